"""Turns of phrase: each is found in the phrase that it was written for."""

import re

import pytest

from bsmu_news.language.turns import TURNS, Turn, advice_on

PHRASES = {
    "en": """
        our guys; on the basis of the clinic; students of 4-5 courses; a first-course student; a II degree diploma;
        within the frames of the week; it passed in the framework of the week; they passed an internship;
        the collective of the city hospital; high guests; perspective young doctors; pedagogical workers;
        the chief student; a scientific and practical conference; a solemn opening; a high-school lecturer;
        actual problems of medicine; the scientific circle; methodical recommendations; they made a photo;
        creative collectives; a scientific degree; in the person of the rector
    """,
    "ru": """
        более лучший; согласно плана; по прибытию; играет важное значение; имеет большую роль; оплатить за обучение;
        в мае месяце; самый лучший; свободная вакансия; памятные сувениры; совместное сотрудничество;
        коллеги по работе; первая премьера
    """,
    "be": """
        больш лепшы; згодна плану; у красавіку месяцы; па заканчэнню
    """,
}
CASES = [(language, turn) for language, turns in TURNS.items() for turn in turns]


@pytest.mark.parametrize(
    ("language", "turn"), CASES, ids=lambda case: case.triggers if isinstance(case, Turn) else case
)
def test_a_turn_is_found_by_one_of_its_words(language: str, turn: Turn) -> None:
    """A text is only searched if it has such a word, so every match must hold one."""
    matches = [found[0] for found in re.finditer(turn.pattern, PHRASES[language], re.IGNORECASE)]
    assert matches
    for match in matches:
        assert set(re.findall(r"\w+", match.lower())) & set(turn.triggers.split())


@pytest.mark.parametrize(
    ("language", "turn"), CASES, ids=lambda case: case.triggers if isinstance(case, Turn) else case
)
def test_what_replaces_a_part_knows_the_part(language: str, turn: Turn) -> None:
    """A turn with a replacement names the group that it replaces, in every match."""
    for found in re.finditer(turn.pattern, PHRASES[language], re.IGNORECASE):
        assert bool(turn.instead) == bool(found.groupdict().get("old"))


@pytest.mark.parametrize(
    ("language", "turn"), CASES, ids=lambda case: case.triggers if isinstance(case, Turn) else case
)
def test_a_turn_has_what_is_looked_for_beside_its_trigger(language: str, turn: Turn) -> None:
    """The pattern is only tried where one of these texts is near, so every match must hold one."""
    for found in re.finditer(turn.pattern, PHRASES[language], re.IGNORECASE):
        assert any(part in found[0].lower() for part in turn.beside.split("|"))


@pytest.mark.parametrize(
    ("found", "advice"),
    [
        ("Student of the 2rd course", "second-year student"),
        ("students of 4-5 courses", "fourth- and fifth-year students"),
        ("students of the 1st, 2nd and 3rd courses", "first-, second- and third-year students"),
        ("students of 1-3 courses", "first- to third-year students"),
        ("students of the first and third courses", "first- and third-year students"),
        ("a 5th-course student", "fifth-year student"),
    ],
)
def test_the_advice_is_on_the_year_that_was_found(found: str, advice: str) -> None:
    (turn,) = [one for one in TURNS["en"] if "{years}" in one.advice and re.search(one.pattern, found, re.IGNORECASE)]
    assert advice_on(turn, found) == advice
