"""Tells of quantities that have no counterpart: which one was meant, and how much it matters."""

from collections.abc import Iterator

from bsmu_news.domain.finding import Severity
from bsmu_news.language.quantities.conversions import numbers
from bsmu_news.language.quantities.difference import Change, Difference, Side
from bsmu_news.language.quantities.matching import Matching
from bsmu_news.language.quantities.quantity import Quantity, QuantityKind

_MOST = 50  # quantities that are looked through for a partner


def left_over(found: Matching, source: Side, target: Side) -> Iterator[Difference]:
    """Give the firm quantities without a counterpart, each with what it was most likely confused with."""
    sources, targets = _joined(found.sources, found.targets), _joined(found.targets, found.sources)
    partners = _partners(sources, targets)
    for one in sources:
        partner = partners.get(one) or _soft_partner(one, found.loose_targets)
        told = difference(Change.DIFFERS if partner else Change.MISSING, one, partner, source, target)
        yield told if partner else _softly(told, one, source)
    for one in targets:
        partner = _soft_partner(one, found.loose_sources)
        told = difference(Change.DIFFERS if partner else Change.ADDED, partner, one, source, target)
        yield told if partner else _softly(told, one, target)


def _softly(told: Difference, one: Quantity, side: Side) -> Difference:
    """Forgive a year that a text tells twice in a range: from 16 January 2020 to 3 March 2020."""
    if not one.digits or one.end - one.start != _YEAR_DIGITS:
        return told
    again = any(two.values == one.values and 0 < abs(two.start - one.start) < _RANGE for two in side.quantities[:_MANY])
    return told._replace(severity=Severity.INFO) if again else told


_YEAR_DIGITS = 4
_RANGE = 25  # characters from one year of a range to the other
_MANY = 500


def _joined(quantities: list[Quantity], others: list[Quantity]) -> list[Quantity]:
    """Return quantities with neighbours made one where the other side writes them as one: the score 3-2 for 3:1."""
    joined: list[Quantity] = []
    compound = any(one.parts for one in others)
    for one in quantities:
        last = joined[-1] if joined else None
        if compound and last and last.digits and one.digits and one.start - last.end <= _SEPARATOR:
            joined[-1] = last._replace(values=frozenset(), end=one.end)
        else:
            joined.append(one)
    return joined


_SEPARATOR = 1


def _partners(ones: list[Quantity], others: list[Quantity]) -> dict[Quantity, Quantity]:
    """Pair what was most likely confused: times with times and years with years first, then what is left."""
    found: dict[Quantity, Quantity] = {}
    for near in (True, False):
        for one in ones[:_MOST]:
            if one not in found and (partner := _partner(one, others, near=near)):
                found[one] = partner
    return found


def _partner(one: Quantity, others: list[Quantity], *, near: bool) -> Quantity | None:
    """Take the quantity of the same kind that was most likely meant: with the same unit, else the first."""
    kinds = [
        other for other in others[:_MOST] if _comparable(one, other) and (not near or _shape(one) == _shape(other))
    ]
    alike = next((other for other in kinds if other.unit == one.unit and other.digits == one.digits), None)
    chosen = alike or next(iter(kinds), None)
    if chosen:
        others.remove(chosen)
    return chosen


def _soft_partner(one: Quantity, others: list[Quantity]) -> Quantity | None:
    """Take a word for which a number may have been mistaken: 26 for `twenty-fifth`, but not 38 % for `first`."""
    related = [other for other in others[:_MOST] if _is_related(one, other)]
    partner = _partner(one, related, near=False)
    if partner:
        others.remove(partner)
    return partner


def _is_related(one: Quantity, other: Quantity) -> bool:
    if one.kind in _CALENDAR or other.kind in _CALENDAR:
        return one.kind is other.kind
    if one.unit != other.unit and (one.unit == "%" or other.form not in {"cardinal", ""}):
        return False
    first, second = numbers(one), numbers(other)
    if not first or not second or max(second) <= 1:
        return False
    return max(first) <= _FACTOR * max(second) and max(second) <= _FACTOR * max(first)


_FACTOR = 4  # more than that apart, a number and a small word have nothing to do with each other


def _shape(one: Quantity) -> str:
    """Tell times and years, which are hardly confused with each other."""
    if one.kind is QuantityKind.TIME:
        return "time"
    if (
        one.digits
        and one.end - one.start == _YEAR_DIGITS
        and one.unit in {"", "year"}
        and not one.values.isdisjoint(_YEARS)
    ):
        return "year"
    return ""


_YEARS = range(1800, 2100)


_CALENDAR = (QuantityKind.MONTH, QuantityKind.WEEKDAY, QuantityKind.SEASON)
_APART = frozenset(("time", "year"))


def _comparable(one: Quantity, other: Quantity) -> bool:
    if {_shape(one), _shape(other)} == _APART:
        return False
    return one.kind is other.kind or not (one.kind in _CALENDAR or other.kind in _CALENDAR)


def difference(change: Change, one: Quantity | None, other: Quantity | None, source: Side, target: Side) -> Difference:
    """Return what is told of a pair, or of one without the other."""
    kinds = [quantity.kind for quantity in (one, other) if quantity]
    kind = next((kind for kind in kinds if kind is not QuantityKind.NUMBER), QuantityKind.NUMBER)
    same = one is not None and other is not None and source.at(one) == target.at(other)
    units = change is Change.CONVERTED or same
    # A day that is only told more or less closely is a choice of translators: yesterday, on Monday, on Monday morning.
    telling = change is Change.CONVERTED or (kind is QuantityKind.WEEKDAY and change is not Change.DIFFERS)
    return Difference(
        kind,
        change,
        Severity.INFO if telling else Severity.WARNING,
        one.span if one else None,
        other.span if other else None,
        (source.with_unit(one) if units else source.shown(one)) if one else "",
        (target.with_unit(other) if units else target.shown(other)) if other else "",
    )
