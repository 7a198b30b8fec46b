"""The memory as its commands open it: warnings are printed, and how far a long build is."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from bsmu_news.cli import output
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.messages import ngettext
from bsmu_news.services.memory.memory import Memory, open_memory

_BETWEEN = 0.1
"""Seconds from one drawing to the next."""
_PATIENCE = 0.4


class Counting:
    """Shows on a terminal how many units were taken in; the line is gone at the end."""

    def __init__(self) -> None:
        self._on = sys.stderr.isatty()
        self._next = time.monotonic() + _PATIENCE
        self._drawn = False

    def show(self, number: int, _total: int = 0) -> None:
        """Tell how many were taken in."""
        now = time.monotonic()
        if self._on and now >= self._next:
            self._next, self._drawn = now + _BETWEEN, True
            sys.stderr.write("\r" + count_of(number) + " …\x1b[K")
            sys.stderr.flush()

    def clear(self) -> None:
        """Take the line away, before something else is printed."""
        if self._drawn:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._drawn = False

    def warn(self, text: str) -> None:
        """Say what the user should look at."""
        self.clear()
        output.warn(text)


@contextmanager
def opened(newsroom: Newsroom) -> Iterator[Memory]:
    """Open the memory for a command."""
    counting = Counting()
    with open_memory(newsroom, tell=counting.warn, progress=counting.show) as memory:
        try:
            yield memory
        finally:
            counting.clear()


def count_of(units: int) -> str:
    """Return a number of units in words."""
    return ngettext("{count} translation", "{count} translations", units).format(count=f"{units:,}")
