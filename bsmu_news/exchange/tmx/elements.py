"""Gathers what the elements of a TMX file say, one unit at a time, as expat meets them."""

import re
from collections import deque
from collections.abc import Callable, Mapping
from typing import NamedTuple, NoReturn

from bsmu_news.exchange.tmx.codes import day_of, language_of
from bsmu_news.messages import _

_CODES = frozenset(("bpt", "ept", "ph", "it", "ut"))
"""Elements that hold the marks of another format, not text; a `sub` in them is text again."""

_PARAGRAPHS = re.compile(r"\n\s*\n")
_UNSAFE = re.compile("[\x7f-\x9f\ufeff]")
ALL_LANGUAGES = "*all*"
LONGEST = 100_000
"""Characters of a segment; what is longer is no text that somebody translated."""
_MOST_VARIANTS = 200
_DEEPEST = 100


class Variant(NamedTuple):
    """A text of a unit in one language, by whom, and of which day; `text` is None for one that is too long."""

    language: str
    text: str | None
    by: str = ""
    day: str = ""


class Entry(NamedTuple):
    """A `tu`: the language its texts were made from (empty: any), and its texts."""

    source_language: str
    variants: tuple[Variant, ...]


class Elements:
    """The state between two elements; `done` holds the units that are complete.

    `start`, `end` and `text` are expat's handlers. `refuse` raises, with a reason.
    """

    def __init__(self, refuse: Callable[[str], NoReturn]) -> None:
        self.done: deque[Entry] = deque()
        self._refuse, self._depth = refuse, 0
        self._source = ""
        self._unit: Mapping[str, str] = {}
        self._variant: Mapping[str, str] = {}
        self._variants: list[Variant] = []
        self._text: list[str] | None = None
        self._length = 0
        self._within: list[bool] = []
        """Inside of a segment: for each open element, whether its own characters are text."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Note the start of an element."""
        self._depth += 1
        if self._depth == 1 and name != "tmx":
            self._refuse(_("this is XML, but no TMX"))
        if self._depth > _DEEPEST:
            self._refuse(_("elements in elements without an end"))
        if self._text is not None:
            self._within.append(name == "sub" or (name not in _CODES and self._within[-1]))
            if name == "sub":
                self.text(" ")
        elif name == "seg":
            self._text, self._length, self._within = [], 0, [True]
        elif name == "tuv":
            self._variant = attributes
        elif name == "tu":
            self._unit, self._variants, self._variant = attributes, [], {}
        elif name == "header":
            self._source = attributes.get("srclang", "")

    def end(self, name: str) -> None:
        """Note the end of an element."""
        self._depth -= 1
        if self._text is not None:
            self._within.pop()
            if name == "sub":
                self.text(" ")
            if not self._within:
                self._close_segment(self._text)
        elif name == "tu":
            self._close_unit()

    def text(self, data: str) -> None:
        """Note characters."""
        if self._text is not None and self._within and self._within[-1] and self._length <= LONGEST:
            self._text.append(data)
            self._length += len(data)

    def _close_segment(self, parts: list[str]) -> None:
        text = None if self._length > LONGEST else _tidy("".join(parts))
        self._text = None
        if len(self._variants) < _MOST_VARIANTS:
            language = language_of(self._variant.get("xml:lang") or self._variant.get("lang") or "")
            by = self._said("changeid") or self._said("creationid")
            day = self._said("changedate") or self._said("creationdate")
            self._variants.append(Variant(language, text, by and _tidy(by), day and day_of(day)))

    def _said(self, name: str) -> str:
        """Return an attribute of the variant, else of its unit."""
        return self._variant.get(name) or self._unit.get(name) or ""

    def _close_unit(self) -> None:
        source = self._unit.get("srclang") or self._source
        self.done.append(Entry("" if source == ALL_LANGUAGES else language_of(source), tuple(self._variants)))
        self._variants = []


def _tidy(text: str) -> str:
    """Return a text with single spaces, its paragraphs parted by an empty line."""
    clean = _UNSAFE.sub("", text)
    if "\n" not in clean:
        return " ".join(clean.split())
    return "\n\n".join(filter(None, (" ".join(one.split()) for one in _PARAGRAPHS.split(clean))))
