"""Tells which numbers are parts of telephone numbers: these count nothing, and are compared as a whole elsewhere."""

import re
from collections.abc import Sequence

from bsmu_news.language.quantities.quantity import Quantity

_NUMBER = re.compile(r"(?<![\w.,/@+-])[+(]?\d[\d \u00a0()–-]{5,20}\d(?![\w@])")
_FOREIGN = re.compile(r"\+\D*(?:\d\D*){7,13}")
_TRUNK = re.compile(r"8\D*0[1-9](?:\D*\d){8}")  # 8 (017) 246-03-03
_CITY = re.compile(r"\(0[1-9]\d{1,3}\)(?:\D*\d){5,7}")
_LOCAL = re.compile(r"\d{3}[-–]\d\d[-–]\d\d")
_WORDS = ("тел", "Тел", "тэл", "Тэл", "tel.", "tel:", "Tel", "phone", "Phone")


def without_telephones(quantities: Sequence[Quantity], text: str, offset: int = 0) -> Sequence[Quantity]:
    """Return the quantities that are no part of a telephone number; they count from the whole, the text from `offset`.

    Seven digits are a telephone number only in a text that says so.
    """
    local = any(word in text for word in _WORDS)
    spans = [found.span() for found in _NUMBER.finditer(text) if _is_telephone(found.group(), local=local)]
    if not spans:
        return quantities
    inside = {at + offset for start, end in spans for at in range(start, end)}
    return [one for one in quantities if one.start not in inside]


def _is_telephone(number: str, *, local: bool) -> bool:
    if any(pattern.fullmatch(number) for pattern in (_FOREIGN, _TRUNK, _CITY)):
        return True
    return local and _LOCAL.fullmatch(number) is not None
