"""The board fits the terminal: columns are cut, then go, and no line wraps."""

import datetime as dt

import pytest

from bsmu_news.domain.stage import ArticleStatus, LanguageStatus, SegmentCounts, Stage
from bsmu_news.render.board import board_lines
from bsmu_news.render.cells import cell_width, cut

TITLE = "Студенты лечебного и педиатрического факультетов прошли практику в Москве"


def row(**changes: object) -> ArticleStatus:
    fields = {
        "id": "2022-08-17-practical-training-in-moscow",
        "date": dt.date(2022, 8, 17),
        "section": "international",
        "source": "ru",
        "stage": Stage.TRANSLATING,
        "languages": {
            "en": LanguageStatus("p", "T", 5, SegmentCounts(total=3, untranslated=1, edited=2)),
            "ru": LanguageStatus("p", TITLE, 9),
        },
        "findings": {"error": 2, "warning": 1, "info": 0},
    }
    return ArticleStatus(**(fields | changes))  # type: ignore[arg-type]


def heads(width: int | None) -> list[str]:
    return board_lines([row()], width, colour=False)[0].split()


def test_without_a_width_everything_is_whole() -> None:
    line = board_lines([row()], None, colour=False)[1]
    assert line.split("  ") == [
        "2022-08-17", "practical-training-in-moscow", TITLE, "ru → en 66%", "translating", "2 errors, 1 warning",
    ]  # fmt: skip


def test_fewer_columns_stand_where_there_is_less_room() -> None:
    assert heads(120) == ["Date", "Article", "Title", "Languages", "Stage", "Found"]
    assert heads(80) == ["Date", "Article", "Languages", "Stage", "Found"]
    assert heads(60) == ["Date", "Article", "Stage", "Found"]
    assert heads(40) == ["Article", "Stage"]
    assert heads(10) == ["Article"]


@pytest.mark.parametrize("width", range(1, 200, 7))
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    rows = [row(), row(id="2022-08-17-" + "x" * 90, stage=Stage.READY), row(date=None)]
    assert all(cell_width(line) <= width for line in board_lines(rows, width, colour=False))


def test_a_finished_translation_needs_no_number_and_an_unfinished_one_never_says_100() -> None:
    almost = SegmentCounts(total=1000, untranslated=1, edited=999)
    full = SegmentCounts(total=1000, edited=1000)
    ru = LanguageStatus("p", "T", 1)
    shown = [
        board_lines([row(languages={"ru": ru, "en": LanguageStatus("p", "T", 1, one)})], None, colour=False)[1]
        for one in (almost, full)
    ]
    assert "ru → en 99%" in shown[0]
    assert "ru → en  " in shown[1]


def test_colours_leave_the_columns_where_they_were() -> None:
    plain = board_lines([row()], 80, colour=False)[1]
    coloured = board_lines([row()], 80, colour=True)[1]
    assert coloured != plain
    for code in ("\x1b[1m", "\x1b[31m", "\x1b[33m", "\x1b[0m"):
        coloured = coloured.replace(code, "")
    assert coloured == plain


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("abc", 3, "abc"),
        ("abcd", 3, "ab…"),
        ("大学", 3, "大…"),
        ("é" * 3, 3, "é" * 3),
        ("a, b", 3, "a…"),
        ("ab", 0, ""),
    ],
)
def test_a_cut_text_fits(text: str, width: int, expected: str) -> None:
    assert cut(text, width) == expected
