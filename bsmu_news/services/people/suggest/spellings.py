"""Every spelling of a name in the credits of all articles, with what tells whose it is: languages, places, company."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, groupby
from typing import Literal, NamedTuple

from bsmu_news.domain.article import Role
from bsmu_news.domain.newsroom import Newsroom, Person
from bsmu_news.language.contributors import strip_punctuation
from bsmu_news.services.people.uses import Use, uses_in

Kind = Literal["person", "organization"]
Key = tuple[Kind, str]
"""A spelling: what it names, and how it is written."""


_MOST_TOGETHER = 50
"""Contributors of one role that are looked at in pairs; a line of credits has three."""


class Spelling(NamedTuple):
    """A way to write a name: in how many articles by language, in which ones, and whose it is in the registry."""

    kind: Kind
    name: str
    languages: Mapping[str, int]
    articles: tuple[str, ...]
    owner: str = ""

    @property
    def key(self) -> Key:
        """What the spelling is counted under."""
        return self.kind, self.name


class Credited(NamedTuple):
    """What the credits of a newsroom say.

    `beside` counts the articles in which two spellings stand at the same place of two languages, `together` holds those
    that one version credits side by side, so that they should be of two people.
    """

    spellings: tuple[Spelling, ...]
    beside: Mapping[frozenset[Key], int]
    together: frozenset[frozenset[Key]]


@dataclass
class _Count:
    languages: Counter[str] = field(default_factory=Counter)
    articles: dict[str, None] = field(default_factory=dict)


def credited_in(newsroom: Newsroom) -> Credited:
    """Return all spellings in the credits of a newsroom, and those that are registered."""
    counts: dict[Key, _Count] = {}
    beside: Counter[frozenset[Key]] = Counter()
    together: set[frozenset[Key]] = set()
    for article, uses in groupby(uses_in(newsroom), key=lambda use: use.article):
        rows = _rows(newsroom, uses)
        for (language, _role), keys in rows.items():
            for key in dict.fromkeys(keys):
                count = counts.setdefault(key, _Count())
                count.languages[language] += 1
                count.articles[article] = None
            together.update(map(frozenset, combinations(list(dict.fromkeys(keys))[:_MOST_TOGETHER], 2)))
        beside.update(_pairs(rows))
    owners = _owners(newsroom.people)
    for key in owners:
        counts.setdefault(key, _Count())
    spellings = [
        Spelling(*key, count.languages, tuple(count.articles), owners.get(key, "")) for key, count in counts.items()
    ]
    spellings.sort(key=lambda one: (-len(one.articles), one.name))
    return Credited(tuple(spellings), beside, frozenset(together))


_Rows = dict[tuple[str, Role], list[Key]]


def _rows(newsroom: Newsroom, uses: Iterable[Use]) -> _Rows:
    rows: _Rows = {}
    for use in uses:
        kind: Kind = "person" if use.contributor.name else "organization"
        rows.setdefault((use.language, use.role), []).append((kind, _spelling(newsroom, kind, use.contributor.label)))
    return rows


def _spelling(newsroom: Newsroom, kind: Kind, label: str) -> str:
    """Return a name as it would be registered: a mark left at its end by mistake is no part of it."""
    name = " ".join(label.split())
    if kind == "organization" or not name.endswith((";", ",", ".")) or newsroom.person_like(name):
        return name
    return strip_punctuation(name) or name


def _pairs(rows: _Rows) -> Iterator[frozenset[Key]]:
    """Yield what stands at one place of two languages, where both name as many; each pair once an article."""
    found: dict[frozenset[Key], None] = {}
    for ((code, role), mine), ((other_code, other_role), theirs) in combinations(rows.items(), 2):
        if role is other_role and code != other_code and len(mine) == len(theirs):
            pairs = zip(mine, theirs, strict=True)
            found.update((frozenset(pair), None) for pair in pairs if pair[0] != pair[1] and pair[0][0] == pair[1][0])
    return iter(found)


def _owners(people: Sequence[Person]) -> dict[Key, str]:
    """Return the ids by spelling; one that several have is nobody's."""
    owners: dict[Key, str] = {}
    for person in people:
        for spelling in dict.fromkeys(person.spellings):
            key: Key = (person.kind, spelling)
            owners[key] = person.id if owners.get(key, person.id) == person.id else ""
    return owners
