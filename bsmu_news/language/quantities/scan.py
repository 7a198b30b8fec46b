"""Finds the quantities of a text: one walk over its words, looked up in the vocabulary of the language."""

from collections.abc import Callable, Mapping
from decimal import Decimal

from bsmu_news.language.quantities.calendar_words import is_calendar_word, is_sure
from bsmu_news.language.quantities.numerals import read_numeral
from bsmu_news.language.quantities.quantity import Quantity, QuantityKind, Value, Values, time_of_day
from bsmu_news.language.quantities.tails import HALVES_OF_DAY, Tail, apply_tail, read_tail
from bsmu_news.language.quantities.tokens import MOST, NEAR, Tokens
from bsmu_news.language.quantities.vocabulary import HALF, Role, Word
from bsmu_news.language.quantities.written_digits import read_digits

_CLOCKS = frozenset((QuantityKind.NUMBER, QuantityKind.TIME))
_NUMERALS = frozenset((Role.CARDINAL, Role.SCALE, Role.ORDINAL))
_DASHES = frozenset("-–—")
_THOUSAND = 1000
_HUNDREDS = 3  # digits
_BOTH = 80  # characters up to the "and"
_TWENTIETH = 1900
_DECADES = frozenset(range(20, 100, 10))
_PLURAL = ("ые", "ых", "ыя")


def scan(text: str, language: str, *, thorough: bool = True) -> list[Quantity]:
    """Return the quantities of a text in order; a line break ends whatever is being read.

    When not `thorough`, the commonest words that never need a counterpart (one, first, both) are left out. Of a text
    with more than `MOST`, the first are returned.
    """
    tokens = Tokens(text, language, thorough=thorough)
    found: list[Quantity] = []
    tail, last = Tail(-1), -1  # the last word that is read already
    meanings = tokens.known.words
    for hit in tokens.hits[:MOST]:
        if hit > last:
            count, before = len(found), tail
            word = meanings.get(tokens.words[hit])
            if word is None:
                tail = read_digits(tokens, hit, found)
            elif word.role in _NUMERALS:
                tail = _read_words(tokens, hit if thorough else _numeral_start(tokens, hit, last), found)
            else:
                tail = _read_other(tokens, hit, word, found)
            last = tail.last
            if count and len(found) > count:
                if before.scale >= _THOUSAND and hit == before.last + 1:
                    _add_up(tokens, found, before, tail)
                elif tail.unit or tail.hour or tail.scale > 1:
                    _share(tokens, found, count, tail)
    return found


def _numeral_start(tokens: Tokens, index: int, last: int) -> int:
    """Return where the numeral starts that a quick scan has met at its second word: two thousand."""
    while index > last + 1 and tokens.gap(index - 1) in NEAR:
        word = tokens.meaning(index - 1)
        if word is None or word.role is not Role.CARDINAL:
            break
        index -= 1
    return index


def _read_other(tokens: Tokens, index: int, word: Word, found: list[Quantity]) -> Tail:
    if word.role is Role.ROMAN:
        return _read_roman(tokens, index, word, found)
    if tokens.words[index] == "both" and " and " in tokens.text[tokens.end(index) : tokens.end(index) + _BOTH]:
        return Tail(index)  # both students and teachers: these are not two
    if word.role is Role.SEASON:
        return _read_season(tokens, index, word, found)
    kind, firm, tail = QuantityKind.NUMBER, False, Tail(index)
    if word.role is Role.LOOSE:
        tail = read_tail(tokens, index)
    else:
        if not is_calendar_word(tokens, index):
            return tail
        kind = QuantityKind.WEEKDAY if word.role in {Role.WEEKDAY, Role.DAILY} else QuantityKind.MONTH
        firm = is_sure(tokens, index, word)
    values = word.values if tail.empty else word.values | apply_tail(word.values, tail)
    if HALF in values:
        values |= _half_past(tokens, index)
    found.append(Quantity(kind, values, tokens.start(index), tokens.end(index), firm, tail.unit, form=word.form))
    return tail


def _read_season(tokens: Tokens, index: int, word: Word, found: list[Quantity]) -> Tail:
    if not tokens.word(index - 1)[-1:].isdigit():  # 5-летний
        found.append(Quantity(QuantityKind.SEASON, word.values, tokens.start(index), tokens.end(index), firm=False))
    return Tail(index)


