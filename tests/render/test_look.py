import io

import pytest
from rich.console import Console

from bsmu_news.render.look import look_of


def _console(*, encoding: str = "utf-8", terminal: bool = False) -> Console:
    stream = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    return Console(file=stream, force_terminal=terminal, color_system="standard" if terminal else None)


@pytest.mark.parametrize("encoding", ["cp1251", "cp866", "ascii"])
def test_encodings_without_frames_get_ascii(encoding: str) -> None:
    """Where the output cannot carry frames and bullets, ASCII stands in for them."""
    assert look_of(_console(encoding=encoding)).ascii


def test_terminal_has_links_and_styles() -> None:
    """A terminal that knows styles can be clicked on."""
    look = look_of(_console(terminal=True))
    assert look.styled
    assert look.hyperlinks


def test_pipe_has_neither() -> None:
    """A pipe can carry signs, but nobody can click in it."""
    look = look_of(_console())
    assert not look.ascii
    assert not look.hyperlinks
    assert not look.styled


def test_plain_is_plain_on_a_terminal_too() -> None:
    """Text that is to be pasted has no links, styles or signs."""
    look = look_of(_console(terminal=True), plain=True)
    assert look.plain
    assert look.ascii
    assert not look.hyperlinks
    assert not look.styled
