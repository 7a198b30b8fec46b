"""Tells which credited names are one person or organization, over languages and spellings.

Two names are one where the registry has both under one entry, and where they stand for each other in the credits of a
source and its translation: people by their letters, an organization where it is the only one left on both sides.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from bsmu_news.domain.article import Contributor
from bsmu_news.domain.newsroom import Newsroom, Person
from bsmu_news.domain.record import collapsed
from bsmu_news.language.names.likeness import likeness

_BEHIND_STOP = re.compile(r"\.\s+")

ALIKE = 0.9
"""How alike two names in two languages must be; Мохаммад аль-Хусейни and Mohammed Al-Husseini are 0.97, Анна Иванова
and Inna Ivanova 0.8."""


class Name(NamedTuple):
    """A name as it is credited; notes are no names."""

    kind: Literal["person", "organization"]
    text: str


class Identity(NamedTuple):
    """A key for all spellings of somebody: the id in the registry, or one of the spellings, folded."""

    registered: bool
    key: str
    kind: Literal["person", "organization"]


def name_of(one: Contributor) -> Name | None:
    """Return the name that a contributor is credited under; None for a note."""
    if one.name:
        return Name("person", collapsed(one.name))
    return Name("organization", collapsed(one.organization)) if one.organization else None


class Identities:
    """Who is who, as far as the pairs tell that were noted; ask when all of them are."""

    def __init__(self, newsroom: Newsroom) -> None:
        self._newsroom = newsroom
        self._same: dict[Identity, Identity] = {}
        self._people: dict[str, Person] = {}
        self._identities: dict[Name, Identity] = {}

    def of(self, name: Name) -> Identity:
        """Return the key of a name; equal for all spellings that are known to be one."""
        found = self._own(name)
        while found in self._same:
            found = self._same[found]
        return found

    def registered(self, identity: Identity) -> Person | None:
        """Return the entry of the registry that a key is of."""
        return self._people.get(identity.key) if identity.registered else None

    def pair(self, source: Sequence[Contributor], target: Sequence[Contributor]) -> None:
        """Note the contributors in one role of a source and its translation."""
        for kind in ("person", "organization"):
            mine, theirs = _names(source, kind), _names(target, kind)
            for name in list(mine):
                match = next((one for one in theirs if self._match(name, one)), None)
                if match:
                    self._join(name, match)
                    mine.remove(name)
                    theirs.remove(match)
            if kind == "organization" and len(mine) == len(theirs) == 1:
                self._join(mine[0], theirs[0])

    def _match(self, one: Name, other: Name) -> bool:
        first, second = self.of(one), self.of(other)
        if first == second:
            return True
        if first.registered and second.registered:
            return False
        return one.kind == "person" and _likeness(one.text, other.text) >= ALIKE

    def _join(self, one: Name, other: Name) -> None:
        first, second = self.of(one), self.of(other)
        if first == second or (first.registered and second.registered):
            return
        if first.registered:
            first, second = second, first
        self._same[first] = second

    def _own(self, name: Name) -> Identity:
        if name not in self._identities:
            person = self._newsroom.person_like(name.text)
            known = person is not None and person.kind == name.kind
            if person and known:
                self._people[person.id] = person
            key = person.id if person and known else _folded(name.text)
            self._identities[name] = Identity(known, key, name.kind)
        return self._identities[name]


def _names(contributors: Sequence[Contributor], kind: str) -> list[Name]:
    return [name for one in contributors if (name := name_of(one)) and name.kind == kind]


def _folded(text: str) -> str:
    """Return a key in which capitals, ё and the spaces behind initials count for nothing."""
    return _BEHIND_STOP.sub(".", " ".join(text.casefold().replace("ё", "е").split()))


@lru_cache(maxsize=16384)
def _likeness(one: str, other: str) -> float:
    return likeness(one, other)
