"""Whose work a translation is follows from the states of its segments."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bsmu_news.domain.earned import Earned, EarnedWords
from bsmu_news.domain.record import Entry, Review
from bsmu_news.domain.segment import Segment, SegmentKind
from bsmu_news.domain.trace import SegmentState, Trace, TracedSegment
from bsmu_news.markup.earned import earned_in
from bsmu_news.markup.tracing import words_by_state

SOURCE, TEXT = "Приходите все сюда.", "Everyone is welcome."


def segment(
    at: int,
    state: SegmentState,
    *,
    touched: bool = True,
    origin: str = "google",
    draft: str | None = TEXT,
    day: str = "",
) -> TracedSegment:
    review = Review("Maria", day, "d") if day else None
    text = None if state is SegmentState.UNTRANSLATED else TEXT
    entry = Entry(str(at), SegmentKind.PARAGRAPH, SOURCE, text, origin, draft, review=review)
    targets = () if text is None else (at,)
    return TracedSegment(at, Segment(SegmentKind.PARAGRAPH, SOURCE, 1, 1), targets, text, entry, state, touched)


def earned(*segments: TracedSegment) -> Earned:
    return earned_in(Trace(segments))


def test_words_are_counted_by_what_was_done_to_them() -> None:
    found = earned(
        segment(0, SegmentState.MACHINE, touched=False),
        segment(1, SegmentState.EDITED, draft="All are welcome."),
        segment(2, SegmentState.REVIEWED, day="2024-03-05"),
        segment(3, SegmentState.UNTRANSLATED, touched=False),
    )
    assert found.words == EarnedWords(3, 3, 3, 3)
    assert (found.edited, found.unreviewed, found.wholly_machine) == (True, True, False)
    assert (found.reviewers, found.reviewed_on) == (("Maria",), dt.date(2024, 3, 5))


def test_an_outdated_text_is_as_good_as_it_was() -> None:
    """But an approval of what the source no longer says is none."""
    draft = segment(0, SegmentState.OUTDATED, touched=False)
    approved = segment(1, SegmentState.OUTDATED, day="2024-03-05")
    found = earned(draft, approved)
    assert found.words == EarnedWords(machine=3, edited=3)
    assert (found.reviewers, found.unreviewed) == ((), True)
    assert earned(draft).wholly_machine


def test_a_text_that_stands_for_two_segments_counts_once() -> None:
    one = segment(0, SegmentState.EDITED)
    assert earned(one, segment(1, SegmentState.EDITED)._replace(targets=(0,))).words == EarnedWords(edited=3)


def test_a_translation_without_a_text_is_nobody_s_work() -> None:
    assert earned(segment(0, SegmentState.UNTRANSLATED, touched=False)) == Earned(EarnedWords(untranslated=3))


@pytest.mark.parametrize("day", ["yesterday", "2024-13-40", "2024-03-05T10:00:00Z"])
def test_a_day_that_is_none_is_left_out(day: str) -> None:
    found = earned(segment(0, SegmentState.REVIEWED, day=day))
    assert found.reviewers == ("Maria",)
    assert found.reviewed_on in (None, dt.date(2024, 3, 5))


ANY = st.builds(
    segment,
    st.integers(0, 5),
    st.sampled_from(SegmentState),
    touched=st.booleans(),
    origin=st.sampled_from(["google", "memory", "human", "import"]),
    draft=st.sampled_from([TEXT, "All are welcome.", None]),
    day=st.sampled_from(["", "2024-03-05"]),
).map(lambda one: one._replace(touched=True) if one.state is SegmentState.REVIEWED else one)


@settings(max_examples=100, deadline=None)
@given(st.lists(ANY, max_size=6))
def test_all_words_are_somebody_s(segments: list[TracedSegment]) -> None:
    trace = Trace(tuple(segments))
    found = earned_in(trace)
    assert sum(found.words) == words_by_state(trace).total
    assert not (found.wholly_machine and (found.edited or found.reviewers))
