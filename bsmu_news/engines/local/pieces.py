"""Cuts a text into what the model is asked at once: a sentence, and what stands between sentences.

The library's own way cuts behind every abbreviation («проф. Иванов», “Mr. Silva”) and at every line break, and the
model then translates the halves apart. Ours knows abbreviations, and a single line break in a paragraph is a space.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bsmu_news.language.sentences import split_sentences

WINDOW = 120
"""Subwords that surely fit: the model sees 127 of them, and silently drops what follows."""

LONGEST = 1000
"""Characters of a piece: 0.2 s of work that nothing can interrupt, and 3 s where each letter is a subword."""

_GAP = re.compile(r"\\?[ \t]*+\n\s*+|[ \t]++")
"""White space; tried once for each run of it, so that the time is proportional to the text."""
_HARD = re.compile(r"\\|[ \t]{2}|\s*\n\s*\n")
"""How a gap begins that keeps its line break: with a mark of Markdown's, or with a blank line."""
_COUNTED = re.compile(r"[^\W\d_]+|\S")
_LETTER = re.compile(r"[^\W\d_]")


class Piece(NamedTuple):
    """A part of a text; `asked` tells whether the model is asked for it, else it stays as it is."""

    text: str
    asked: bool


def pieces(text: str, language: str) -> Iterator[Piece]:
    """Yield the parts of a text in order; joined, they are the text, but for single line breaks that became spaces.

    White space, and what has no letter in it, is not for the model.
    """
    before, inner, after = _bare(text)
    yield Piece(before, asked=False)
    place = 0
    for gap in _GAP.finditer(inner):
        if "\n" in gap[0] and _HARD.match(gap[0]):
            yield from _of_line(inner[place : gap.start()], language)
            yield Piece(gap[0], asked=False)
            place = gap.end()
    yield from _of_line(inner[place:], language)
    yield Piece(after, asked=False)


def surely_fits(sentence: str) -> bool:
    """Tell whether a sentence fits into what the model sees, with two letters a subword, where about four are usual."""
    return sum((len(found[0]) + 1) // 2 for found in _COUNTED.finditer(sentence)) <= WINDOW


def _of_line(line: str, language: str) -> Iterator[Piece]:
    # What is left of gaps with a line break is a soft one.
    plain = _GAP.sub(lambda gap: " " if "\n" in gap[0] else gap[0], line)
    for sentence in split_sentences(plain, language):
        for part in _short(sentence):
            before, inner, after = _bare(part)
            yield Piece(before, asked=False)
            yield Piece(inner, asked=bool(_LETTER.search(inner)))
            yield Piece(after, asked=False)


def _bare(text: str) -> tuple[str, str, str]:
    """Return a text without the white space around it, between what was before and what was behind."""
    inner = text.strip()
    return text.partition(inner) if inner else (text, "", "")


def _short(sentence: str) -> Iterator[str]:
    """Cut a sentence at spaces into parts of at most `LONGEST` characters; a word that is longer is cut anywhere."""
    while len(sentence) > LONGEST:
        cut = sentence.rfind(" ", 0, LONGEST) + 1 or LONGEST
        yield sentence[:cut]
        sentence = sentence[cut:]
    yield sentence
