"""Tells of words that need no counterpart but contradict each other: three classes and two, first half and second."""

import re
from collections.abc import Iterator, Sequence

from bsmu_news.domain.finding import Severity
from bsmu_news.language.quantities.difference import Change, Difference, Side
from bsmu_news.language.quantities.left_over import difference
from bsmu_news.language.quantities.matching import Matching, pair
from bsmu_news.language.quantities.quantity import Quantity, QuantityKind, Value
from bsmu_news.language.quantities.rescue import implied
from bsmu_news.language.quantities.vocabulary import ONE_AND_A_HALF, fold

_CALENDAR = (QuantityKind.MONTH, QuantityKind.WEEKDAY)
_SMALL = range(2, 11)
_COUNTED: frozenset[Value] = frozenset((*_SMALL, ONE_AND_A_HALF))
_GROUPS = (("cardinal",), ("ordinal", "roman", "course"), ("part",), ("share",))
_BY_THEMSELVES = frozenset(("course", "part", "share"))
_NOUN = re.compile(r"[ \xa0-]([^\W\d_]{3,30})")
_NO_NOUNS = frozenset(
    "and out more other others are were was for from with without the than but who which who that have has had all "
    "или для как при что все без под над них более менее другие других были было але для пры што усе без".split()
)
_LONGEST_WORD, _NEAR = 40, 12
_TOTALS = re.compile(r"(?:total of|всего|усяго|altogether|in all)[ \xa0]\Z", re.IGNORECASE)
"""A total may be told on one side, and its parts on the other."""


def soft_differences(found: Matching, source: Side, target: Side) -> Iterator[Difference]:
    """Give what is left over of words on both sides and differs; of numbers, if there is but one of a kind on each."""
    found.loose_sources, found.loose_targets = pair(found, found.loose_sources, found.loose_targets)
    for kind in _CALENDAR:
        sources, targets = _of_kind(found.loose_sources, kind), _of_kind(found.loose_targets, kind)
        for one, other in zip(sources, targets, strict=False):
            yield difference(Change.DIFFERS, one, other, source, target)
    yield from _seasons(source, target)
    told = False
    for group in _GROUPS:
        ones = [_only(side, group) for side in (found.loose_sources, found.loose_targets)]
        if ones[0] and ones[1] and _is_certain(ones[0], source, target) and _is_certain(ones[1], target, source):
            told = True
            yield difference(Change.DIFFERS, ones[0], ones[1], source, target)
    if not told:
        yield from _doubtful(found, source, target)


def _of_kind(quantities: Sequence[Quantity], kind: QuantityKind) -> list[Quantity]:
    return [one for one in quantities if one.kind is kind]


def _seasons(source: Side, target: Side) -> Iterator[Difference]:
    sides = [_of_kind(side.quantities, QuantityKind.SEASON) for side in (source, target)]
    named = [{one.values for one in side} for side in sides]
    if len(named[0]) == len(named[1]) == 1 and named[0] != named[1]:
        yield difference(Change.DIFFERS, sides[0][0], sides[1][0], source, target)


def _only(quantities: Sequence[Quantity], group: Sequence[str]) -> Quantity | None:
    """Return the quantity of a group if there is but one; the `one` of `one of them` counts nothing."""
    found = [one for one in quantities if one.form in group and (group[0] != "cardinal" or 1 not in one.values)]
    return found[0] if len(found) == 1 else None


def _is_certain(one: Quantity, side: Side, other: Side) -> bool:
    """Tell whether a word counts the noun after it, and stands in no word of the other side: трёхдневный."""
    if one.form in _BY_THEMSELVES:
        return True
    if one.form == "cardinal" and one.values.isdisjoint(_COUNTED):
        return False
    if not _before_noun(one, side):
        return False
    return not any(one.values & guess.values for guess in implied(other.text, other.language))


def _before_noun(one: Quantity, side: Side) -> bool:
    start, end = one.start - side.offset, one.end - side.offset
    following = _NOUN.match(side.text, end, end + _LONGEST_WORD)
    if not following or fold(following[1]) in _NO_NOUNS or _TOTALS.search(side.text, max(0, start - _NEAR), start):
        return False
    return not side.text[max(0, start - 2) : start].rstrip(" \xa0-")[-1:].isdigit()  # a 30-second video


def _doubtful(found: Matching, source: Side, target: Side) -> Iterator[Difference]:
    numbers = [[one for one in side if _plain(one)] for side in (found.loose_sources, found.loose_targets)]
    if len(numbers[0]) == len(numbers[1]) == 1 and numbers[0][0].form == numbers[1][0].form:
        yield difference(Change.DIFFERS, numbers[0][0], numbers[1][0], source, target)._replace(severity=Severity.INFO)


def _plain(one: Quantity) -> bool:
    return one.kind is QuantityKind.NUMBER and len(one.values) == 1 and not one.values.isdisjoint(_SMALL)
