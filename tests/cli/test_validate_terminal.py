"""`validate` on a terminal: what a person sees in 80 and 120 columns, while it runs, and while files change."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ARTICLE, Run

pytest.importorskip("pexpect")
if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals", allow_module_level=True)

from tests.cli.screen import terminal

Write = Callable[..., Path]
BAD = ARTICLE.replace("section: university", "section: univresity")


@pytest.mark.parametrize("columns", [80, 120])
def test_long_lines_fit_the_terminal(newsroom: Path, write_article: Write, columns: int) -> None:
    write_article(ARTICLE.replace("Everyone is", "one two " * 60 + "<b>Everyone</b> is"))
    with terminal(newsroom, "validate", "--select", "ST006", columns=columns, NO_COLOR="") as screen:
        assert screen.finish() == 0
        row = next(row for row, line in enumerate(screen.lines) if "<b>" in line and "|" in line)
        marks = screen.lines[row + 1]
        assert len(screen.lines[row]) <= columns
        assert screen.lines[row][marks.index("^") :].startswith("<b>")
        assert b"\x1b[33m^^^" in screen.raw


def test_watching_checks_again_when_a_file_is_saved(newsroom: Path, write_article: Write) -> None:
    path = write_article(BAD)
    with terminal(newsroom, "validate", "--watch", NO_COLOR="") as screen:
        screen.wait_for(lambda one: "Waiting" in "\n".join(one.lines))
        assert "univresity" in "\n".join(screen.lines)
        path.write_text(ARTICLE, "utf-8")
        screen.wait_for(lambda one: "nothing found" in "\n".join(one.lines) and "Waiting" in "\n".join(one.lines))
        assert "univresity" not in "\n".join(screen.lines)
        settings = newsroom / "newsroom.toml"
        whole = settings.read_text("utf-8")
        settings.write_text("[newsroom", "utf-8")
        screen.wait_for(lambda one: "error:" in "\n".join(one.lines))
        settings.write_text(whole, "utf-8")
        screen.wait_for(lambda one: "nothing found" in "\n".join(one.lines))
        screen.process.sendintr()
        assert screen.finish() == 130


@pytest.mark.parametrize("options", [["--fix"], ["--diff"], ["--output-format", "json"], ["--stdin-filename", "x"]])
def test_watching_excludes_what_has_no_end(newsroom: Path, options: list[str]) -> None:
    with terminal(newsroom, "validate", "--watch", *options) as screen:
        assert screen.finish() == 2
        assert "exclude each other" in "\n".join(screen.lines)


def test_watching_wants_a_terminal(run: Run) -> None:
    result = run("validate", "--watch")
    assert result.code == 2
    assert "--watch needs a terminal" in result.err


def test_a_wrong_rule_ends_watching_at_once(newsroom: Path) -> None:
    with terminal(newsroom, "validate", "--watch", "--select", "TY9") as screen:
        assert screen.finish() == 2


def test_a_reader_that_stops_early_ends_it_in_silence(newsroom: Path, write_article: Write) -> None:
    write_article(ARTICLE + "\n<b>Come!</b>\n" * 5000)
    words = [sys.executable, "-m", "bsmu_news", "--newsroom", str(newsroom), "validate"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


def test_a_diff_on_a_terminal_is_coloured(newsroom: Path, write_article: Write) -> None:
    write_article(ARTICLE + "\n<!-- bsmu-news: ignore ST006 because the site wants it bold -->\n")
    with terminal(newsroom, "validate", "--diff", NO_COLOR="") as screen:
        assert screen.finish() == 1
        assert b"\x1b[31m-<!--" in screen.raw
    with terminal(newsroom, "validate", "--diff") as screen:
        screen.finish()
        assert b"\x1b[3" not in screen.raw
