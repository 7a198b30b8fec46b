"""Makes sentences of news that say the same in Russian and English, from templates and word lists."""

import datetime as dt
import re
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from random import Random
from typing import NamedTuple

from benchmarks import english_forms, russian_forms

_WORDS = Path(__file__).parent / "words"
_SLOT = re.compile(r"\{(\w+?)(\d)(?::(\w+))?((?: \w+)*)\}")
_NOT_CASES = ("pl", "inf", "ing", "poss")
_MONTHS_RU = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()
_MONTHS_EN = "January February March April May June July August September October November December".split()
# "со студентами", "об академии": what Russian does to a preposition before such a word.
_PREPOSITIONS = (
    (re.compile(r"\b([Сс]) (?=[сзшж][бвгджзклмнпрстфхцчшщ])"), r"\1о "),
    (re.compile(r"\b([Вв]) (?=[вф][бвгджзклмнпрстфхцчшщ])"), r"\1о "),
    (re.compile(r"\b([Оо]) (?=[аоуэиАОУЭИ])"), r"\1б "),
)


class Text(NamedTuple):
    """The same in two languages."""

    ru: str
    en: str


class Person(NamedTuple):
    """A name in two languages."""

    first: Text
    surname: Text
    woman: bool

    @property
    def name(self) -> Text:
        """First name and surname, as they stand in a list."""
        english = english_forms.feminine(self.surname.en) if self.woman else self.surname.en
        return Text(_name_ru(self, "nom"), f"{self.first.en} {english}")


Value = Text | Person
Values = dict[str, Value]


def sentence(chance: Random) -> Text:
    """Return a sentence by chance."""
    template = chance.choice(_templates())
    values: Values = {}
    for slot in _SLOT.finditer(template.ru + template.en):
        kind, number = slot[1], slot[2]
        if kind + number not in values:
            values[kind + number] = _CHOICES[kind](chance)
    russian = _SLOT.sub(lambda slot: _russian(slot, values), template.ru)
    for pattern, better in _PREPOSITIONS:
        russian = pattern.sub(better, russian)
    english = _SLOT.sub(lambda slot: _english(slot, values), template.en)
    return Text(_opened(russian), _opened(english))


def person(chance: Random) -> Person:
    """Return somebody by chance."""
    kind, first = chance.choice(_first_names())
    return Person(first, chance.choice(words("surnames")), kind == "f")


def phrase(chance: Random) -> Text:
    """Return an adjective and a noun by chance, for a heading or a list."""
    noun, adjective = chance.choice(words("nouns")), chance.choice(words("adjectives"))
    russian = russian_forms.adjective_form(adjective.ru, "nom", russian_forms.gender(noun.ru))
    return Text(f"{russian} {noun.ru}", f"{adjective.en} {english_forms.base(noun.en)}")


def day(date: dt.date) -> Text:
    """Return a date as it stands in a sentence."""
    return Text(
        f"{date.day} {_MONTHS_RU[date.month - 1]} {date.year} года",
        f"{date.day} {_MONTHS_EN[date.month - 1]} {date.year}",
    )


@cache
def words(name: str) -> Sequence[Text]:
    """Return the pairs of a word list."""
    lines = (_WORDS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [Text(*line.split("=")) for line in lines]


@cache
def _first_names() -> Sequence[tuple[str, Text]]:
    return [(one.ru[0], Text(one.ru[2:], one.en)) for one in words("names")]


@cache
def _templates() -> Sequence[Text]:
    blocks = (_WORDS / "sentences.txt").read_text(encoding="utf-8").strip().split("\n\n")
    return [Text(*block.split("\n")) for block in blocks]


def _count(chance: Random) -> Text:
    """Return a number behind which Russian wants the genitive plural."""
    number = chance.choice((chance.randrange(5, 60), chance.randrange(60, 1000), chance.randrange(1000, 20_000)))
    while number % 10 in (1, 2, 3, 4) and number % 100 not in (11, 12, 13, 14):
        number += 1
    return Text(f"{number:,}".replace(",", "\u00a0") if number > 9999 else str(number), f"{number:,}")  # noqa: PLR2004


def _percent(chance: Random) -> Text:
    tenths = chance.randrange(1, 1000)
    number = f"{tenths / 10:g}"
    return Text(f"{number.replace('.', ',')}\u00a0%", f"{number}%")


def _same(text: str) -> Text:
    return Text(text, text)


def _word(name: str) -> Callable[[Random], Value]:
    return lambda chance: chance.choice(words(name))


_CHOICES: dict[str, Callable[[Random], Value]] = {
    "n": _word("nouns"),
    "g": _word("people"),
    "a": _word("adjectives"),
    "v": _word("verbs"),
    "d": _word("adverbs"),
    "s": _word("things"),
    "t": _word("towns"),
    "p": person,
    "i": _count,
    "pct": _percent,
    "year": lambda chance: _same(str(chance.randrange(1925, 2026))),
    "time": lambda chance: _same(f"{chance.randrange(9, 21)}:{chance.choice(('00', '15', '30', '45'))}"),
    "date": lambda chance: day(dt.date(2010, 1, 1) + dt.timedelta(days=chance.randrange(5800))),
    "link": lambda chance: _same(f"https://example.org/{chance.choice(words('things')).en.split()[0]}/"),
}
"""By the letters of a slot: what it may hold."""


def _russian(slot: re.Match[str], values: Values) -> str:
    kind, value, features = slot[1], values[slot[1] + slot[2]], slot[4].split()
    case = next((one for one in features if one not in _NOT_CASES), "nom")
    many = "pl" in features
    if isinstance(value, Person):
        return _name_ru(value, case)
    match kind:
        case "n" | "g" | "t":
            return russian_forms.noun_form(value.ru, case, plural=many, alive=kind == "g")
        case "a":
            number = "pl" if many else _gender(slot[3], values)
            return russian_forms.adjective_form(value.ru, case, number, alive=slot[3].startswith("g"))
        case "v" if slot[3]:
            return russian_forms.past(value.ru, _gender(slot[3], values))
    return value.ru


def _english(slot: re.Match[str], values: Values) -> str:
    kind, value, features = slot[1], values[slot[1] + slot[2]], slot[4].split()
    if isinstance(value, Person):
        return value.name.en
    if kind in "ng":
        named = {"pl": english_forms.plural, "poss": english_forms.possessive}
        return named.get("".join(features), english_forms.base)(value.en)
    if kind == "v":
        verbs = {"inf": english_forms.base, "ing": english_forms.gerund}
        return verbs.get("".join(features), english_forms.past)(value.en)
    return value.en


def _gender(head: str, values: Values) -> str:
    if head == "pl":
        return "pl"
    value = values[head]
    if isinstance(value, Person):
        return "fem" if value.woman else "mas"
    return russian_forms.gender(value.ru)


def _name_ru(one: Person, case: str) -> str:
    first = russian_forms.noun_form(one.first.ru, case, alive=True)
    return f"{first} {russian_forms.surname_form(one.surname.ru, case, woman=one.woman)}"


def _opened(text: str) -> str:
    """Return a sentence with a capital at its start, behind a quotation mark too."""
    at = next(place for place, letter in enumerate(text) if letter.isalnum())
    return text[:at] + text[at].upper() + text[at + 1 :]
