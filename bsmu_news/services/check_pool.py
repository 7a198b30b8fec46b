"""Check many articles in several processes; one that dies is told with its article, and the others go on."""

import contextlib
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import NamedTuple

from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.errors import BsmuNewsError
from bsmu_news.messages import _
from bsmu_news.rules.run import Crash
from bsmu_news.rules.selection import Selection
from bsmu_news.services.check import Checker, Result
from bsmu_news.storage.check_cache import CheckCache, decode, encode
from bsmu_news.storage.newsroom import load_newsroom

_CHUNK = 16
"""Articles that a process takes at once: more save little, and the first findings would come later."""
_MOST_PROCESSES = 8
_AHEAD = 4
"""Chunks a process that wait for it; more would only fill the memory when the newsroom is large."""


class _Order(NamedTuple):
    """What a process needs to know before it starts."""

    root: Path
    selection: Selection
    fingerprint: str
    newsroom: Newsroom | None
    """Where processes are forks; else each reads it from the disk, since not all of it can be sent."""


class _Answer(NamedTuple):
    """The result for an article as it travels between processes: the entry as a line of the cache."""

    article: str
    line: bytes
    crashes: tuple[Crash, ...]
    fresh: bool


def check_in_processes(
    newsroom: Newsroom, ids: Sequence[str], selection: Selection, fingerprint: str
) -> Iterator[Result]:
    """Yield the results in the order of `ids`; `fingerprint` is that of the cache, empty for none."""
    forks = _context().get_start_method() == "fork"
    order = _Order(newsroom.root, _picklable(selection), fingerprint, newsroom if forks else None)
    chunks = [tuple(ids[start : start + _CHUNK]) for start in range(0, len(ids), _CHUNK)]
    while chunks:
        done = 0
        with contextlib.suppress(BrokenProcessPool):
            for answers in _run(order, chunks, min(os.cpu_count() or 1, _MOST_PROCESSES)):
                done += 1
                yield from map(_result, answers)
        chunks = chunks[done:]
        if chunks:
            # A process has died. The first chunk without an answer is tried by itself, in ever smaller parts.
            yield from _alone(order, chunks.pop(0))


def _run(order: _Order, chunks: Sequence[tuple[str, ...]], processes: int) -> Iterator[list[_Answer]]:
    """Yield the answers to chunks in their order.

    Raises:
        BrokenProcessPool: when a process dies.
    """
    with ProcessPoolExecutor(processes, _context(), _start, (order,)) as pool:
        ahead = processes * _AHEAD
        waiting = [pool.submit(_check, chunk) for chunk in chunks[:ahead]]
        try:
            for number in range(len(chunks)):
                answers = waiting.pop(0).result()
                if number + ahead < len(chunks):
                    waiting.append(pool.submit(_check, chunks[number + ahead]))
                yield answers
        except BaseException:
            # Somebody has lost patience, or a process has died: what waits need not be done, nor what runs.
            for process in multiprocessing.active_children():
                process.terminate()
            pool.shutdown(cancel_futures=True)
            raise


def _alone(order: _Order, chunk: tuple[str, ...]) -> Iterator[Result]:
    """Check a chunk that may hold the article that a process dies of."""
    try:
        for answers in _run(order, [chunk], 1):
            yield from map(_result, answers)
    except BrokenProcessPool:
        if len(chunk) == 1:
            reason = _("the process that checked it has died")
            yield Result(chunk[0], None, (Crash("-", order.root / chunk[0], reason),))
            return
        half = len(chunk) // 2
        yield from _alone(order, chunk[:half])
        yield from _alone(order, chunk[half:])


def _context() -> multiprocessing.context.BaseContext:
    # A fork starts in milliseconds with everything loaded. Elsewhere it is not there, or not safe (macOS).
    return multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")


_checker: Checker | BsmuNewsError | None = None


def _start(order: _Order) -> None:
    global _checker  # noqa: PLW0603 - the only way to hand something to the functions of a process pool
    # The parent hears Ctrl-C and ends the others; when it is killed itself, nobody tells them.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    known = CheckCache(order.root, order.fingerprint).entries if order.fingerprint else {}
    try:
        _checker = Checker(order.newsroom or load_newsroom(order.root), order.selection, known)
    except BsmuNewsError as error:
        # An exception here would count as a process that died.
        _checker = error


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _check(chunk: Sequence[str]) -> list[_Answer]:
    if not isinstance(_checker, Checker):
        raise _checker or RuntimeError("the process was not started")
    results = [result for result in map(_checker.check, chunk) if result]
    return [_Answer(one.article, encode(one.entry), one.crashes, one.fresh) for one in results if one.entry]


def _result(answer: _Answer) -> Result:
    return Result(answer.article, decode([answer.line]).get(answer.article), answer.crashes, answer.fresh)


def _picklable(selection: Selection) -> Selection:
    return selection._replace(per_file_ignores=dict(selection.per_file_ignores))
