"""What changed between two texts, word by word."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

PieceKind = Literal["same", "old", "new"]

_WORD = re.compile(r"\w+(?:[-'’ʼ.]\w+)*|[^\w\s]")
_TOKEN = re.compile(rf"({_WORD.pattern})(\s*)")
_LARGEST_TABLE = 50_000_000
"""Pairs of words that are compared; that takes 12 MB and a tenth of a second. Beyond it, the middle is all new."""


class Piece(NamedTuple):
    """Words in a row that stayed (`same`), went (`old`) or came (`new`)."""

    kind: PieceKind
    text: str


class _Token(NamedTuple):
    word: str
    space: str


def word_diff(old: str, new: str) -> list[Piece]:
    """Return the words of both texts as pieces, what went before what came; each run of white space as one space.

    All pieces but the old ones, joined, are the new text, and all but the new ones the old text, spaces aside.
    """
    before, after = _tokens(old), _tokens(new)
    pieces: list[Piece] = []
    for kind, tokens in _merged(list(_runs(before, after))):
        text = "".join(map("".join, tokens))
        if text:
            pieces.append(Piece(kind, text))
    return pieces


def _tokens(text: str) -> list[_Token]:
    """Return the words and signs of a text, each with the space behind it."""
    return [_Token(found[1], " " if found[2] else "") for found in _TOKEN.finditer(text.strip())]


_Run = tuple[PieceKind, Sequence[_Token]]


def _runs(before: Sequence[_Token], after: Sequence[_Token]) -> Iterator[_Run]:
    from rapidfuzz.distance import Indel  # noqa: PLC0415 - 10 ms, only where something is compared

    head = _common(before, after)
    tail = _common(before[head:][::-1], after[head:][::-1])
    old, new = before[head : len(before) - tail], after[head : len(after) - tail]
    yield "same", _both(before[:head], after[:head])
    if len(old) * len(new) > _LARGEST_TABLE:
        yield "old", old
        yield "new", new
    else:
        for block in Indel.opcodes([token.word for token in old], [token.word for token in new]):
            theirs, ours = old[block.src_start : block.src_end], new[block.dest_start : block.dest_end]
            if block.tag == "equal":
                yield "same", _both(theirs, ours)
            else:
                yield "old", theirs
                yield "new", ours
    yield "same", _both(before[len(before) - tail :], after[len(after) - tail :])


def _both(old: Sequence[_Token], new: Sequence[_Token]) -> list[_Token]:
    """Return words that stayed, with a space behind them that either text has."""
    return [_Token(two.word, one.space or two.space) for one, two in zip(old, new, strict=True)]


def _merged(runs: Sequence[_Run]) -> Iterator[_Run]:
    """Join changes between which no word stayed, and tell first what went, then what came."""
    old: list[_Token] = []
    new: list[_Token] = []
    for number, (kind, tokens) in enumerate(runs):
        between = 0 < number < len(runs) - 1 and (old or new)
        if kind == "same" and tokens and not (between and _no_word(tokens) and _changes_follow(runs[number + 1 :])):
            yield from (("old", tuple(old)), ("new", tuple(new)), ("same", tokens))
            old, new = [], []
        else:
            old += tokens if kind != "new" else ()
            new += tokens if kind != "old" else ()
    yield from (("old", tuple(old)), ("new", tuple(new)))


def _no_word(tokens: Sequence[_Token]) -> bool:
    return not any(token.word[0].isalnum() for token in tokens)


def _changes_follow(runs: Sequence[_Run]) -> bool:
    return any(tokens for kind, tokens in runs[:2] if kind != "same")


def _common(one: Sequence[_Token], other: Sequence[_Token]) -> int:
    shorter = min(len(one), len(other))
    return next((at for at in range(shorter) if one[at].word != other[at].word), shorter)
