"""One rate for all threads: requests begin evenly spaced, and none while the engine asks to wait."""

import threading
import time


class Pace:
    """Gives out the moments at which requests may begin; used by several threads at once."""

    def __init__(self, per_second: float) -> None:
        """`per_second`: how many may begin in a second; 0 for as many as there are."""
        self._step = 1 / per_second if per_second > 0 else 0.0
        self._next = 0.0
        self._lock = threading.Lock()

    def take(self) -> float:
        """Take the present moment and return 0, or return the seconds after which to ask for one again."""
        with self._lock:
            now = time.monotonic()
            if now < self._next:
                return self._next - now
            self._next = now + self._step
            return 0.0

    def postpone(self, seconds: float) -> None:
        """Give out no moment within the next seconds."""
        with self._lock:
            self._next = max(self._next, time.monotonic() + seconds)
