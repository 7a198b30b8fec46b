"""`validate --fix` and `--diff`: what is mended, what is shown, and the exit codes."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bsmu_news.domain.finding import Edit, Fix, Place, Severity
from bsmu_news.rules import registry
from bsmu_news.rules.context import VersionContext
from bsmu_news.rules.rule import Hit, Rule, VersionCheck
from bsmu_news.rules.samples import article
from tests.conftest import ARTICLE, Run

Write = Callable[..., Path]
USED = "<!-- bsmu-news: ignore ST006 because the site wants it bold -->"
IDLE = ARTICLE.replace("Everyone is", f"{USED} Everyone is")


def find_welcome(context: VersionContext) -> Iterator[Hit]:
    """Find a word and, as an unsafe fix, turn its meaning round."""
    at = context.version.text.find("welcome")
    if at >= 0:
        yield Hit("that is what they say", Place(13, 13, 13, 20), fix=Fix((Edit(at, at + 7, "unwanted"),), safe=False))


@pytest.fixture
def _unsafe_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    sample = article()
    rule = Rule("XX001", "welcome", Severity.ERROR, "It is.", "So.", VersionCheck(find_welcome), sample, sample)
    monkeypatch.setattr(registry, "ALL_RULES", (*registry.ALL_RULES, rule))


def test_fixing_tells_what_was_done_and_what_remains(run: Run, write_article: Write) -> None:
    path = write_article(IDLE + "\n<b>Come!</b>\n")
    result = run("validate", "--fix")
    assert path.read_text("utf-8") == ARTICLE + "\n<b>Come!</b>\n"
    assert "ST006" in result.out
    assert "ST022" not in result.out
    assert result.err == "fixed 1 finding in 1 file\n1 file checked: 1 warning\n"
    assert result.code == 0


def test_fixing_twice_changes_nothing_more(run: Run, write_article: Write) -> None:
    path = write_article(IDLE)
    run("validate", "--fix")
    once = path.stat().st_mtime_ns
    assert run("validate", "--fix").err == "1 file checked: nothing found\n"
    assert path.stat().st_mtime_ns == once


def test_what_can_be_fixed_is_marked_and_counted(run: Run, write_article: Write) -> None:
    write_article(IDLE)
    result = run("validate")
    assert "ST022 [*] [warning]" in result.out
    assert result.err.splitlines()[1] == "[*] 1 can be fixed with --fix"
    assert "ST022 [*] " in run("validate", "--output-format", "concise").out


@pytest.mark.usefixtures("_unsafe_rule")
def test_unsafe_fixes_are_counted_apart_and_want_an_option(run: Run, write_article: Write) -> None:
    path = write_article(IDLE)
    assert run("validate").err.splitlines()[1] == "[*] 1 can be fixed with --fix, 1 more with --unsafe-fixes"
    assert run("validate", "--unsafe-fixes").err.splitlines()[1] == "[*] 2 can be fixed with --fix --unsafe-fixes"
    assert "XX001 [*]" in run("validate", "--unsafe-fixes").out
    run("validate", "--fix")
    assert "welcome" in path.read_text("utf-8")
    assert run("validate").err.splitlines()[1] == "1 can be fixed with --fix --unsafe-fixes"
    assert run("validate", "--fix", "--unsafe-fixes").code == 0
    assert "unwanted" in path.read_text("utf-8")


@pytest.mark.parametrize(
    "text",
    [
        IDLE,
        IDLE.replace("\n", "\r\n"),
        "\ufeff" + IDLE,
        IDLE.replace("\n\nEveryone", f"\n\n{USED}\nEveryone").rstrip("\n"),
    ],
)
def test_a_diff_is_what_fixing_changes(run: Run, spawn: Run, write_article: Write, newsroom: Path, text: str) -> None:
    """Applied by git, it gives the same file, whatever its line ends are."""
    path = write_article(text)
    shown = spawn("validate", "--diff")
    assert shown.code == 1
    assert "would fix" in shown.err
    assert path.read_bytes() == text.encode()
    words = [sys.executable, "-m", "bsmu_news", "--newsroom", str(newsroom), "validate", "--diff"]
    diff = subprocess.run(words, cwd=newsroom, capture_output=True, check=False).stdout
    subprocess.run(["git", "apply", "-p0", "--whitespace=nowarn", "-"], input=diff, cwd=newsroom, check=True)
    applied = path.read_bytes()
    path.write_bytes(text.encode())
    run("validate", "--fix")
    assert path.read_bytes() == applied != text.encode()


def test_a_diff_of_nothing_is_nothing(run: Run, write_article: Write) -> None:
    write_article()
    result = run("validate", "--diff")
    assert (result.code, result.out, result.err) == (0, "", "")


def test_a_diff_tells_a_rule_that_broke(run: Run, write_article: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    def check_broken(_context: object) -> list[Hit]:
        raise KeyError("broken")

    sample = article()
    rule = Rule("XX001", "x", Severity.ERROR, "It is.", "So.", VersionCheck(check_broken), sample, sample)
    monkeypatch.setattr(registry, "ALL_RULES", (*registry.ALL_RULES, rule))
    write_article(IDLE)
    result = run("validate", "--diff")
    assert result.code == 2
    assert "rule XX001 broke" in result.err
    assert "+++" in result.out


def test_exit_zero_holds_for_a_diff(run: Run, write_article: Write) -> None:
    write_article(IDLE)
    assert run("validate", "--diff", "--exit-zero", "-q").code == 0
    assert run("validate", "--diff", "-q").err == ""


def test_a_file_that_cannot_be_written_is_told_and_the_others_go_on(run: Run, write_article: Write) -> None:
    first, second = write_article(IDLE), write_article(IDLE, article="2024-03-06-other")
    first.chmod(0o444)
    result = run("validate", "--fix")
    assert result.code == 2
    assert f"cannot write {first}: it is read-only" in result.err
    assert (first.read_text("utf-8"), second.read_text("utf-8")) == (IDLE, ARTICLE)


@pytest.mark.parametrize(
    "options",
    [
        ["--diff", "--output-format", "json"],
        ["--diff", "--statistics"],
        ["--statistics", "--output-format", "sarif"],
    ],
)
def test_options_that_exclude_each_other_are_refused(run: Run, options: list[str]) -> None:
    result = run("validate", *options)
    assert result.code == 2
    assert "exclude each other" in result.err


def test_fixing_only_touches_what_was_named(run: Run, write_article: Write) -> None:
    path, other = write_article(IDLE), write_article(IDLE, article="2024-03-06-other")
    run("validate", "--fix", path)
    assert (path.read_text("utf-8"), other.read_text("utf-8")) == (ARTICLE, IDLE)
