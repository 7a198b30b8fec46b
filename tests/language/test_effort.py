"""Post-editing effort: sacrebleu's TER where it is quick, an upper bound of it where it is not."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import Levenshtein
from sacrebleu.metrics.ter import TER

from bsmu_news.language.effort import Effort, Method, post_edit_effort, post_edit_efforts, total_effort

EXAMPLE = (
    "On Friday the guys in Minsk were presented gifts.",
    "On Friday the students were presented with gifts in Minsk.",
)


def reference(draft: str, text: str) -> int:
    return int(TER(normalized=True, case_sensitive=True).sentence_score(draft, [text]).num_edits)


def test_the_example_of_the_docs() -> None:
    """A word replaced, one inserted, two moved together: three edits for eleven words, as docs/effort.md counts."""
    assert post_edit_effort(*EXAMPLE) == Effort(3, 11)


@pytest.mark.parametrize(
    ("draft", "text", "edits", "words"),
    [
        ("The cat sat.", "The cat sat.", 0, 4),
        ("The cat sat.", "The cat sat!", 1, 4),  # a mark is a word
        ("the cat sat.", "The cat sat.", 1, 4),  # a capital is an edit
        ("sat the cat", "the cat sat", 1, 3),  # one shift, not two edits
        ("the  cat\nsat", "the cat sat", 0, 3),  # lines may be wrapped anew
        ("", "new words", 2, 2),
        ("", "", 0, 0),
    ],
)
def test_what_is_an_edit(draft: str, text: str, edits: int, words: int) -> None:
    """Punctuation and capitals count, white space does not, and words that move together are one edit."""
    assert post_edit_effort(draft, text) == (edits, words, Method.TER)


def test_score_of_an_empty_text() -> None:
    """A draft that was thrown away is effort 1; nothing made of nothing is none."""
    assert post_edit_effort("words that went", "").score == 1
    assert post_edit_effort("", "").score == 0


@given(st.lists(st.sampled_from("a b c d e , .".split()), max_size=25), st.randoms())
@settings(max_examples=40, deadline=None)
def test_short_texts_are_measured_as_sacrebleu_does(words: list[str], chance: random.Random) -> None:
    """The edits are exactly those of the reference implementation with the settings that are named."""
    moved = words[:]
    chance.shuffle(moved)
    draft, text = " ".join(moved), " ".join(words)
    assert post_edit_effort(draft, text).edits == reference(draft, text)


def paragraph(words: int) -> list[str]:
    return [f"word{number}" for number in range(words)]


def test_a_long_text_with_few_edits_is_measured_whole() -> None:
    """A phrase moved in a paragraph of 300 words is one edit."""
    words = paragraph(300)
    draft = words[:100] + words[104:120] + words[100:104] + words[120:]
    assert post_edit_effort(" ".join(draft), " ".join(words)) == Effort(1, 300)


def test_a_scrambled_text_is_bounded_and_says_so() -> None:
    """400 scrambled words, which take sacrebleu 14 seconds, are measured without shifts."""
    words = paragraph(400)
    draft = words[::2] + words[1::2][::-1]
    effort = post_edit_effort(" ".join(draft), " ".join(words))
    assert effort == (Levenshtein.distance(draft, words), 400, Method.DISTANCE)


def test_parts_of_a_long_text_are_measured_with_shifts() -> None:
    """Between words that stayed, a shift is one edit, even where the whole has too many to be measured at once."""
    words = paragraph(600)
    draft = words[:]
    for start in (50, 500):
        draft[start : start + 6] = words[start + 3 : start + 6] + words[start : start + 3]
    assert post_edit_effort(" ".join(draft), " ".join(words)) == (2, 600, Method.PARTS)


def test_texts_of_a_megabyte_are_compared() -> None:
    """A hostile record with a hundred thousand words on each side comes to an end, with an upper bound."""
    effort = post_edit_effort("a " * 100_000 + "b", "b " * 100_000)
    assert effort == (100_000, 100_000, Method.DISTANCE)


def test_an_article_of_scrambled_texts_is_bounded_and_says_so() -> None:
    """A thousand paragraphs, which take sacrebleu half a second each: the first are exact, the others upper bounds."""
    words = paragraph(50)
    pair = " ".join(words[::2] + words[1::2][::-1]), " ".join(words)
    efforts = post_edit_efforts([pair, *[pair] * 999, ("sat the cat", "the cat sat"), ("one two", "one three")])
    assert efforts[0] == post_edit_effort(*pair) == Effort(reference(*pair), 50)
    assert efforts[999] == Effort(Levenshtein.distance(*map(str.split, pair)), 50, Method.DISTANCE)
    assert efforts[-1] == Effort(1, 2), "where nothing can be shifted, nothing is spent"
    assert efforts == post_edit_efforts([pair, *[pair] * 999, ("sat the cat", "the cat sat"), ("one two", "one three")])


def test_an_article_sums_edits_and_words() -> None:
    """The score of an article is not the mean of its segments; its method is the least exact of theirs."""
    total = total_effort([Effort(1, 2), Effort(0, 18), Effort(3, 60, Method.PARTS)])
    assert total == (4, 80, Method.PARTS)
    assert total.score == 0.05
    assert total_effort([]).score == 0
