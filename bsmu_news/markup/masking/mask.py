"""Replaces in a text what nobody reads by tokens that engines leave alone.

A token looks like `QX47Z`: of sixty shapes tried with real models it is the one that came through every sentence, also
several in a row. Titles of links stay as they are, along with the address.
"""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import count
from typing import NamedTuple

from bsmu_news.language.addresses import HIDDEN, hide_addresses
from bsmu_news.markup.masking.escape import escaped
from bsmu_news.markup.masking.inline import Piece, pieces_of
from bsmu_news.markup.masking.masked import Masked, Protected, Token

_ADDRESS = re.compile(f"{HIDDEN}+")
_WITH_ESCAPES = re.compile(r"(?<![A-Za-z0-9_.-])[A-Za-z0-9_.-]++(?:\\[!-/:-@\[-`{-~][A-Za-z0-9_.-]++)+")
"""A name such as `file\\_name`: its parts are no words."""
_LETTERS = re.compile(r"[^\W\d_]")
_OPENERS = frozenset("([{«“„\"'‘-–—/")
"""What a token may follow without a space."""
_BEFORE_WORDS = tuple('([{«“„"')
_STEP = 37  # has no divisor with 90 or 900: neighbours get numbers that no engine takes for each other


class _Span(NamedTuple):
    start: int
    end: int
    stands_for: str


def mask(text: str, protected: Sequence[Protected] = (), references: Sequence[str] = ()) -> Masked:
    """Return the Markdown of a segment as an engine gets it, on one line.

    `references` are the labels that the document defines, for links that are nothing but a label: `[rules]`.
    """
    pieces = hide(text, pieces_of(text, references), _names(protected, markdown=True))
    return _Builder(text).masked(pieces, tuple(references), plain=False)


def mask_plain(text: str, protected: Sequence[Protected] = ()) -> Masked:
    """Return a text without markup (of the front matter) as an engine gets it, on one line."""
    pieces = hide(text, [Piece("text", 0, len(text), re.sub(r"\s", " ", text))], _names(protected, markdown=False))
    return _Builder(text).masked(pieces, (), plain=True)


def hide(text: str, pieces: Sequence[Piece], names: Sequence[tuple[int, int, str]] = ()) -> list[Piece]:
    """Return pieces with addresses, names with escaped signs, and `names` (start, end, what they read) hidden.

    A name is left as it is where something else than words stands in it.
    """
    shown = _words_only(text, pieces)
    spans = [_Span(found.start(), found.end(), text[slice(*found.span())]) for found in addresses_in(shown)]
    spans += [_Span(*found.span(), found[0]) for found in _WITH_ESCAPES.finditer(shown)]
    spans += [_Span(*name) for name in names]
    return list(_cut(pieces, _apart(spans, shown, _inside_entities(pieces))))


def addresses_in(text: str) -> Iterator[re.Match[str]]:
    """Yield where addresses of the web and of e-mail stand in a text."""
    return _ADDRESS.finditer(hide_addresses(text.replace(HIDDEN, " ").replace("\0", " ")))


def written_addresses(text: str, pieces: Sequence[Piece]) -> list[str]:
    """Return the addresses that stand among the words of a text."""
    return [text[slice(*found.span())] for found in addresses_in(_words_only(text, pieces))]


def _names(protected: Sequence[Protected], *, markdown: bool) -> list[tuple[int, int, str]]:
    return [(one.start, one.end, escaped(one.reads) if markdown else one.reads) for one in protected]


def _words_only(text: str, pieces: Sequence[Piece]) -> str:
    r"""Return a text of the same length, with `\0` for what is not read as words."""
    shown = (text[one.start : one.end] if one.kind in ("text", "break", "escape") else "\0" * (one.end - one.start)
             for one in pieces)  # fmt: skip
    return "".join(shown)


def _inside_entities(pieces: Sequence[Piece]) -> frozenset[int]:
    """Return the offsets at which a piece cannot be cut, since it does not read as it is written."""
    odd = (one for one in pieces if one.kind == "text" and len(one.text) != one.end - one.start)
    return frozenset(at for one in odd for at in range(one.start + 1, one.end))


def _apart(spans: Iterable[_Span], shown: str, whole: Container[int]) -> list[_Span]:
    """Return, in their order, spans that hold words only and do not touch earlier ones of the list."""
    taken = bytearray(one == "\0" for one in shown)
    kept = []
    for span in spans:
        if any(taken[span.start : span.end]) or span.start in whole or span.end in whole or span.end > len(shown):
            continue
        taken[span.start : span.end] = b"\1" * (span.end - span.start)
        kept.append(span)
    return sorted(span for span in kept if span.start < span.end)


def _cut(pieces: Sequence[Piece], spans: Sequence[_Span]) -> Iterator[Piece]:
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


class _Builder:
    """Writes the masked text piece by piece."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._marks = _marks(source)
        self._parts: list[str] = []
        self._tokens: list[Token] = []
        self._free = True
        """Whether a token may stand right here, without a space before it."""
        self._wordy = self._named = False

    def masked(self, pieces: Sequence[Piece], references: tuple[str, ...], *, plain: bool) -> Masked:
        """Return the whole."""
        last = ""
        for one in pieces:
            if one.kind in ("hidden", "escape"):
                source = self._source[one.start : one.end]
                self._named = self._named or (one.kind == "hidden" and one.text.split() != source.split())
                self._hide(one.text if one.kind == "hidden" else source, again=last == "hidden")
            elif one.kind == "tail":
                self._tail(one.text)
            else:
                self._say(one.text, one.kind, after_token=last == "hidden")
            last = "hidden" if one.kind in ("hidden", "escape") else one.kind
        text = "".join(self._parts)
        return Masked(text, self._source, tuple(self._tokens), self._wordy, self._named, references, plain)

    def _say(self, text: str, kind: str, *, after_token: bool) -> None:
        if kind == "text":
            self._wordy = self._wordy or _LETTERS.search(text) is not None
            if after_token and (text[:1].isalnum() or text[:1] in _BEFORE_WORDS):
                self._parts.append(" ")
                self._tokens[-1] = self._tokens[-1]._replace(right=True)
        self._parts.append(text)
        self._free = kind == "open" or text[-1:].isspace() or text[-1:] in _OPENERS

    def _hide(self, written: str, *, again: bool) -> None:
        if again:
            token = self._tokens[-1]
            self._tokens[-1] = token._replace(stands_for=token.stands_for + written)
            return
        left = bool(self._parts) and not self._free
        token = Token(next(self._marks), written, left)
        self._parts.append(f" {token.mark}" if left else token.mark)
        self._tokens.append(token)
        self._free = False

    def _tail(self, written: str) -> None:
        token = Token(next(self._marks), written, tail=True)
        self._parts.append(f"]({token.mark})")
        self._tokens.append(token)
        self._free = False


def _marks(text: str) -> Iterator[str]:
    """Yield tokens that do not stand in a text, all of one length as far as possible."""
    same = text.upper()
    for digits in count(2):
        first = 10 ** (digits - 1)
        for number in range(9 * first):
            mark = f"QX{first + (7 + _STEP * number) % (9 * first)}Z"
            if mark not in same:
                yield mark
