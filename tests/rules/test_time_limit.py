"""A rule that takes too long is stopped, with the system's timer and without it."""

import re
import signal
import threading
import time

import pytest

from bsmu_news.rules.time_limit import RuleTimeoutError, watching


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="the system has no timer")
def test_a_pattern_that_explodes_is_stopped() -> None:
    with watching(0.3) as watch:
        watch.serial += 1
        with pytest.raises(RuleTimeoutError):
            re.match(r"(a+)+$", "a" * 64 + "!")


def test_without_a_timer_a_loop_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    """A thread can stop Python code, if not a search in C."""
    monkeypatch.delattr(signal, "setitimer", raising=False)
    with watching(0.3) as watch:
        watch.serial += 1
        with pytest.raises(RuleTimeoutError):
            sum(number % 7 for number in range(10**9))


def test_what_ends_in_time_is_left_alone() -> None:
    with watching(60) as watch:
        watch.serial += 1
        time.sleep(0.7)
        watch.serial = 0


def test_nothing_is_stopped_between_rules() -> None:
    with watching(0.1) as watch:
        watch.serial += 1
        watch.serial = 0
        time.sleep(0.7)


def test_the_handler_of_before_comes_back() -> None:
    number = getattr(signal, "SIGALRM", signal.SIGTERM)
    before = signal.getsignal(number)
    with watching(1):
        assert signal.getsignal(number) is not before
    assert signal.getsignal(number) is before


def test_other_threads_work_without_a_limit() -> None:
    """Only the main thread may handle signals."""
    reached: list[bool] = []

    def work() -> None:
        with watching(0.1) as watch:
            watch.serial += 1
            reached.append(True)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert reached == [True]
