"""Texts in parts: what an engine takes, and nothing of the text lost."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bsmu_news.engines.parts import Part, byte_length, parts_of


def joined(parts: list[Part]) -> str:
    return "".join("".join(part) for part in parts)


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("абвАБ ab.!?\n\t\u00a0é́👍\u200d\ud800 "), max_size=120), st.integers(0, 60))
def test_the_parts_of_any_text_are_the_text(text: str, limit: int) -> None:
    """And each is within the limit, unless it is a single character with what combines with it."""
    parts = parts_of(text, limit, "ru")
    assert joined(parts) == text
    for part in parts:
        assert part.text == part.text.strip()
        assert not limit or byte_length(part.text) <= limit or len(part.text.split()) == 1
        # The largest character here takes four bytes.
        assert limit < 40 or byte_length(part.text) <= limit or part.text.count("\u200d") + part.text.count("\u0301")


def test_sentences_go_together_as_long_as_they_fit() -> None:
    """Bytes count, as they are sent: a Cyrillic letter has two; the space at the end is not sent."""
    text = "Раз два. Три. Четыре пять."
    sizes = [byte_length(one) for one in ("Раз два. Три.", "Четыре пять.")]
    assert sizes == [22, 22]
    assert parts_of(text, 22, "ru") == [Part("", "Раз два. Три.", " "), Part("", "Четыре пять.", "")]
    assert [part.text for part in parts_of(text, 21, "ru")] == ["Раз два.", "Три.", "Четыре", "пять."]


def test_a_long_sentence_is_cut_between_words_and_a_long_word_between_characters() -> None:
    """The rest of a long sentence is not put together with the next one; an accent stays with its letter."""
    assert [part.text for part in parts_of("one two three four. Five.", 9, "en")] == [
        "one two",
        "three",
        "four.",
        "Five.",
    ]
    assert [part.text for part in parts_of("e\u0301e\u0301e\u0301", 4, "en")] == ["e\u0301"] * 3
    assert [part.text for part in parts_of("abcdef", 4, "en")] == ["abcd", "ef"]


def test_an_abbreviation_ends_no_part() -> None:
    """The sentences are those of the checker."""
    text = "Встреча с проф. Ивановым прошла хорошо. Все рады."
    assert parts_of(text, byte_length(text) - 1, "ru")[0].text == "Встреча с проф. Ивановым прошла хорошо."


@pytest.mark.parametrize("text", ["", " ", "\n\t\u00a0"])
def test_nothing_but_white_space_has_nothing_to_send(text: str) -> None:
    """It still comes back."""
    assert parts_of(text, 1, "ru") == [Part(text, "", "")]


def test_a_text_of_60_000_characters_is_split_in_no_time() -> None:
    """With and without sentences; as many parts as needed, hardly more."""
    for text in ("Студенты прошли практику в Москве. " * 1715, "слово " * 10_000, "ы" * 60_000):
        parts = parts_of(text, 4000, "ru")
        assert joined(parts) == text
        least = byte_length(text) / 4000
        assert least <= len(parts) <= least * 1.1 + 1
        assert max(byte_length(part.text) for part in parts) <= 4000
