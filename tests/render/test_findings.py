"""A finding as text: the place is underlined whatever the line holds."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsmu_news.domain.finding import Finding, Place, Severity
from bsmu_news.render.cells import cell_width
from bsmu_news.render.findings import Canvas, concise, counted, full, summary

FOLDER = Path("/room").absolute()


def shown(line: str, place: Place, width: int = 80, *, colour: bool = False) -> list[str]:
    finding = Finding("ST001", "x", Severity.ERROR, "a message", FOLDER / "a" / "index.en.md", place, "en")
    return full(finding, line, Canvas(width, colour, FOLDER)).split("\n")


def test_a_finding_is_a_line_then_the_line_of_the_file() -> None:
    head, bar, line, marks = shown("one two", Place(1, 5, 1, 8))
    assert head == f"{Path('a/index.en.md')}:1:5: ST001 [error] a message"
    assert (bar, line, marks) == ("  |", "1 | one two", "  |     ^^^")


def test_a_place_over_several_lines_is_underlined_to_the_end_of_the_first() -> None:
    assert shown("one two\nthree", Place(1, 5, 2, 3))[3] == "  |     ^^^"


def test_a_place_without_an_end_is_one_character() -> None:
    assert shown("one two", Place(1, 5))[3] == "  |     ^"


@pytest.mark.parametrize("place", [Place(9, 1), Place(2, 1)])
def test_where_the_file_has_no_such_line_only_the_message_is_shown(place: Place) -> None:
    assert len(shown("one\n\nthree", place)) == 1


def test_a_finding_on_the_whole_article_shows_no_line() -> None:
    finding = Finding("FM010", "x", Severity.ERROR, "m", Path("/else/index.en.md").absolute(), Place(1))
    assert "\n" not in full(finding, "---", Canvas(80, colour=False, folder=FOLDER))


def test_a_path_outside_of_the_current_folder_is_whole() -> None:
    path = Path("/else/index.en.md").absolute()
    finding = Finding("FM010", "x", Severity.ERROR, "m", path, Place(1))
    assert concise(finding, Canvas(80, colour=False, folder=FOLDER)) == f"{path}:1:1: FM010 m"


def test_colours_mark_path_code_and_place() -> None:
    head, _bar, _line, marks = shown("one", Place(1, 1, 1, 4), colour=True)
    assert "\x1b[1;31mST001\x1b[0m" in head
    assert marks.endswith("\x1b[31m^^^\x1b[0m")


@given(
    line=st.text(alphabet="ab 大é\t\x1b", min_size=1, max_size=300),
    start=st.integers(1, 300),
    width=st.integers(20, 90),
)
def test_any_line_fits_its_width_and_has_the_mark_in_it(line: str, start: int, width: int) -> None:
    start = min(start, len(line))
    lines = shown(line, Place(1, start, 1, start + 1), width)
    if line.strip():
        _head, _bar, text, marks = lines
        assert cell_width(text) <= width
        assert cell_width(marks.rstrip("^")) < cell_width(text) or not line[start - 1 :].strip()
        assert "\x1b" not in text


def test_the_summary_counts_files_and_findings() -> None:
    assert summary(1, {"error": 0, "warning": 0, "info": 0}) == "1 file checked: nothing found"
    assert summary(2, {"error": 1, "warning": 2, "info": 0}) == "2 files checked: 1 error, 2 warnings"
    assert counted({"error": 0, "warning": 0, "info": 3}) == "3 infos"
