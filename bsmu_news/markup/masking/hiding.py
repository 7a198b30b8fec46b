"""Hides among the pieces of a text what stands between its words and is none: addresses, formulas, known names."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from bsmu_news.language.addresses import HIDDEN, hide_addresses
from bsmu_news.markup.masking.inline import Piece

_ADDRESS = re.compile(f"{HIDDEN}+")
_WITH_ESCAPES = re.compile(r"(?<![A-Za-z0-9_.-])[A-Za-z0-9_.-]++(?:\\[!-/:-@\[-`{-~][A-Za-z0-9_.-]++)+")
"""A name such as `file\\_name`: its parts are no words."""
_FORMULA = re.compile(r"(?<!\w)[A-Za-z0-9()]{0,20}(?:<(su[bp])>[A-Za-z0-9+−-]{1,10}</\1>[A-Za-z0-9()]{0,20})+(?!\w)")
"""H<sub>2</sub>O: engines take the letters for words."""


class Hidden(NamedTuple):
    """A span of a text, and what is written in its place."""

    start: int
    end: int
    stands_for: str


def hide(text: str, pieces: Sequence[Piece], names: Sequence[Hidden] = ()) -> list[Piece]:
    """Return pieces with addresses, formulas, names with escaped signs, and `names` hidden.

    A name is left as it is where something else than words stands in it.
    """
    shown = _words_only(text, pieces)
    found = [*addresses_in(shown), *_WITH_ESCAPES.finditer(shown), *_FORMULA.finditer(text)]
    spans = [Hidden(*one.span(), text[slice(*one.span())]) for one in found]
    spans += [one for one in names if "\0" not in shown[one.start : one.end]]
    return list(_cut(pieces, _apart(spans, pieces)))


def addresses_in(text: str) -> Iterator[re.Match[str]]:
    """Yield where addresses of the web and of e-mail stand in a text."""
    return _ADDRESS.finditer(hide_addresses(text.replace(HIDDEN, " ").replace("\0", " ")))


def written_addresses(text: str, pieces: Sequence[Piece]) -> list[str]:
    """Return the addresses that stand among the words of a text."""
    return [text[slice(*found.span())] for found in addresses_in(_words_only(text, pieces))]


def _words_only(text: str, pieces: Sequence[Piece]) -> str:
    r"""Return a text of the same length, with `\0` for what is not read as words."""
    shown = (text[one.start : one.end] if one.kind in ("text", "break", "escape") else "\0" * (one.end - one.start)
             for one in pieces)  # fmt: skip
    return "".join(shown)


def _apart(spans: Iterable[Hidden], pieces: Sequence[Piece]) -> list[Hidden]:
    """Return, in their order, spans that cut no mark, tag or entity and do not touch earlier ones of the list."""
    length = pieces[-1].end if pieces else 0
    taken = bytearray(length)
    whole = set[int]()
    for one in pieces:
        if one.kind in ("open", "close", "tail"):
            taken[one.start : one.end] = b"\1" * (one.end - one.start)
        elif len(one.text) != one.end - one.start or one.kind == "hidden":
            whole.update(range(one.start + 1, one.end))
    kept = []
    for span in spans:
        inside = 0 <= span.start < span.end <= length and span.start not in whole and span.end not in whole
        if inside and not any(taken[span.start : span.end]):
            taken[span.start : span.end] = b"\1" * (span.end - span.start)
            kept.append(span)
    return sorted(kept)


def _cut(pieces: Sequence[Piece], spans: Sequence[Hidden]) -> Iterator[Piece]:
    number = 0
    for one in pieces:
        at = one.start
        while number < len(spans) and spans[number].start < one.end:
            span = spans[number]
            if span.start >= one.start:
                yield from _part(one, at, span.start)
                yield Piece("hidden", span.start, span.end, span.stands_for)
            at = min(span.end, one.end)
            if span.end > one.end:
                break
            number += 1
        yield from _part(one, at, one.end)


def _part(piece: Piece, start: int, end: int) -> Iterator[Piece]:
    if (start, end) == (piece.start, piece.end):
        yield piece
    elif start < end:
        yield piece._replace(start=start, end=end, text=piece.text[start - piece.start : end - piece.start])
