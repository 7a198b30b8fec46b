"""Tells at a glance where a text may have quantities, and what they are where nothing around them can change that.

Most segments have none, and most others have the same plain ones as their translation: two such texts need no reading.
What is not plain (a part of a larger number, a date in digits, half past three, a million) is `UNCLEAR`.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TypeAlias

from bsmu_news.language.quantities.digits import JOINERS
from bsmu_news.language.quantities.tails import FIRST_OF_HALF, FIRST_OF_TWO, PER_MILLE, SIGNS
from bsmu_news.language.quantities.tokens import NEAR
from bsmu_news.language.quantities.vocabulary import Role, Vocabulary, fold, vocabulary
from bsmu_news.language.quantities.written_digits import DECADE_ENDINGS, LONG_WORD, YEAR_ENDINGS

Sight: TypeAlias = tuple[int, str]
"""Where a quantity starts, and what it is: its value, then a space and its unit if there is one; or `UNCLEAR`."""

UNCLEAR = ""
_DOUBT = "?"  # before what is no quantity for certain, and needs no counterpart
_SOFT = "~"  # before what needs none, but is compared with others of its kind: first, half, winter
_SMALL = frozenset(f"#{number}" for number in range(2, 11))  # in words, which need none either

# Without the limit, 2 MB of "1a1a1a" would take quadratic time.
_NUMBER = re.compile(r"([0-9]+(?:[ \xa0\u2009\u202f.,:/'’\u2011–—~-][0-9]+)*)([^\w\n]*)(\w{0,30})")
_GROUPED = re.compile(r"[0-9]{1,3}([ \xa0\u2009\u202f.,])[0-9]{3}(?:\1[0-9]{3})*")
_CLOCK = re.compile(r"([0-9]{1,2}):([0-9]{2})")
_POINT = re.compile(r"([0-9]+)[.,]([0-9]+)")
_WITH_NEXT = re.compile(r"(\w+)([^\w\n]*)(\w{0,30})")
_LETTERS = re.compile(r"[^\W\d_]+")
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
_SOFT_ROLES = frozenset((Role.ORDINAL, Role.LOOSE, Role.SEASON))
_ADJECTIVES = frozenset((Role.MONTHLY, Role.DAILY, Role.SHORT_MONTH))
_PER_CENT = " %"
_LONGEST_ENDING = 2
_BESIDE = 20  # characters of the longest word beside a hyphen
_JOIN = 8  # characters of a word between two numbers, and the spaces around it
_BEFORE = 16  # characters that the word before a numeral may take, if it is a small numeral


def same_at_a_glance(sources: Sequence[str], targets: Sequence[str]) -> bool:
    """Tell whether a comparison of two texts surely has nothing to say."""
    if UNCLEAR in sources or UNCLEAR in targets:
        return False
    first, second = sorted(sources), sorted(targets)
    if first == second:
        return True
    # Where one text has no units, only per cent can be missed there: 2022 г. is 2022.
    if (" " in "".join(first) and " " in "".join(second)) or any(one.endswith(_PER_CENT) for one in first + second):
        return False
    values, others = Counter(map(_value, first)), Counter(map(_value, second))
    more, missing = values - others, others - values
    if more and missing:  # May may be a month beyond doubt in one of the texts only
        return values.total() == others.total() and _undoubted(values) == _undoubted(others)
    # A doubtful May beside another May may be the one that has the counterpart.
    return all(
        one in _SMALL or one.startswith(_SOFT) or (one[0] == _DOUBT and one[1:] not in values + others)
        for one in more or missing
    )


def _undoubted(values: Counter[str]) -> list[str]:
    return sorted(one.lstrip(_DOUBT) for one in values.elements())


def _value(sight: str) -> str:
    return sight.partition(" ")[0]


def glance(text: str, words: Iterable[str], language: str) -> list[Sight]:
    """Return in order what may be a quantity that needs a counterpart; `words` are those of the text."""
    known = vocabulary(language)
    found, taken = _numbers(text, known)
    for form in _forms(text, words, language):
        meaning = known.words[fold(form)]
        if meaning.role in _CALENDAR:
            if form[0].isupper() or language != "en":
                value = "_".join(map(str, meaning.values)).replace(" ", "_")
                doubtful = meaning.role in _ADJECTIVES or fold(form) in known.doubtful
                found += [
                    (start, _doubted(text, start, value, known) if doubtful else value) for start in _places(text, form)
                ]
        elif meaning.role is Role.CARDINAL:
            value = f"#{meaning.number}"
            found += [(start, _numeral(text, start, value, known)) for start in _places(text, form)]
        elif meaning.role in _SOFT_ROLES:
            value = f"{_SOFT}{meaning.role.value}_{meaning.number or min(map(str, meaning.values))}"
            value = value.replace("season ", "")  # whose `e` would be taken for a power of ten
            found += [(start, _numeral(text, start, value, known)) for start in _places(text, form)]
        elif meaning.role is not Role.ROMAN or form.isupper():
            found += [(start, UNCLEAR) for start in _places(text, form) if start not in taken]
    return sorted(found)


def _numbers(text: str, known: Vocabulary) -> tuple[list[Sight], set[int]]:
    """Return the numbers in digits, and where the words stand that were read with them: 5 million."""
    sights, taken, end = [], set[int](), 0
    for start in _digits(text):
        found = _NUMBER.match(text, start) if start >= end else None
        if found:
            end = found.end(1)
            sight = _number(text, found, known)
            sights.append((start, sight))
            if "e" in _value(sight):
                taken.add(found.start(3))
    return sights, taken


def _digits(text: str) -> list[int]:
    """Return where digits are. To look for each of the ten is twice as quick as a pattern for them all."""
    digits = []
    for digit in "0123456789":
        at = text.find(digit)
        while at >= 0:
            digits.append(at)
            at = text.find(digit, at + 1)
    return sorted(digits)


def _number(text: str, found: re.Match[str], known: Vocabulary) -> str:
    cluster, gap, word = found.groups()
    if (word and not gap) or not _starts_alone(text, found.start()):
        return UNCLEAR
    if word[:1].isdigit() and (gap in JOINERS or gap in NEAR):
        return UNCLEAR
    if len(word) <= _LONGEST_ENDING and word.lower() in _ENDINGS:
        return UNCLEAR
    value = cluster if cluster.isdigit() else _plain(cluster)
    return _followed(text, value, found, known) if value and len(value) < LONG_WORD else UNCLEAR


def _plain(cluster: str) -> str:
    """Return how the commonest clusters are told in any language: 1 500 and 1,500 as 1500, 1,5 as 1.5, and 09:30."""
    grouped = _GROUPED.fullmatch(cluster)
    if grouped:
        return cluster.replace(grouped[1], "")
    clock = _CLOCK.fullmatch(cluster)
    if clock:
        return f"{clock[1].lstrip('0')}:{clock[2]}"
    point = _POINT.fullmatch(cluster)
    return f"{point[1]}.{point[2]}" if point else UNCLEAR


def _starts_alone(text: str, start: int) -> bool:
    """Tell whether no other number, currency or letter stands before a number."""
    before = text[start - 1 : start]
    if before in _ODD_BEFORE or before.isalnum():
        return False
    second = text[start - 2 : start - 1] if start > 1 else ""
    return not (second.isdigit() and before in JOINERS) and second not in _CURRENCIES


def _doubted(text: str, start: int, value: str, known: Vocabulary) -> str:
    """Return a month or weekday, marked if it is in doubt: may, мая and среды without a number or `in` beside them."""
    before = _WORD.findall(fold(text[max(0, start - _BEFORE) : start]))[-1:]
    found = _WITH_NEXT.match(text, start)
    after = found[3] if found else ""
    beside = after[:1].isdigit() or any(one in known.dated or one in known.words or one[0].isdigit() for one in before)
    return value if beside or before == ["of"] else _DOUBT + value


def _numeral(text: str, start: int, value: str, known: Vocabulary) -> str:
    """Return what a numeral in words is, if no other is beside it."""
    before = _WORD.findall(fold(text[max(0, start - _BEFORE) : start]))[-1:]
    after = _WITH_NEXT.match(text, start)
    beside = (*before, fold(after[3])) if after else before
    if any((meaning := known.words.get(word)) and meaning.role in _NUMERALS for word in beside) or not after:
        return UNCLEAR
    sight = _value(_followed(text, value, after, known))
    return UNCLEAR if "e" in sight else sight


def _followed(text: str, value: str, found: re.Match[str], known: Vocabulary) -> str:
    """Return what a number is together with the factor and the unit after it: 5e1000000, 5 km."""
    gap, word = found[2], fold(found[3])
    if gap not in NEAR:
        unit = SIGNS.get(gap.lstrip()[:1])
    elif word in FIRST_OF_TWO or word in FIRST_OF_HALF:
        more = word not in _LEADS or _MORE.match(text, found.end()) or word in known.after
        return UNCLEAR if more else value
    else:
        meaning = known.after.get(word)
        if meaning is None:
            return value
        if meaning.scale:
            return UNCLEAR if meaning.unsure or _is_joined(text, found, known) else _scaled(text, value, found, known)
        if not meaning.unit or meaning.hour not in _HOURS:
            return UNCLEAR
        unit = meaning.unit
    if not unit:
        return value
    unclear = PER_MILLE in gap or unit == "degree" or _is_joined(text, found, known)  # it may be below zero
    return UNCLEAR if unclear else f"{value} {unit}"


def _scaled(text: str, value: str, found: re.Match[str], known: Vocabulary) -> str:
    after = _WITH_NEXT.match(text, found.start(3))
    if "e" in value or not after or after[3][:1].isdigit() or fold(after[3]) in known.words:
        return UNCLEAR  # 1 млн 200 тыс., a thousand million
    return _followed(text, f"{value}e{known.after[fold(found[3])].scale}", after, known)


def _is_joined(text: str, found: re.Match[str], known: Vocabulary) -> bool:
    """Tell whether a number may share what is after it with the number before it: 10 to 20 km."""
    start = found.start()
    before = text[max(0, start - _JOIN) : start].lower().split()[-1:]
    return bool(before) and (before[0] in known.joins or before[0] in _DASHES)


def _forms(text: str, words: Iterable[str], language: str) -> set[str]:
    """Return the words that a quantity may start with, as they are written."""
    written = _written(language)
    found = written.intersection(words)
    if "-" in text:  # five-year, май-июнь; to look around each hyphen is quicker than into each word
        pieces = text.split("-")
        sides = [piece[:_BESIDE] for piece in pieces[1:]] + [piece[-_BESIDE:] for piece in pieces[:-1]]
        found = found.union(written.intersection(_LETTERS.findall(" ".join(sides))))
    return {form[:-2] if form[-2:-1] in _APOSTROPHES else form for form in found}


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
        before, after = text[at - 1 : at], text[end : end + 1]  # before the first character there is nothing
        if not (before.isalnum() or after.isalnum() or before == "_" or after == "_"):
            yield at
        at = text.find(form, end)
