"""Stops asking an engine that gives nothing, so that the rest of the work ends at once with the first reason."""

import copy
import threading

from bsmu_news.errors import EngineDeniedError, EngineError


class Circuit:
    """Opens after several failures in a row, or at once on a reason that holds for all; then it stays open.

    Used by several threads at once.
    """

    def __init__(self, failures: int) -> None:
        """`failures`: how many in a row open it."""
        self._left = self._failures = failures
        self._reason: EngineError | None = None
        self._lock = threading.Lock()

    def check(self) -> None:
        """Return while requests may be made.

        Raises:
            EngineError: of the kind and with the words of the first reason, once it is open.
        """
        reason = self._reason
        if reason is not None:
            # A copy: one exception raised by several threads would collect the tracebacks of all.
            raise copy.copy(reason) from reason

    def succeeded(self) -> None:
        """Note that the engine has answered."""
        with self._lock:
            self._left = self._failures

    def failed(self, reason: EngineError, *, for_all: bool = False) -> None:
        """Note that the engine gave nothing for a text, after all tries."""
        with self._lock:
            self._left -= 1
            if self._reason is None and (self._left <= 0 or for_all or isinstance(reason, EngineDeniedError)):
                self._reason = reason
