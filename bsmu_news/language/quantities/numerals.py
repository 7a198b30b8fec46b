"""Reads numerals in words: `двадцать пять тысяч`, `one hundred and five`, `twenty-fifth`."""

from typing import NamedTuple

from bsmu_news.language.quantities.quantity import Values
from bsmu_news.language.quantities.tokens import NEAR, Tokens
from bsmu_news.language.quantities.vocabulary import Role

_TEN, _HUNDRED, _TWENTY = 10, 100, 20
_FIRM_FROM = 11
"""Smaller numbers in words are too often no quantities (`one of them`, `two of a kind`) to need a counterpart."""


class Numeral(NamedTuple):
    """A numeral; `last` is the index of its last word."""

    values: Values
    last: int
    firm: bool
    ordinal: bool


def read_numeral(tokens: Tokens, index: int) -> Numeral:
    """Return the longest numeral that starts at a word of one."""
    total, current, last, lowest, bare = 0, -1, index, 0, True
    meaning = tokens.meaning(index)
    while meaning:
        if meaning.role is Role.SCALE:
            if lowest and meaning.number >= lowest:
                break
            bare = bare and current < 0
            if meaning.number == _HUNDRED and current < _TEN:
                current = max(current, 1) * _HUNDRED
            else:
                total, current, lowest = total + (1 if current < 0 else current) * meaning.number, -1, meaning.number
        elif meaning.role in {Role.CARDINAL, Role.ORDINAL} and _fits(current, meaning.number):
            current, bare = max(current, 0) + meaning.number, False
        else:
            break
        last = index
        if meaning.role is Role.ORDINAL:
            return Numeral(frozenset((total + current,)), last, firm=False, ordinal=True)
        index = _next(tokens, index)
        meaning = tokens.meaning(index)
    number = total + max(current, 0)
    return Numeral(frozenset((number,)), last, number >= _FIRM_FROM and number != _HUNDRED and not bare, ordinal=False)


def _fits(current: int, number: int) -> bool:
    if current < 0:
        return True
    if current % _HUNDRED == 0:
        return 0 < number < _HUNDRED and current > 0
    return 0 < number < _TEN and current % _TEN == 0 and current % _HUNDRED >= _TWENTY


def _next(tokens: Tokens, index: int) -> int:
    """Return the index of the next word of a numeral; -1 where it ends. English puts `and` after hundreds."""
    if tokens.gap(index) not in NEAR:
        return -1
    meaning = tokens.meaning(index)
    if tokens.english and tokens.word(index + 1) == "and" and meaning and meaning.role is Role.SCALE:
        following = tokens.meaning(index + 2)
        joined = tokens.gap(index + 1) == " " and following and following.role is Role.CARDINAL
        return index + 2 if joined else -1
    return index + 1
