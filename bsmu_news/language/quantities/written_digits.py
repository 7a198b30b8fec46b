"""Reads words that have digits, and what is written onto these: `2022`, `5th`, `3:30pm`, `1940s`, `MI6`."""

from decimal import Decimal

from bsmu_news.language.quantities.digits import JOINERS, Piece, read_cluster, read_runs
from bsmu_news.language.quantities.quantity import Quantity, QuantityKind, Values
from bsmu_news.language.quantities.tails import HALVES_OF_DAY, Tail, apply_tail, read_tail, unit_before
from bsmu_news.language.quantities.tokens import Tokens

_CENTURY = 100
_TWENTIETH, _THIS_CENTURY = 1900, 2000
YEAR_ENDINGS = frozenset("м го му й".split())
DECADE_ENDINGS = frozenset("е х ые ых я ыя".split())
_IDIOMS = frozenset(("24/7", "7/24"))
"""Written in digits, and rightly translated by words."""
LONG_WORD = 15
_LONGEST_CLUSTER = 100  # numbers


def read_digits(tokens: Tokens, index: int, found: list[Quantity]) -> Tail:
    """Add the quantities of a word with digits, and of the digits that follow; return what comes behind them."""
    start = tokens.start(index)
    word = tokens.words[index]
    if word.isdecimal() and word.isascii():
        if len(word) < LONG_WORD and not tokens.word(index + 1)[:1].isdigit():
            return _read_plain(tokens, index, start, found)
        last, suffix = _cluster_end(tokens, index)
        pieces = read_cluster(tokens.text[start : tokens.end(last) - len(suffix)], english=tokens.english)
    else:
        last = index
        pieces, suffix = _mixed(word)
    tail = read_tail(tokens, last, suffix)
    _add_pieces(tokens, start, pieces, tail, found)
    return tail


def _read_plain(tokens: Tokens, index: int, start: int, found: list[Quantity]) -> Tail:
    """Read a number that stands alone, as most do."""
    word = tokens.words[index]
    values: Values = frozenset((int(word),))
    if len(word) == 2:  # noqa: PLR2004 - the last digits of a year
        values = _with_centuries(tokens, index, values)
    if start and tokens.text[start - 1] == "." and not tokens.text[max(0, start - 2) : start - 1].strip():  # .08
        values |= {Decimal(f"0.{word}")}
    tail = read_tail(tokens, index)
    if not tail.empty:
        values = apply_tail(values, tail)
    unit = unit_before(tokens.text, start) or tail.unit
    kind = QuantityKind.TIME if tail.hour in HALVES_OF_DAY else QuantityKind.NUMBER
    found.append(Quantity(kind, values, start, start + len(word), True, unit, (), True))
    return tail


def _cluster_end(tokens: Tokens, index: int) -> tuple[int, str]:
    """Return the last word of a cluster of digits, and the letters that are written onto it: `3:30pm`."""
    last, suffix = index, ""
    while (
        not suffix
        and last - index < _LONGEST_CLUSTER
        and tokens.gap(last) in JOINERS
        and tokens.word(last + 1)[:1].isdigit()
    ):
        last += 1
        suffix = tokens.words[last].lstrip("0123456789")
    return (last - 1, "") if any(one.isdigit() for one in suffix) else (last, suffix)


def _with_centuries(tokens: Tokens, index: int, values: Values) -> Values:
    year = int(tokens.words[index])
    if _is_decade(tokens, index):
        return values | {_TWENTIETH + year}
    return values | {_TWENTIETH + year, _THIS_CENTURY + year} if _is_short_year(tokens, index) else values


def _is_short_year(tokens: Tokens, index: int) -> bool:
    """Tell `'68` and `в 68-м году`."""
    start = tokens.start(index)
    if start and tokens.text[start - 1] in "'’‘":
        return True
    return tokens.word(index + 1) in YEAR_ENDINGS and tokens.word(index + 2).startswith("год")


def _is_decade(tokens: Tokens, index: int) -> bool:
    """Tell `30-е` and `40-х`, the years of a century that is not told."""
    word = tokens.words[index]
    return word[1] == "0" and tokens.gap(index) == "-" and tokens.word(index + 1) in DECADE_ENDINGS


def _mixed(word: str) -> tuple[tuple[Piece, ...], str]:
    """Return the numbers of a word of letters and digits, and its ending when all digits stand first."""
    pieces = read_runs(word)
    if len(pieces) != 1 or pieces[0].start:
        return pieces, ""
    suffix = word[pieces[0].end :]
    if suffix == "s":  # the 1940s or the 40s
        return (_with_century(pieces[0]),), suffix
    return pieces, suffix


def _with_century(piece: Piece) -> Piece:
    years = [one for one in piece.values if isinstance(one, int)]
    return piece._replace(values=piece.values.union(one + _TWENTIETH for one in years if one < _CENTURY))


def _add_pieces(tokens: Tokens, start: int, pieces: tuple[Piece, ...], tail: Tail, found: list[Quantity]) -> None:
    for number, piece in enumerate(pieces):
        own = number == len(pieces) - 1
        values, parts = piece.values, piece.parts
        if not tail.empty and (own or piece.ranged):
            values = apply_tail(values, tail) if own else values | apply_tail(values, tail)
            parts = parts if tail.scale == 1 else ()
        begin, end = start + piece.start, start + piece.end
        unit = unit_before(tokens.text, begin) or (tail.unit if own or piece.ranged else "")
        firm = tokens.text[begin:end] not in _IDIOMS
        kind = QuantityKind.TIME if own and tail.hour in HALVES_OF_DAY else piece.kind
        found.append(Quantity(kind, values, begin, end, firm, unit, parts, digits=True))
