"""Mends a near match where only numbers or names differ; where anything is in doubt, there is no mended text.

Source and query must be the same but for the numbers and the registered people at the same places. Each of the old
ones must stand in the translation exactly once, and the new one must fit the words around it.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from bsmu_news.domain.memory import Match, Unit
from bsmu_news.domain.newsroom import Person
from bsmu_news.language.names.cases import gender_of
from bsmu_news.storage.memory.words import single_spaced

_NUMBER = re.compile(
    r"(?<![\w.,:/-])"
    r"(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,:]\d+)*)"
    r"(?![\w:/-])"
)
_GAPS = re.compile(r"[ \u00a0\u202f]")
_ARTICLE = re.compile(r"\ban? \Z", re.IGNORECASE)
_GROUPED = 4
"""Digits from which our English parts thousands by commas."""
_TEENS = range(11, 15)
_FEW = range(2, 5)


class _Change(NamedTuple):
    """What stands in the translation, and what takes its place."""

    old: re.Pattern[str]
    new: str


def patched(match: Match, text: str, people: Sequence[Person] = ()) -> str | None:
    """Return a match's translation with the numbers and names of `text` in it; None where more differs, or nothing.

    It is a proposal, to be shown as mended: nobody has approved it.
    """
    unit = match.unit
    old, new = single_spaced(unit.source), single_spaced(text)
    if old == new:
        return None
    names = _names(people, unit.source_language)
    pieces = _NUMBER if names is None else re.compile(f"{names.pattern}|{_NUMBER.pattern}")
    before, after = pieces.findall(old), pieces.findall(new)
    if len(before) != len(after) or pieces.split(old) != pieces.split(new):
        return None
    changes = {one: other for one, other in zip(before, after, strict=True) if one != other}
    if any(before.count(one) > 1 for one in changes):
        return None
    found = [_change(one, other, unit, people) for one, other in changes.items()]
    return _replaced(unit.target, [one for one in found if one]) if all(found) else None


def _names(people: Sequence[Person], language: str) -> re.Pattern[str] | None:
    names = sorted({name for one in people if (name := one.names.get(language))}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)") if names else None


def _change(old: str, new: str, unit: Unit, people: Sequence[Person]) -> _Change | None:
    if old[0].isdigit() and new[0].isdigit():
        return _number_change(old, new, unit)
    one, other = _person(old, people, unit.source_language), _person(new, people, unit.source_language)
    return _name_change(one, other, unit.target_language) if one and other else None


def _number_change(old: str, new: str, unit: Unit) -> _Change | None:
    target = unit.target_language
    if ":" in old + new or _is_date(old) or _is_date(new):
        # Times and dates: only as they stand.
        same_form = re.sub(r"\d", "0", old) == re.sub(r"\d", "0", new)
        return _Change(_alone(re.escape(old)), new) if same_form else None
    values = _plain(old, unit.source_language), _plain(new, unit.source_language)
    if not all(values) or _form(values[0], target) != _form(values[1], target):
        return None
    written = {re.escape(_written(values[0], target, gap)) for gap in ("", ",", " ", "\u00a0", "\u202f")}
    return _Change(_alone("|".join(sorted(written, key=len, reverse=True))), _as_there(new, values[1], unit))


def _as_there(new: str, value: str, unit: Unit) -> str:
    """Return a number as the target's language writes it; its thousands are parted where the source's are."""
    parted = len(_GAPS.split(new)) > 1 or (unit.source_language == "en" and "," in new)
    gap = "" if not parted else "," if unit.target_language == "en" else "\u00a0"
    return _written(value, unit.target_language, gap)


def _is_date(number: str) -> bool:
    return number.count(".") > 1


def _plain(number: str, language: str) -> str:
    """Return a number's digits, with a point before its decimals; an empty text where it may be read in two ways."""
    digits = _GAPS.sub("", number)
    if language == "en":
        digits = digits.replace(",", "")
    elif "." in digits:
        return ""
    else:
        digits = digits.replace(",", ".")
    return digits if digits.count(".") <= 1 else ""


def _written(value: str, language: str, gap: str) -> str:
    whole, point, decimals = value.partition(".")
    if gap and len(whole) >= _GROUPED:
        whole = f"{int(whole):,}".replace(",", gap)
    return whole + (("." if language == "en" else ",") + decimals if point else "")


def _form(value: str, language: str) -> str:
    """Return the form that a language gives to the word behind a number."""
    if "." in value:
        return "part"
    number = int(value)
    if language == "en":
        return "one" if number == 1 else "many"
    if number % 100 in _TEENS:
        return "many"
    return "one" if number % 10 == 1 else "few" if number % 10 in _FEW else "many"


def _person(name: str, people: Sequence[Person], language: str) -> Person | None:
    return next((one for one in people if one.names.get(language) == name), None)


def _name_change(old: Person, new: Person, language: str) -> _Change | None:
    """Return how one person takes the place of another: the words around fit who is of the same kind and gender."""
    names = old.names.get(language), new.names.get(language)
    if not names[0] or not names[1] or old.kind != new.kind or old.kind != "person":
        return None
    genders = [gender_of(name.split(), language) for name in names if name]
    if language != "en" and (genders[0] != genders[1] or not genders[0]):
        return None
    return _Change(_alone(re.escape(names[0])), names[1])


def _alone(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.,:/-])(?:{pattern})(?![\w:/-]|[.,]\d)")


def _replaced(target: str, changes: Sequence[_Change]) -> str | None:
    """Return the target with all changes made at once; None where one has not exactly one place, or two share one."""
    places: list[tuple[int, int, str]] = []
    for change in changes:
        found = list(change.old.finditer(target))
        if len(found) != 1 or _ARTICLE.search(target[: found[0].start()]):
            return None
        places.append((*found[0].span(), change.new))
    places.sort()
    if any(one[1] > other[0] for one, other in pairwise(places)):
        return None
    for start, end, new in reversed(places):
        target = target[:start] + new + target[end:]
    return target
