"""The sentences of generated newsrooms are made of real word forms and say the same in both languages."""

import re
from random import Random

import pytest

from benchmarks import english_forms
from benchmarks.russian_forms import adjective_form, noun_form, past
from benchmarks.sentences import sentence

_DIGITS = re.compile(r"\d")


@pytest.mark.parametrize(
    ("noun", "case", "plural", "expected"),
    [
        ("лекция", "pre", False, "лекции"),
        ("занятие", "ins", False, "занятием"),
        ("выставка", "gen", True, "выставок"),
        ("привычка", "gen", True, "привычек"),
        ("аптека", "gen", True, "аптек"),
        ("больница", "ins", False, "больницей"),
        ("книга", "nom", True, "книги"),
        ("музей", "gen", True, "музеев"),
        ("возможность", "ins", False, "возможностью"),
        ("врач", "gen", True, "врачей"),
        ("средство", "gen", True, "средств"),
    ],
)
def test_nouns(noun: str, case: str, plural: bool, expected: str) -> None:
    """Each class of nouns has its endings."""
    assert noun_form(noun, case, plural=plural) == expected


def test_who_lives_has_another_accusative() -> None:
    """Somebody is seen in the genitive, something in the nominative."""
    assert noun_form("студент", "acc", alive=True) == "студента"
    assert noun_form("проект", "acc") == "проект"


@pytest.mark.parametrize(
    ("adjective", "case", "kind", "expected"),
    [
        ("новый", "gen", "mas", "нового"),
        ("летний", "nom", "fem", "летняя"),
        ("лучший", "nom", "fem", "лучшая"),
        ("будущий", "acc", "fem", "будущую"),
        ("детский", "nom", "pl", "детские"),
        ("большой", "ins", "neu", "большим"),
        ("большой", "gen", "neu", "большого"),
    ],
)
def test_adjectives(adjective: str, case: str, kind: str, expected: str) -> None:
    """Adjectives follow the letter before their ending."""
    assert adjective_form(adjective, case, kind) == expected


def test_verbs() -> None:
    """The past shows the gender."""
    assert past("организовать", "fem") == "организовала"


def test_english() -> None:
    """English is regular, or says its own form."""
    assert english_forms.plural("study") == "studies"
    assert english_forms.plural("analysis/analyses") == "analyses"
    assert english_forms.past("build/built") == "built"
    assert english_forms.gerund("plan/planned") == "planning"
    assert english_forms.gerund("hand over/handed over") == "handing over"
    assert english_forms.possessive("boss") == "boss’"


@pytest.mark.parametrize("seed", range(50))
def test_sentences_correspond(seed: int) -> None:
    """Both languages have the same digits, and no slot is left open."""
    chance = Random(seed)  # noqa: S311 - to be repeatable
    russian, english = sentence(chance)
    assert sorted(_DIGITS.findall(russian)) == sorted(_DIGITS.findall(english))
    assert not set("{}*/=") & set(re.sub(r"https://\S+|\*\*", "", russian + english))
