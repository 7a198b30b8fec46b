"""A text cut into words and what stands between them, with the offset of each."""

import re
from itertools import accumulate, compress, count
from operator import add

from bsmu_news.language.quantities.vocabulary import Vocabulary, Word, fold, vocabulary

NEAR = frozenset((" ", "\xa0", "\u2009", "\u202f", "-", "\u2011", "+ "))
"""What stands between a number and a word that belongs to it."""

MOST = 20_000
"""Words of one text that are read as quantities. A text with more of them is no prose, and would take minutes."""

_COMMON = "\n\xa0,.-:;!?\"'«»“”„’()[]–—/%$£€№°\u202f\u2009\u2011…+*&@•·|=#~\t\u200b\ufffc"
"""What ends words in news. Replacing these one by one is four times as quick as a pattern for all that do."""


class Tokens:
    """The words of a text in folded form.

    `hits` are those that are in the vocabulary or have a digit; when not `thorough`, without the commonest words
    (one, first, both) that never need a counterpart.
    """

    def __init__(self, text: str, language: str, *, thorough: bool = True) -> None:
        self.text = text
        self.english = language == "en"
        self.known: Vocabulary = vocabulary(language)
        self._wanted = self.known.words if thorough else self.known.firm
        folded = screen = fold(text)
        for sign in _COMMON:
            screen = screen.replace(sign, " ")
        self._cut(screen)
        if not all(self.words[hit].isalnum() for hit in self.hits):
            self._cut(re.sub(r"\W", " ", folded))

    def _cut(self, screen: str) -> None:
        """Cut a text whose words are parted by single spaces, of which some stand for other signs."""
        cut = screen.split(" ")
        wanted = self._wanted
        self.words = words = list(filter(None, cut))
        before = accumulate(map(len, cut), initial=0)  # characters of words
        self.starts: list[int] = list(map(add, compress(before, cut), compress(count(), cut)))
        self.hits = [at for at, word in enumerate(words) if word in wanted or not word.isalpha()]

    def start(self, index: int) -> int:
        """Return the offset where a word starts."""
        return self.starts[index]

    def end(self, index: int) -> int:
        """Return the offset where a word ends."""
        return self.starts[index] + len(self.words[index])

    def original(self, index: int) -> str:
        """Return a word as it is written."""
        start = self.starts[index]
        return self.text[start : start + len(self.words[index])]

    def word(self, index: int) -> str:
        """Return a word, empty where there is none."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def gap(self, index: int) -> str:
        """Return what follows a word, up to the next one; a line break before the first word."""
        if index < 0:
            return "\n"
        following = index + 1
        return self.text[self.end(index) : self.starts[following] if following < len(self.starts) else None]

    def meaning(self, index: int) -> Word | None:
        """Return what a word means as a part of a quantity."""
        return self.known.words.get(self.word(index))
