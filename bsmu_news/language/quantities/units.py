"""Finds numbers that are the same but not their unit: 5 % and 5, £5 and $5, 250 kg and 250 pounds."""

from collections import Counter
from collections.abc import Iterator, Sequence

from bsmu_news.domain.finding import Severity
from bsmu_news.language.quantities.conversions import converted, other_unit
from bsmu_news.language.quantities.difference import Change, Difference, Side
from bsmu_news.language.quantities.quantity import Quantity, QuantityKind

_CURRENCIES = frozenset(("usd", "eur", "gbp", "rub"))


def unit_differences(pairs: Sequence[tuple[Quantity, Quantity]], source: Side, target: Side) -> Iterator[Difference]:
    """Give the pairs of equal numbers in digits whose units contradict each other."""
    yield from _signs(pairs, source, target)
    suspects = [(one, other) for one, other in pairs if one.unit != other.unit and one.digits and other.digits]
    if not suspects:
        return
    often = Counter(one.values for one, _ in pairs)  # of 5 years and 5 months, either may stand first
    for one, other in suspects:
        kind = _kind(one.unit, other.unit, one, other)
        if kind and often[one.values] == 1:
            alike = converted(one, other)
            yield Difference(
                kind,
                Change.CONVERTED if alike else Change.UNIT,
                Severity.INFO if alike else Severity.WARNING,
                one.span,
                other.span,
                source.with_unit(one),
                target.with_unit(other),
            )


def _signs(pairs: Sequence[tuple[Quantity, Quantity]], source: Side, target: Side) -> Iterator[Difference]:
    """Give the temperatures that are above zero in one text and below in the other."""
    for one, other in pairs:
        if one.unit == other.unit == "degree" and _is_below(one, source) is not _is_below(other, target):
            yield Difference(
                QuantityKind.NUMBER,
                Change.DIFFERS,
                Severity.WARNING,
                one.span,
                other.span,
                source.with_unit(one),
                target.with_unit(other),
            )


def _is_below(one: Quantity, side: Side) -> bool:
    start, end = one.start - side.offset, one.end - side.offset
    before, after = side.text[max(0, start - _AROUND) : start].lower(), side.text[end : end + _AROUND].lower()
    minus = before.rstrip()[-1:] in _MINUS and not before.rstrip(" -–−")[-1:].isdigit() and before[-1:] != " "
    return minus or before.rstrip().endswith(_MINUS_WORDS) or any(word in after for word in _FROST)


_AROUND = 30
_MINUS = ("-", "−", "–", "‑")
_MINUS_WORDS = ("минус", "мінус", "minus")
_FROST = ("мороз", "мароз", "ниже нуля", "ніжэй за нуль", "ніжэй нуля", "below zero", "below freezing", "frost")


def _kind(one: str, other: str, source: Quantity, target: Quantity) -> QuantityKind | None:
    if "%" in {one, other}:
        return QuantityKind.PERCENT
    if one in _CURRENCIES and other in _CURRENCIES:
        return QuantityKind.MONEY
    return QuantityKind.NUMBER if other_unit(source, target) else None
