"""A text cut into words and what stands between them, with the offset of each."""

import re
from collections.abc import Iterable, Iterator

from bsmu_news.language.quantities.vocabulary import Vocabulary, Word, fold, vocabulary

NEAR = frozenset((" ", "\xa0", "\u2009", "\u202f", "-", "\u2011", "+ "))
"""What stands between a number and a word that belongs to it."""

MOST = 20_000
"""Words of one text that are read as quantities. A text with more of them is no prose, and would take minutes."""

_WORD = re.compile(r"\w+")


class Tokens:
    """The words of a text in folded form.

    `hits` are those that are in the vocabulary or have a digit; when not `thorough`, without the commonest words
    (one, first, both) that never need a counterpart.
    """

    def __init__(self, text: str, language: str, *, thorough: bool = True) -> None:
        self.text = text
        self.english = language == "en"
        self.known: Vocabulary = vocabulary(language)
        folded = fold(text)
        self.words: list[str] = _WORD.findall(folded)
        wanted = self.known.words if thorough else self.known.firm
        self.hits = [at for at, word in enumerate(self.words) if word in wanted or not word.isalpha()]
        self.starts = list(_starts(folded, self.words))

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


def _starts(text: str, words: Iterable[str]) -> Iterator[int]:
    """Yield where the words of a text start; to find them again is quicker than to make a match for each."""
    end = 0
    for word in words:
        start = text.find(word, end)
        yield start
        end = start + len(word)
