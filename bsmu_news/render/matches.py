"""What a translation memory found, for a terminal or a pipe: each match with what differs from the text asked for.

Words are marked as `wdiff` does it, so that the marks can be read without colour: `[-only in the memory-]`,
`{+only in your text+}`.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bsmu_news.domain.memory import Match, Unit
from bsmu_news.messages import _
from bsmu_news.render.cells import cell_width
from bsmu_news.render.printable import printable

_INDENT = 6
_SCORE = 4
_WORD = re.compile(r"\S+")
_LONGEST = 2000
"""Words; comparing longer texts takes too long."""
_RED, _GREEN, _BOLD, _FAINT = "31", "32", "1", "2"


class Found(NamedTuple):
    """A match, and its translation mended for the text, where that was possible."""

    match: Match
    mended: str | None = None


class _Piece(NamedTuple):
    """A word as it is printed, and its colour."""

    text: str
    colour: str = ""


def match_lines(found: Sequence[Found], text: str, width: int, *, colour: bool) -> list[str]:
    """Return the lines of all matches: score and origin, source with the differences, target, the mended one."""
    room = max(width - _INDENT, 20)
    lines: list[str] = []
    for number, one in enumerate(found):
        score, unit = int(one.match.score), one.match.unit
        lines += [""] * bool(number)
        lines.append(_painted(f"{score:>{_SCORE}}", _BOLD, colour) + "  " + _painted(_origin(unit), _FAINT, colour))
        blocks = [_differences(printable(unit.source), printable(text)), _words(printable(unit.target))]
        if one.mended is not None:
            blocks.append([_Piece(_("mended:"), _BOLD), *_words(printable(one.mended))])
        lines += [" " * _INDENT + line for block in blocks for line in _wrapped(block, room, colour)]
    return lines


def _origin(unit: Unit) -> str:
    if unit.reviewed:
        state = _("reviewed by {name}").format(name=unit.by) if unit.by else _("reviewed")
    else:
        state = _("imported") if unit.origin.endswith(".tmx") else _("edited")
    return printable(" · ".join(filter(None, (unit.origin, state, unit.day)))).replace("\n", " ")


def _words(text: str) -> list[_Piece]:
    return [_Piece(word) for word in _WORD.findall(text)]


def _differences(old: str, new: str) -> list[_Piece]:
    """Return the words of the old text with those that differ, the new ones behind."""
    before, after = _WORD.findall(old), _WORD.findall(new)
    if before == after or max(len(before), len(after)) > _LONGEST:
        return [_Piece(word) for word in before]
    return list(_marked(before, after))


def _marked(before: Sequence[str], after: Sequence[str]) -> Iterator[_Piece]:
    from rapidfuzz.distance import Indel  # noqa: PLC0415 - 20 ms, and is there when something was found

    gone: list[str] = []
    new: list[str] = []
    for step in Indel.opcodes(before, after):
        if step.tag == "equal":
            yield from _changes(gone, new)
            gone, new = [], []
            yield from (_Piece(word) for word in before[step.src_start : step.src_end])
        else:
            gone += before[step.src_start : step.src_end]
            new += after[step.dest_start : step.dest_end]
    yield from _changes(gone, new)


def _changes(gone: Sequence[str], new: Sequence[str]) -> Iterator[_Piece]:
    for words, opening, closing, colour in ((gone, "[-", "-]", _RED), (new, "{+", "+}", _GREEN)):
        for number, word in enumerate(words):
            first, last = number == 0, number == len(words) - 1
            yield _Piece(opening * first + word + closing * last, colour)


def _wrapped(pieces: Sequence[_Piece], room: int, colour: bool) -> Iterator[str]:
    line: list[str] = []
    used = 0
    for piece in pieces:
        for part in _cut(piece.text, room):
            size = cell_width(part)
            if line and used + 1 + size > room:
                yield " ".join(line)
                line, used = [], 0
            used += size + bool(line)
            line.append(_painted(part, piece.colour, colour))
    yield " ".join(line)


def _cut(word: str, room: int) -> Iterator[str]:
    """Part a word that is longer than a line."""
    half = max(room // 2, 1)
    if cell_width(word) <= room:
        yield word
        return
    for at in range(0, len(word), half):
        yield word[at : at + half]


def _painted(text: str, code: str, colour: bool) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if colour and code else text
