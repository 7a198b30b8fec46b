import io
from pathlib import Path

import pytest
from rich.console import Console

from bsmu_news.markup.alignment import align_segments
from bsmu_news.markup.segments import one_by_one, segments_of
from bsmu_news.render.look import Look
from bsmu_news.render.side_by_side import render_side_by_side
from bsmu_news.storage.articles import parse_version


def _draw(source: str, target: str, look: Look | None = None, width: int = 60) -> list[str]:
    left = parse_version(Path("index.ru.md"), "ru", f"---\ntitle: Имя\n---\n{source}")
    right = parse_version(Path("index.en.md"), "en", f"---\ntitle: Name\ntranslation_of: ru\n---\n{target}")
    pairs = align_segments(segments_of(left), one_by_one(segments_of(right)))
    console = Console(file=io.StringIO(), width=width, color_system=None, _environ={})
    console.print(render_side_by_side(left, right, pairs, article="id", look=look or Look()))
    return console.file.getvalue().splitlines()  # type: ignore[attr-defined,no-any-return]


def _rows(lines: list[str], divider: str = "│") -> list[tuple[str, str]]:
    parted = [line.partition(divider) for line in lines if divider in line]
    return [(left.strip(), right.strip()) for left, _divider, right in parted if left.strip() or right.strip()]


def test_versions_stand_beside_each_other() -> None:
    """Each segment stands beside its translation, under the name of its language."""
    assert _rows(_draw("## А\n\nб **в**\n\n- г\n\n> д", "## A\n\nb **c**\n\n- d\n\n> e")) == [
        ("ru", "en, translated from ru"),
        ("Имя", "Name"),
        ("А", "A"),
        ("б в", "b c"),
        ("• г", "• d"),
        ("┃ д", "┃ e"),
    ]


def test_gap_is_a_dash() -> None:
    """What has no counterpart stands beside a dash."""
    assert _rows(_draw("б\n\nв г д е ж", "c d e f g"))[2:] == [("б", "—"), ("в г д е ж", "c d e f g")]


def test_merged_paragraphs_share_a_row() -> None:
    """Two paragraphs that were made one stand under each other beside it."""
    source = "В 2022 году приехали 11 студентов.\n\nДоцент Гурина показала им музей в Минске."
    rows = _rows(_draw(source, "In 2022, 11 students came. Docent Gurina showed them a museum in Minsk.", width=200))
    assert rows[2:] == [
        (
            "В 2022 году приехали 11 студентов.",
            "In 2022, 11 students came. Docent Gurina showed them a museum in Minsk.",
        ),
        ("Доцент Гурина показала им музей в Минске.", ""),
    ]


def test_missing_translation_says_so() -> None:
    """A marker is told from a gap, also where it quotes a whole list."""
    rows = _rows(_draw("- б\n- в", "<!-- untranslated\n- б\n- в\n-->"))
    assert rows[2:] == [("• б", "not translated yet"), ("• в", "not translated yet")]


def test_cells_of_a_row_stand_in_one_line() -> None:
    """A table is shown row by row."""
    source, target = "| а | б |\n|---|---|\n| 1 | 2 |", "| a | b |\n|---|---|\n| 1 | 2 |"
    assert _rows(_draw(source, target))[2:] == [("а | б", "a | b"), ("1 | 2", "1 | 2")]


def test_links_by_reference_are_known() -> None:
    """A link whose address stands elsewhere in the file is a link here too."""
    lines = _draw("[сайт][1]\n\n[1]: https://bsmu.by", "[site](https://bsmu.by)")
    assert ("сайт [1]", "site [1]") in _rows(lines)
    assert lines[-1] == "[1] https://bsmu.by"


@pytest.mark.parametrize("width", [20, 40, 80])
def test_columns_keep_to_the_width(width: int) -> None:
    """Long words are folded; nothing passes the edge."""
    lines = _draw("электроэнцефалографический " * 5, "electroencephalographic " * 5, width=width)
    assert max(map(len, lines)) <= width
    assert "".join(left for left, _right in _rows(lines)).count("электроэнцефалографический") == 5


def test_plain_columns_are_ascii() -> None:
    """Columns that are to be pasted are parted by a bar of ASCII."""
    lines = _draw("б", "b", Look(plain=True, ascii=True))
    assert _rows(lines, "|")[-1] == ("б", "b")
    assert not set("│─━") & set("".join(lines))
