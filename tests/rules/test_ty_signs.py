"""The signs that a text is searched for before a rule looks at it: no rule has anything to say without its own."""

from collections.abc import Iterable
from itertools import product
from unittest.mock import patch

import pytest
from hypothesis import given, settings

from bsmu_news.language.turns import triggers
from bsmu_news.language.typography import MONTHS_EN
from bsmu_news.rules.ty.reading import numbers_in
from bsmu_news.rules.ty.signs import signs_of
from tests.rules.test_ty_laws import LANGUAGES, TEXTS
from tests.rules.ty_checking import found, version

_SIGNS = frozenset("«»„“”\"'’-–—…№%°#N([ё")
_PAIRS = {one + two for one, two in product(" ,.;:!?([«“a", " ,.;:!?)]»”«№(Aa0")}


def every_sign(_text: str, _words: Iterable[str], language: str) -> frozenset[str]:
    months = MONTHS_EN if language == "en" else []
    return frozenset({"0a", "10000", *_SIGNS, *_PAIRS, *triggers(language), *months})


@settings(max_examples=300, deadline=None)
@given(text=TEXTS, language=LANGUAGES)
def test_no_rule_needs_more_than_its_signs(text: str, language: str) -> None:
    """Rules that look at every text find the same as those that look only where there are signs."""
    one = version(text, language)
    with patch("bsmu_news.rules.ty.reading.signs_of", every_sign):
        everything = found(one)
    assert found(one) == everything


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("a, b. c\n", set()),
        ("a , b\u00a0; c\t!\n", {" ,", " ;", " !"}),
        ("a  , b\n", {"  ", " ,"}),
        ("a,,b.5.Б:)\n", {",,", ",a", ".0", ".A", ":)"}),
        ("a(b) ( c «\u202fd\n", {"(", "«", "a(", "( ", "« "}),
        ("пришёл 5 % — №\n", {"ё", "%", "—", "№"}),
        ("our guys in Mayor May\n", {"guys", "May"}),
    ],
)
def test_signs_are_marks_pairs_and_words(text: str, signs: set[str]) -> None:
    """Pairs stand for all letters, capitals and digits; any space counts as one."""
    assert signs_of(text, set(text.split()), "en") == signs


@pytest.mark.parametrize(
    ("text", "numbers"),
    [("5\n", ["5"]), ("Дом 1,018.5, 20.\n", ["1,018.5", "20"]), ("é٣²\U0001f6007\n", ["7"]), ("нет\n", [])],
)
def test_numbers_are_found_with_their_inner_marks(text: str, numbers: list[str]) -> None:
    """Their places hold also behind characters of any width; other digits than 0 to 9 are none."""
    assert [number.text for number in numbers_in(text)] == numbers
    assert all(text[number.start : number.end] == number.text for number in numbers_in(text))
