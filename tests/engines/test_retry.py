"""How long is waited before another try."""

import math

from hypothesis import given
from hypothesis import strategies as st

from bsmu_news.engines.retry import Patience, asked_wait, back_off


@given(st.integers(0, 10**6))
def test_the_back_off_is_bounded(attempt: int) -> None:
    """It doubles up to the cap, and anything from zero up to that may come."""
    patience = Patience(base=0.5, cap=20.0)
    assert 0 <= back_off(patience, attempt) <= min(20.0, 0.5 * 2 ** min(attempt, 10))


def test_the_back_off_is_spread_over_the_whole_range() -> None:
    """Full jitter: requests that failed together do not come back together."""
    waits = [back_off(Patience(base=1.0, cap=8.0), 3) for _each in range(2000)]
    assert min(waits) < 1
    assert max(waits) > 7
    assert len(set(waits)) > 1900


@given(st.none() | st.floats())
def test_an_asked_wait_is_a_number_that_can_be_compared(asked: float | None) -> None:
    """What the engine asks, where that has a sense."""
    wait = asked_wait(asked)
    assert wait >= 0
    assert wait == asked or asked is None or asked < 0 or math.isnan(asked)
