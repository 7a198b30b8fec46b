"""Tells measures that were converted: 10 miles and 16 km, 90 minutes and полтора часа, 68 °F and 20 °C."""

from decimal import Decimal
from typing import TypeAlias

from bsmu_news.language.quantities.quantity import Quantity

_Table: TypeAlias = dict[str, int | str]

_METRES: _Table = {
    "km": 1000,
    "m": 1,
    "cm": "0.01",
    "mm": "0.001",
    "mile": "1609",
    "foot": "0.3048",
    "inch": "0.0254",
    "yard": "0.9144",
}
_GRAMS: _Table = {"kg": 1000, "g": 1, "t": 10**6, "lb": "453.6", "ounce": "28.35", "stone": 6350}
_SQUARE_METRES: _Table = {"ha": 10000, "acre": 4047}
_LITRES: _Table = {"l": 1, "gallon": "3.785"}
_SECONDS: _Table = {
    "second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800, "month": 2629800, "year": 31557600,
    "decade": 315576000,
}  # fmt: skip
_MEASURES = (_METRES, _GRAMS, _SQUARE_METRES, _LITRES, _SECONDS)
_TOLERANCE = Decimal("0.06")  # 100 miles as 160 km, 650 pounds as 300 kg
_LENIENT = Decimal("0.095")  # 3 feet as 1 m, 10 miles as 15 km, and yards as metres
_SMALL = 20


def converted(source: Quantity, target: Quantity) -> bool:
    """Tell whether two quantities are about the same measure in different units."""
    if source.unit == target.unit == "degree":
        return any(_same_heat(one, other) for one in numbers(source) for other in numbers(target))
    if not other_unit(source, target):
        return False
    for measure in _MEASURES:
        if source.unit in measure and target.unit in measure:
            first, second = Decimal(measure[source.unit]), Decimal(measure[target.unit])
            yards = "yard" in {source.unit, target.unit}
            return any(
                _near(one * first, other * second, lenient=yards or min(one, other) <= _SMALL)
                for one in numbers(source)
                for other in numbers(target)
            )
    return False


def other_unit(source: Quantity, target: Quantity) -> bool:
    """Tell whether two quantities are in different units of the same measure."""
    return source.unit != target.unit and any(source.unit in one and target.unit in one for one in _MEASURES)


def per(unit: str, other: str) -> Decimal:
    """Return how many of another unit of the same measure are in a unit: 1000 g in a kg."""
    if (unit, other) == ("year", "month"):
        return Decimal(12)
    if (unit, other) == ("month", "year"):
        return 1 / Decimal(12)
    measure = next(one for one in _MEASURES if unit in one and other in one)
    return Decimal(measure[unit]) / Decimal(measure[other])


def join_inches(quantities: list[Quantity]) -> list[Quantity]:
    """Return quantities with the inches after feet made a part of these: 6-foot-6, 5 ft 9 in."""
    joined: list[Quantity] = []
    for one in quantities:
        last = joined[-1] if joined else None
        if last and last.unit == "foot" and one.unit in {"", "inch"} and 0 < one.start - last.end < _BETWEEN:
            values = frozenset(feet + inches / 12 for feet in numbers(last) for inches in numbers(one))
            joined[-1] = last._replace(values=values, end=one.end)
        else:
            joined.append(one)
    return joined


_BETWEEN = 8


def numbers(quantity: Quantity) -> list[Decimal]:
    """Return the readings of a quantity that are numbers."""
    return [Decimal(one) for one in quantity.values if not isinstance(one, str)]


def _near(one: Decimal, other: Decimal, *, lenient: bool) -> bool:
    return abs(one - other) <= (_LENIENT if lenient else _TOLERANCE) * max(one, other)


def _same_heat(one: Decimal, other: Decimal) -> bool:
    return any(abs(fahrenheit - (celsius * 9 / 5 + 32)) <= 4 for celsius, fahrenheit in ((one, other), (other, one)))  # noqa: PLR2004 - degrees
