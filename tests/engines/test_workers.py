"""Work over threads: each item once, one failure costs one item, and Ctrl-C ends it soon."""

import os
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import CancelledError
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bsmu_news.engines.workers import Done, Failed, Left, work_through
from bsmu_news.errors import (
    EngineBusyError,
    EngineDeniedError,
    EngineSetupError,
    EngineUnreachableError,
    FileChangedError,
    StorageError,
    TextRefusedError,
)
from tests.engines.servers import Answer, EngineServer, Request, engine_server


@settings(max_examples=30, deadline=None)
@given(st.lists(st.integers(0, 100), max_size=30), st.integers(-1, 9))
def test_each_item_is_done_once_and_told_in_order(items: list[int], workers: int) -> None:
    """However many threads there are."""
    seen: list[int] = []

    def do(item: int) -> int:
        seen.append(item)
        return -item

    assert work_through(items, do, workers, threading.Event()) == [Done(item, -item) for item in items]
    assert sorted(seen) == sorted(items)


def test_threads_work_at_the_same_time() -> None:
    """As many as are asked for: each of four waits until all four are there."""
    gate = threading.Barrier(4)

    def do(_item: int) -> bool:
        gate.wait(10)
        return True

    assert all(isinstance(one, Done) for one in work_through(range(8), do, 4, threading.Event()))


def test_a_thread_takes_the_next_item_when_the_last_is_kept() -> None:
    """With one thread, each answer is stored before the next is asked for."""
    log: list[str] = []

    def do(item: int) -> None:
        log.append(f"ask {item}")
        log.append(f"keep {item}")

    work_through([1, 2], do, 1, threading.Event())
    assert log == ["ask 1", "keep 1", "ask 2", "keep 2"]


@pytest.mark.parametrize(
    "error",
    [
        TextRefusedError("no"),
        EngineBusyError("later"),
        EngineUnreachableError("nobody"),
        FileChangedError("changed"),
        ValueError("odd"),
    ],
)
def test_an_error_of_one_item_stops_no_other(error: Exception) -> None:
    """It is the outcome of its item."""

    def do(item: int) -> int:
        if item == 1:
            raise error
        return item

    outcomes = work_through([0, 1, 2], do, 1, threading.Event())
    assert outcomes == [Done(0, 0), Failed(1, error), Done(2, 2)]


@pytest.mark.parametrize(
    "error", [EngineDeniedError("key"), EngineSetupError("model"), StorageError("disk full"), OSError(28, "disk full")]
)
def test_an_error_that_holds_for_all_ends_the_work(error: Exception) -> None:
    """What was not begun is left, and `stop` is not ours to set."""

    def do(item: int) -> int:
        if item == 1:
            raise error
        return item

    stop = threading.Event()
    outcomes = work_through([0, 1, 2, 3], do, 1, stop)
    assert outcomes == [Done(0, 0), Failed(1, error), Left(2), Left(3)]
    assert not stop.is_set()


def test_what_is_under_way_ends_when_another_item_ends_the_work() -> None:
    """Its answer was paid for."""
    denied = threading.Event()

    def do(item: int) -> int:
        if item == 0:
            assert denied.wait(10)
            return item
        denied.set()
        raise EngineDeniedError("key")

    outcomes = work_through([0, 1, 2], do, 2, threading.Event())
    assert outcomes[0] == Done(0, 0)
    assert isinstance(outcomes[1], Failed)


def test_a_stop_leaves_what_was_not_begun_and_what_was_cancelled() -> None:
    """Both can be done the next time."""
    stop = threading.Event()

    def do(item: int) -> int:
        if item == 1:
            stop.set()
            raise CancelledError
        return item

    assert work_through([0, 1, 2], do, 1, stop) == [Done(0, 0), Left(1), Left(2)]


_SCRIPT = """
import sys, threading
from pathlib import Path
from bsmu_news.engines import workers
from bsmu_news.engines.caller import Caller
from bsmu_news.engines.workers import work_through
from tests.engines.plain_engine import PlainEngine

def main(url, kept):
    stop = threading.Event()
    caller = Caller(PlainEngine(url, timeout=60), "ru", "en", stop=stop)
    def do(item):
        (kept / str(item)).write_text(caller.ask(f"вода {item}"), encoding="utf-8")
    try:
        work_through(range(100), do, 4, stop)
    except KeyboardInterrupt:
        print("stopped", stop.is_set())
        sys.exit(130)

workers._GRACE = float(sys.argv[3])
main(sys.argv[1], Path(sys.argv[2]))
"""


def interrupted(server: EngineServer, kept: Path, requests: int, grace: float) -> tuple[int, str]:
    """Run the work in a process, press Ctrl-C when the server has been asked so often; exit code and output.

    `grace`: seconds that what is under way has left.
    """
    root = Path(__file__).parents[2]
    words = [sys.executable, "-c", _SCRIPT, server.url, str(kept), str(grace)]
    process = subprocess.Popen(
        words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env={**os.environ, "PYTHONPATH": str(root)}
    )
    while len(server.requests) < requests:
        assert process.poll() is None
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    output, _nothing = process.communicate(timeout=30)
    return process.returncode, output.decode()


@pytest.mark.skipif(os.name == "nt", reason="a console's Ctrl-C reaches the tests, too")
def test_ctrl_c_keeps_what_is_under_way(tmp_path: Path) -> None:
    """Requests that were begun end and are kept; none is begun after that."""
    gate = threading.Event()

    def answer(_request: Request) -> Answer | None:
        # Long enough for the signal to arrive first, short enough to be kept.
        gate.wait(0.5)
        return None

    with engine_server("libre", answer=answer) as server:
        code, output = interrupted(server, tmp_path, 4, grace=20)
        assert (code, output) == (130, "stopped True\n")
        assert len(server.requests) == 4
        assert sorted(path.name for path in tmp_path.iterdir()) == ["0", "1", "2", "3"]


@pytest.mark.skipif(os.name == "nt", reason="a console's Ctrl-C reaches the tests, too")
def test_ctrl_c_waits_for_no_engine_that_hangs(tmp_path: Path) -> None:
    """The process ends though its threads still wait for an answer."""
    with engine_server("libre", latency=3600) as server:
        code, output = interrupted(server, tmp_path, 4, grace=0.2)
        assert (code, output) == (130, "stopped True\n")
        assert list(tmp_path.iterdir()) == []
