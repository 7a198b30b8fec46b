"""How far long work is: one line on a terminal that is gone at the end, nothing anywhere else."""

import sys
import time
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
        now = time.monotonic()
        if not self._on or total <= 1 or now < self._next:
            return
        self._next, self._drawn = now + _BETWEEN, True
        done = _BAR * number // total
        text = text or _("{number} of {total} articles").format(number=number, total=total)
        # ASCII, since the terminal may know nothing else.
        sys.stderr.write(f"\r[{'#' * done}{'.' * (_BAR - done)}] {text}\x1b[K")
        sys.stderr.flush()

    def clear(self) -> None:
        """Take the line away, before something else is printed."""
        if self._drawn:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._drawn = False

    def __exit__(self, *_exception: object) -> None:
        self.clear()
