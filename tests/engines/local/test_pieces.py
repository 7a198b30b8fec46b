"""Cutting a text into sentences for the model loses nothing but single line breaks."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from bsmu_news.engines.local.pieces import LONGEST, pieces, surely_fits


@settings(max_examples=80)
@given(st.text(alphabet="аб А.!?\n\\ 1«»*", max_size=60))
def test_the_pieces_together_are_the_text(text: str) -> None:
    joined = "".join(piece.text for piece in pieces(text, "ru"))
    assert re.sub(r"\s+", " ", joined) == re.sub(r"\s+", " ", text)


@settings(max_examples=20)
@given(st.text(alphabet="аб  .1", min_size=900, max_size=2300))
def test_no_piece_is_longer_than_the_limit(text: str) -> None:
    assert all(len(piece.text) <= LONGEST for piece in pieces(text, "ru") if piece.asked)


@settings(max_examples=80)
@given(st.text(alphabet="аб А.!?\n 1—", max_size=40))
def test_only_what_has_letters_is_asked_and_without_space_around_it(text: str) -> None:
    for piece in pieces(text, "be"):
        assert piece.asked is bool(re.search("[абА]", piece.text))
        assert not piece.asked or piece.text == piece.text.strip()


def test_abbreviations_and_initials_do_not_cut() -> None:
    text = "Пришёл проф. И. И. Иванов. Лекция началась."
    assert [piece.text for piece in pieces(text, "ru") if piece.asked] == [
        "Пришёл проф. И. И. Иванов.",
        "Лекция началась.",
    ]


def test_a_sentence_of_the_news_surely_fits_and_a_page_does_not() -> None:
    assert surely_fits("Студенты лечебного факультета посетили городскую больницу и поговорили с врачами.")
    assert not surely_fits("слово " * 60)
