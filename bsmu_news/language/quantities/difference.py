"""What a comparison says: which quantity differs, how, and where it stands in either text."""

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from bsmu_news.domain.finding import Severity
from bsmu_news.language.quantities.quantity import Quantity, QuantityKind, Span
from bsmu_news.language.quantities.vocabulary import fold, vocabulary


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
        """Return what stands there, with the number that it means where it has no digits, and the half of the day."""
        value = next(iter(quantity.values)) if len(quantity.values) == 1 and not quantity.digits else ""
        if not isinstance(value, str):
            return f"{value} ({self.at(quantity)})"
        if quantity.kind is QuantityKind.TIME:
            start, end = quantity.start - self.offset, quantity.end - self.offset
            half = _HALF_OF_DAY.match(self.text, end)
            return self.text[start : half.end() if half else end]
        return self.with_unit(quantity) if quantity.unit == "%" else self.at(quantity)

    def with_unit(self, quantity: Quantity) -> str:
        """Return a quantity with the sign before it and the unit after it."""
        start, end = quantity.start - self.offset, quantity.end - self.offset
        if start and self.text[start - 1] in _BEFORE:
            start -= 1
        sign = _SIGN.match(self.text, end)
        if sign:
            return self.text[start : sign.end()]
        after = vocabulary(self.language).after
        for _ in range(_MOST_WORDS):
            word = _UNIT_WORD.match(self.text, end)
            if not word or fold(word[1]) not in after:
                break
            end = word.end(1)
        return self.text[start:end]


_BEFORE = "$£€₽+−"
_MOST_WORDS = 3  # 5 thousand million dollars
_SIGN = re.compile(r"[ \xa0\u202f]?[%‰°′$£€₽](?:[CFСК]\b)?")
_UNIT_WORD = re.compile(r"[ \xa0\u202f.-]{0,2}([^\W\d_]{1,30})")
_HALF_OF_DAY = re.compile(
    r"(?:[ \xa0]?[ap]\.? ?m\b\.?| in the (?:morning|afternoon|evening)"
    r"|[ \xa0](?:час(?:а|ов)?[ \xa0]|гадзін[аы]?[ \xa0])?(?:утра|дня|вечера|ночи|раніцы|вечара|ночы)\b)",
    re.IGNORECASE,
)
