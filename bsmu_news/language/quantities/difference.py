"""What a comparison says: which quantity differs, how, and where it stands in either text."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from bsmu_news.domain.finding import Severity
from bsmu_news.language.quantities.quantity import Quantity, QuantityKind, Span


class Change(StrEnum):
    """What happened to a quantity."""

    DIFFERS = "differs"
    MISSING = "missing"
    ADDED = "added"
    CONVERTED = "converted"
    UNIT = "unit"  # the number is the same: 5 % and 5, £5 and $5


class Difference(NamedTuple):
    """A quantity that is another one in the translation, or is in one of the texts only.

    `source` and `target` are spans; `source_text` and `target_text` what stands there, empty where nothing does,
    with its value before it where that is told in words: `11 (одиннадцать)`.
    """

    kind: QuantityKind
    change: Change
    severity: Severity
    source: Span | None
    target: Span | None
    source_text: str = ""
    target_text: str = ""


class Side(NamedTuple):
    """A text with its quantities, or a part of a text: then `offset` is where it starts in the whole.

    The spans of the quantities count from the start of the whole.
    """

    text: str
    language: str
    quantities: Sequence[Quantity]
    offset: int = 0

    def at(self, quantity: Quantity) -> str:
        """Return what stands where the quantity is."""
        return self.text[quantity.start - self.offset : quantity.end - self.offset]

    def shown(self, quantity: Quantity) -> str:
        """Return what stands there, with the number that it means where it has no digits."""
        value = next(iter(quantity.values)) if len(quantity.values) == 1 and not quantity.digits else ""
        return self.at(quantity) if isinstance(value, str) else f"{value} ({self.at(quantity)})"

    def with_unit(self, quantity: Quantity) -> str:
        """Return a quantity with the sign before it and the word after it."""
        start, end = quantity.start - self.offset, quantity.end - self.offset
        if start and self.text[start - 1] in "$£€₽":
            start -= 1
        after = self.text[end : end + _LONGEST_UNIT]
        if after[:1] == "%":
            return self.text[start : end + 1]
        word = after[1:].split(maxsplit=1)[:1] if after[:1].strip(" \xa0-") == "" else []
        return self.text[start : end + 1] + word[0].rstrip('.,;:!?)»”"') if word else self.text[start:end]


_LONGEST_UNIT = 20
