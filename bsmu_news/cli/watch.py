"""Does something again whenever a file of an article is saved."""

import time
from collections.abc import Callable, Sequence
from pathlib import Path

import typer

from bsmu_news.errors import INTERRUPTED

_SECONDS = 0.5
"""Between two looks at the files; asking the system for events would be another dependency for each platform."""
_REST = 10
"""Looking takes at most a part in so many of the time, also where there are thousands of files."""


def watch(folder: Path, show: Callable[[], None], patterns: Sequence[str] = ("index.*.md",)) -> None:
    """Call `show` now and whenever a file in a folder that fits a pattern changes, until Ctrl-C.

    Raises:
        typer.Exit: with code 130, when the user has ended it.
    """
    try:
        while True:
            seen = _state(folder, patterns)
            show()
            _wait_for_change(folder, patterns, seen)
    except KeyboardInterrupt:
        raise typer.Exit(INTERRUPTED) from None


def _wait_for_change(folder: Path, patterns: Sequence[str], seen: dict[Path, tuple[int, int]]) -> None:
    rest, now = _SECONDS, seen
    while now == seen:
        time.sleep(rest)
        began = time.monotonic()
        now = _state(folder, patterns)
        rest = max(_SECONDS, _REST * (time.monotonic() - began))


def _state(folder: Path, patterns: Sequence[str]) -> dict[Path, tuple[int, int]]:
    """Return times and sizes of the files; a file that an editor is just replacing counts as gone."""
    found = {}
    for path in (path for pattern in patterns for path in folder.glob(pattern)):
        try:
            stat = path.stat()
        except OSError:
            continue
        found[path] = (stat.st_mtime_ns, stat.st_size)
    return found
