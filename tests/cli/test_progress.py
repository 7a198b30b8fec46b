"""The progress of a long check: a line on a terminal that leaves no trace."""

import io
import sys

import pytest

from bsmu_news.cli import progress
from bsmu_news.cli.progress import Progress


class Screen(io.StringIO):
    """A stderr that may be a terminal."""

    def __init__(self, *, terminal: bool) -> None:
        super().__init__()
        self._terminal = terminal

    def isatty(self) -> bool:
        return self._terminal


def drawn(monkeypatch: pytest.MonkeyPatch, *, terminal: bool = True, patience: float = 0, total: int = 8) -> str:
    screen = Screen(terminal=terminal)
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setattr(progress, "_PATIENCE", patience)
    with Progress() as shown:
        shown.show(1, total)
    return screen.getvalue()


def test_a_bar_is_drawn_and_taken_away(monkeypatch: pytest.MonkeyPatch) -> None:
    assert drawn(monkeypatch) == "\r[###.....................] 1 of 8 articles\x1b[K\r\x1b[K"


@pytest.mark.parametrize("options", [{"terminal": False}, {"patience": 60}, {"total": 1}])
def test_nothing_is_drawn_into_a_file_for_a_short_check_or_a_single_article(
    monkeypatch: pytest.MonkeyPatch, options: dict[str, bool]
) -> None:
    assert drawn(monkeypatch, **options) == ""
