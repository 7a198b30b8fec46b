"""Which spellings may be of one: compared only where surname or first name make it likely, not each with each."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations, islice, product
from typing import NamedTuple

from bsmu_news.language.names.cases import nominatives
from bsmu_news.language.names.first_names import numbers_of
from bsmu_news.language.names.fold import fold_name, keys_of, loose_key
from bsmu_news.language.names.likeness import likeness
from bsmu_news.language.names.same import Reason, Sameness, Sureness, compare, parts_of
from bsmu_news.services.people.suggest.spellings import Credited, Key, Spelling

_MOST_ALIKE = 80
"""Spellings of one name that are compared with each other, those of most articles first; real names have three."""
_MOST_READINGS = 100
_LONG = 5
_LIKE = 0.75
_SKIPPED = frozenset(("the", "of", "and", "и", "і", "им", "имени", "імя"))


class Link(NamedTuple):
    """Two spellings, by their numbers, that may be of one, how sure that is, and in how many articles it shows."""

    one: int
    other: int
    sameness: Sameness
    evidence: int


def links_in(credited: Credited) -> list[Link]:
    """Return the links between spellings, the surest first."""
    spellings = credited.spellings
    numbers = {one.key: number for number, one in enumerate(spellings)}
    pairs = dict.fromkeys((*_candidates(spellings), *_beside(credited, numbers)))
    found = (link for pair in pairs if (link := _link(credited, *pair)))
    return sorted(found, key=lambda link: (link.sameness.sureness.rank, -link.evidence, link.one, link.other))


def _link(credited: Credited, one: int, other: int) -> Link | None:
    mine, theirs = credited.spellings[one], credited.spellings[other]
    both = frozenset((mine.key, theirs.key))
    evidence = credited.beside.get(both, 0)
    judge = _same_person if mine.kind == "person" else _same_organization
    same = judge(mine, theirs, evidence)
    if same is None:
        return None
    if both in credited.together:
        same = Sameness(Sureness.POSSIBLE, same.reason)
    return Link(one, other, same, evidence)


def _same_person(mine: Spelling, theirs: Spelling, evidence: int) -> Sameness | None:
    same = compare(mine.name, theirs.name)
    if same is None:
        alike = evidence and likeness(mine.name, theirs.name) >= _LIKE
        return Sameness(Sureness.POSSIBLE, Reason.PLACE) if alike else None
    if evidence and same.reason is Reason.FORM:
        # The form fits, and both stand at one place in two languages: nothing is left to chance.
        return Sameness(Sureness.SURE, Reason.FORM)
    return same


def _same_organization(mine: Spelling, theirs: Spelling, evidence: int) -> Sameness | None:
    if mine.name.casefold() == theirs.name.casefold():
        return Sameness(Sureness.SURE, Reason.SCHEME)
    if organization_key(mine.name) == organization_key(theirs.name):
        return Sameness(Sureness.LIKELY, Reason.LETTER)
    return Sameness(Sureness.POSSIBLE, Reason.PLACE) if evidence else None


def organization_key(name: str) -> tuple[str, ...]:
    """Return what spellings of an organization have in common: its words without endings, articles and quotes."""
    words = ("".join(filter(str.isalnum, word)) for word in name.casefold().replace("’s", "s").split())
    return tuple(sorted(fold_name(word).removesuffix("s") for word in words if word and word not in _SKIPPED))


def _candidates(spellings: Sequence[Spelling]) -> Iterator[tuple[int, int]]:
    """Yield the pairs that share a key, each number smaller than the other."""
    people = [number for number, one in enumerate(spellings) if one.kind == "person"]
    others = [number for number, one in enumerate(spellings) if one.kind == "organization"]
    yield from _sharing(people, lambda number: _keys_of_person(spellings[number].name))
    yield from _sharing(others, lambda number: [organization_key(spellings[number].name)])
    yield from _initialled(spellings, people)
    yield from _in_cases(spellings, people)


def _sharing(numbers: Iterable[int], keys: Callable[[int], Iterable[object]]) -> Iterator[tuple[int, int]]:
    buckets: dict[object, list[int]] = {}
    for number in numbers:
        for key in keys(number):
            buckets.setdefault(key, []).append(number)
    for bucket in buckets.values():
        yield from combinations(bucket[:_MOST_ALIKE], 2)


def _keys_of_person(name: str) -> Iterator[object]:
    """Yield what two spellings of a person share: surname and first name by sound, or but for a letter in either."""
    parts = parts_of(name)
    if not parts.first or not parts.surname:
        return
    surname = loose_key(parts.surname)
    if parts.has_initial:
        yield surname, parts.first.casefold()
        return
    firsts = [*numbers_of(parts.first), *keys_of(parts.first)]
    for first in firsts:
        yield from ((key, first) for key in {surname, *keys_of(parts.surname)})
        yield from ((one, first, "~") for one in _with_one_less(fold_name(parts.surname)))
    yield from ((surname, one, "~") for one in _with_one_less(fold_name(parts.first)))


def _with_one_less(key: str) -> Iterator[str]:
    """Yield a key and what is left of it without a letter: keys that one letter parts have one of these in common."""
    if len(key) >= _LONG:
        yield key
        yield from {key[:at] + key[at + 1 :] for at in range(len(key))}


def _initialled(spellings: Sequence[Spelling], people: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield names with an initial and the names of the same surname."""
    by_surname: dict[str, tuple[list[int], list[int]]] = {}
    for number in people:
        parts = parts_of(spellings[number].name)
        if parts.first and parts.surname:
            whole, short = by_surname.setdefault(loose_key(parts.surname), ([], []))
            (short if parts.has_initial else whole).append(number)
    for whole, short in by_surname.values():
        few = short[:_MOST_ALIKE]
        yield from ((min(pair), max(pair)) for pair in product(few, [*few, *whole[:_MOST_ALIKE]]) if pair[0] != pair[1])


def _in_cases(spellings: Sequence[Spelling], people: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield Russian and Belarusian names and those that they may be a case form of."""
    known = {_plain(spellings[number].name): number for number in people}
    for name, number in known.items():
        words = name.split()
        if len(words) != 2 or name.isascii():  # noqa: PLR2004 - a first name and a surname
            continue
        for language in ("ru", "be"):
            readings = product(*(nominatives(word, language) for word in words))
            for reading in islice(readings, 1, _MOST_READINGS):
                other = known.get(" ".join(reading), number)
                if other != number:
                    yield min(number, other), max(number, other)


def _beside(credited: Credited, numbers: dict[Key, int]) -> Iterator[tuple[int, int]]:
    for pair in credited.beside:
        one, other = sorted(numbers[key] for key in pair)
        yield one, other


def _plain(name: str) -> str:
    return name.casefold().replace("ё", "е")
