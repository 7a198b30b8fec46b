"""A text cut into words and what stands between them, with the offset of each."""

import re
from functools import cache
from itertools import accumulate

from bsmu_news.language.quantities.vocabulary import Vocabulary, Word, fold, vocabulary

NEAR = frozenset((" ", "\xa0", "\u2009", "\u202f", "-", "\u2011"))
"""What stands between a number and a word that belongs to it."""


@cache
def _between() -> re.Pattern[str]:
    return re.compile(r"(\W+)")


class Tokens:
    """Words in folded form; `gaps[i]` follows `words[i]`, so that there is one gap less than words.

    `hits` are the words that are in the vocabulary or have a digit; when not `thorough`, without the commonest words
    (one, first, both) that never need a counterpart. Words have offsets if there is a hit, or with `all_words`.
    """

    def __init__(self, text: str, language: str, *, thorough: bool = True, all_words: bool = False) -> None:
        self.text = text
        self.english = language == "en"
        self.known: Vocabulary = vocabulary(language)
        cut = _between().split(fold(text))
        self.words = cut[::2]
        self.gaps = cut[1::2]
        wanted = self.known.words if thorough else self.known.firm
        self.hits = [i for i, word in enumerate(self.words) if word in wanted or not word.isalpha()]
        for edge in (-1, 0):  # a text that starts or ends with a sign has an empty word there
            if self.hits and not self.words[self.hits[edge]]:
                del self.hits[edge]
        self._starts = list(accumulate(map(len, cut), initial=0))[::2] if self.hits or all_words else []

    def start(self, index: int) -> int:
        """Return the offset where a word starts."""
        return self._starts[index]

    def end(self, index: int) -> int:
        """Return the offset where a word ends."""
        return self.start(index) + len(self.words[index])

    def original(self, index: int) -> str:
        """Return a word as it is written."""
        return self.text[self.start(index) : self.end(index)]

    def word(self, index: int) -> str:
        """Return a word, empty where there is none."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def gap(self, index: int) -> str:
        """Return what follows a word; a line break where nothing does."""
        return self.gaps[index] if 0 <= index < len(self.gaps) else "\n"

    def meaning(self, index: int) -> Word | None:
        """Return what a word means as a part of a quantity."""
        return self.known.words.get(self.word(index))
