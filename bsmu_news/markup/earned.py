"""Tells whose work a translation is, from the states of its segments and its record."""

import datetime as dt
from collections import Counter

from bsmu_news.domain.earned import NOT_ENGINES, Earned, EarnedWords
from bsmu_news.domain.record import Review, same_text
from bsmu_news.domain.trace import SegmentState, Trace, TracedSegment
from bsmu_news.markup.words import count_words


def earned_in(trace: Trace) -> Earned:
    """Return whose work a translation is that was compared with its record."""
    there = [one for one in trace.segments if one.text is not None]
    engine = [one for one in there if _from_engine(one)]
    reviews = [one.entry.review for one in there if one.state is SegmentState.REVIEWED and one.entry]
    given = [review for review in reviews if review]
    return Earned(
        EarnedWords(**_words(trace)),
        tuple(dict.fromkeys(one.entry.origin for one in there if one.entry and one.entry.draft is not None)),
        edited=any(map(_is_edited, there)),
        wholly_machine=bool(engine) and not any(one.touched for one in there),
        unreviewed=any(one.state is not SegmentState.REVIEWED for one in engine),
        reviewers=tuple(dict.fromkeys(review.by for review in given if review.by.strip())),
        reviewed_on=max(filter(None, map(_day, given)), default=None),
    )


def _words(trace: Trace) -> dict[str, int]:
    """Return words by what was done to them; a text that stands for several segments counts once."""
    counts: Counter[str] = Counter(dict.fromkeys(EarnedWords._fields, 0))
    seen: set[int] = set()
    for one in trace.segments:
        if one.text is None or seen.isdisjoint(one.targets):
            counts[_work(one)] += count_words(one.source.text if one.text is None else one.text)
        seen.update(one.targets)
    return dict(counts)


def _work(one: TracedSegment) -> str:
    if one.text is None:
        return SegmentState.UNTRANSLATED.value
    if one.state is SegmentState.OUTDATED:
        return (SegmentState.EDITED if one.touched else SegmentState.MACHINE).value
    return one.state.value


def _from_engine(one: TracedSegment) -> bool:
    return one.entry is not None and one.entry.draft is not None and one.entry.origin not in NOT_ENGINES


def _is_edited(one: TracedSegment) -> bool:
    return one.touched and not (one.entry and same_text(one.text, one.entry.draft))


def _day(review: Review) -> dt.date | None:
    """Return the day of an approval; None where a person wrote something else there."""
    try:
        return dt.date.fromisoformat(review.day[:10])
    except ValueError:
        return None
