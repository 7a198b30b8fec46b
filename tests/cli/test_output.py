"""What is said beside the data, on a real terminal and in a pipe."""

import sys
from pathlib import Path

import pytest

from tests.conftest import Run

pytest.importorskip("pexpect")
if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals", allow_module_level=True)

from tests.cli.screen import terminal

WORDS = ("translate", "nothing-of-this-name", "--engine", "an-engine-that-nobody-has-ever-heard-of")


def test_long_messages_are_broken_between_words(newsroom: Path) -> None:
    """A terminal would cut words in two."""
    with terminal(newsroom, *WORDS, columns=50, NO_COLOR="1") as screen:
        assert screen.finish() == 2
        assert screen.lines[:5] == [
            "error: there is no engine",
            "  an-engine-that-nobody-has-ever-heard-of",
            "  Known here: memory, local, google, mymemory,",
            "  libre, deepl, microsoft, yandex, chatgpt.",
            "",
        ]


def test_a_label_stays_in_colour(newsroom: Path) -> None:
    with terminal(newsroom, *WORDS, columns=50, NO_COLOR="") as screen:
        screen.finish()
        assert b"\x1b[1;31merror\x1b[0m: there is no engine\r\n" in screen.raw


def test_into_a_pipe_messages_go_whole(run: Run) -> None:
    assert "error: there is no engine an-engine-that-nobody-has-ever-heard-of\n" in run(*WORDS).err
