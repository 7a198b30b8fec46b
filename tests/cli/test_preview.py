import os
import re
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import DATA, Run

if sys.platform != "win32":
    from tests.cli.screen import terminal

on_terminal = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")
Write = Callable[..., Path]


@pytest.fixture
def everything(newsroom: Path) -> Path:
    """An article that has everything, with its source."""
    folder = newsroom / "2024-03-05-everything"
    folder.mkdir()
    for name in ("index.en.md", "index.ru.md"):
        shutil.copy(DATA / "preview" / name, folder)
    return folder


def test_article_is_shown_from_front_matter_to_credits(run: Run, write_article: Write) -> None:
    """The page starts with the facts, then comes the title, the text, and last who made it."""
    write_article()
    result = run("preview", "laboratory")
    assert result.code == 0
    order = ["2024-03-05-laboratory", "Students opened", "on Tuesday.", "Author: Alisa Good."]
    places = [result.out.index(text) for text in order]
    assert places == sorted(places)
    assert result.out.endswith("Author: Alisa Good.\n")


def test_pipe_has_no_escape_sequences_and_numbered_links(run: Run, everything: Path) -> None:
    """Output for another program has no colours; addresses are listed."""
    result = run("preview", everything / "index.en.md")
    assert "\x1b" not in result.out
    assert "[1] https://bsmu.by/clinic?a=1&b=2" in result.out


def test_pipe_is_80_columns_wide(run: Run, everything: Path) -> None:
    """Without a terminal, lines have at most 80 columns."""
    result = run("preview", everything / "index.en.md")
    assert max(map(len, result.out.splitlines())) == 80


@pytest.mark.parametrize("width", ["20", "30", "100"])
def test_width_is_kept(run: Run, everything: Path, width: str) -> None:
    """No line is longer than asked for, and a wide page is as wide as asked for."""
    for mode in ((), ("--plain",), ("--side-by-side",)):
        result = run("preview", everything.name, "--lang", "en", "--width", width, *mode)
        assert result.code == 0
        assert max(map(len, result.out.splitlines())) <= int(width)
    assert len(run("preview", "--width", width).out.splitlines()[0]) == int(width)


@pytest.mark.parametrize("width", ["19", "0", "-3", "wide"])
def test_width_that_is_too_small_is_wrong_usage(run: Run, write_article: Write, width: str) -> None:
    """Below 20 columns nothing can be read."""
    write_article()
    assert run("preview", "--width", width).code == 2


def test_plain_text_has_no_frames(run: Run, everything: Path) -> None:
    """Text to be pasted has ASCII marks only; what the article says keeps its own characters."""
    result = run("preview", everything.name, "--lang", "en", "--plain")
    assert result.code == 0
    assert not set("╭│┃━─•☐☑¹") & set(result.out)
    assert "students’ personal" in result.out


def test_side_by_side(run: Run, everything: Path) -> None:
    """The source stands on the left, the translation on the right."""
    result = run("preview", everything.name, "--side-by-side")
    assert result.code == 0
    assert re.search(r"Что внутри +│ What is inside", result.out)
    assert re.search(r"рассказали о +│ not translated yet", result.out)


def test_other_translations_are_told(run: Run, everything: Path) -> None:
    """With several translations, one is shown and the others are named beside the data."""
    shutil.copy(everything / "index.en.md", everything / "index.be.md")
    result = run("preview", "--side-by-side")
    assert "be, translated from ru" in result.out
    assert "also en" in result.err


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["nothing"], "no article fits"),
        (["--lang", "be"], "has no version in “be”"),
        (["--lang", "ru", "--side-by-side"], "translation"),
        (["--watch"], "--watch needs a terminal"),
        (["--watch", "--pager"], "exclude each other"),
    ],
)
def test_errors_say_what_to_do(run: Run, everything: Path, words: list[str], message: str) -> None:
    """What cannot be shown is said on stderr, with a hint, and exit code 2."""
    assert everything.is_dir()
    result = run("preview", *words)
    assert result.code == 2
    assert result.out == ""
    assert message in result.err
    assert "\n  " in result.err


def test_broken_front_matter_names_the_place(run: Run, write_article: Write) -> None:
    """An article that cannot be read is an error with file, line and column."""
    write_article("---\ntitle: a: b\n---\ntext\n")
    result = run("preview")
    assert result.code == 2
    assert re.search(r"index\.en\.md:2:\d+: ", result.err)


