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

from bsmu_news.messages import _

_TICK_SECONDS = 0.5


class RuleTimeoutError(Exception):
    """A rule has taken longer than its limit; `pattern` is the newsroom's own that did, if it was one."""

    def __init__(self, pattern: str = "") -> None:
        super().__init__(pattern)
        self.pattern = pattern

    def reason(self, limit: float) -> str:
        """Return what is said of it."""
        if self.pattern:
            message = _("the pattern “{pattern}” took longer than its limit of {seconds} s")
            return message.format(pattern=self.pattern, seconds=f"{limit:g}")
        return _("it took longer than its limit of {seconds} s").format(seconds=f"{limit:g}")


class Watch:
    """Knows how many ticks the present rule has seen; without ticks, which `watching` sends, nothing is ever stopped.

    Whoever runs rules counts `serial` up before each of them, and sets it to 0 when nothing runs: a number that does
    not change from tick to tick is a rule that takes its time.
    """

    def __init__(self, limit: float) -> None:
        self.limit = limit
        self.serial = 0
        self._seen = 0
        self._since = 0.0

    def tick(self, _signal: int, _frame: FrameType | None) -> None:
        """Handle the signal of the timer.

        Raises:
            RuleTimeoutError: in whatever runs now, when it has been running for longer than the limit.
        """
        now = time.monotonic()
        if self.serial != self._seen:
            self._seen, self._since = self.serial, now
        elif self.serial and now - self._since > self.limit:
            self.serial += 1
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
