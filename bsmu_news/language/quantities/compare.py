"""Compares the quantities of a source and its translation, and says of each that differs how."""

from collections.abc import Iterator, Sequence

from bsmu_news.language.quantities.compounds import join_measures
from bsmu_news.language.quantities.conversions import converted, join_inches
from bsmu_news.language.quantities.difference import Change, Difference, Side
from bsmu_news.language.quantities.left_over import difference, left_over
from bsmu_news.language.quantities.matching import Matching, match
from bsmu_news.language.quantities.quantity import Quantity
from bsmu_news.language.quantities.rescue import has_unit, implied
from bsmu_news.language.quantities.scan import scan
from bsmu_news.language.quantities.soft import soft_differences
from bsmu_news.language.quantities.telephones import without_telephones
from bsmu_news.language.quantities.units import unit_differences

_MOST = 50  # quantities of one segment that are compared each with each
_WORST = 500  # differences of one segment that are told: it is no prose
_TELEPHONE = 5  # digits


def compare(source: str, source_language: str, target: str, target_language: str) -> list[Difference]:
    """Return how the quantities of a translation differ from those of its source."""
    return compare_sides(read_side(source, source_language), read_side(target, target_language))


def read_side(text: str, language: str, offset: int = 0) -> Side:
    """Return a text with its quantities, found by a quick scan; `offset` is where it starts in the whole."""
    return Side(text, language, [one.moved(offset) for one in scan(text, language, thorough=False)], offset)


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
    quantities = [one.moved(side.offset) for one in scan(side.text, side.language)]
    return side._replace(quantities=without_telephones(quantities, side.text, side.offset))


def _differences(found: Matching, source: Side, target: Side) -> list[Difference]:
    differences = list(unit_differences(found.pairs, source, target))
    if found.sources or found.targets:
        found.sources, found.targets = found.sources[:_WORST], found.targets[:_WORST]
        _forgive_implied(found, source, target)
        differences += _conversions(found, source, target)
        differences += left_over(found, source, target)
    if found.loose_sources and found.loose_targets:
        differences += soft_differences(found, source, target)
    return differences


def _forgive_implied(found: Matching, source: Side, target: Side) -> None:
    """Forgive what other words imply, and numbers whose digits are only grouped in another way (telephones)."""
    if found.sources:
        found.implied_targets = implied(target.text, target.language, target.offset)
        found.sources = _without(found.sources, found.implied_targets, source, target)
    if found.targets:
        found.implied_sources = implied(source.text, source.language, source.offset)
        found.targets = _without(found.targets, found.implied_sources, target, source)
    join_measures(found)
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
    shared = guess.values & one.values
    if not shared or any(isinstance(value, str) for value in shared):
        return bool(shared)
    return not guess.unit or guess.unit == one.unit or (not one.unit and 1 not in guess.values)


def _digits(quantities: Sequence[Quantity], side: Side) -> str:
    return "".join(sign for one in quantities for sign in side.at(one) if sign.isdigit())


def _conversions(found: Matching, source: Side, target: Side) -> Iterator[Difference]:
    """Give the numbers that are the same in another unit, also those that only one side adds: 130 miles (200 km)."""
    found.sources, found.targets = join_inches(found.sources), join_inches(found.targets)
    for one in found.sources[:_MOST]:
        partner = next(
            filter(
                None, (_converted(one, pool) for pool in (found.targets, found.loose_targets, found.implied_targets))
            ),
            None,
        )
        if partner or _is_aside(one, source, target):
            found.sources.remove(one)
            yield difference(Change.CONVERTED, one, partner, source, target)
    for one in found.targets[:_MOST]:
        partner = _converted(one, found.loose_sources) or _converted(one, found.implied_sources)
        if partner or _is_aside(one, target, source):
            found.targets.remove(one)
            yield difference(Change.CONVERTED, partner, one, source, target)


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
