"""Finds the quantities of a text: one walk over its words, looked up in the vocabulary of the language."""

from bsmu_news.language.quantities.calendar_words import is_calendar_word, is_sure
from bsmu_news.language.quantities.digits import JOINERS, Piece, read_cluster, read_runs
from bsmu_news.language.quantities.numerals import read_numeral
from bsmu_news.language.quantities.quantity import Quantity, QuantityKind
from bsmu_news.language.quantities.tails import Tail, apply_tail, read_tail, unit_before
from bsmu_news.language.quantities.tokens import NEAR, Tokens
from bsmu_news.language.quantities.vocabulary import Role, Word

_NUMERALS = frozenset((Role.CARDINAL, Role.SCALE, Role.ORDINAL))
_DASHES = frozenset("-–—")
_CENTURY = 100
_TWENTIETH = 1900
_DECADE_ENDINGS = frozenset("е х ые ых я ыя".split())
_IDIOMS = frozenset(("24/7", "50/50", "7/24"))
"""Written in digits, and rightly translated by words."""


def scan(text: str, language: str, *, thorough: bool = True) -> list[Quantity]:
    """Return the quantities of a text in order; a line break ends whatever is being read.

    When not `thorough`, the commonest words that never need a counterpart (one, first, both) are left out.
    """
    tokens = Tokens(text, language, thorough=thorough)
    found: list[Quantity] = []
    last = -1  # the last word that is read already
    for hit in tokens.hits:
        if hit > last:
            index = hit if thorough else _numeral_start(tokens, hit, last)
            count = len(found)
            tail = _read(tokens, index, found)
            last = tail.last
            if count and len(found) > count and (tail.unit or tail.scale > 1):
                _share(tokens, found, count, tail)
    return found


def _numeral_start(tokens: Tokens, index: int, last: int) -> int:
    """Return where the numeral starts that a quick scan has met at its second word: two thousand."""
    word = tokens.meaning(index)
    while word and word.role in _NUMERALS and index > last + 1 and tokens.gap(index - 1) in NEAR:
        word = tokens.meaning(index - 1)
        if word is None or word.role is not Role.CARDINAL:
            break
        index -= 1
    return index


def _read(tokens: Tokens, index: int, found: list[Quantity]) -> Tail:
    word = tokens.meaning(index)
    if word is None:
        return _read_digits(tokens, index, found)
    if word.role in _NUMERALS:
        return _read_words(tokens, index, word, found)
    if word.role is Role.ROMAN:
        return _read_roman(tokens, index, word, found)
    kind, firm, tail = QuantityKind.NUMBER, False, Tail(index)
    if word.role is Role.LOOSE:
        tail = read_tail(tokens, index)
    else:
        if not is_calendar_word(tokens, index):
            return tail
        kind = QuantityKind.WEEKDAY if word.role in {Role.WEEKDAY, Role.DAILY} else QuantityKind.MONTH
        firm = is_sure(tokens, index, word)
    values = word.values if tail.empty else word.values | apply_tail(word.values, tail)
    found.append(Quantity(kind, values, tokens.start(index), tokens.end(index), firm, tail.unit))
    return tail


def _read_words(tokens: Tokens, index: int, word: Word, found: list[Quantity]) -> Tail:
    numeral = read_numeral(tokens, index, word)
    tail = Tail(numeral.last) if numeral.ordinal else read_tail(tokens, numeral.last)
    values = numeral.values if tail.empty else apply_tail(numeral.values, tail)
    kind = QuantityKind.NUMBER
    if numeral.ordinal and tokens.word(numeral.last + 1) in tokens.known.centuries:
        kind = QuantityKind.CENTURY
    start, end = tokens.start(index), tokens.end(tail.last)
    found.append(Quantity(kind, values, start, end, numeral.firm or tail.scale > 1, tail.unit))
    return tail


def _read_roman(tokens: Tokens, index: int, word: Word, found: list[Quantity]) -> Tail:
    original = tokens.original(index)
    century = tokens.word(index + 1) in tokens.known.centuries
    if original.isupper() and (len(original) > 1 or century):
        kind = QuantityKind.CENTURY if century else QuantityKind.NUMBER
        found.append(Quantity(kind, word.values, tokens.start(index), tokens.end(index), century))
    return Tail(index)


def _read_digits(tokens: Tokens, index: int, found: list[Quantity]) -> Tail:
    words = tokens.words
    start = tokens.start(index)
    if words[index].isdecimal() and words[index].isascii():
        last, suffix = _cluster_end(tokens, index)
        pieces = read_cluster(tokens.text[start : tokens.end(last) - len(suffix)], tokens.english)
        if last == index and _is_decade(tokens, index):
            pieces = tuple(_with_century(one) for one in pieces)
    else:
        last = index
        pieces, suffix = _mixed(words[index])
    tail = read_tail(tokens, last, suffix)
    _add_pieces(tokens, start, pieces, tail, found)
    return tail


def _cluster_end(tokens: Tokens, index: int) -> tuple[int, str]:
    """Return the last word of a cluster of digits, and the letters that are written onto it: `3:30pm`."""
    last, suffix = index, ""
    while not suffix and tokens.gap(last) in JOINERS and tokens.word(last + 1)[:1].isdigit():
        last += 1
        suffix = tokens.words[last].lstrip("0123456789")
    return (last - 1, "") if any(one.isdigit() for one in suffix) else (last, suffix)


def _is_decade(tokens: Tokens, index: int) -> bool:
    """Tell `30-е` and `40-х`, the years of a century that is not told."""
    word = tokens.words[index]
    return len(word) == 2 and word[1] == "0" and tokens.gap(index) == "-" and tokens.word(index + 1) in _DECADE_ENDINGS  # noqa: PLR2004 - digits


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
        found.append(Quantity(piece.kind, values, begin, end, firm, unit, parts, digits=True))


def _share(tokens: Tokens, found: list[Quantity], index: int, tail: Tail) -> None:
    """Let `10 to 20 thousand` mean ten thousand as well."""
    first, second = found[index - 1], found[index]
    between = tokens.text[first.end : second.start].strip(" \xa0$£€").lower()
    if first.kind is second.kind and not first.unit and (between in _DASHES or between in tokens.known.joins):
        values = first.values if tail.scale == 1 else first.values | apply_tail(first.values, tail)
        found[index - 1] = first._replace(values=values, unit=second.unit)
