"""Matches are readable at 80 columns, without colour, and whatever they hold."""

from bsmu_news.domain.memory import Match, Unit
from bsmu_news.render.cells import cell_width
from bsmu_news.render.matches import Found, match_lines

UNIT = Unit(
    "Студенты открыли новую лабораторию.",
    "Students opened a new laboratory.",
    "ru",
    "en",
    "one",
    "Anna",
    "2024-05-17",
    True,
)


def test_score_origin_source_and_target_are_shown() -> None:
    """What differs is marked, and the score never rounded up to 100."""
    lines = match_lines([Found(Match(99.9, UNIT), "Mended.")], "Студенты открыли старую лабораторию.", 80, colour=False)
    assert lines == [
        "  99  one · reviewed by Anna · 2024-05-17",
        "      Студенты открыли [-новую-] {+старую+} лабораторию.",
        "      Students opened a new laboratory.",
        "      mended: Mended.",
    ]


def test_where_it_is_from_is_told() -> None:
    plain = UNIT._replace(reviewed=False, by="", day="")
    lines = match_lines(
        [Found(Match(80, plain)), Found(Match(75, plain._replace(origin="x.tmx")))], "", 80, colour=False
    )
    assert [line for line in lines if line[:4].strip()] == ["  80  one · edited", "  75  x.tmx · imported"]


def test_long_texts_are_wrapped() -> None:
    """A word longer than the line is parted."""
    unit = UNIT._replace(source="слово " * 40, target="x" * 300)
    lines = match_lines([Found(Match(80, unit))], "слово другое " * 20, 80, colour=False)
    assert max(map(cell_width, lines)) <= 80
    assert "".join(lines).count("x") == 300


def test_colour_is_added_and_nothing_else_moves_the_cursor() -> None:
    unit = UNIT._replace(target="\x1b[2Jx", origin="a\x1b]0;b\nc")
    found = [Found(Match(80, unit))]
    assert "\x1b" not in "".join(match_lines(found, "Студенты", 80, colour=False))
    assert "\x1b[31mоткрыли новую лабораторию" in "".join(match_lines(found, "Студенты.", 80, colour=True))
