"""English dates: like 17 August 2022, and in one order on a page."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bsmu_news.domain.finding import Severity
from bsmu_news.language.typography import MONTHS_EN
from bsmu_news.messages import N_, _, ngettext
from bsmu_news.rules.rule import Rule
from bsmu_news.rules.samples import body
from bsmu_news.rules.ty.reading import Change, Group, Reading, Slip, typography

_MONTHS = frozenset(MONTHS_EN)
_DAY_BEFORE = re.compile(r"(?P<the>\bthe )?(?<![\w.:,-])[0-9]{1,2}(?P<tail>(?:st|nd|rd|th)?(?: of)?) \Z")
_DAY_AFTER = re.compile(r" [0-9]{1,2}(?P<tail>st|nd|rd|th)?(?!\w|[:.,][0-9])")
_COMMA_YEAR = re.compile(r",(?= [0-9]{4}\b)")
_WIDEST_DAY = len("the 17th of ")


class _Month(NamedTuple):
    start: int
    end: int
    day_before: re.Match[str] | None
    """The day in the characters right before."""


class _Date(NamedTuple):
    start: int
    end: int
    undressed: Group


def find_dressed(reading: Reading) -> Iterator[Slip]:
    """Find `17th of August`, `August 17th` and `17 August, 2022`."""
    dressed = sorted(one for month in reading.shared(_months) if (one := _dressed(reading, month)))
    if dressed:
        message = ngettext(
            "{count} date that is not like 17 August 2022",
            "{count} dates that are not like 17 August 2022",
            len(dressed),
        )
        groups = tuple(one.undressed for one in dressed if one.undressed)
        # A comma may go; an ordinal has letters.
        safe = all(reading.text[change.start] == "," for group in groups for change in group)
        first = dressed[0]
        yield Slip(first.start, first.end, message.format(count=len(dressed)), groups, safe=safe)


def _dressed(reading: Reading, month: _Month) -> _Date | None:
    if before := month.day_before:
        # Most dates are in house style.
        if not before["tail"] and reading.text[month.end] != ",":
            return None
        start = month.start - len(before[0])
        spans = [(start + low - before.start(), start + high - before.start()) for low, high in _frills(before)]
        comma = _COMMA_YEAR.match(reading.text, month.end)
        spans += [comma.span()] if comma else []
        changes = tuple(Change(low, high, "") for low, high in spans)
        return _Date(start, month.end, changes) if changes else None
    after = _DAY_AFTER.match(reading.text, month.end)
    return _Date(month.start, after.end(), ()) if after and after["tail"] else None


def _frills(day: re.Match[str]) -> list[tuple[int, int]]:
    """Return where “the”, the ordinal and “of” stand; “the” goes only along with one of the others."""
    return [day.span(name) for name in ("the", "tail") if day[name]] if day["tail"] else []


def find_mixed_order(reading: Reading) -> Iterator[Slip]:
    """Find `17 August` and `August 18` on one page."""
    day_first, month_first = [], []
    for month in reading.shared(_months):
        if month.day_before:
            day_first.append(month)
        elif found := _DAY_AFTER.match(reading.text, month.end):
            month_first.append((month.start, found.end()))
    if day_first and month_first:
        yield Slip(*min(month_first), _("the day stands after the month here and before it elsewhere on the page"))


def _months(reading: Reading) -> list[_Month]:
    """Return the names of months with their places, month by month."""
    text, months = reading.text, []
    for name in sorted(_MONTHS & reading.signs):
        at = -1
        while (at := text.find(name, at + 1)) >= 0:
            if not text[at + len(name)].isalpha():
                day = _DAY_BEFORE.search(text[max(at - _WIDEST_DAY, 0) : at])
                months.append(_Month(at, at + len(name), day))
    return months


DATE_RULES = (
    Rule(
        code="TY027",
        name="date-not-in-house-style",
        severity=Severity.INFO,
        summary=N_("An English date has an ordinal, “of” or a comma."),
        why=N_("The news writes 17 August 2022 everywhere."),
        check=typography(find_dressed, _MONTHS),
        bad=body("The laboratory opened on the 5th of March.\n"),
        good=body("The laboratory opened on 5 March.\n"),
    ),
    Rule(
        code="TY028",
        name="mixed-date-order",
        severity=Severity.INFO,
        summary=N_("The day stands before the month in one date and after it in another."),
        why=N_("One page writes its dates in one way."),
        check=typography(find_mixed_order, _MONTHS),
        bad=body("The laboratory opened on 5 March and the hall on March 7.\n"),
        good=body("The laboratory opened on 5 March and the hall on 7 March.\n"),
    ),
)
