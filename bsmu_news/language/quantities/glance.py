"""Tells at a glance where a text may have quantities, and what they are where nothing around them can change that.

Most segments have none, and most others have the same plain ones as their translation: two such texts need no reading.
What is not plain (a part of a larger number, a date in digits, half past three, a million) is `UNCLEAR`.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TypeAlias

from bsmu_news.language.quantities.digits import JOINERS
from bsmu_news.language.quantities.tails import FIRST_OF_HALF, FIRST_OF_TWO, SIGNS
from bsmu_news.language.quantities.tokens import NEAR
from bsmu_news.language.quantities.vocabulary import Role, Vocabulary, fold, vocabulary
from bsmu_news.language.quantities.written_digits import DECADE_ENDINGS, LONG_WORD, YEAR_ENDINGS

Sight: TypeAlias = tuple[int, str]
"""Where a quantity starts, and what it is: its value, then a space and its unit if there is one; or `UNCLEAR`."""

UNCLEAR = ""

_NUMBER = re.compile(r"([0-9]+)([^\w\n]*)(\w*)")
_NUMBER_NEXT = re.compile(r"()([^\w\n]*)(\w*)")
_PARTS = re.compile("[-'’ʼ]")
_APOSTROPHES = ("'", "’")
_LEADS = frozenset(("in", "and", "с", "з"))
_HOURS = ("", "clock")
_WORD = re.compile(r"\w+")
_MORE = re.compile(r"\W{0,3}(?:a|the|пол|пал)", re.IGNORECASE)
"""Goes on: and a half, с половиной, in the morning."""
_CURRENCIES = frozenset("$£€₽")
_ODD_BEFORE = _CURRENCIES | frozenset(".'’‘_")
_DASHES = frozenset("-–—")
_ENDINGS = YEAR_ENDINGS | DECADE_ENDINGS
_NUMERALS = frozenset((Role.CARDINAL, Role.SCALE, Role.ORDINAL, Role.LOOSE))
_CALENDAR = frozenset((Role.MONTH, Role.SHORT_MONTH, Role.MONTHLY, Role.WEEKDAY, Role.DAILY))
_PER_CENT = " %"
_LONGEST_ENDING = 2
_JOIN = 8  # characters of a word between two numbers, and the spaces around it
_BEFORE = 16  # characters that the word before a numeral may take, if it is a small numeral


def same_at_a_glance(sources: Sequence[str], targets: Sequence[str]) -> bool:
    """Tell whether two texts surely have the same quantities in the same units."""
    if len(sources) != len(targets) or UNCLEAR in sources or UNCLEAR in targets:
        return False
    first, second = sorted(sources), sorted(targets)
    if first == second:
        return True
    # Where one text has no units, only per cent can be missed there: 2022 г. is 2022.
    if (" " in "".join(first) and " " in "".join(second)) or any(one.endswith(_PER_CENT) for one in first + second):
        return False
    return sorted(map(_value, first)) == sorted(map(_value, second))


def _value(sight: str) -> str:
    return sight.partition(" ")[0]


def glance(text: str, words: Sequence[str], language: str) -> list[Sight]:
    """Return in order what may be a quantity that needs a counterpart; `words` are those of the text."""
    known = vocabulary(language)
    found = [(start, _number(text, start, known)) for start in _numbers(text)]
    for form in _forms(words, language):
        meaning = known.words[fold(form)]
        if meaning.role in _CALENDAR:
            if form[0].isupper() or language != "en":
                value = "_".join(map(str, meaning.values)).replace(" ", "_")
                found += [(start, value) for start in _places(text, form)]
        elif meaning.role is Role.CARDINAL:
            value = f"#{meaning.number}"
            found += [(start, _numeral(text, start, start + len(form), value, known)) for start in _places(text, form)]
        elif meaning.role is not Role.ROMAN or form.isupper():
            found += [(start, UNCLEAR) for start in _places(text, form)]
    return sorted(found)


def _numbers(text: str) -> list[int]:
    """Return where digits start. To look for each of the ten is twice as quick as a pattern for them all."""
    digits = []
    for digit in "0123456789":
        at = text.find(digit)
        while at >= 0:
            digits.append(at)
            at = text.find(digit, at + 1)
    following = {at + 1 for at in digits}
    return [at for at in digits if at not in following]


def _number(text: str, start: int, known: Vocabulary) -> str:
    found = _NUMBER.match(text, start)
    if not found or not _starts_alone(text, start):
        return UNCLEAR
    value, gap, word = found.groups()
    if len(value) >= LONG_WORD or (word and not gap):
        return UNCLEAR
    if word[:1].isdigit() and (gap in JOINERS or gap in NEAR):
        return UNCLEAR
    if len(word) <= _LONGEST_ENDING and word.lower() in _ENDINGS:
        return UNCLEAR
    return _followed(text, start, value, found, known)


def _starts_alone(text: str, start: int) -> bool:
    """Tell whether no other number, currency or letter stands before a number."""
    before = text[start - 1 : start]
    if before in _ODD_BEFORE or before.isalnum():
        return False
    second = text[start - 2 : start - 1] if start > 1 else ""
    return not (second.isdigit() and before in JOINERS) and second not in _CURRENCIES


def _numeral(text: str, start: int, end: int, value: str, known: Vocabulary) -> str:
    """Return what a numeral in words is, if no other is beside it."""
    before = _WORD.findall(fold(text[max(0, start - _BEFORE) : start]))[-1:]
    after = _NUMBER_NEXT.match(text, end)
    beside = (*before, fold(after[3])) if after else before
    if any((meaning := known.words.get(word)) and meaning.role in _NUMERALS for word in beside) or not after:
        return UNCLEAR
    return _value(_followed(text, start, value, after, known))


def _followed(text: str, start: int, value: str, found: re.Match[str], known: Vocabulary) -> str:
    """Return what a number is together with the unit after it."""
    gap, after = found[2], found[3]
    if gap not in NEAR:
        unit = SIGNS.get(gap.lstrip()[:1])
    elif not after:
        return value
    else:
        word = fold(after)
        if word in FIRST_OF_TWO or word in FIRST_OF_HALF:
            lone = word not in _LEADS or _MORE.match(text, found.end()) or word in known.after
            return UNCLEAR if lone else value
        meaning = known.after.get(word)
        if meaning and (meaning.scale or not meaning.unit or meaning.hour not in _HOURS):
            return UNCLEAR
        unit = meaning.unit if meaning else None
    if not unit:
        return value
    joined = text[max(0, start - _JOIN) : start].lower().split()[-1:]  # 10 to 20 km
    return UNCLEAR if joined and (joined[0] in known.joins or joined[0] in _DASHES) else f"{value} {unit}"


def _forms(words: Sequence[str], language: str) -> set[str]:
    """Return the words that a quantity may start with, as they are written."""
    found = set(_written(language).intersection(words))
    possessive = [form for form in found if form[-2:-1] in _APOSTROPHES]
    found.difference_update(possessive)
    found.update(form[:-2] for form in possessive)
    firm = vocabulary(language).firm
    for word in words:
        if "-" in word:
            found.update(part for part in _PARTS.split(word) if fold(part) in firm)
    return found


@cache
def _written(language: str) -> frozenset[str]:
    """Return the forms of all words that a quantity may start with: with capitals, with ё, with `'s`."""
    found = set(vocabulary(language).firm) | {"½", "¼", "¾"}
    if language == "en":
        found |= {form + ending for form in found for ending in ("'s", "’s")}
    else:
        found |= {f"{form[:at]}ё{form[at + 1 :]}" for form in found for at, sign in enumerate(form) if sign == "е"}
    return frozenset((*found, *map(str.capitalize, found), *map(str.upper, found)))


def _places(text: str, form: str) -> Iterator[int]:
    """Yield where a word stands by itself."""
    at = text.find(form)
    while at >= 0:
        end = at + len(form)
        around = text[max(0, at - 1) : at] + text[end : end + 1]
        if not any(sign.isalnum() or sign == "_" for sign in around):
            yield at
        at = text.find(form, end)
