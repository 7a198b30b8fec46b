"""Counts what is in which state: the evidence of work."""

from bsmu_news.domain.stage import SegmentCounts, counted_by_state
from bsmu_news.domain.trace import Trace
from bsmu_news.markup.words import count_words


def segments_by_state(trace: Trace) -> SegmentCounts:
    """Return how many segments of the source are in which state in a translation."""
    return counted_by_state((one.state, 1) for one in trace.segments)


def words_by_state(trace: Trace) -> SegmentCounts:
    """Return how many words of a translation are in which state; what is not translated counts in the source.

    A text that stands for several segments of the source counts once, for the first.
    """
    counted = []
    seen: set[int] = set()
    for one in trace.segments:
        if one.text is None:
            counted.append((one.state, count_words(one.source.text)))
        elif seen.isdisjoint(one.targets):
            counted.append((one.state, count_words(one.text)))
        seen.update(one.targets)
    return counted_by_state(counted)
