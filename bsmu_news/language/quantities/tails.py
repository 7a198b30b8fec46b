"""Reads what follows a number and changes it: a factor (млн), a unit (km), an hour (p.m.), and a half."""

from decimal import Decimal
from typing import NamedTuple

from bsmu_news.language.quantities.quantity import Value, Values, time_of_day
from bsmu_news.language.quantities.tokens import NEAR, Tokens
from bsmu_news.language.quantities.vocabulary import HALF, TENTH, After

PER_MILLE = "‰"
SIGNS = {"%": "%", "$": "usd", "£": "gbp", "€": "eur", "₽": "rub", "°": "degree", "′": "minute", PER_MILLE: "%"}
_TWO_WORDS = {
    ("per", "cent"): After(unit="%"),
    ("per", "mille"): After(scale=TENTH, unit="%"),
    ("p", "m"): After(hour="pm"),
    ("a", "m"): After(hour="am"),
    ("o", "clock"): After(hour="clock"),
    ("a", "hundred"): After(scale=100),
    ("a", "dozen"): After(scale=12),
    ("a", "million"): After(scale=10**6),
    ("a", "billion"): After(scale=10**9),
    ("sq", "ft"): After(unit="foot"),
    ("square", "feet"): After(unit="foot"),
    ("square", "miles"): After(unit="mile"),
}
HALVES_OF_DAY = frozenset(("am", "pm"))
_PARTS_OF_DAY = {"morning": "am", "afternoon": "pm", "evening": "pm"}
FIRST_OF_TWO = frozenset((*(first for first, _ in _TWO_WORDS), "in"))
FIRST_OF_HALF = frozenset(("and", "с", "з"))
_HALF_DAY = 12
_NOON = 720


class Tail(NamedTuple):
    """What follows a number; `last` is the index of the last word that belongs to it."""

    last: int
    scale: int | Decimal = 1
    unsure: bool = False
    unit: str = ""
    hour: str = ""
    half: bool = False

    @property
    def empty(self) -> bool:
        """Tell whether the readings stay as they are."""
        return self.scale == 1 and not self.hour and not self.half


def read_tail(tokens: Tokens, index: int, suffix: str = "") -> Tail:
    """Return what follows the number that ends with a word; `suffix` are letters written onto its digits."""
    tail = Tail(index)
    if not suffix and _ends(tokens, index):
        return tail
    if suffix:
        written = tokens.known.after.get(suffix, After())
        tail = _with(tail, written, 0)
        if not written.scale:
            return tail
    for _ in range(3):
        sign = tokens.gap(tail.last).lstrip()[:1]
        if sign in SIGNS and sign:
            return tail._replace(unit=SIGNS[sign], scale=tail.scale * (TENTH if sign == PER_MILLE else 1))
        item, length = _next(tokens, tail.last)
        if item:
            tail = _with(tail, item, length)
        elif length:
            tail = tail._replace(half=True, last=tail.last + length)
        if not length or (item and not item.scale):
            break
    return tail


def _ends(tokens: Tokens, index: int) -> bool:
    """Tell quickly that nothing follows which belongs to the number, as is usual."""
    gap = tokens.gap(index)
    if gap in NEAR:
        word = tokens.word(index + 1)
        return word not in tokens.known.after and word not in FIRST_OF_TWO and word not in FIRST_OF_HALF
    return gap.lstrip()[:1] not in SIGNS


def _with(tail: Tail, item: After, length: int) -> Tail:
    return tail._replace(
        last=tail.last + (length if item.scale or item.hour else 0),
        scale=tail.scale * (item.scale or 1),
        unsure=tail.unsure or item.unsure,
        unit=item.unit or tail.unit,
        hour=item.hour or tail.hour,
    )


def _next(tokens: Tokens, index: int) -> tuple[After | None, int]:
    """Return the meaning of the word after this one and how many words it takes; a half has no meaning but a length."""
    if tokens.gap(index) not in NEAR:
        return None, 0
    word, second = tokens.word(index + 1), tokens.word(index + 2)
    if len(word) == 1 or word in {"per", "sq", "square"}:
        pair = _TWO_WORDS.get((word, second))
        if pair and tokens.english and tokens.gap(index + 1) != ", ":
            return pair, 2
    if word == "in" and second == "the" and tokens.word(index + 3) in _PARTS_OF_DAY:
        return After(hour=_PARTS_OF_DAY[tokens.word(index + 3)]), 3
    for half in tokens.known.halves:
        if half[0] == word and tuple(tokens.words[index + 1 : index + 1 + len(half)]) == half:
            return None, len(half)
    return tokens.known.after.get(word), 1 if word in tokens.known.after else 0


def unit_before(text: str, start: int) -> str:
    """Return the currency whose sign stands before a number."""
    before = text[max(0, start - 2) : start].rstrip()
    return SIGNS.get(before[-1:], "") if before[-1:] in ("$", "£", "€", "₽") else ""


def apply_tail(values: Values, tail: Tail) -> Values:
    """Return the readings of a number together with what follows it."""
    found = set(values)
    if tail.half:
        found = {one + HALF for one in found if not isinstance(one, str)}
    if tail.scale != 1:
        scaled: set[Value] = {one * tail.scale for one in found if not isinstance(one, str)}
        found = scaled | found if tail.unsure else scaled
    if tail.hour:
        found = _at(found, tail.hour)
    return frozenset(found)


def _at(values: set[Value], hour: str) -> set[Value]:
    hours = [one for one in values if isinstance(one, int) and one <= 2 * _HALF_DAY]
    for one in hours:
        if hour == "clock":
            values |= {time_of_day(one, 0), time_of_day(one % _HALF_DAY + _HALF_DAY, 0)}
        else:
            values.add(time_of_day(one % _HALF_DAY + (_HALF_DAY if hour == "pm" else 0), 0))
    if hour == "pm":
        values = {
            one for one in values if not (isinstance(one, str) and one.startswith("time ") and int(one[5:]) < _NOON)
        }
        values.update(one + _HALF_DAY for one in hours if one < _HALF_DAY)
    return values


def as_decimal(value: Value) -> Decimal | None:
    """Return a number for arithmetic; None for what is none."""
    return None if isinstance(value, str) else Decimal(value)
