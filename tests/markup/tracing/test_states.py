"""The state of one segment follows from the record and from what stands in both files."""

import pytest

from bsmu_news.domain.record import Draft, Entry, Review, review_digest
from bsmu_news.domain.segment import SegmentKind
from bsmu_news.markup.tracing import made_from, updated_entries
from bsmu_news.markup.tracing.states import judge
from tests.markup.tracing.pieces import paragraph, traced

OLD, NOW = "Вход свободный.", "Вход свободный для студентов."
DRAFT, MINE, NEW = "Entrance is free.", "Admission is free.", "Entrance is free for students."
MACHINE = Entry("a", SegmentKind.PARAGRAPH, OLD, DRAFT, "google", DRAFT, "2024-03-05", changed="1")
EDITED = MACHINE._replace(text=MINE)
WROTE = MACHINE._replace(text=MINE, draft=None, origin="human")
WAITING = Draft(NOW, NEW, "deepl", "2024-03-06")


def approved(entry: Entry, source: str, text: str) -> Entry:
    return entry._replace(review=Review("Bo Li", "2024-03-06", review_digest(source, text)))


@pytest.mark.parametrize(
    ("entry", "source", "text", "state", "touched"),
    [
        (None, OLD, None, "untranslated", False),
        (None, OLD, MINE, "edited", True),
        (MACHINE, OLD, None, "untranslated", False),
        (MACHINE, OLD, DRAFT, "machine", False),
        (MACHINE, "Вход\nсвободный.", "Entrance  is\nfree.", "machine", False),
        (MACHINE, OLD, "Entrance\u00a0is free.", "edited", True),
        (MACHINE._replace(origin="memory"), OLD, DRAFT, "machine", False),
        (MACHINE._replace(origin="import"), OLD, DRAFT, "edited", True),
        (MACHINE, OLD, MINE, "edited", True),
        (WROTE, OLD, MINE, "edited", True),
        (approved(MACHINE, OLD, DRAFT), OLD, DRAFT, "reviewed", True),
        (approved(EDITED, OLD, MINE), OLD, MINE, "reviewed", True),
        (approved(EDITED, OLD, MINE), OLD, "Admission’s free.", "edited", True),
        (approved(MACHINE, OLD, DRAFT), OLD, MINE, "edited", True),
        (MACHINE, NOW, DRAFT, "outdated", False),
        (EDITED, NOW, MINE, "outdated", True),
        (WROTE, NOW, MINE, "outdated", True),
        (approved(MACHINE, OLD, DRAFT), NOW, DRAFT, "outdated", True),
        (approved(MACHINE, NOW, DRAFT), NOW, DRAFT, "reviewed", True),
        (MACHINE._replace(waiting=WAITING), NOW, DRAFT, "outdated", False),
        (MACHINE._replace(waiting=WAITING), NOW, NEW, "machine", False),
        (MACHINE._replace(waiting=WAITING), "Вход платный.", NEW, "outdated", False),
        (EDITED._replace(waiting=WAITING), NOW, MINE, "outdated", True),
        (EDITED._replace(waiting=WAITING), NOW, "Admission is free for students.", "edited", True),
        (EDITED._replace(waiting=WAITING._replace(text=MINE)), NOW, MINE, "outdated", True),
        (MACHINE._replace(text=None, waiting=Draft(OLD, DRAFT, "google", "")), OLD, DRAFT, "machine", False),
        (MACHINE._replace(text=None, draft=None, waiting=WAITING), NOW, NEW, "machine", False),
        (MACHINE._replace(text=None, draft=None), NOW, MINE, "edited", True),
    ],
)
def test_the_state_of_a_segment(entry: Entry | None, source: str, text: str | None, state: str, touched: bool) -> None:
    judged = judge(entry, source, text)
    assert (judged.state.value, judged.touched) == (state, touched)


@pytest.mark.parametrize(
    ("entry", "source", "text", "expected"),
    [
        (MACHINE, OLD, DRAFT, MACHINE),
        (MACHINE, NOW, DRAFT, MACHINE),
        (MACHINE, "Вход\nсвободный.", "Entrance\nis free.", MACHINE),
        (MACHINE, OLD, MINE, EDITED._replace(changed="2")),
        (
            MACHINE._replace(waiting=WAITING),
            NOW,
            NEW,
            Entry("a", SegmentKind.PARAGRAPH, NOW, NEW, "deepl", NEW, "2024-03-06", changed="2"),
        ),
        (
            EDITED._replace(waiting=WAITING),
            NOW,
            "Entrance is free, for students.",
            EDITED._replace(
                source=NOW, text="Entrance is free, for students.", draft=NEW, origin="deepl", day="2024-03-06",
                changed="2",
            ),
        ),
        (EDITED._replace(waiting=WAITING), NOW, MINE, EDITED._replace(waiting=WAITING)),
        (MACHINE._replace(failure="no answer"), OLD, DRAFT, MACHINE._replace(changed="2")),
        (None, OLD, MINE, Entry("37fbb5f4d9", SegmentKind.PARAGRAPH, OLD, MINE, day="2", changed="2")),
    ],
)  # fmt: skip
def test_the_record_is_renewed_where_it_no_longer_tells_the_truth(
    entry: Entry | None, source: str, text: str, expected: Entry
) -> None:
    """What still holds stays as it is, so that its line does not change."""
    found = traced([paragraph(source)], [paragraph(text)], [entry] if entry else [])
    (renewed,) = updated_entries(found, "2")
    assert renewed._replace(id="") == expected._replace(id="")
    assert (renewed.id == "a") is (entry is not None)
    assert traced([paragraph(source)], [paragraph(text)], [renewed]).segments[0][5:7] == found.segments[0][5:7]


def test_an_outdated_text_knows_what_it_was_made_from() -> None:
    """Be it the text that stood there, or a draft that has just arrived."""
    for entry, source, text, expected in (
        (MACHINE, NOW, DRAFT, OLD),
        (MACHINE._replace(waiting=WAITING), "Вход платный.", NEW, NOW),
        (MACHINE, OLD, DRAFT, OLD),
        (None, OLD, DRAFT, OLD),
    ):
        found = traced([paragraph(source)], [paragraph(text)], [entry] if entry else [])
        assert made_from(found.segments[0]) == expected


@pytest.mark.parametrize("order", [1, -1])
def test_of_two_lines_with_one_id_the_one_that_explains_the_article_counts(order: int) -> None:
    """Whichever was written last; a draft that waits in the other one is taken over, and a review is not lost."""
    later = MACHINE._replace(changed="9", waiting=WAITING)
    found = traced([paragraph(NOW)], [paragraph(MINE)], [EDITED, later][::order])
    assert found.segments[0].entry == EDITED._replace(waiting=WAITING)
    assert (found.segments[0].state.value, found.segments[0].touched) == ("outdated", True)
    reviewed = approved(EDITED, OLD, MINE)
    found = traced([paragraph(OLD)], [paragraph(MINE)], [reviewed, EDITED._replace(changed="9")][::order])
    assert found.segments[0].state.value == "reviewed"
    found = traced([paragraph(OLD)], [paragraph("By a third hand.")], [EDITED, later][::order])
    assert found.segments[0].entry == later
