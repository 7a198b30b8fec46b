"""A replacement in a draft."""

from collections.abc import Iterable
from typing import NamedTuple


class Change(NamedTuple):
    """What stands between two offsets becomes `text`."""

    start: int
    end: int
    text: str


def changed(text: str, changes: Iterable[Change]) -> str:
    """Return a text with changes made; of two that meet, the first counts."""
    parts, at = [], 0
    for one in sorted(changes):
        if one.start >= at:
            parts += [text[at : one.start], one.text]
            at = one.end
    return "".join((*parts, text[at:]))
