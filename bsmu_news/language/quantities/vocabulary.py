"""The words of a language that tell quantities, by their folded form; made when first asked for."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from enum import Enum, auto
from functools import cache
from typing import NamedTuple

from bsmu_news.language.quantities.quantity import Value, Values


class Role(Enum):
    """What a word does in a quantity."""

    CARDINAL = auto()  # below 1000, may be a part of a compound
    SCALE = auto()  # hundred (English), thousand, million …
    ORDINAL = auto()
    LOOSE = auto()  # a quantity by itself that never needs a counterpart: both, half, the forties
    MONTH = auto()
    SHORT_MONTH = auto()  # an abbreviation, or a word that is a month only beside a number
    WEEKDAY = auto()
    SEASON = auto()
    MONTHLY = auto()  # adjectives of months and weekdays, which need no counterpart: июльский
    DAILY = auto()
    ROMAN = auto()


class Word(NamedTuple):
    """What a word means."""

    role: Role
    values: Values
    number: int = 0  # of cardinals, ordinals and scales
    form: str = ""  # of loose ones: what they are compared with


class After(NamedTuple):
    """What a word tells of the number before it: a factor, a unit, or how to read an hour."""

    scale: int | Decimal = 0
    unit: str = ""
    hour: str = ""  # "clock" where it may be an hour, "am", "pm"
    unsure: bool = False  # the factor may be none: 5 m


class Vocabulary(NamedTuple):
    """All that the scanner knows of a language."""

    words: Mapping[str, Word]
    firm: frozenset[str]  # those with which a quantity may start that needs a counterpart, or that is worth a remark
    after: Mapping[str, After]
    halves: frozenset[tuple[str, ...]]  # `and a half`, after a number
    joins: frozenset[str]  # words between the ends of a range: 10 to 20 thousand
    dated: frozenset[str]  # words before a month or weekday that leave no doubt: in May
    doubtful: frozenset[str]  # months and weekdays that are as often another word: May, March, мая, среды
    names: frozenset[str]  # months that are also names of people when they have a capital letter: June, Марта
    centuries: frozenset[str]


class Tables(NamedTuple):
    """The words of one language as its module lists them: number or value, and the forms as one text."""

    cardinals: Mapping[int, str]
    scales: Mapping[int, str]
    ordinals: Mapping[int, str]
    loose: Iterable[tuple[tuple[Value, ...], str]]
    courses: Mapping[int, str]  # ordinals inside of other words: первокурсник
    seasons: Iterable[str]
    months: Iterable[str]
    month_adjectives: Iterable[str]
    short_months: Iterable[str]
    weekdays: Iterable[str]
    weekday_adjectives: Iterable[str]
    units: Mapping[str, str]
    factors: Mapping[int, str]
    unsure_factors: Mapping[int, str]
    hours: Mapping[str, str]
    halves: tuple[str, ...]
    joins: str
    dated: str
    doubtful: str
    names: str
    centuries: str


def fold(text: str) -> str:
    """Return a text in small letters and without ё, of the same length."""
    small = text.lower()
    if len(small) != len(text):  # İ becomes two characters
        small = "".join(one if len(one) == 1 else "x" for one in map(str.lower, text))
    return small.replace("ё", "е")


@cache
def vocabulary(language: str) -> Vocabulary:
    """Return what is known of a language; of an unknown one the signs that all share."""
    tables = _tables(language)
    words: dict[str, Word] = {}
    for word in _all_words(tables):
        words.setdefault(*word)
    return Vocabulary(
        words,
        frozenset(form for form, word in words.items() if _is_firm(word)),
        dict(_all_after(tables)),
        frozenset(tuple(half.split()) for half in tables.halves),
        frozenset(tables.joins.split()),
        frozenset(tables.dated.split()),
        frozenset(tables.doubtful.split()),
        frozenset(tables.names.split()),
        frozenset(tables.centuries.split()),
    )


def _tables(language: str) -> Tables:
    if language == "ru":
        from bsmu_news.language.quantities.russian import tables  # noqa: PLC0415 - only the languages that are read
    elif language == "be":
        from bsmu_news.language.quantities.belarusian import tables  # noqa: PLC0415 - as above
    else:
        from bsmu_news.language.quantities.english import tables  # noqa: PLC0415 - as above
    return tables()


def _is_firm(word: Word) -> bool:
    if word.role is Role.CARDINAL:
        return word.number > 1
    return word.role is not Role.LOOSE or bool(word.form)


def _all_words(tables: Tables) -> Iterable[tuple[str, Word]]:
    for role, table in (
        (Role.CARDINAL, tables.cardinals),
        (Role.SCALE, tables.scales),
        (Role.ORDINAL, tables.ordinals),
    ):
        for number, forms in table.items():
            yield from _same(forms, Word(role, frozenset((number,)), number))
    for values, forms in tables.loose:
        yield from _same(forms, Word(Role.LOOSE, frozenset(values), form=_form(values)))
    for number, forms in tables.courses.items():
        yield from _same(forms, Word(Role.LOOSE, frozenset((number,)), form="course"))
    for role, name, lists in (
        (Role.MONTH, "month", tables.months),
        (Role.MONTHLY, "month", tables.month_adjectives),
        (Role.SHORT_MONTH, "month", tables.short_months),
        (Role.SEASON, "season", tables.seasons),
        (Role.WEEKDAY, "weekday", tables.weekdays),
        (Role.DAILY, "weekday", tables.weekday_adjectives),
    ):
        for number, forms in enumerate(lists, 1):
            yield from _same(forms, Word(role, frozenset((f"{name} {number}",))))
    for sign, half in (("½", "0.5"), ("¼", "0.25"), ("¾", "0.75")):
        yield sign, Word(Role.LOOSE, frozenset((Decimal(half),)))
    for number in range(2, 40):
        roman = _roman(number)
        yield from _same(f"{roman} {roman.translate(_CYRILLIC)}", Word(Role.ROMAN, frozenset((number,))))


def _form(values: Iterable[Value]) -> str:
    """Return `part` for halves, thirds and quarters, and for one and a half the form of other numerals."""
    if not _PARTS.isdisjoint(values):
        return "part"
    return "cardinal" if ONE_AND_A_HALF in values else ""


def _same(forms: str, word: Word) -> Iterable[tuple[str, Word]]:
    return ((form, word) for form in fold(forms).split())


_CYRILLIC = str.maketrans("xi", "хі")  # XX typed on a Russian keyboard


def _roman(number: int) -> str:
    units = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
    return "x" * (number // 10) + units[number % 10]


def _all_after(tables: Tables) -> Iterable[tuple[str, After]]:
    yield from ((form, After(scale=TENTH, unit="%")) for form in ("промилле", "праміле", "permille"))
    for unit, forms in tables.units.items():
        yield from ((form, After(unit=unit)) for form in fold(forms).split())
    for scale, forms in (*tables.scales.items(), *tables.factors.items()):
        yield from ((form, After(scale=scale)) for form in fold(forms).split())
    for scale, forms in tables.unsure_factors.items():
        for form in fold(forms).split():
            yield form, After(scale=scale, unsure=True, unit="m" if form == "m" else "")  # 5 m are metres or millions
    for hour, forms in tables.hours.items():
        unit = "hour" if hour == "clock" else ""
        yield from ((form, After(hour=hour, unit=unit)) for form in fold(forms).split())


HALF = Decimal("0.5")
TENTH = Decimal("0.1")
"""What per mille is of per cent."""
THIRD = Decimal(1) / 3
ONE_AND_A_HALF = Decimal("1.5")
_PARTS: Values = frozenset((HALF, THIRD, 25))
