"""Where front matter stands: the parts joined give the file again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsmu_news.markup.fences import Parts, split, split_lines, unify_newlines

LINES = st.lists(
    st.tuples(
        st.sampled_from(["---", "--- ", " ---", "----", "a: 1", "", " ", "\u2028", "x---", "\t", "---\x0b"]),
        st.sampled_from(["\n", "\r\n", "\r"]),
    ),
    max_size=8,
).map(lambda lines: "".join(line + end for line, end in lines))


def joined(parts: Parts) -> str:
    return parts.opening + parts.yaml + parts.closing + parts.body


@given(st.one_of(LINES, st.text(max_size=30)))
def test_the_parts_joined_give_the_text(text: str) -> None:
    """Not one character is lost between the parts."""
    parts = split(text)
    if parts is not None:
        assert joined(parts) == text


@given(LINES)
def test_the_parts_know_their_lines(text: str) -> None:
    """`yaml_line` and `body_line` are what an editor shows."""
    parts = split(text)
    if parts is None:
        return
    lines = split_lines(text)
    assert "".join(lines[parts.yaml_line - 1 :]).startswith(parts.yaml)
    assert "".join(lines[parts.body_line - 1 :]) == parts.body


@given(st.text())
def test_lines_joined_give_the_text(text: str) -> None:
    """Line ends stay with their lines."""
    assert "".join(split_lines(text)) == text


def test_a_usual_file_is_split() -> None:
    """The block ends at the first line of three hyphens."""
    assert split("---\na: 1\n---\nbody\n---\n") == Parts("---\n", "a: 1\n", "---\n", "body\n---\n", 2, 4)


def test_blank_first_lines_belong_to_the_opening() -> None:
    """Some editors leave one."""
    assert split("\n \n---\r\na\r\n---") == Parts("\n \n---\r\n", "a\r\n", "---", "", 4, 6)


def test_an_empty_block_is_front_matter() -> None:
    """It says nothing, but it is there."""
    assert split("---\n---\n") == Parts("---\n", "", "---\n", "", 2, 3)


def test_a_block_that_is_not_closed_says_so() -> None:
    """All of the rest may be the block."""
    parts = split("---\na: 1\n ---\n")
    assert parts is not None
    assert not parts.closed
    assert parts.yaml == "a: 1\n ---\n"


@pytest.mark.parametrize("text", ["", "\n", "a\n---\n---\n", " ---\n---\n", "----\n---\n", "--\n", "—--\n"])
def test_other_texts_have_no_front_matter(text: str) -> None:
    """Only three hyphens from the first column open it."""
    assert split(text) is None


def test_a_line_separator_ends_no_line() -> None:
    """Editors do not count U+2028 or a form feed as line ends, so neither do we."""
    assert split_lines("a\u2028b\x0cc\x85d\ne") == ["a\u2028b\x0cc\x85d\n", "e"]


def test_line_ends_are_unified() -> None:
    """A lone carriage return is an old line end too."""
    assert unify_newlines("a\r\nb\rc\nd\r\r\n") == "a\nb\nc\nd\n\n"
