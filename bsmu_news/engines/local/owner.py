"""One thread that makes, asks and frees what must never be touched by another.

fxtranslate's `Translator` may only be used by the thread that made it: another one gets a panic, and freeing it
elsewhere is an error, too. It also holds Python's lock while it works, so one thread for all callers loses no time.
"""

import queue
import threading
import weakref
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from typing import Any, Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Owned = TypeVar("Owned")
Answer = TypeVar("Answer")


class Owner(Generic[Key, Owned]):
    """Keeps one thing for each key in a thread of its own; any thread may ask.

    `load` makes the thing for a key when it is first asked for. An error of `load` or of a question leaves the thread
    without its traceback, which would hold the thing; the cause of an error must have none either.
    """

    def __init__(self, load: Callable[[Key], Owned]) -> None:
        self._load = load
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()

    def ask(self, key: Key, question: Callable[[Owned], Answer]) -> Answer:
        """Return what `question` says of the thing; raises what it or `load` raises."""
        future: Future[Answer] = Future()
        with self._lock:
            if self._thread is None:
                self._jobs = queue.SimpleQueue()
                # A daemon: at the program's end nobody waits for it, and the system takes the memory back.
                self._thread = threading.Thread(target=_serve, args=(self._jobs, self._load), daemon=True)
                self._thread.start()
                weakref.finalize(self, self._jobs.put, None).atexit = False
            self._jobs.put((future, key, question))
        return future.result()

    def close(self) -> None:
        """Free everything and end the thread, after what was asked before; asking again starts anew."""
        with self._lock:
            thread, self._thread = self._thread, None
            self._jobs.put(None)
        if thread is not None:
            thread.join()


_Job = tuple[Future[Any], Any, Callable[[Any], Any]]


def _serve(jobs: "queue.SimpleQueue[_Job | None]", load: Callable[[Any], Any]) -> None:
    """Answer until None comes; what was made is freed at the end, by this thread."""
    made: dict[Any, Any] = {}
    while (job := jobs.get()) is not None:
        future, key, question = job
        try:
            if key not in made:
                made[key] = load(key)
            answer = question(made[key])
        except BaseException as error:  # noqa: BLE001 - a panic of the library is no Exception; the asker gets it
            # What failed half-way may be damaged.
            made.pop(key, None)
            # The traceback holds this thread's things.
            future.set_exception(error.with_traceback(None))
        else:
            future.set_result(answer)
        del job, future, question
