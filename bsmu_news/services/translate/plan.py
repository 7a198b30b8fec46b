"""What a run has to do for an article: which segments need a draft, and where drafts wait already."""

from typing import NamedTuple

from bsmu_news.domain.trace import SegmentState, Trace, TracedSegment
from bsmu_news.services.translate.wanted import EVERYTHING, Wanted


class Plan(NamedTuple):
    """The segments of a trace by what is to be done with them; every other one is kept as it is.

    `ask` need a draft. `ready` have one in the record that only has to be put into the article.
    """

    ask: tuple[TracedSegment, ...]
    ready: tuple[TracedSegment, ...]


def plan_of(trace: Trace, wanted: Wanted = EVERYTHING, *, again: bool = False) -> Plan:
    """Return what to do; `again` also takes drafts that nobody has touched, to have them drafted anew.

    A text in which a person's work is stays; when its source has changed, a draft is made to stand beside it in the
    record, once.
    """
    chosen = [one for one in trace.segments if wanted.includes(one) and _is_due(one, again=again)]
    ready = tuple(one for one in chosen if not again and waiting_now(one))
    return Plan(tuple(one for one in chosen if one not in ready), tuple(one for one in ready if not one.touched))


def waiting_now(segment: TracedSegment) -> bool:
    """Tell whether the record holds a draft of the source as it is now that is not in the article."""
    entry = segment.entry
    return entry is not None and entry.waiting is not None and entry.waiting.source == segment.source.text


def may_be_replaced(segment: TracedSegment) -> bool:
    """Tell whether a machine may put its text in the place of what stands there.

    Where a person has merged or split segments, it may not; a marker may quote several.
    """
    if segment.state is SegmentState.UNTRANSLATED:
        return True
    return not segment.touched and not segment.shared and len(segment.targets) <= 1


def _is_due(segment: TracedSegment, *, again: bool) -> bool:
    match segment.state:
        case SegmentState.UNTRANSLATED | SegmentState.OUTDATED:
            return True
        case SegmentState.MACHINE:
            return again and may_be_replaced(segment)
        case _other:
            return False
