"""Replaces in a text what nobody reads by tokens that engines leave alone.

A token looks like `QX47Z`: of sixty shapes tried with real models it is the one that came through every sentence, also
several in a row. Titles of links stay as they are, along with the address.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import count

from bsmu_news.markup.masking.escape import escaped
from bsmu_news.markup.masking.hiding import Hidden, hide
from bsmu_news.markup.masking.inline import Piece, pieces_of
from bsmu_news.markup.masking.masked import Masked, Protected, Token

_LETTERS = re.compile(r"[^\W\d_]")
_OPENERS = frozenset("([{«“„\"'‘-–—/")
"""What a token may follow without a space."""
_BEFORE_WORDS = tuple('([{«“„"')
_STEP = 37  # has no divisor with 90 or 900: neighbours get numbers that no engine takes for each other


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


def _names(protected: Sequence[Protected], *, markdown: bool) -> list[Hidden]:
    return [Hidden(one.start, one.end, escaped(one.reads) if markdown else one.reads) for one in protected]


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
