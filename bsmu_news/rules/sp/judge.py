"""Tells which words of a text may be wrong, and remembers the others: nearly all, by one look into a set."""

from collections.abc import Set as AbstractSet
from functools import lru_cache

from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.language.spelling import Speller
from bsmu_news.rules.sp.own_words import own_words_of

_SHORTEST = 3
_SHORTEST_IN_CAPITALS = 7
"""Of a word with a capital letter: short names are one slip away from something too often."""

_MOST_WORDS = 500_000
"""More words than any newsroom writes; it keeps texts of random letters from filling the memory."""


class Judge:
    """Knows the words of one language in one newsroom."""

    def __init__(self, newsroom: Newsroom, speller: Speller) -> None:
        self._newsroom = newsroom
        self._speller = speller
        self._quiet: set[str] = set()
        self._suspect: set[str] = set()

    def suspects(self, words: AbstractSet[str]) -> AbstractSet[str]:
        """Return the words that nobody knows and that are long enough, without those found harmless before."""
        new = words - self._quiet
        if new:
            wrong = self._speller.unknown(new)
            self._note(new - wrong)
            for word in wrong - self._suspect:
                if self._is_harmless(word):
                    self._note((word,))
                else:
                    self._suspect.add(word)
            new = wrong - self._quiet
        return new

    def doubts(self, word: str) -> bool:
        """Tell whether a suspect may well be wrong.

        One that begins a sentence may be a name, and the Belarusian dictionary is small: these are wrong if one slip
        parts them from a right word.
        """
        if (word[0].islower() and self._speller.language != "be") or self._speller.near(word) is not None:
            return True
        self._note((word,))
        return False

    def _is_harmless(self, word: str) -> bool:
        if len(word) < _SHORTEST:
            return True
        if word[0].isupper() and (len(word) < _SHORTEST_IN_CAPITALS or self._speller.knows(word.lower())):
            return True
        return own_words_of(self._newsroom, self._speller).know(word)

    def _note(self, words: AbstractSet[str] | tuple[str, ...]) -> None:
        """Remember words that are to be left alone."""
        if len(self._quiet) > _MOST_WORDS:
            self._quiet.clear()
        self._quiet.update(words)


@lru_cache(maxsize=8)
def judge_for(newsroom: Newsroom, speller: Speller) -> Judge:
    """Return the judge of words in the language of a speller; one for each newsroom."""
    return Judge(newsroom, speller)
