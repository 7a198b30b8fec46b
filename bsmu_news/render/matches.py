"""What a translation memory found, for a terminal or a pipe: each match with what differs from the text asked for.

Words that are only in the memory are marked as gone, those that are only in the text as new.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bsmu_news.domain.memory import Match, Unit
from bsmu_news.messages import _
from bsmu_news.render.paint import painted
from bsmu_news.render.piece_lines import piece_lines
from bsmu_news.render.printable import printable
from bsmu_news.render.word_diff import Piece, word_diff

_INDENT = " " * 6
_SCORE = 4
_BOLD, _FAINT = "1", "2"


class Found(NamedTuple):
    """A match, and its translation mended for the text, where that was possible."""

    match: Match
    mended: str | None = None


def match_lines(found: Sequence[Found], text: str, width: int, *, colour: bool) -> list[str]:
    """Return the lines of all matches: score and origin, source with the differences, target, the mended one."""
    lines: list[str] = []
    for number, one in enumerate(found):
        lines += [""] * bool(number)
        lines += _lines(one, text, width, colour=colour)
    return lines


def _lines(found: Found, text: str, width: int, *, colour: bool) -> Iterator[str]:
    score, unit = int(found.match.score), found.match.unit
    yield painted(f"{score:>{_SCORE}}", _BOLD, colour=colour) + "  " + painted(_origin(unit), _FAINT, colour=colour)
    blocks = [word_diff(_one_line(unit.source), _one_line(text)), [Piece("same", _one_line(unit.target))]]
    if found.mended is not None:
        blocks.append([Piece("same", _("mended:") + " " + _one_line(found.mended))])
    for pieces in blocks:
        yield from piece_lines(pieces, _INDENT, width, colour=colour)


def _one_line(text: str) -> str:
    return printable(" ".join(text.split()))


def _origin(unit: Unit) -> str:
    if unit.reviewed:
        state = _("reviewed by {name}").format(name=unit.by) if unit.by else _("reviewed")
    else:
        state = _("imported") if unit.origin.endswith(".tmx") else _("edited")
    return _one_line(" · ".join(filter(None, (unit.origin, state, unit.day))))
