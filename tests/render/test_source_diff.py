"""Changes of a source as text: marked words, wrapped lines, a summary."""

import re
from pathlib import Path

import pytest

from bsmu_news.domain.record import Draft
from bsmu_news.domain.segment import SegmentKind
from bsmu_news.domain.source_diff import ArticleEffort, ChangedSegment, GoneSegment, SegmentEffort, SourceDiff
from bsmu_news.render.cells import cell_width
from bsmu_news.render.findings import Canvas
from bsmu_news.render.source_diff import diff_lines, summary

FOLDER = Path("/room/lab")
CHANGED = ChangedSegment(
    2, SegmentKind.PARAGRAPH, 7, 9, "В июле приехали 11 врачей.", "В августе приехали 12 врачей.", "In July 11 came."
)
DRAFT = Draft("В августе приехали 12 врачей.", "In August 12 came.", "google", "2024-03-02")


def diff(*changed: ChangedSegment, **fields: object) -> SourceDiff:
    made = SourceDiff("lab", "en", "ru", FOLDER / "index.en.md", FOLDER / "index.ru.md", True, 5, changed)
    return made._replace(**fields)  # type: ignore[arg-type]


def shown(made: SourceDiff, width: int = 80, *, colour: bool = False) -> list[str]:
    return list(diff_lines(made, Canvas(width, colour, FOLDER)))


def test_a_segment_shows_its_source_its_text_and_its_draft() -> None:
    """Each stands under a word that says what it is, with the places in both files."""
    assert shown(diff(CHANGED._replace(draft=DRAFT))) == [
        "index.en.md:9  segment 2, paragraph",
        "  source, index.ru.md:7",
        "    В [-июле-] {+августе+} приехали [-11-] {+12+} врачей.",
        "  the text now",
        "    In July 11 came.",
        "  new draft (google, 2024-03-02)",
        "    In August 12 came.",
    ]


def test_colours_stand_for_the_marks() -> None:
    """What went is red, what came is green, and no space between two parts is coloured."""
    line = shown(diff(CHANGED), colour=True)[2]
    assert line == (
        "    В \x1b[31mиюле\x1b[0m \x1b[32mавгусте\x1b[0m приехали \x1b[31m11\x1b[0m \x1b[32m12\x1b[0m врачей."
    )


LONG = "слово " * 60
HUGE = "Ы" * 500


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("colour", [False, True])
@pytest.mark.parametrize("text", [LONG, HUGE, "中" * 200, LONG + HUGE + " конец"])
def test_lines_fit_the_width(width: int, text: str, *, colour: bool) -> None:
    """Lines break between words, and words that are wider than a line are cut; nothing is lost."""
    lines = shown(diff(CHANGED._replace(old=text, new="Новое " + text, text=text)), width, colour=colour)
    bare = [re.sub(r"\x1b\[\d*m", "", line) for line in lines]
    assert max(map(cell_width, bare)) <= width
    written = "".join("".join(bare[bare.index("  the text now") + 1 :]).split())
    assert written == "".join(text.split())


def test_long_stretches_that_stayed_are_cut() -> None:
    """Of sixty words that stayed, those beside the change are shown."""
    (line,) = shown(diff(CHANGED._replace(old=LONG + "конец", new=LONG + "финиш")), 400)[2:3]
    assert line == "    … " + "слово " * 12 + "[-конец-]{+финиш+}"


def test_hostile_texts_do_not_reach_the_terminal() -> None:
    """Control characters of an article, a draft or an engine's name are made harmless, line ends are spaces."""
    evil = "a\x1b]0;x\x07\r\nb\u202ec"
    made = diff(
        CHANGED._replace(old=evil, new=evil + " new", text=evil, draft=Draft("", evil, evil, evil)),
        gone=(GoneSegment(SegmentKind.ITEM, 4, evil, evil),),
        effort=ArticleEffort(1, 2, 0.5, "ter", (SegmentEffort(1, SegmentKind.CELL, 3, 1, 2, 0.5, "ter", evil),)),
    )
    lines = shown(made)
    assert not any(char in line for line in lines for char in "\x1b\x07\r\n\u202e")


def test_what_is_gone_from_the_source_is_shown() -> None:
    """The translation of a segment that was deleted is still there to be taken out."""
    assert shown(diff(gone=(GoneSegment(SegmentKind.ITEM, 4, "Старое", "Old"),))) == [
        "index.en.md:4  list item, gone from the source",
        "  source",
        "    [-Старое-]",
        "  the text now",
        "    Old",
    ]


def test_effort_names_its_figures() -> None:
    """Scores come with what they are made of; an upper bound is called so."""
    segments = (
        SegmentEffort(1, SegmentKind.TITLE, 2, 1, 4, 0.25, "ter", "google"),
        SegmentEffort(3, SegmentKind.PARAGRAPH, 9, 30, 96, 0.3125, "parts", "memory"),
    )
    assert shown(diff(effort=ArticleEffort(31, 100, 0.31, "parts", segments))) == [
        "index.en.md:2  segment 1, title: 0.25 (1 edit, 4 words) (google)",
        "index.en.md:9  segment 3, paragraph: at most 0.31 (30 edits, 96 words) (memory)",
        "post-editing effort of lab, ru → en: at most 0.31 (31 edits, 100 words)",
    ]
    narrow = list(
        diff_lines(diff(effort=ArticleEffort(1, 4, 0.25, "ter", segments[:1])), Canvas(40, True, Path("lab")))
    )
    assert narrow[0].endswith("  segment 1, title:\n    0.25 (1 edit, 4 words) (google)")
    nobody = diff(effort=ArticleEffort(0, 0, None, "ter", ()))
    assert shown(nobody) == ["no effort yet: nobody has changed or approved a draft"]


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (diff(), "lab, ru → en: 0 of 5 segments changed in the source since they were translated"),
        (
            diff(CHANGED._replace(draft=DRAFT), gone=(GoneSegment(SegmentKind.ITEM, 4, "", ""),)),
            "lab, ru → en: 1 of 5 segments changed in the source since it was translated, 1 has a new draft, 1 is gone",
        ),
    ],
)
def test_summary(made: SourceDiff, said: str) -> None:
    """One sentence counts what there is, and leaves out what there is not."""
    assert summary(made) == said


def test_summary_without_a_record() -> None:
    """That nothing is known is not the same as that nothing changed."""
    assert summary(diff(recorded=False)).startswith("lab, ru → en: nothing is known of how the source stood")
