"""Reads a cluster of digits and separators: `1 018,5`, `17.08.2022`, `15:00`, `2017–18`, `1/2`."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache, lru_cache
from itertools import islice
from typing import NamedTuple

from bsmu_news.language.quantities.quantity import QuantityKind, Value, Values, time_of_day

_DASHES = frozenset(("-", "–", "—", "\u2011", "~"))
_SPACES = " \xa0\u2009\u202f"
JOINERS = frozenset((*_SPACES, ".", ",", ":", "/", "'", "’", "-", "–", "—", "\u2011", "~"))
"""What may stand between the digits of one cluster."""

_LONGEST = 30  # digits of one number; longer ones are compared as text, for int() takes quadratic time
_MOST_RUNS = 1000  # numbers inside of one word
_HOURS, _MINUTES, _DAYS, _MONTHS = 24, 60, 31, 12
_YEAR_DIGITS = 4


class Piece(NamedTuple):
    """A quantity within a cluster; its readings and parts are those of `Quantity`."""

    start: int
    end: int
    values: Values
    parts: tuple[tuple[Values, ...], ...] = ()
    kind: QuantityKind = QuantityKind.NUMBER
    ranged: bool = False  # a dash and another number follow


@cache
def _pattern() -> re.Pattern[str]:
    alone = r"(?![0-9])"
    return re.compile(
        rf"(?P<iso>(?<![0-9])[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}{alone})"
        rf"|(?P<date>[0-9]{{1,2}}(?P<mark>[./])[0-9]{{1,2}}(?P=mark)(?:[0-9]{{4}}|[0-9]{{2}}){alone})"
        rf"|(?P<grouped>[0-9]{{1,3}}(?P<gap>[{_SPACES},.'’])[0-9]{{3}}{alone}(?:(?P=gap)[0-9]{{3}}{alone})*"
        rf"(?:[.,][0-9]+)?{alone})"
        r"|(?P<clock>[0-9]+:[0-9]+|(?<![0-9–-])[0-9]{1,2}-00(?![0-9–-]))|(?P<slash>[0-9]+/[0-9]+)"
        r"|(?P<point>[0-9]+[.,][0-9]+)|(?P<whole>[0-9]+)"
    )


def read_cluster(cluster: str, *, english: bool) -> tuple[Piece, ...]:
    """Return the quantities of a cluster in order; in English, 04/05 may be the fifth of April."""
    return _remembered(cluster, english) if len(cluster) < _LONGEST else _read(cluster, english)


@lru_cache(4096)
def _remembered(cluster: str, english: bool) -> tuple[Piece, ...]:
    return _read(cluster, english)


def _read(cluster: str, english: bool) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    for match in _pattern().finditer(cluster):
        start, end = match.span()
        text = match.group()
        if match.lastgroup in {"iso", "date"} or match["date"] or match["iso"]:
            dated = _date(text, start, english)
            pieces += dated or _apart(text, start)
            continue
        pieces.append(_piece(match, cluster, start, end, english))
    return tuple(_short_year(pieces, cluster))


def read_runs(word: str) -> tuple[Piece, ...]:
    """Return the numbers inside of a word: `MI6`, `H1N1`."""
    return tuple(
        Piece(match.start(), match.end(), frozenset((_number(match.group()),)))
        for match in islice(_pattern().finditer(word), _MOST_RUNS)
    )


def _piece(match: re.Match[str], cluster: str, start: int, end: int, english: bool) -> Piece:
    text = match.group()
    ranged = cluster[end : end + 1] in _DASHES if end < len(cluster) else False
    if match["grouped"]:
        values, parts = _grouped(text, match["gap"])
    elif match["clock"]:
        return _clock(text, start, end, english, ranged)
    elif match["slash"]:
        values, parts = _slash(text, english)
    elif match["point"]:
        values, parts = _point(text, english)
    else:
        values, parts = frozenset((_number(text),)), ()
    return Piece(start, end, values, parts, ranged=ranged)


def _number(text: str) -> Value:
    return int(text) if len(text) <= _LONGEST else text.lstrip("0")


def _one(text: str) -> Values:
    return frozenset((_number(text),))


def _date(text: str, start: int, english: bool) -> list[Piece]:
    numbers = [(start + one.start(), start + one.end(), one.group()) for one in re.finditer("[0-9]+", text)]
    if len(numbers[0][2]) == _YEAR_DIGITS:
        numbers.reverse()
    (day_start, day_end, day), (month_start, month_end, month), (year_start, year_end, year) = numbers
    days, months = {int(day)}, {int(month)}
    if english and "/" in text:
        days, months = days | months, days | months
    months = {one for one in months if 1 <= one <= _MONTHS}
    days = {one for one in days if 1 <= one <= _DAYS}
    if not (days and months):
        return []
    years: set[Value] = {int(year)} if len(year) == _YEAR_DIGITS else {int(year), 2000 + int(year), 1900 + int(year)}
    pieces = [
        Piece(day_start, day_end, frozenset(days)),
        Piece(month_start, month_end, frozenset(f"month {one}" for one in months), kind=QuantityKind.MONTH),
        Piece(year_start, year_end, frozenset(years)),
    ]
    return sorted(pieces)


def _apart(text: str, start: int) -> Iterator[Piece]:
    """Yield the numbers of what looks like a date and is none: 0.0.00."""
    for one in re.finditer("[0-9]+", text):
        yield Piece(start + one.start(), start + one.end(), _one(one.group()))


def _grouped(text: str, gap: str) -> tuple[Values, tuple[tuple[Values, ...], ...]]:
    groups = text.split(gap)
    if gap in _SPACES:
        last, *decimals = re.split("[.,]", groups[-1])
        whole = "".join([*groups[:-1], last])
        value = _decimal(whole, decimals[0]) if decimals else _number(whole)
        parts = tuple(_one(group) for group in (*groups[:-1], last))
        return frozenset((value,)), () if decimals else (parts,)
    other = "," if gap == "." else "."
    whole, comma, decimals_text = text.replace(gap, "").partition(other)
    values = {_decimal(whole, decimals_text) if comma else _number(whole)}
    parts = ()
    if len(groups) == 2 and not comma and gap in ".,":  # noqa: PLR2004 - one group: 1.018 may be a decimal
        values.add(_decimal(*groups))
        parts = (_one(groups[0]), _one(groups[1]))
    return frozenset(values), (parts,) if parts else ()


def _decimal(whole: str, decimals: str) -> Value:
    return Decimal(f"{whole}.{decimals}") if len(whole) + len(decimals) <= _LONGEST else f"{whole}.{decimals}"


def _clock(text: str, start: int, end: int, english: bool, ranged: bool) -> Piece:
    left, right = re.split("[:-]", text)
    values: set[Value] = {f"{left.lstrip('0')}:{right}"}
    kind = QuantityKind.NUMBER
    if _is_time(left, right):
        values.update(_times(int(left), int(right), english))
        kind = QuantityKind.TIME
    return Piece(start, end, frozenset(values), ((_one(left), _one(right)),), kind, ranged)


def _is_time(hour: str, minute: str) -> bool:
    return len(hour) <= 2 == len(minute) and int(hour) <= _HOURS and int(minute) < _MINUTES  # noqa: PLR2004 - digits


def _times(hour: int, minute: int, twelve: bool) -> set[Value]:
    times: set[Value] = {time_of_day(hour, minute)}
    if twelve and 1 <= hour <= 12:  # noqa: PLR2004 - hours of an English clock
        times.add(time_of_day(hour + 12, minute))
    return times


def _slash(text: str, english: bool) -> tuple[Values, tuple[tuple[Values, ...], ...]]:
    left, right = text.split("/")
    if len(left) == _YEAR_DIGITS and len(right) == 2:  # noqa: PLR2004 - 2021/22
        years = (_one(left), frozenset((int(right), int(left[:2] + right))))
        return frozenset((f"{left}/{left[:2]}{right}",)), (years,)
    values: set[Value] = {f"{left}/{right}"}
    if len(left) + len(right) <= _LONGEST and int(right):
        values.add(Decimal(left) / Decimal(right))
    parts = [(_one(left), _one(right))]
    dates = [(left, right), (right, left)] if english else [(left, right)]
    parts += [(_one(day), frozenset((f"month {int(month)}",))) for day, month in dates if _is_day(day, month)]
    return frozenset(values), tuple(parts)


def _is_day(day: str, month: str) -> bool:
    return len(day) <= 2 >= len(month) and int(day) <= _DAYS and 1 <= int(month) <= _MONTHS  # noqa: PLR2004 - digits


def _point(text: str, english: bool) -> tuple[Values, tuple[tuple[Values, ...], ...]]:
    left, right = re.split("[.,]", text)
    values: set[Value] = {_decimal(left, right)}
    parts = [(_one(left), _one(right))]
    if "." in text and _is_time(left, right):
        values.update(_times(int(left), int(right), english))
    if "." in text and _is_day(left, right):
        parts.append((_one(left), frozenset((f"month {int(right)}",))))
    return frozenset(values), tuple(parts)


def _short_year(pieces: list[Piece], cluster: str) -> list[Piece]:
    """Read 2017–18 as 2017 and 2018."""
    for index in range(1, len(pieces)):
        first, second = pieces[index - 1], pieces[index]
        if first.ranged and first.end - first.start == _YEAR_DIGITS and second.end - second.start == 2:  # noqa: PLR2004
            century = int(cluster[first.start : first.start + 2]) * 100
            year = int(cluster[second.start : second.end])
            pieces[index] = second._replace(values=second.values | {century + year})
    return pieces