def test_pager_is_left_out_of_a_pipe(run: Run, write_article: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a pipe there is nothing to page through."""
    monkeypatch.setenv("PAGER", "false")
    write_article()
    assert run("preview", "--pager").out == run("preview").out


@pytest.mark.parametrize("encoding", ["cp1251", "cp866", "ascii"])
def test_old_encodings_do_not_crash(spawn: Run, everything: Path, encoding: str) -> None:
    """Output in an encoding without frames is drawn in ASCII; a letter that it lacks is a question mark."""
    for mode in ("--side-by-side", "--lang=en"):
        result = spawn("preview", everything.name, mode, env={"PYTHONIOENCODING": encoding}, encoding=encoding)
        assert result.code == 0, result.err
        assert not set("╭│┃━─•☐☑¹") & set(result.out)


def test_pipe_that_is_closed_early_is_no_error(everything: Path) -> None:
    """`preview | head` ends in peace."""
    import subprocess  # noqa: PLC0415 - only here

    (everything / "index.ru.md").write_text("---\ntitle: T\n---\n" + "слово " * 200_000, encoding="utf-8")
    words = [sys.executable, "-m", "bsmu_news", "--newsroom", str(everything.parent), "preview"]
    process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.read(100)
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 0


@on_terminal
@pytest.mark.parametrize("columns", [40, 80])
def test_terminal_shows_the_whole_article(everything: Path, columns: int) -> None:
    """On a terminal no line is broken by the terminal itself, and what the file says is there."""
    with terminal(everything.parent, "preview", everything / "index.en.md", columns=columns, rows=200) as screen:
        assert screen.finish() == 0
        text = "\n".join(screen.lines)
    kept = (DATA / "preview" / f"boxed.{columns}.txt").read_text(encoding="utf-8")
    frame = next(line for line in kept.splitlines() if "╭" in line)
    assert screen.lines[0] == frame
    for part in ("What is inside", "☑ write", "photos/02.jpg", "not translated yet", "Anastasiya Karnacheva."):
        assert part in text


@on_terminal
def test_terminal_gets_links_that_can_be_clicked(everything: Path) -> None:
    """Addresses are in the links, not in the text, and only those that are safe to open."""
    with terminal(everything.parent, "preview", everything / "index.en.md", rows=200) as screen:
        screen.finish()
    opened = set(re.findall(rb"\x1b\]8;[^;]*;([^\x1b]+)\x1b", screen.raw))
    assert opened == {
        b"https://bsmu.by/clinic?a=1&b=2",
        b"https://bsmu.by",
        b"mailto:a@b.by",
        b"https://example.org",
    }


@on_terminal
def test_article_cannot_control_the_terminal(write_article: Write, newsroom: Path) -> None:
    """Escape sequences in an article neither clear the screen nor rename the window."""
    write_article('---\ntitle: "A\\e]0;owned\\a"\n---\nfirst\n\n\x1b[2J\x1b]0;owned\x07 last\n')
    with terminal(newsroom, "preview") as screen:
        assert screen.finish() == 0
    assert b"\x1b]0;" not in screen.raw
    assert b"\x1b[2J" not in screen.raw
    assert "first" in screen.lines


@on_terminal
def test_colours_are_off_when_the_user_says_so(everything: Path) -> None:
    """NO_COLOR leaves bold and underline, but no colour."""
    with terminal(everything.parent, "preview", "--lang", "en", rows=200, NO_COLOR="1") as screen:
        screen.finish()
    assert not re.search(rb"\x1b\[[\d;]*3[0-7]", screen.raw)


@on_terminal
def test_watch_shows_changes_and_survives_mistakes(everything: Path) -> None:
    """A saved file is shown anew; a broken one shows its error; Ctrl-C ends without a word, with 130."""
    file = everything / "index.ru.md"
    text = file.read_text(encoding="utf-8")
    with terminal(everything.parent, "preview", "--watch") as screen:
        screen.wait_for(lambda screen: any("Waiting" in line for line in screen.lines))
        file.write_text(text.replace("Что внутри", "Новое слово"), encoding="utf-8")
        screen.wait_for(lambda screen: any("Новое слово" in line for line in screen.lines))
        file.write_text(text.replace("title: ", 'title: "'), encoding="utf-8")
        screen.wait_for(lambda screen: any("never closed" in line for line in screen.lines))
        assert not any("Новое слово" in line for line in screen.lines)
        file.write_text(text, encoding="utf-8")
        screen.wait_for(lambda screen: any("Что внутри" in line for line in screen.lines))
        screen.process.sendintr()
        assert screen.finish() == 130
        assert "Traceback" not in "\n".join(screen.lines)


@on_terminal
def test_pager_is_the_user_s(everything: Path, tmp_path: Path) -> None:
    """The page goes through $PAGER, without codes that it would not understand."""
    seen = tmp_path / "seen"
    pager = tmp_path / "pager"
    pager.write_text(f"#!/bin/sh\ncat > {seen}\n", encoding="utf-8")
    pager.chmod(0o755)
    with terminal(everything.parent, "preview", "--pager", PAGER=os.fspath(pager)) as screen:
        assert screen.finish() == 0
    assert "Что внутри\n──" in seen.read_text(encoding="utf-8")
    assert "\x1b" not in seen.read_text(encoding="utf-8")


@on_terminal
def test_pager_that_is_missing_is_no_reason_to_show_nothing(everything: Path) -> None:
    """Without the pager the page is printed, after a warning."""
    with terminal(everything.parent, "preview", "--pager", PAGER="no-such-pager", rows=100) as screen:
        assert screen.finish() == 0
    text = "\n".join(screen.lines)
    assert "no-such-pager" in text
    assert "Что внутри" in text
