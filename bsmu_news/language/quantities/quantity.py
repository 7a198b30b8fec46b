"""What a quantity is: the readings of a number, month, weekday or time, and where it stands."""

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple, TypeAlias

Value: TypeAlias = int | Decimal | str
"""A number; or a text for what is none: `month 8`, `weekday 3`, `time 930` (in minutes), a score such as `3:1`."""

Values: TypeAlias = frozenset[Value]
Span: TypeAlias = tuple[int, int]


class QuantityKind(StrEnum):
    """What is counted or named."""

    NUMBER = "number"
    MONTH = "month"
    WEEKDAY = "weekday"
    SEASON = "season"
    TIME = "time"
    PERCENT = "percent"
    MONEY = "money"
    CENTURY = "century"


class Quantity(NamedTuple):
    """A quantity in a text.

    `values` are all its readings: `1.018` is 1018 or 1.018, `3 p.m.` is 15:00. `parts` are the ways to read it as
    several quantities: `3:1` as 3 and 1. A firm quantity needs a counterpart in a translation; the others (small
    numbers in words, ordinals, `both`, Roman numerals) may be one. `unit` is `%`, a currency, a measure or nothing.
    `form` tells cardinals, ordinals and the rest apart where a number is told in words: `part` are halves and thirds,
    `share` is the five of `one in five` and `every fifth`.
    """

    kind: QuantityKind
    values: Values
    start: int
    end: int
    firm: bool
    unit: str = ""
    parts: tuple[tuple[Values, ...], ...] = ()
    digits: bool = False
    form: str = ""

    def moved(self, offset: int) -> "Quantity":
        """Return the quantity as of a text that starts at an offset."""
        return self._replace(start=self.start + offset, end=self.end + offset) if offset else self

    @property
    def span(self) -> Span:
        """Start and end, exclusive."""
        return self.start, self.end


def time_of_day(hour: int, minute: int) -> str:
    """Return the value that stands for a time of day; 24:00 is midnight."""
    return f"time {(hour * 60 + minute) % 1440}"
