"""Lines of text in which some words are marked: wrapped between words, in colour or with signs around them.

Without colour, marks stand as `git diff --word-diff` writes them: `[-what went-]`, `{+what came+}`.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from bsmu_news.render.cells import cell_width
from bsmu_news.render.paint import painted
from bsmu_news.render.word_diff import Piece, PieceKind

_COLOURS: dict[PieceKind, str] = {"old": "31", "new": "32"}
_MARKS: dict[PieceKind, tuple[str, str]] = {"same": ("", ""), "old": ("[-", "-]"), "new": ("{+", "+}")}
_LEAST = 10
"""Cells of a line, however narrow the terminal is."""


class _Word(NamedTuple):
    """A word with its mark, and whether a space stands behind it."""

    text: str
    kind: PieceKind
    space: bool


def piece_lines(pieces: Iterable[Piece], indent: str, width: int, *, colour: bool) -> Iterator[str]:
    """Yield the lines of pieces, each behind an indent and at most `width` cells wide. Texts were made printable."""
    room = max(width - len(indent), _LEAST)
    for line in _wrapped(_words(pieces, room, colour=colour), room):
        yield indent + "".join(_shown(line, colour=colour)).rstrip(" ")


def _words(pieces: Iterable[Piece], room: int, *, colour: bool) -> Iterator[_Word]:
    """Yield the words of pieces; without colours, marks stand around each piece. Words too long for a line are cut."""
    for piece in pieces:
        text = piece.text
        if not colour:
            opening, closing = _MARKS[piece.kind]
            bare = text.rstrip(" ")
            text = opening + bare + closing + text[len(bare) :]
        for found in _WITH_SPACE.finditer(text):
            word = found[1]
            while cell_width(word) > room:
                # No character is wider than two cells.
                yield _Word(word[: room // 2], piece.kind, space=False)
                word = word[room // 2 :]
            yield _Word(word, piece.kind, space=bool(found[2]))


_WITH_SPACE = re.compile(r"([^ ]+)( *)")


def _wrapped(words: Iterable[_Word], room: int) -> Iterator[list[_Word]]:
    """Yield lines of words; what no space parts stays together where it fits on a line."""
    line: list[_Word] = []
    used = 0
    for group in _unparted(words):
        width = sum(cell_width(word.text) for word in group)
        if line and used + width > room:
            yield line
            line, used = [], 0
        for word in group:
            if line and used + cell_width(word.text) > room:
                yield line
                line, used = [], 0
            line.append(word)
            used += cell_width(word.text) + word.space
    if line:
        yield line


def _unparted(words: Iterable[_Word]) -> Iterator[list[_Word]]:
    group: list[_Word] = []
    for word in words:
        group.append(word)
        if word.space:
            yield group
            group = []
    if group:
        yield group


def _shown(line: list[_Word], *, colour: bool) -> Iterator[str]:
    """Yield the parts of a line in their colours; a space between two parts has none."""
    for kind, words in groupby(line, key=lambda word: word.kind):
        text = "".join(word.text + " " * word.space for word in words)
        bare = text.rstrip(" ")
        yield painted(bare, _COLOURS[kind], colour=colour) if kind in _COLOURS else bare
        yield text[len(bare) :]
