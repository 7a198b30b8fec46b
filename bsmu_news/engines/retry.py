"""How long to wait before an engine is asked again, and when not to ask again at all."""

import math
import random
from typing import NamedTuple


class Patience(NamedTuple):
    """How often an engine is asked again, and how long that may take; times in seconds.

    `busy` and `unreachable` count further tries. `base` and `cap` bound the waits. `longest` is the most that is
    waited because an engine asks for it; it also ends the tries for a text that have taken so long.
    """

    busy: int = 4
    unreachable: int = 2
    base: float = 0.5
    cap: float = 20.0
    longest: float = 60.0


def back_off(patience: Patience, attempt: int) -> float:
    """Return the wait after a failed attempt (0 is the first): exponential, with full jitter.

    https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/ finds that waits drawn from zero up to
    the bound make the fewest requests and are done soonest.
    """
    bound = min(patience.cap, patience.base * 2 ** min(attempt, 32))
    return random.uniform(0, bound)  # noqa: S311 - spreads requests, guards nothing


def asked_wait(retry_after: float | None) -> float:
    """Return the wait that an engine asks for; what is no sensible number counts as none."""
    if retry_after is None or math.isnan(retry_after):
        return 0.0
    return max(0.0, retry_after)
