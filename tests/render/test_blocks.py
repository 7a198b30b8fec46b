from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsmu_news.domain.article import Photo
from bsmu_news.render.look import Look
from tests.render.drawing import PLAIN, SCREEN, draw, samples

SAMPLES = samples()
BOXED = Look()
_PIECES = st.lists(
    st.sampled_from(
        [
            "# ",
            "- ",
            "1. ",
            "> ",
            "```",
            "\n",
            "\n\n",
            "    ",
            "[^1]",
            "[^1]: ",
            "^[",
            "](",
            "[",
            "!",
            "<b>",
            "<!--",
            "-->",
            "| a | b |\n|---|---|\n",
            "|",
            "**",
            "~~",
            "`",
            "\\",
            "&#27;",
            "\x1b[2J",
            "\x9b",
            "слово ",
            "https://a.by",
            ")",
            "- [ ] ",
            "<!-- untranslated ",
            "***",
            "<https://x.by>",
            "\t",
            "\u202e",
            "\xa0",
            "\ufdd0",
            "漢字",
        ],
    ),
    max_size=40,
).map("".join)


@pytest.mark.parametrize(("markdown", "drawing"), [pair for _title, *pair in SAMPLES], ids=[s[0] for s in SAMPLES])
def test_sample(markdown: str, drawing: str) -> None:
    """Each sample is drawn as its title says."""
    assert draw(markdown) == drawing + "\n"


@given(_PIECES | st.text(max_size=200))
def test_any_text_is_drawn_and_keeps_off_the_terminal(markdown: str) -> None:
    """Whatever stands in an article, drawing it does not fail, and no escape sequence of it reaches the terminal."""
    for look in (PLAIN, BOXED):
        drawn = draw(markdown, look, width=30)
        assert not {"\x1b", "\x9b", "\x07", "\u202e"} & set(drawn)


@given(_PIECES)
def test_no_line_is_wider_than_the_page(markdown: str) -> None:
    """Nothing is drawn past the edge, so nothing is cut off there."""
    from rich.cells import cell_len  # noqa: PLC0415 - only here

    assert all(cell_len(line) <= 20 for line in draw(markdown, BOXED, width=20).expandtabs().split("\n"))


@given(st.lists(st.lists(st.text("abcde ", min_size=1), min_size=3, max_size=3), min_size=2), st.integers(20, 60))
def test_table_is_never_clipped(rows: list[list[str]], width: int) -> None:
    """Every letter of a table is on the page, however narrow that is."""
    lines = [f"| {' | '.join(row)} |" for row in rows]
    drawn = draw("\n".join([lines[0], "|-|-|-|", *lines[1:]]), BOXED, width=width)
    counted = Counter(drawn)
    assert all(
        counted[letter] >= count for letter, count in Counter("".join(map("".join, rows))).items() if letter != " "
    )


@pytest.mark.parametrize("width", [20, 40, 80, 120])
@pytest.mark.parametrize("depth", [5, 30, 60])
def test_deep_nesting_keeps_its_text(width: int, depth: int) -> None:
    """Text in quotations and lists too deep for the page is still there."""
    assert "deepest" in draw(">" * depth + " deepest", width=width)
    assert "deepest" in draw("- " * depth + "deepest", width=width)


def test_screen_has_frames_and_signs() -> None:
    """On a screen, bullets, boxes, bars and frames are drawn with their own characters."""
    drawn = draw("# T\n\n- a\n- [x] b\n\n> q\n\n| c |\n|---|\n| d |\n\ne[^1]\n\n[^1]: f", BOXED)
    for sign in ("━", "• a", "☑ b", "┃ q", "│ c", "e¹"):
        assert sign in drawn


def test_struck_text_is_struck_where_a_line_can_go_through_it() -> None:
    """A terminal that knows styles gets no tildes."""
    drawn = draw("~~x~~", SCREEN)
    assert "~" not in drawn
    assert "\x1b[9m" in drawn


def test_picture_shows_what_the_front_matter_says_of_it() -> None:
    """A picture of the front matter has its caption and credit, however its path is written."""
    photo = Photo("photos/1 a.jpg", alt="Alt", caption="Caption", credit="Ivan Petrov")
    drawn = draw("![other](./photos/1%20a.jpg)", photos=(photo,))
    assert drawn.splitlines() == [
        "[picture]",
        "  photos/1 a.jpg",
        "  alt: Alt",
        "  caption: Caption",
        "  photo by: Ivan Petrov",
    ]


def test_picture_without_alt_text_says_so() -> None:
    """A missing alternative text is seen."""
    assert "alt: --" in draw("![](1.jpg)")
