"""Stops a rule that takes too long over a file, so that one pattern that explodes does not hold up a newsroom.

A timer sends a signal twice a second; its handler raises in the rule that has been running for longer than its limit.
Python's regular expressions look at pending signals while they search, so they stop too. Where there are no timers
(Windows), a thread sends the signal, and a search must end by itself: ours are linear, and the newsroom's own patterns
have a limit of their own.
"""

import _thread
import contextlib
import signal
import threading
import time
from collections.abc import Callable, Iterator
from types import FrameType

_TICK_SECONDS = 0.5


class RuleTimeoutError(Exception):
    """A rule has taken longer than its limit."""


class Watch:
    """Knows when the present rule was started; does nothing before `watching` sends it ticks."""

    def __init__(self, limit: float) -> None:
        self.limit = limit
        self._started: float | None = None

    def begin(self) -> None:
        """Start to watch; until `end`, `RuleTimeoutError` may be raised anywhere once the limit is over."""
        self._started = time.monotonic()

    def end(self) -> None:
        """Stop to watch."""
        self._started = None

    def tick(self, _signal: int, _frame: FrameType | None) -> None:
        """Handle the signal of the timer."""
        if self._started is not None and time.monotonic() - self._started > self.limit:
            self._started = None
            raise RuleTimeoutError


@contextlib.contextmanager
def watching(limit: float) -> Iterator[Watch]:
    """Yield a watch that is sent ticks; outside of the main thread, which alone hears signals, one that is not."""
    watch = Watch(limit)
    if threading.current_thread() is not threading.main_thread():
        yield watch
        return
    number = getattr(signal, "SIGALRM", signal.SIGTERM)
    before = signal.signal(number, watch.tick)
    stop = _start_timer() if hasattr(signal, "setitimer") else _start_thread(number)
    try:
        yield watch
    finally:
        stop()
        signal.signal(number, before)


def _start_timer() -> Callable[[], object]:
    signal.setitimer(signal.ITIMER_REAL, _TICK_SECONDS, _TICK_SECONDS)
    return lambda: signal.setitimer(signal.ITIMER_REAL, 0)


def _start_thread(number: int) -> Callable[[], object]:
    done = threading.Event()

    def send() -> None:
        while not done.wait(_TICK_SECONDS):
            _thread.interrupt_main(signal.Signals(number))

    thread = threading.Thread(target=send, daemon=True)
    thread.start()

    def stop() -> None:
        done.set()
        thread.join()

    return stop
