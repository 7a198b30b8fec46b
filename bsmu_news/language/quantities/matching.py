"""Pairs the quantities of two texts that have a reading in common; each is used once, in linear time."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from bsmu_news.language.quantities.quantity import Quantity, QuantityKind, Value, Values


class Matching:
    """Pairs of source and target, and what is left on either side: firm quantities, and those that are not.

    The implied ones are filled in by who looks for what other words imply.
    """

    __slots__ = ("implied_sources", "implied_targets", "loose_sources", "loose_targets", "pairs", "sources", "targets")

    def __init__(self) -> None:
        self.pairs: list[tuple[Quantity, Quantity]] = []
        self.sources: list[Quantity] = []
        self.targets: list[Quantity] = []
        self.loose_sources: list[Quantity] = []
        self.loose_targets: list[Quantity] = []
        self.implied_sources: list[Quantity] = []
        self.implied_targets: list[Quantity] = []


class Pool:
    """Quantities by their readings, from which the first that fits is taken."""

    def __init__(self, quantities: Iterable[Quantity]) -> None:
        self._quantities = list(quantities)
        self._free = [True] * len(self._quantities)
        self._by_value: defaultdict[Value, list[int]] = defaultdict(list)
        for index in range(len(self._quantities) - 1, -1, -1):
            for value in self._quantities[index].values:
                self._by_value[value].append(index)

    def take(self, values: Values) -> Quantity | None:
        """Return the first free quantity that has one of these readings, and use it up."""
        index = self._find(values)
        if index is None:
            return None
        self._free[index] = False
        return self._quantities[index]

    def take_all(self, parts: Sequence[Values], *, ordered: bool = False) -> list[Quantity] | None:
        """Use up a quantity for each of the parts, or none at all; neighbours, in their order if that matters."""
        taken: list[int] = []
        for part in parts:
            index = self._find(part)
            if index is None:
                self._release(taken)
                return None
            self._free[index] = False
            taken.append(index)
        if ordered and taken != sorted(taken) and taken[0] - taken[-1] < len(taken):
            self._release(taken)
            return None
        return [self._quantities[index] for index in taken]

    def rest(self) -> list[Quantity]:
        """Return what is free, in order."""
        return [one for one, free in zip(self._quantities, self._free, strict=True) if free]

    def _find(self, values: Values) -> int | None:
        for value in values if len(values) == 1 else sorted(values, key=str):
            indices = self._by_value.get(value)
            while indices:
                if self._free[indices[-1]]:
                    return indices[-1]
                indices.pop()
        return None

    def _release(self, taken: Iterable[int]) -> None:
        for index in taken:
            self._free[index] = True
            for value in self._quantities[index].values:
                if index not in self._by_value[value][-1:]:
                    self._by_value[value].append(index)


def match(sources: Sequence[Quantity], targets: Sequence[Quantity]) -> Matching:
    """Pair firm quantities with firm ones, then with others, then those that read as several with the several."""
    found = Matching()
    found.sources, found.targets = pair(found, _with(sources, firm=True), _with(targets, firm=True))
    found.loose_sources, found.loose_targets = _with(sources, firm=False), _with(targets, firm=False)
    if found.sources or found.targets:
        found.sources, found.targets, _none = _split(found.sources, found.targets, [])
        found.targets, found.sources, _none = _split(found.targets, found.sources, [])
    _pair_alike(found)
    if not (found.sources or found.targets):
        return found
    source_days, found.sources = _days(found.sources, sources)
    target_days, found.targets = _days(found.targets, targets)
    found.sources, found.loose_targets = pair(found, found.sources, found.loose_targets)
    found.loose_sources, found.targets = pair(found, found.loose_sources, found.targets)
    if source_days or target_days:
        _pair_days(found, source_days, target_days, (sources, targets))
    found.sources, found.targets, found.loose_targets = _split(found.sources, found.targets, found.loose_targets)
    found.targets, found.sources, found.loose_sources = _split(found.targets, found.sources, found.loose_sources)
    return found


def _pair_alike(found: Matching) -> None:
    """Pair words with words of the same kind first, so that `both` does not use up the `два` of `2 weeks`."""
    if not (found.loose_sources and found.loose_targets):
        return
    left_sources: list[Quantity] = []
    left_targets: list[Quantity] = []
    for form in ("", "cardinal", "ordinal", "course", "roman", "part", "share"):
        sources = [one for one in found.loose_sources if one.form == form]
        targets = [one for one in found.loose_targets if one.form == form]
        sources, targets = pair(found, sources, targets)
        left_sources += sources
        left_targets += targets
    found.loose_sources, found.loose_targets = left_sources, left_targets


def _days(left: list[Quantity], all_of_them: Sequence[Quantity]) -> tuple[list[Quantity], list[Quantity]]:
    """Part the days of a month (1 February) from what may be told in any other way (1 student, the first student)."""
    if not left:
        return [], []
    starts = {one.start for one in all_of_them if one.kind is QuantityKind.MONTH}
    ends = {one.end for one in all_of_them if one.kind is QuantityKind.MONTH}
    if not starts:
        return [], left
    days: list[Quantity] = []
    others: list[Quantity] = []
    for one in left:
        beside = any(one.end + gap in starts for gap in (1, 4)) or one.start - 1 in ends  # 4: the 1st of May
        (days if beside else others).append(one)
    return days, others


def _pair_days(
    found: Matching,
    source_days: list[Quantity],
    target_days: list[Quantity],
    all_of_them: tuple[Sequence[Quantity], Sequence[Quantity]],
) -> None:
    """Pair days in digits with days in words, and leave the rest."""
    loose_sources, rest_sources = _days(found.loose_sources, all_of_them[0])
    loose_targets, rest_targets = _days(found.loose_targets, all_of_them[1])
    source_days, loose_targets = pair(found, source_days, loose_targets)
    loose_sources, target_days = pair(found, loose_sources, target_days)
    found.sources, found.targets = source_days + found.sources, target_days + found.targets
    found.loose_sources, found.loose_targets = loose_sources + rest_sources, loose_targets + rest_targets


def _with(quantities: Sequence[Quantity], *, firm: bool) -> list[Quantity]:
    return [one for one in quantities if one.firm is firm]


def pair(found: Matching, sources: list[Quantity], targets: list[Quantity]) -> tuple[list[Quantity], list[Quantity]]:
    """Pair what has a reading in common, and return what is left of either."""
    if not (sources and targets):
        return sources, targets
    pool = Pool(targets)
    left = []
    for one in sources:
        partner = pool.take(one.values)
        if partner:
            found.pairs.append((one, partner))
        else:
            left.append(one)
    return left, pool.rest()


def _is_score(one: Quantity) -> bool:
    return one.kind is QuantityKind.NUMBER and any(isinstance(value, str) and ":" in value for value in one.values)


def _split(
    compounds: list[Quantity], firm: list[Quantity], loose: list[Quantity]
) -> tuple[list[Quantity], list[Quantity], list[Quantity]]:
    """Read compounds as several quantities where all of these are left over on the other side."""
    if not any(one.parts for one in compounds):
        return compounds, firm, loose
    pool = Pool((*firm, *loose))
    left = [one for one in compounds if not any(pool.take_all(parts, ordered=_is_score(one)) for parts in one.parts)]
    rest = pool.rest()
    return left, [one for one in rest if one.firm], [one for one in rest if not one.firm]
