"""Parts the words of a text that terms and names are looked for by from all others, remembering those."""

from collections.abc import Set as AbstractSet
from typing import NamedTuple

from bsmu_news.language.terms.finding import vocabulary_of

_MOST_WORDS = 500_000
"""More words than any newsroom writes; it keeps texts of random letters from filling the memory."""


_SHORTEST = 4
"""Letters of a name that are needed to tell whether another is the same."""


class Sifted(NamedTuple):
    """Of the words of a text those with a capital that are no short ones; and those that lead to a term or a name.

    All of the latter are in both.
    """

    capitals: AbstractSet[str]
    telling: AbstractSet[str]


class Sieve:
    """Knows the folded words of one language that lead to something: in any letters, or only where one is a capital.

    Of a text, nine words in ten cost one look into a set.
    """

    def __init__(self, anyhow: AbstractSet[str], as_names: AbstractSet[str]) -> None:
        self._anyhow = anyhow
        self._as_names = as_names
        self._small: set[str] = set()
        self._capital: set[str] = set()
        self._telling: set[str] = set()

    def sift(self, words: AbstractSet[str]) -> Sifted:
        """Return the words that matter, as they stand."""
        capitals = words - self._small
        telling = capitals - self._capital
        new = telling - self._telling
        if new:
            self._learn(new)
            telling = telling & self._telling
            capitals = capitals - self._small
        return Sifted(capitals, telling)

    def _learn(self, words: AbstractSet[str]) -> None:
        if len(self._small) + len(self._capital) > _MOST_WORDS:
            self._small.clear()
            self._capital.clear()
        small = {word for word in words if word == word.lower()}
        capital = words - small
        self._part(small, self._anyhow, self._small)
        short = {word for word in capital if len(word) < _SHORTEST}
        self._part(short, self._anyhow | self._as_names, self._small)
        self._part(capital - short, self._anyhow | self._as_names, self._capital)

    def _part(self, words: AbstractSet[str], wanted: AbstractSet[str], others: set[str]) -> None:
        """Remember which words have a part that is wanted, and in `others` which have none."""
        if not wanted.isdisjoint(vocabulary_of(words)):
            found = {word for word in words if not wanted.isdisjoint(vocabulary_of((word,)))}
            self._telling |= found
            words = words - found
        others |= words
