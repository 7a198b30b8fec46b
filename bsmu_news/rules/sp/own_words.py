"""The newsroom's own words: `words.txt`, the glossary and the registry, in any form of the word."""

import re
from functools import lru_cache
from typing import NamedTuple

from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.language.spelling import Speller

_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")
_SHORTEST_STEM = 4
_LONGEST_ENDING = 4
_VOWELS_OF_ENDINGS = "аеёиоуыэюяіьй"
_ENGLISH_ENDINGS = frozenset(("s", "es", "'s", "’s", "s'", "s’", "ed", "ing"))


class OwnWords(NamedTuple):
    """Words in small letters, and the stems of those that no dictionary has."""

    words: frozenset[str]
    stems: frozenset[str]

    def know(self, word: str) -> bool:
        """Tell whether a word is one of them, or begins like one and ends otherwise: «биобанк», «биобанками».

        Stems of four letters and more count, with Cyrillic endings of up to four letters and the usual English ones.
        """
        small = word.casefold()
        if small in self.words:
            return True
        shortest = max(len(small) - _LONGEST_ENDING, _SHORTEST_STEM)
        return any(
            small[:length] in self.stems and _may_end(small[length:]) for length in range(shortest, len(small) + 1)
        )


@lru_cache(maxsize=8)
def own_words_of(newsroom: Newsroom, speller: Speller) -> OwnWords:
    """Return the newsroom's own words, for texts in the language of a speller."""
    words = newsroom.words.union(*(_WORD.findall(phrase) for phrase in phrases_of(newsroom)))
    return OwnWords(words, frozenset(filter(None, map(_stem, speller.unknown(words)))))


@lru_cache(maxsize=8)
def phrases_of(newsroom: Newsroom) -> tuple[str, ...]:
    """Return the registered names and the glossary's terms, casefolded."""
    names = [spelling for person in newsroom.people for spelling in person.spellings]
    terms = [form for term in newsroom.glossary for forms in term.forms.values() for form in forms]
    return tuple(map(str.casefold, (*names, *terms)))


def _may_end(ending: str) -> bool:
    return not ending.isascii() or not ending or ending in _ENGLISH_ENDINGS


def _stem(word: str) -> str:
    """Return what all forms of a Russian or Belarusian word begin with; of an English one, the word."""
    stem = word.rstrip(_VOWELS_OF_ENDINGS)
    return stem if len(stem) >= _SHORTEST_STEM else ""
