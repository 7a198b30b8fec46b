"""A finding as text: the place is underlined whatever the line holds."""

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsmu_news.domain.finding import Edit, Finding, Fix, Place, Related, Severity
from bsmu_news.render.cells import cell_width
from bsmu_news.render.findings import Canvas, Fixable, concise, counted, fix_summary, full, summary

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


RUSSIAN = FOLDER / "a" / "index.ru.md"


def bilingual(source_line: int = 2) -> Finding:
    source = Related(RUSSIAN, Place(source_line, 1, source_line, 11))
    return Finding(
        "TR001",
        "x",
        Severity.ERROR,
        "11 is lost",
        FOLDER / "a" / "index.en.md",
        Place(112, 5, 112, 9),
        "en",
        None,
        source,
    )


def test_a_bilingual_finding_shows_the_source_first() -> None:
    text = "\n" * 111 + "The many students"
    shown = full(bilingual(), text, Canvas(80, colour=False, folder=FOLDER), source="\nОдиннадцать студентов")
    assert shown.split("\n")[1:] == [
        f"   --> {Path('a/index.ru.md')}:2:1",
        "    |",
        "  2 | Одиннадцать студентов",
        "    | ^^^^^^^^^^",
        f"   --> {Path('a/index.en.md')}:112:5",
        "    |",
        "112 | The many students",
        "    |     ^^^^",
    ]


@pytest.mark.parametrize("source", ["", "one\n\n"])
def test_a_source_line_that_is_not_there_is_left_out(source: str) -> None:
    shown = full(bilingual(), "\n" * 111 + "The many", Canvas(80, colour=False, folder=FOLDER), source=source)
    assert "-->" not in shown
    assert "112 | The many" in shown


def test_a_hint_follows_the_message() -> None:
    finding = Finding("SP001", "x", Severity.ERROR, "a message", FOLDER / "index.en.md", Place(1), "en")
    canvas = Canvas(80, colour=False, folder=FOLDER)
    assert concise(finding, canvas, "did you mean “a”?").endswith("a message; did you mean “a”?")
    assert "a message; did you mean “a”?\n" in full(finding, "x", canvas, hint="did you mean “a”?")


@pytest.mark.parametrize(("char", "seen"), [("\x07", "␇"), ("\x7f", "␡"), ("\u200b", "\ufffd"), ("\u202e", "\ufffd")])
def test_characters_that_cannot_be_seen_are_made_visible(char: str, seen: str) -> None:
    _head, _bar, line, marks = shown(f"one{char}two", Place(1, 4, 1, 5))
    assert (line, marks) == (f"1 | one{seen}two", "  |    ^")


@pytest.mark.parametrize(
    ("safe", "unsafe", "marked"), [(True, False, True), (False, False, False), (False, True, True)]
)
def test_what_would_be_fixed_is_marked(safe: bool, unsafe: bool, marked: bool) -> None:
    fix = Fix((Edit(0, 1, ""),), safe)
    finding = Finding("ST001", "x", Severity.ERROR, "m", FOLDER / "index.en.md", Place(1), "en", fix)
    assert ("ST001 [*] m" in concise(finding, Canvas(80, colour=False, folder=FOLDER, unsafe=unsafe))) is marked


@pytest.mark.parametrize(
    ("count", "unsafe", "text"),
    [
        ((0, 0), False, ""),
        ((3, 0), False, "[*] 3 can be fixed with --fix"),
        ((3, 2), False, "[*] 3 can be fixed with --fix, 2 more with --unsafe-fixes"),
        ((0, 2), False, "2 can be fixed with --fix --unsafe-fixes"),
        ((3, 2), True, "[*] 5 can be fixed with --fix --unsafe-fixes"),
        ((0, 0), True, ""),
    ],
)
def test_the_summary_tells_what_can_be_fixed(count: tuple[int, int], unsafe: bool, text: str) -> None:
    assert fix_summary(Fixable(*count), unsafe=unsafe) == text


def test_many_findings_in_a_large_file_are_shown_in_no_time() -> None:
    """The file is taken apart once, not for each finding."""
    text = "word " * 20 * 50_000 + "\nend"
    finding = Finding("ST001", "x", Severity.ERROR, "m", FOLDER / "index.en.md", Place(1, 2_000_000), "en")
    canvas = Canvas(80, colour=False, folder=FOLDER)
    began = time.monotonic()
    for _number in range(10_000):
        full(finding, text, canvas)
    assert time.monotonic() - began < 20


def test_on_a_terminal_a_message_is_broken_between_words() -> None:
    finding = Finding("ST001", "x", Severity.ERROR, "one two three four", FOLDER / "index.en.md", Place(1), "en")
    for colour in (False, True):
        shown = full(finding, "", Canvas(42, colour=colour, folder=FOLDER, wrap=True)).split("\n")
        assert [line.split("[error]")[-1] for line in shown] == [" one two", "    three four"]
