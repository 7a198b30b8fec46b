"""The people of a registry as a text in one language names them: every case form of every known spelling."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from bsmu_news.domain.newsroom import Person
from bsmu_news.language.names.cases import case_forms, gender_of
from bsmu_news.language.names.first_names import is_first_name
from bsmu_news.language.terms.finding import fold

_PATRONYMICS = ("ович", "евич", "ьич", "овна", "евна", "ична", "авіч", "евіч", "аўна", "еўна")


class Registered(NamedTuple):
    """Somebody in one language: the name as registered, and the parts of all known spellings, as written."""

    person: Person
    name: str
    given: tuple[str, ...]
    surnames: tuple[str, ...]


class Registry(NamedTuple):
    """People by the folded case forms of their surnames and first names, and by their ids."""

    people: tuple[Registered, ...]
    surnames: Mapping[str, frozenset[int]]
    given: Mapping[str, frozenset[int]]
    numbers: Mapping[str, int]


def build_registry(people: Sequence[Person], language: str) -> Registry:
    """Return the persons that have a name in a language; those without one cannot be checked there."""
    known: list[Registered] = []
    surnames: dict[str, set[int]] = {}
    given: dict[str, set[int]] = {}
    for person in people:
        if person.kind == "person" and person.names.get(language):
            one = _registered(person, language)
            gender = gender_of(person.names[language].split(), language)
            _note(surnames, one.surnames, len(known), language, gender)
            _note(given, one.given, len(known), language, gender)
            known.append(one)
    numbers = {one.person.id: number for number, one in enumerate(known)}
    return Registry(tuple(known), _frozen(surnames), _frozen(given), numbers)


def spellings_in(person: Person, language: str) -> tuple[str, ...]:
    """Return the known spellings that a text in a language may have: its own name, and others in its script."""
    own = person.names.get(language)
    others = (name for name in person.also if _may_be(name, language))
    return tuple(dict.fromkeys((own, *others) if own else others))


def split_name(name: str) -> tuple[tuple[str, ...], str]:
    """Return first names, patronymic and initials, and the surname: `А.Карначева`, `Карначева Анастасия` too."""
    words = name.replace(".", ". ").split()
    if not words:
        return (), ""
    last = words[-1]
    surname_first = len(words) > 1 and (
        last.endswith(".")
        or (len(words) > 2 and last.endswith(_PATRONYMICS) and is_first_name(words[1]))  # noqa: PLR2004 - three names
        or (is_first_name(last) and not is_first_name(words[0]) and not words[0].endswith("."))
    )
    return (tuple(words[1:]), words[0]) if surname_first else (tuple(words[:-1]), last)


def _registered(person: Person, language: str) -> Registered:
    parts = [split_name(spelling) for spelling in spellings_in(person, language)]
    given = (word for words, _surname in parts for word in words if not word.endswith("."))
    return Registered(
        person,
        person.names[language],
        tuple(dict.fromkeys(given)),
        tuple(dict.fromkeys(surname for _words, surname in parts if surname)),
    )


def _note(found: dict[str, set[int]], words: Iterable[str], number: int, language: str, gender: str) -> None:
    for word in words:
        for form in case_forms(word, language, gender):
            found.setdefault(fold(form), set()).add(number)


def _frozen(found: Mapping[str, set[int]]) -> dict[str, frozenset[int]]:
    return {form: frozenset(numbers) for form, numbers in found.items()}


def _may_be(name: str, language: str) -> bool:
    """Tell whether a spelling of an unknown language can be of this one, by its letters."""
    small = name.casefold()
    cyrillic = any("\u0400" <= char <= "\u052f" for char in small)
    if language == "en":
        return not cyrillic
    foreign = "ищъ" if language == "be" else "іў"
    return cyrillic and not any(char in small for char in foreign)
