"""Compares the quantities of a source and its translation, and says of each that differs how."""

from collections.abc import Iterator, Sequence

from bsmu_news.domain.finding import Severity
from bsmu_news.language.quantities.conversions import converted, join_inches
from bsmu_news.language.quantities.difference import Change, Difference, Side
from bsmu_news.language.quantities.matching import Matching, match
from bsmu_news.language.quantities.quantity import Quantity, QuantityKind
from bsmu_news.language.quantities.rescue import has_unit, implied
from bsmu_news.language.quantities.scan import scan
from bsmu_news.language.quantities.units import unit_differences

_MOST = 50  # quantities of one segment that are compared each with each
_WORST = 500  # differences of one segment that are told: it is no prose
_TELEPHONE = 5  # digits


def compare(source: str, source_language: str, target: str, target_language: str) -> list[Difference]:
    """Return how the quantities of a translation differ from those of its source."""
    return compare_sides(
        Side(source, source_language, scan(source, source_language, thorough=False)),
        Side(target, target_language, scan(target, target_language, thorough=False)),
    )


def compare_sides(source: Side, target: Side) -> list[Difference]:
    """Compare two texts whose quantities are found already; a quick scan will do, where all is well."""
    if not (source.quantities or target.quantities):
        return []
    found = match(source.quantities, target.quantities)
    if found.sources or found.targets or (found.loose_sources and found.loose_targets):
        source, target = _thorough(source), _thorough(target)
        found = match(source.quantities, target.quantities)
        return _differences(found, source, target)
    return list(unit_differences(found.pairs, source, target))


def _thorough(side: Side) -> Side:
    return side._replace(quantities=[one.moved(side.offset) for one in scan(side.text, side.language)])


def _differences(found: Matching, source: Side, target: Side) -> list[Difference]:
    differences = list(unit_differences(found.pairs, source, target))
    if found.sources or found.targets:
        found.sources, found.targets = found.sources[:_WORST], found.targets[:_WORST]
        _forgive_implied(found, source, target)
        differences += _conversions(found, source, target)
        differences += _left_over(found, source, target)
    if found.loose_sources and found.loose_targets:
        differences += _loose(found, source, target)
    return differences


def _forgive_implied(found: Matching, source: Side, target: Side) -> None:
    """Forgive what other words imply, and numbers whose digits are only grouped in another way (telephones)."""
    if found.sources:
        found.loose_targets += implied(target.text, target.language, target.offset)
        found.sources = _without(found.sources, found.loose_targets, source, target)
    if found.targets:
        found.loose_sources += implied(source.text, source.language, source.offset)
        found.targets = _without(found.targets, found.loose_sources, target, source)
    digits = _digits(found.sources, source)
    if len(digits) >= _TELEPHONE and digits == _digits(found.targets, target):
        found.sources, found.targets = [], []


def _without(quantities: list[Quantity], loose: list[Quantity], side: Side, other: Side) -> list[Quantity]:
    left = []
    for one in quantities:
        if not one.digits and side.at(one) in other.text:  # a name that was kept: Saturday Night Live
            continue
        fitting = next((guess for guess in loose[:_MOST] if _implies(guess, one)), None)
        if fitting:
            loose.remove(fitting)
        else:
            left.append(one)
    return left


def _implies(guess: Quantity, one: Quantity) -> bool:
    if not guess.values & one.values:
        return False
    return not guess.unit or guess.unit == one.unit or (not one.unit and 1 not in guess.values)


def _digits(quantities: Sequence[Quantity], side: Side) -> str:
    return "".join(sign for one in quantities for sign in side.at(one) if sign.isdigit())


def _conversions(found: Matching, source: Side, target: Side) -> Iterator[Difference]:
    """Give the numbers that are the same in another unit, also those that only one side adds: 130 miles (200 km)."""
    found.sources, found.targets = join_inches(found.sources), join_inches(found.targets)
    for one in found.sources[:_MOST]:
        partner = _converted(one, found.targets) or _converted(one, found.loose_targets)
        if partner or _is_aside(one, source, target):
            found.sources.remove(one)
            yield _difference(Change.CONVERTED, one, partner, source, target)
    for one in found.targets[:_MOST]:
        partner = _converted(one, found.loose_sources)
        if partner or _is_aside(one, target, source):
            found.targets.remove(one)
            yield _difference(Change.CONVERTED, partner, one, source, target)


