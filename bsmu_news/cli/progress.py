"""How far long work is: one line on a terminal that is gone at the end, nothing anywhere else."""

import sys
import time
from collections.abc import Callable
from contextlib import AbstractContextManager

from bsmu_news.messages import _

_PATIENCE = 0.4
"""Seconds: what is done by then needs no progress."""
_BETWEEN = 0.1
"""Seconds from one drawing to the next."""
_BAR = 24


class Progress(AbstractContextManager["Progress"]):
    """Draws a bar on stderr while something is done with many things."""

    def __init__(self) -> None:
        self._on = sys.stderr.isatty()
        self._next = time.monotonic() + _PATIENCE
        self._drawn = False

    def show(self, number: int, total: int, text: str = "") -> None:
        """Tell that `number` of `total` articles are done; `text` says it of other things."""
        if total <= 1 or not self._due():
            return
        done = _BAR * number // total
        text = text or _("{number} of {total} articles").format(number=number, total=total)
        # ASCII, since the terminal may know nothing else.
        self._draw(f"[{'#' * done}{'.' * (_BAR - done)}] {text}")

    def count(self, number: int, named: Callable[[int], str]) -> None:
        """Tell that `number` of who knows how many things are done; `named` says the number in words."""
        if self._due():
            self._draw(named(number) + " …")

    def clear(self) -> None:
        """Take the line away, before something else is printed."""
        if self._drawn:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._drawn = False

    def _due(self) -> bool:
        """Tell whether it is time to draw, where anybody looks."""
        return self._on and time.monotonic() >= self._next

    def _draw(self, line: str) -> None:
        self._next, self._drawn = time.monotonic() + _BETWEEN, True
        sys.stderr.write(f"\r{line}\x1b[K")
        sys.stderr.flush()

    def __exit__(self, *_exception: object) -> None:
        self.clear()
