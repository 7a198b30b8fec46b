"""Anchors: what two languages have in common has one key in both."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsmu_news.language.anchors import anchors, skeleton
from bsmu_news.language.negation import negates, surely_negates


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Карначёвой", "Karnacheva"),
        ("Мінску", "Minsk"),
        ("лаборатория", "laboratory"),
        ("Цімафеем", "Tsimafei"),
        ("в 2022 году", "2022"),
        ("студентов", "students"),
        ("больницах", "hospital"),
        ("у суботу", "on Saturday"),
        ("перамога", "победу"),
        ("Уильям", "William"),
        ("Гарлем", "Harlem"),
    ],
)
def test_what_means_the_same_shares_a_key(one: str, other: str) -> None:
    assert set(anchors(one)) & set(anchors(other))


@pytest.mark.parametrize(("one", "other"), [("12", "13"), ("Минск", "Брест"), ("студент", "museum")])
def test_what_differs_shares_none(one: str, other: str) -> None:
    assert not set(anchors(one)) & set(anchors(other))


@given(st.text())
def test_keys_are_made_of_any_text(text: str) -> None:
    assert all(anchors(text))
    assert skeleton(text) == skeleton(text)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Он не приехал.", "ru", True),
        ("Нет места.", "ru", True),
        ("Ён не прыехаў.", "be", True),
        ("Не только он.", "ru", False),
        ("Пока не стемнело.", "ru", False),
        ("Она внесена.", "ru", False),
        ("He did not come.", "en", False),
    ],
)
def test_a_negation_is_told_from_a_phrase(text: str, language: str, expected: bool) -> None:
    """English is asked only whether it answers one."""
    assert surely_negates(text, language) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It isn’t open.", True),
        ("It is closed to nobody.", True),
        ("An unhappy end.", True),
        ("A homeless man.", True),
        ("The university discussed the information.", False),
    ],
)
def test_a_translation_denies_in_many_ways(text: str, expected: bool) -> None:
    assert negates(text, "en") is expected