def _half_past(tokens: Tokens, index: int) -> Values:
    """Return the times of `половина четвёртого` and `half past three`."""
    past = tokens.english and tokens.word(index + 1) == "past"
    hour = tokens.meaning(index + 2 if past else index + 1)
    if hour is None or hour.role is not (Role.CARDINAL if past else Role.ORDINAL) or not 0 < hour.number <= _CLOCK:
        return frozenset()
    full = hour.number if past else hour.number - 1
    return frozenset((time_of_day(full, 30), time_of_day(full + _CLOCK, 30)))


_CLOCK = 12


def _read_words(tokens: Tokens, index: int, found: list[Quantity]) -> Tail:
    numeral = read_numeral(tokens, index)
    tail = Tail(numeral.last) if numeral.ordinal else read_tail(tokens, numeral.last)
    values = numeral.values if tail.empty else apply_tail(numeral.values, tail)
    kind = QuantityKind.NUMBER
    if numeral.ordinal and tokens.words[numeral.last].endswith(_PLURAL) and not values.isdisjoint(_DECADES):
        values |= {one + _TWENTIETH for one in values if isinstance(one, int)}  # the forties
    form = _form(tokens, index, ordinal=numeral.ordinal)
    if form in _INVERSE:
        values |= {part for one in values if isinstance(one, int) and one for part in _INVERSE[form](one)}
    if tail.hour in HALVES_OF_DAY:
        kind = QuantityKind.TIME
    if numeral.ordinal and tokens.word(numeral.last + 1) in tokens.known.centuries:
        kind = QuantityKind.CENTURY
    start, end = tokens.start(index), tokens.end(tail.last)
    found.append(Quantity(kind, values, start, end, numeral.firm or tail.scale > 1, tail.unit, form=form))
    return tail


_EVERY = frozenset(
    (
        "every",
        *"каждый каждая каждое каждого каждому каждым каждом каждой каждую".split(),
        *"кожны кожная кожнае кожнага кожнаму кожным кожнай кожную".split(),
    )
)
_ONE_IN = (("one", "in"), ("1", "in"), ("out", "of"), ("один", "из"), ("адзін", "з"))
_INVERSE: Mapping[str, Callable[[int], tuple[Value, ...]]] = {
    "part": lambda number: (Decimal(1) / number,),  # by a third
    "share": lambda number: (Decimal(1) / number, *((100 // number,) if 100 % number == 0 else ())),  # every fifth
}


def _form(tokens: Tokens, index: int, *, ordinal: bool) -> str:
    """Return what kind of word a numeral is, by what stands before it."""
    before = tokens.word(index - 1)
    if not ordinal:
        return "share" if (tokens.word(index - 2), before) in _ONE_IN else "cardinal"
    if before in _EVERY:
        return "share"
    plain = tokens.gap(index) != "-" and tokens.words[index] != "second"  # a second-year student
    return "part" if tokens.english and plain and before in {"a", "one"} else "ordinal"


def _read_roman(tokens: Tokens, index: int, word: Word, found: list[Quantity]) -> Tail:
    original = tokens.original(index)
    century = tokens.word(index + 1) in tokens.known.centuries
    if original.isupper():
        kind = QuantityKind.CENTURY if century else QuantityKind.NUMBER
        found.append(Quantity(kind, word.values, tokens.start(index), tokens.end(index), century, form="roman"))
    return Tail(index)


def _add_up(tokens: Tokens, found: list[Quantity], before: Tail, tail: Tail) -> None:
    """Read `1 млн 200 тыс.` and `2 тыс. 500` as one number."""
    first, second = found[-2:]
    hundreds = second.digits and (tail.scale > 1 or second.end - second.start == _HUNDREDS)
    if not hundreds or not first.digits or tokens.gap(before.last) not in {" ", "\xa0", ". "}:
        return
    sums = frozenset(
        one + two
        for one in first.values
        for two in second.values
        if not isinstance(one, str) and not isinstance(two, str) and 0 < two < before.scale
    )
    if sums and not (second.parts or first.kind is not second.kind):
        parts = ((first.values, second.values),)
        found[-2:] = [second._replace(values=sums, start=first.start, parts=parts)]


def _share(tokens: Tokens, found: list[Quantity], index: int, tail: Tail) -> None:
    """Let `10 to 20 thousand` mean ten thousand as well, and `1 to 2 p.m.` one in the afternoon."""
    first, second = found[index - 1], found[index]
    between = tokens.text[first.end : second.start].strip(" \xa0$£€").lower()
    clocks = bool(tail.hour) and {first.kind, second.kind} <= _CLOCKS
    if (
        (first.kind is second.kind or clocks)
        and not first.unit
        and (between in _DASHES or between in tokens.known.joins)
    ):
        values = first.values if tail.empty else first.values | apply_tail(first.values, tail)
        found[index - 1] = first._replace(values=values, unit=second.unit)
