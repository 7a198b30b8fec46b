"""Does something again whenever a file of an article is saved."""

import time
from collections.abc import Callable
from pathlib import Path

import typer

from bsmu_news.errors import INTERRUPTED

_SECONDS = 0.5
"""Between two looks at the files; asking the system for events would be another dependency for each platform."""


def watch(folder: Path, show: Callable[[], None]) -> None:
    """Call `show` now and whenever a version in an article's folder changes, until Ctrl-C.

    Raises:
        typer.Exit: with code 130, when the user has ended it.
    """
    try:
        while True:
            seen = _state(folder)
            show()
            while _state(folder) == seen:
                time.sleep(_SECONDS)
    except KeyboardInterrupt:
        raise typer.Exit(INTERRUPTED) from None


def _state(folder: Path) -> dict[Path, tuple[int, int]]:
    """Return times and sizes of the files; a file that an editor is just replacing counts as gone."""
    found = {}
    for path in folder.glob("index.*.md"):
        try:
            stat = path.stat()
        except OSError:
            continue
        found[path] = (stat.st_mtime_ns, stat.st_size)
    return found
