"""The blocks of a Markdown text by the rows they stand on: lists, quotations and tables are whole, and hold others."""

from bisect import bisect_right
from itertools import accumulate
from typing import Any, NamedTuple

import pyromark

from bsmu_news.markup.blocks import OPTIONS

_BLOCKS = frozenset(
    ("Paragraph", "Heading", "List", "Item", "CodeBlock", "HtmlBlock", "Table", "BlockQuote", "FootnoteDefinition")
)


_HOLD_OTHERS = frozenset(("List", "Item", "BlockQuote", "FootnoteDefinition"))


class Outlined(NamedTuple):
    """A block: its kind as CommonMark has it, its first and last row counted from 0, and what is written in it.

    `source` is empty for blocks that hold others.
    """

    kind: str
    first: int
    last: int
    source: str


def outline(markdown: str) -> list[Outlined]:
    """Return the blocks of a text in the order in which they start; one that holds others comes before them."""
    data = markdown.encode()
    starts = [0, *accumulate(len(line) + 1 for line in data.split(b"\n"))]
    found = []
    for event, span in pyromark.events_with_range(markdown, options=OPTIONS):
        kind = _kind(event)
        if kind in _BLOCKS:
            start, end = span["start"], span["end"]
            source = "" if kind in _HOLD_OTHERS else data[start:end].decode().rstrip("\r\n")
            last = bisect_right(starts, max(end - 1, start)) - 1
            found.append(Outlined(kind, bisect_right(starts, start) - 1, last, source))
    return found


def _kind(event: Any) -> str:
    """Return what starts with an event; empty for any other."""
    tag = event.get("Start", "") if isinstance(event, dict) else ""
    return tag if isinstance(tag, str) else str(next(iter(tag)))
