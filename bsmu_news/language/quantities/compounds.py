"""Reads measures that are told in two units as one: `3 кг 450 г` is 3.45 kg, `1 ч 30 мин` is 90 minutes."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from bsmu_news.language.quantities.conversions import numbers, per
from bsmu_news.language.quantities.matching import Matching
from bsmu_news.language.quantities.quantity import Quantity

_BETWEEN = 20  # characters from the first number to the second, with the unit
_MOST = 50
_STEPS = frozenset(
    (
        *(("kg", "g"), ("t", "kg"), ("km", "m"), ("m", "cm"), ("cm", "mm"), ("day", "hour")),
        *(("hour", "minute"), ("minute", "second"), ("year", "month")),
    )
)


def join_measures(found: Matching) -> None:
    """Join what is left over into measures of two units where the other side has one of either unit."""
    _join(found.sources, found.loose_sources, found.targets)
    _join(found.targets, found.loose_targets, found.sources)


def _join(firm: list[Quantity], loose: list[Quantity], others: list[Quantity]) -> None:
    """Take out what is the same in one unit; leave the rest as one quantity, to be told once."""
    if not (firm and any(other.unit for other in others[:_MOST])):
        return
    for first, second in list(_neighbours(sorted((*firm[:_MOST], *loose[:_MOST]), key=lambda one: one.start))):
        alike = [other for other in others[:_MOST] if other.unit in {first.unit, second.unit}]
        if not alike:
            continue
        for part in (first, second):
            (firm if part in firm else loose).remove(part)
        same = next((other for other in alike if _is_sum(first, second, other)), None)
        if same:
            others.remove(same)
        else:
            whole = first._replace(values=_sums(first, second, first.unit), end=second.end, firm=True, parts=())
            firm.append(whole)
    firm.sort(key=lambda one: one.start)


def _neighbours(quantities: Sequence[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    index = 1
    while index < len(quantities):
        first, second = quantities[index - 1], quantities[index]
        index += 1
        if (first.unit, second.unit) in _STEPS and 0 < second.start - first.end <= _BETWEEN:
            yield first, second
            index += 1


def _is_sum(first: Quantity, second: Quantity, other: Quantity) -> bool:
    return not _sums(first, second, other.unit).isdisjoint(other.values)


def _sums(first: Quantity, second: Quantity, unit: str) -> frozenset[Decimal]:
    larger, smaller = per(first.unit, unit), per(second.unit, unit)
    return frozenset(one * larger + two * smaller for one in numbers(first) for two in numbers(second))
