"""Reads a Markdown text into the blocks that hold words, each knowing where it stands, character by character.

pyromark parses (pulldown-cmark in Rust: CommonMark, tables, strikethrough, footnotes, task lists): it tells the
span of everything, nests without recursion, and takes a tenth of the time of a parser in Python.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice, pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

import pyromark

from bsmu_news.domain.segment import SegmentKind

if TYPE_CHECKING:
    from pyromark.event import Range  # 20 ms of types

OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_TASKLISTS
)
"""What our Markdown has beside CommonMark."""
_CONTAINERS = {
    "Item": SegmentKind.ITEM,
    "BlockQuote": SegmentKind.QUOTE,
    "FootnoteDefinition": SegmentKind.FOOTNOTE,
    "TableCell": SegmentKind.CELL,
}
_BLOCKS = frozenset(
    (*_CONTAINERS, "Paragraph", "Heading", "List", "CodeBlock", "HtmlBlock", "Table", "TableHead", "TableRow")
)
_RUNS = {
    "Text": "text",
    "Code": "code",
    "SoftBreak": "break",
    "HardBreak": "break",
    "Html": "html",
    "InlineHtml": "html",
    "FootnoteReference": "note",
}
_PARAGRAPH: dict[str, str] = {"Start": "Paragraph"}
_PARAGRAPH_END: dict[str, str] = {"End": "Paragraph"}
_MOST_EVENTS = 300_000
"""Of the parser: an article has some hundred, a table of 50,000 cells 200,000."""
_PARAGRAPHS = re.compile(r"\S[^\n]*(?:\n[ \t]*\S[^\n]*)*")
_EMPHASIS = frozenset(("Emphasis", "Strong", "Strikethrough"))
_INDENTATION = re.compile(r"\n[ \t]+")
_QUOTE_MARKS = re.compile(r"\n[ \t]*(?:>[ \t]*)*")


class Run(NamedTuple):
    """A piece of a block: `text` as a reader sees it, between two offsets of the Markdown.

    `kind` is text, code, html, note (a reference to a footnote) or break (the end of a line; its text is a space).
    """

    kind: str
    text: str
    start: int
    end: int


class Link(NamedTuple):
    """A link or a picture: its address, and the text or description as a reader sees it."""

    picture: bool
    address: str
    text: str
    start: int
    end: int


@dataclass(slots=True)
class Block:
    """A heading, paragraph, list item, table cell, piece of raw HTML or of code (`kind` is None), in the file's order.

    `start` and `end` are the offsets of what is written in it, without the marks of its containers; `block_start` and
    `block_end` also take in a heading's own marks. `paragraph` tells it from a heading or cell.
    """

    kind: SegmentKind | None
    start: int
    end: int
    block_start: int
    block_end: int
    level: int = 0
    paragraph: bool = False
    runs: list[Run] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)
    """Emphasis, Strong, Strikethrough: once for each use."""
    quoted: bool = False
    plain: bool = False
    """One line of text that stands in the file exactly as it reads."""

    @property
    def text(self) -> str:
        """What a reader sees, on one line."""
        return " ".join("".join(run.text for run in self.runs if run.kind in ("text", "code", "break")).split())

    def source(self, markdown: str) -> str:
        r"""Return the Markdown of the block, lines parted by `\n`, without the marks of its containers."""
        text = markdown[self.start : self.end]
        if "\n" in text:
            text = (_QUOTE_MARKS if self.quoted else _INDENTATION).sub("\n", text)
        return text.strip()


class Blocks(NamedTuple):
    """The blocks of a Markdown text; `rules` tells whether there is a line across the page."""

    blocks: tuple[Block, ...]
    rules: bool


@lru_cache(maxsize=4)
def read_blocks(markdown: str) -> Blocks:
    """Return the blocks of a text. The last few are kept, so nobody may change them."""
    events: list[Any] = list(islice(pyromark.events_with_range(markdown, options=OPTIONS), _MOST_EVENTS))
    if len(events) == _MOST_EVENTS:
        return Blocks(tuple(_as_plain_text(markdown)), rules=False)
    reader = _Reader(markdown, character_offsets(markdown, events))
    number, last = 0, len(events) - 2
    while number < len(events):
        event, span = events[number]
        if number < last and event == _PARAGRAPH and events[number + 2][0] == _PARAGRAPH_END:
            inner, inner_span = events[number + 1]
            if "Text" in inner:  # nearly all of an article are paragraphs without any mark in them
                reader.plain_paragraph(inner["Text"], inner_span, span)
                number += 3
                continue
        reader.take(event, span)
        number += 1
    return Blocks(tuple(reader.blocks), reader.rules)


def _as_plain_text(markdown: str) -> Iterator[Block]:
    """Yield the paragraphs of a text that holds more marks than anybody writes, as if none of them meant anything."""
    for found in _PARAGRAPHS.finditer(markdown):
        block = Block(SegmentKind.PARAGRAPH, found.start(), found.end(), found.start(), found.end(), paragraph=True)
        start = found.start()
        for line in found[0].split("\n"):
            if start > found.start():
                block.runs.append(Run("break", " ", start - 1, start))
            block.runs.append(Run("text", line, start, start + len(line)))
            start += len(line) + 1
        yield block


def character_offsets(markdown: str, events: list[Any]) -> Callable[[int], int]:
    """Return what turns an offset in UTF-8, as events have it, into one of characters."""
    if markdown.isascii():
        return int
    data = markdown.encode()
    wanted = sorted({span[end] for _event, span in events for end in ("start", "end")})
    table, count = {0: 0}, 0
    for before, after in pairwise((0, *wanted)):
        count += len(data[before:after].decode())
        table[after] = count
    return table.__getitem__


class _Reader:
    """Puts blocks together from events; one is open at a time, since containers only lend their kind."""

    def __init__(self, markdown: str, at: Callable[[int], int]) -> None:
        self._markdown = markdown
        self.blocks: list[Block] = []
        self.rules = False
        self._at = at
        self._kinds: list[SegmentKind] = []
        self._block: Block | None = None
        self._links: list[tuple[int, int]] = []
        self._quotes = 0

    def take(self, event: Any, span: "Range") -> None:
        """Take the next event with its span."""
        name, value = parted(event)
        kind = _RUNS.get(name)
        if kind:
            text = " " if kind == "break" else value
            self._add(Run(kind, text, self._at(span["start"]), self._at(span["end"])))
        elif name == "Start":
            self._start(*parted(value), span)
        elif name == "End":
            self._end(parted(value)[0])
        elif name == "Rule":
            self.rules = True

    def plain_paragraph(self, text: str, span: "Range", whole: "Range") -> None:
        """Take a paragraph that holds only text without any mark in it."""
        if self._block:
            self._close()
        start, end = self._at(span["start"]), self._at(span["end"])
        first, last = self._at(whole["start"]), self._at(whole["end"])
        kind = self._kinds[-1] if self._kinds else SegmentKind.PARAGRAPH
        plain = first == start and end - start == len(text)
        runs = [Run("text", text, start, end)]
        quoted = self._quotes > 0
        self.blocks.append(Block(kind, first, end, first, last, 0, True, runs, [], [], quoted, plain))

    def _start(self, name: str, value: Any, span: "Range") -> None:
        if name in _BLOCKS:
            self._close()
            if name in _CONTAINERS:
                self._kinds.append(_CONTAINERS[name])
            self._quotes += name == "BlockQuote"
            if name not in ("List", "Table", "TableHead", "TableRow", "Item", "BlockQuote", "FootnoteDefinition"):
                self._open(name, value, span)
            return
        block = self._current()
        if name in _EMPHASIS:
            block.marks.append(name)
            self._reach(block, span)
        elif name in ("Link", "Image"):
            self._reach(block, span)
            self._links.append((len(block.links), len(block.runs)))
            start, end = self._at(span["start"]), self._at(span["end"])
            block.links.append(Link(name == "Image", value["dest_url"], "", start, end))

    def _end(self, name: str) -> None:
        if name in _BLOCKS:
            self._close()
            if name in _CONTAINERS:
                self._kinds.pop()
            self._quotes -= name == "BlockQuote"
        elif name in ("Link", "Image") and self._block:
            index, first = self._links.pop()
            shown = "".join(run.text for run in self._block.runs[first:] if run.kind != "html")
            self._block.links[index] = self._block.links[index]._replace(text=" ".join(shown.split()))

    def _open(self, name: str, value: Any, span: "Range") -> None:
        end = self._at(span["end"])
        kind = self._kinds[-1] if self._kinds else SegmentKind.PARAGRAPH
        match name:
            case "Heading":
                kind = SegmentKind.HEADING
            case "HtmlBlock":
                kind = SegmentKind.HTML
        level = _level(value) if name == "Heading" else 0
        code = name == "CodeBlock"
        start = self._at(span["start"])
        self._block = Block(None if code else kind, -1, end if code else -1, start, end, level, name == "Paragraph")
        self._block.quoted = self._quotes > 0

    def _current(self) -> Block:
        """Return the open block; the text of a list item without blank lines stands in none, so one is opened."""
        if self._block is None:
            kind = self._kinds[-1] if self._kinds else SegmentKind.PARAGRAPH
            self._block = Block(kind, -1, -1, -1, -1, paragraph=True)
            self._block.quoted = self._quotes > 0
        return self._block

    def _add(self, run: Run) -> None:
        block = self._block or self._current()
        if block.start < 0:
            block.start = run.start
        block.end = max(block.end, run.end)
        block.runs.append(run)

    def _reach(self, block: Block, span: "Range") -> None:
        if block.start < 0:
            block.start = self._at(span["start"])
        block.end = max(block.end, self._at(span["end"]))

    def _close(self) -> None:
        block, self._block = self._block, None
        if block is None:
            return
        if block.start < 0:
            block.start = block.end = block.block_end
        # The span of an escaped character leaves out its backslash.
        block.start -= block.start > 0 and self._markdown[block.start - 1] == "\\"
        # The span of `[name][]` leaves out the last two.
        if block.links and block.links[-1].end == block.end and self._markdown.startswith("[]", block.end):
            block.end += 2
        block.block_end = max(block.block_end, block.end)
        self.blocks.append(block)


def parted(event: Any) -> tuple[str, Any]:
    """Return the name of an event or tag, and what it holds."""
    return (event, None) if isinstance(event, str) else next(iter(event.items()))


def _level(value: Any) -> int:
    level = value["level"]
    return int(level[-1]) if isinstance(level, str) else int(level)


def line_starts(text: str) -> list[int]:
    """Return the offsets at which the lines of a text start."""
    starts, at = [0], text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return starts
