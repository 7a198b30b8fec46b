"""Does one thing with many items over threads; none of them outlives the program, and Ctrl-C ends it soon."""

import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import CancelledError
from typing import Generic, NamedTuple, TypeVar

from bsmu_news.errors import ConfigError, EngineDeniedError, EngineSetupError, MemoryIndexError, StorageError

_FOR_ALL = (
    EngineDeniedError,
    EngineSetupError,
    ConfigError,
    StorageError,
    MemoryIndexError,
    OSError,
    MemoryError,
)
"""The engine, the settings, the disk."""

Item = TypeVar("Item")
Value = TypeVar("Value")

_GRACE = 2.0
"""Seconds that what is under way has left after Ctrl-C."""
_POLL = 0.1
"""Seconds between looks: Windows delivers Ctrl-C only to a main thread that wakes up."""


class Done(NamedTuple, Generic[Item, Value]):
    """An item, and what `do` has returned for it."""

    item: Item
    value: Value


class Failed(NamedTuple, Generic[Item]):
    """An item, and what `do` has raised."""

    item: Item
    error: Exception


class Left(NamedTuple, Generic[Item]):
    """An item that was not begun, or not ended, before the work was stopped."""

    item: Item


Outcome = Done[Item, Value] | Failed[Item] | Left[Item]


def work_through(
    items: Sequence[Item], do: Callable[[Item], Value], workers: int, stop: threading.Event
) -> list[Outcome[Item, Value]]:
    """Call `do` with each item in several threads; returns what became of each, in the order of the items.

    A thread takes its next item when `do` has returned, so that `do` may store its answer first. What `do` raises is
    the item's outcome; it ends the work where it says that all others will fail too (`ends_all`). Then, or when
    somebody sets `stop`, no item is begun any more, what is under way ends, and the others are left. `do` should raise
    CancelledError soon after `stop` is set.

    Raises:
        KeyboardInterrupt: on Ctrl-C in the main thread; `stop` is set then, and what was under way had at most two
            seconds.
    """
    crew = _Crew(items, do, stop)
    try:
        crew.start(max(1, min(workers, len(items))))
        crew.wait(None)
    except KeyboardInterrupt:
        stop.set()
        crew.wait(time.monotonic() + _GRACE)
        raise
    return crew.outcomes()


def ends_all(error: Exception) -> bool:
    """Tell whether an error of one item holds for all."""
    return isinstance(error, _FOR_ALL)


class _Crew(Generic[Item, Value]):
    """Threads that share a list of items."""

    def __init__(self, items: Sequence[Item], do: Callable[[Item], Value], stop: threading.Event) -> None:
        self._items, self._do, self._stop = items, do, stop
        self._found: dict[int, Outcome[Item, Value]] = {}
        self._next = 0
        self._ended = False
        self._lock = threading.Lock()
        self._threads: list[threading.Thread] = []

    def start(self, number: int) -> None:
        for _each in range(number):
            # A daemon: the program may end while a request hangs, which concurrent.futures would wait for.
            thread = threading.Thread(target=self._work, daemon=True)
            self._threads.append(thread)
            thread.start()

    def wait(self, deadline: float | None) -> None:
        for thread in self._threads:
            while thread.is_alive() and (deadline is None or time.monotonic() < deadline):
                thread.join(_POLL)

    def outcomes(self) -> list[Outcome[Item, Value]]:
        return [self._found.get(number) or Left(item) for number, item in enumerate(self._items)]

    def _work(self) -> None:
        while (number := self._take()) is not None:
            item = self._items[number]
            try:
                self._found[number] = Done(item, self._do(item))
            except CancelledError:
                self._found[number] = Left(item)
            except Exception as error:  # noqa: BLE001 - whatever it is, it is the outcome of this item
                self._found[number] = Failed(item, error)
                self._ended = self._ended or ends_all(error)

    def _take(self) -> int | None:
        with self._lock:
            if self._ended or self._stop.is_set() or self._next >= len(self._items):
                return None
            self._next += 1
            return self._next - 1
