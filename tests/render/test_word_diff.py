"""Words that went and came between two texts."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bsmu_news.render.word_diff import word_diff


def marked(old: str, new: str) -> str:
    marks = {"same": "{}", "old": "[-{}-]", "new": "[+{}+]"}
    return "".join(marks[piece.kind].format(piece.text) for piece in word_diff(old, new))


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("In July 11 students.", "In August 12 students.", "In [-July 11 -][+August 12 +]students."),
        ("same  text\nhere", "same text here", "same text here"),
        ("good time.", "good time!", "good time[-.-][+!+]"),
        ("a, b, c", "x, y, c", "[-a, b-][+x, y+], c"),
        ("", "new", "[+new+]"),
        ("gone", "", "[-gone-]"),
        ("well-known students’ work", "known students’ work", "[-well-known -][+known +]students’ work"),
        ("", "", ""),
    ],
)
def test_words_are_marked(old: str, new: str, shown: str) -> None:
    """Whole words are marked, what went before what came; changes with only a mark between them are one."""
    assert marked(old, new) == shown


WORDS = st.lists(st.sampled_from("a b c , . (д) 1.5 \x1b[31m ’ 😀".split(" ")), max_size=30).map(" ".join)


@given(WORDS, WORDS)
@settings(max_examples=150)
def test_pieces_make_both_texts(old: str, new: str) -> None:
    """Without what came, the pieces are the old text; without what went, the new one; spaces aside."""
    pieces = word_diff(old, new)
    before = "".join(piece.text for piece in pieces if piece.kind != "new")
    after = "".join(piece.text for piece in pieces if piece.kind != "old")
    assert "".join(before.split()) == "".join(old.split())
    assert "".join(after.split()) == "".join(new.split())
    assert all(piece.text for piece in pieces)


def test_huge_texts_are_compared_by_their_ends() -> None:
    """Where comparing each word with each would take too long, what lies between equal ends is all new."""
    old, new = "start " + "a " * 9000 + "end", "start " + "b " * 9000 + "end"
    kinds = [piece.kind for piece in word_diff(old, new)]
    assert kinds == ["same", "old", "new", "same"]
