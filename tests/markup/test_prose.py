"""Prose reads as a reader sees it, and knows where each of its characters stands."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsmu_news.domain.article import Version
from bsmu_news.domain.finding import Edit, Place
from bsmu_news.language.addresses import HIDDEN
from bsmu_news.markup.prose import Prose
from bsmu_news.storage.articles import parse_version

FRONT = "---\ntitle: A title\nsummary: 'It''s short'\n---\n"


def version(body: str, front: str = "---\ntitle: A title\n---\n") -> Version:
    return parse_version(Path("index.en.md"), "en", front + body)


def prose(body: str) -> Prose:
    return Prose(version(body))


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("One *two* **three** ~~four~~.\n", "One two three four."),
        ("One\ntwo\\\nthree  \nfour\n", "One two three four"),
        ("A [link](https://x.by 'title') and ![a picture](photos/1.jpg).\n", "A link and a picture."),
        ("Tom &amp; Ann, 5 \\* 6\n", "Tom & Ann, 5 * 6"),
        ("Run `code` now\n", f"Run {HIDDEN * 6} now"),
        ("See https://bsmu.by/ru/?a=1, then.\n", f"See {HIDDEN * 23}, then."),
        ("See bsmu.by and end.\n", f"See {HIDDEN * 7} and end."),
        ("Write to news@bsmu.by today.\n", f"Write to {HIDDEN * 12} today."),
        ("A <b>bold</b> word<!-- why? -->.\n", "A bold word."),
        ("The end.All good\n", "The end.All good"),
        ("A note[^1].\n\n[^1]: See.\n", "A note."),
    ],
)
def test_reads_as_a_reader_sees_it(body: str, text: str) -> None:
    assert prose(body).line(1) == text


def test_each_segment_is_one_line() -> None:
    """Title, heading, items, cells and paragraphs stand one under the other; a marker leaves its line empty."""
    body = "## Head\n\n- one\n- two\n\n| a | b |\n|---|---|\n| c | d |\n\n<!-- untranslated\nОн\n-->\n\nEnd.\n"
    text = prose(body).text
    assert text == "A title\nHead\none\ntwo\na\nb\nc\nd\n\nEnd.\n"


def test_code_blocks_and_comments_are_no_prose() -> None:
    assert prose("```\ncode\n```\n\n<!-- a remark -->\n\nWords.\n").text == "A title\nWords.\n"


def test_a_place_counts_in_the_file() -> None:
    found = prose("First.\n\nIn *the* end.\n")
    start = found.text.index("end")
    assert found.place(start, start + 3) == Place(6, 10, 6, 13)


def test_a_place_may_reach_over_lines() -> None:
    found = prose("one\ntwo\n")
    start = found.text.index("one two")
    assert found.place(start, start + 7) == Place(4, 1, 5, 4)


def test_front_matter_has_places_too() -> None:
    found = Prose(version("Body.\n", FRONT))
    start = found.text.index("title")
    assert found.place(start, start + 5) == Place(2, 10, 2, 15)
    assert found.edit(start, start + 5, "name") == Edit(13, 18, "name")


def test_an_escaped_text_of_the_front_matter_is_not_edited() -> None:
    """The quotation mark is written twice in the file, so places in it are those of the whole line."""
    found = Prose(version("Body.\n", FRONT))
    start = found.text.index("It's")
    assert found.edit(start, start + 4, "It is") is None
    assert found.place(start, start + 4).line == 3


@pytest.mark.parametrize("body", ["a &amp; b\n", "a *b*c\n", "a\nb\n", "a `b` c\n"])
def test_what_does_not_stand_in_the_file_as_it_reads_is_not_edited(body: str) -> None:
    found = prose(body)
    start = found.starts[1]
    assert found.edit(start, found.end(1), "x") is None


def test_an_edit_may_insert_at_the_end_of_a_segment() -> None:
    found = prose("One\n\nTwo\n")
    edit = found.edit(found.end(1), found.end(1), ".")
    assert edit == Edit(26, 26, ".")


def test_words_keep_hyphens_and_apostrophes() -> None:
    assert prose("It’s a co-author, 5 km, x2 — Дар'я.\n").words[2:] == ["It’s", "a", "co-author", "km", "x", "Дар'я"]


def test_the_segment_of_an_offset() -> None:
    found = prose("One\n\nTwo\n")
    assert [found.index_at(found.text.index(word)) for word in ("title", "One", "Two")] == [0, 1, 2]


@pytest.mark.parametrize("body", ["[" * 400_000, "*a " * 300_000, "[a](" * 200_000])
def test_a_text_of_more_marks_than_anybody_writes_is_plain(body: str) -> None:
    """Else each of five million brackets would be an object of its own."""
    read = version(f"First.\n\n{body}\nlast\n")
    found = Prose(read)
    assert [found.line(1), found.line(2)] == ["First.", f"{body} last"]
    assert found.place(found.starts[2], found.starts[2] + 1) == Place(6, 1, 6, 2)


_PIECES = (
    *("слово ", "word. ", "*", "**", "`", "[a](b)", "&amp;", "\\", "<b>", "\n", "\n\n"),
    *("- ", "> ", "# ", "|", "«", "😀", "é"),
)


@given(st.lists(st.sampled_from(_PIECES), max_size=40).map("".join) | st.text(max_size=60))
def test_every_edit_stands_where_it_says(body: str) -> None:
    """What an edit replaces is in the file what it is in the prose; places stay inside the file."""
    read = version(body.replace("\r", "").replace("\0", ""))
    found = Prose(read)
    assert found.text.count("\n") == len(found.segments) == len(found.starts)
    lines = read.text.split("\n")
    for start in range(0, len(found.text), 3):
        end = min(start + 4, len(found.text))
        edit = found.edit(start, end, "")
        if edit and HIDDEN not in found.text[start:end]:
            assert read.text[edit.start : edit.end] == found.text[start:end]
        place = found.place(start, end)
        assert 1 <= place.line <= (place.end_line or 0) <= len(lines)
        assert 1 <= place.column <= len(lines[place.line - 1]) + 1
        assert (place.end_line, place.end_column) >= (place.line, place.column)