_NEAR = 20  # characters between a measure and its conversion in brackets


def _is_aside(one: Quantity, side: Side, other: Side) -> bool:
    """Tell whether a measure repeats its neighbour in a unit that the other text lacks: 130 miles (200 km)."""
    near = one.unit and any(abs(two.start - one.start) <= _NEAR and converted(one, two) for two in side.quantities)
    return bool(near) and not has_unit(other.text, other.language, one.unit)


def _converted(one: Quantity, others: list[Quantity]) -> Quantity | None:
    partner = next((two for two in others[:_MOST] if converted(one, two)), None)
    if partner:
        others.remove(partner)
    return partner


def _left_over(found: Matching, source: Side, target: Side) -> Iterator[Difference]:
    sources, targets = _joined(found.sources, found.targets), _joined(found.targets, found.sources)
    for one in sources:
        partner = _partner(one, targets) or _partner(one, found.loose_targets)
        yield _difference(Change.DIFFERS if partner else Change.MISSING, one, partner, source, target)
    for one in targets:
        partner = _partner(one, found.loose_sources)
        yield _difference(Change.DIFFERS if partner else Change.ADDED, partner, one, source, target)


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


def _partner(one: Quantity, others: list[Quantity]) -> Quantity | None:
    """Take the quantity of the same kind that was most likely meant: with the same unit, else the first."""
    kinds = [other for other in others[:_MOST] if _comparable(one, other)]
    alike = next((other for other in kinds if other.unit == one.unit and other.digits == one.digits), None)
    chosen = alike or next(iter(kinds), None)
    if chosen:
        others.remove(chosen)
    return chosen


_CALENDAR = frozenset((QuantityKind.MONTH, QuantityKind.WEEKDAY))


def _comparable(one: Quantity, other: Quantity) -> bool:
    return one.kind is other.kind or not (one.kind in _CALENDAR or other.kind in _CALENDAR)


def _loose(found: Matching, source: Side, target: Side) -> Iterator[Difference]:
    """Give months and weekdays that are doubtful on both sides and differ; numbers, if there is but one on each."""
    for kind in _CALENDAR:
        sources = [one for one in found.loose_sources if _calendar_kind(one) is kind]
        targets = [one for one in found.loose_targets if _calendar_kind(one) is kind]
        for one, other in zip(sources, targets, strict=False):
            yield _difference(Change.DIFFERS, one, other, source, target)
    numbers = [[one for one in side if _plain(one)] for side in (found.loose_sources, found.loose_targets)]
    if len(numbers[0]) == len(numbers[1]) == 1:
        yield _difference(Change.DIFFERS, numbers[0][0], numbers[1][0], source, target)._replace(severity=Severity.INFO)


def _calendar_kind(one: Quantity) -> QuantityKind:
    return one.kind


_SMALL = range(2, 11)


def _plain(one: Quantity) -> bool:
    return one.kind is QuantityKind.NUMBER and len(one.values) == 1 and not one.values.isdisjoint(_SMALL)


def _difference(change: Change, one: Quantity | None, other: Quantity | None, source: Side, target: Side) -> Difference:
    kinds = [quantity.kind for quantity in (one, other) if quantity]
    kind = next((kind for kind in kinds if kind is not QuantityKind.NUMBER), QuantityKind.NUMBER)
    units = change is Change.CONVERTED
    # A day that is only told more or less closely is a choice of translators: yesterday, on Monday, on Monday morning.
    telling = units or (kind is QuantityKind.WEEKDAY and change is not Change.DIFFERS)
    return Difference(
        kind,
        change,
        Severity.INFO if telling else Severity.WARNING,
        one.span if one else None,
        other.span if other else None,
        (source.with_unit(one) if units else source.shown(one)) if one else "",
        (target.with_unit(other) if units else target.shown(other)) if other else "",
    )
