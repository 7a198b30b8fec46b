"""Reads how the blocks of a Markdown text hold one another, with the marks that lines inside of each begin with."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import pyromark

from bsmu_news.domain.segment import SegmentKind
from bsmu_news.markup.blocks import OPTIONS, Block, character_offsets, parted, read_blocks

ROOT, TEXT = "Root", "Text"
"""Names of nodes that the parser has no word for: the whole body, and what an item holds without blank lines."""
_LEAVES = frozenset(("Paragraph", "Heading", "HtmlBlock", "CodeBlock", "TableCell"))
_HOLDERS = frozenset(("List", "Item", "BlockQuote", "FootnoteDefinition", "Table", "TableHead", "TableRow"))
KINDS = {"Item": SegmentKind.ITEM, "BlockQuote": SegmentKind.QUOTE, "FootnoteDefinition": SegmentKind.FOOTNOTE}
"""What a paragraph is called by what holds it."""
_LAST_BLANKS = re.compile(r"[ \t>\r]*\Z")
_BULLET = re.compile(r"[-+*]|\d{1,9}[.)]")
_PREFIXES = re.compile(r"> |[ ]+")
_QUOTE = re.compile(r"[ ]{0,3}>[ \t]?")
_TAB = 4
_LONGEST_PREFIX = 1000
"""Characters; ten thousand quotations in one another would take all memory."""
_DEEPEST_GAP = 4
"""Blanks between the mark of an item and its text; with more of them it begins with code."""


@dataclass(slots=True)
class Node:
    """A block with its place: `start` is behind its indentation, `end` is where its last words end.

    `parent` and `children` are numbers of nodes. `prefix` is what each line inside of it begins with, but the first:
    `> ` for a quotation, blanks for an item.
    """

    name: str
    start: int
    end: int
    parent: int
    prefix: str = ""
    children: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True, eq=False)
class Tree:
    """The nodes of a body, each before what it holds, the body itself first; `leaves` stand for `read_blocks`."""

    body: str
    nodes: Sequence[Node]
    leaves: Sequence[int]

    def ancestors(self, number: int) -> Iterator[int]:
        """Yield a node and what holds it, from the inside out, without the body itself."""
        while number > 0:
            yield number
            number = self.nodes[number].parent

    def kind_in(self, number: int) -> SegmentKind:
        """Return the kind of a paragraph that stands in a node."""
        holders = (KINDS.get(self.nodes[at].name) for at in self.ancestors(number))
        return next((kind for kind in holders if kind), SegmentKind.PARAGRAPH)

    def line_start(self, number: int) -> int:
        """Return where the first line of a node starts."""
        start = self.nodes[number].start
        line = self.body.rfind("\n", 0, start) + 1
        return max(line, self.body.rfind("\r", line, start) + 1)  # alone, it ends a line too

    def dedented(self, number: int) -> str:
        """Return what is written in a node, without the marks of what holds it."""
        node = self.nodes[number]
        first, *lines = self.body[node.start : node.end].split("\n")
        outer = self.nodes[node.parent].prefix if node.parent >= 0 else ""
        return "\n".join((first, *(without_prefix(line, outer) for line in lines)))


def without_prefix(line: str, prefix: str) -> str:
    """Return a line without the marks of what holds it; of those that it lacks none is missed."""
    for part in _PREFIXES.findall(prefix):
        if part == "> ":
            quote = _QUOTE.match(line)
            if quote is None:
                return line
            line = line[quote.end() :]
        else:
            rest = line.lstrip(" \t")
            indentation = line[: len(line) - len(rest)].expandtabs(_TAB)
            line = indentation[len(part) :] + rest
    return line


def with_prefix(text: str, prefix: str) -> str:
    """Return a text whose lines, but the first, begin with a prefix."""
    first, *lines = text.split("\n")
    return "\n".join((first, *(prefix + line if line else prefix.rstrip() for line in lines)))


@lru_cache(maxsize=4)
def read_tree(body: str) -> Tree:
    """Return the blocks of a body. The last few are kept, so nobody may change them."""
    blocks = read_blocks(body).blocks
    reader = _Reader(body)
    reader.read()
    if len(reader.leaves) != len(blocks):  # more marks than anybody writes: read_blocks took them as plain text
        return _flat(body, blocks)
    for node in reader.nodes[1:]:
        _trim(node, body)
    for node in reader.nodes[1:]:
        outer = reader.nodes[node.parent].prefix
        node.prefix = outer + _own_prefix(node, body, outer) if len(outer) < _LONGEST_PREFIX else outer
    return Tree(body, reader.nodes, reader.leaves)


class _Reader:
    """Puts nodes together from events; inline marks only widen the text that they stand in."""

    def __init__(self, body: str) -> None:
        self.nodes = [Node(ROOT, 0, len(body), -1)]
        self.leaves: list[int] = []
        self._open = [0]
        self._events: list[Any] = list(pyromark.events_with_range(body, options=OPTIONS))
        self._at = character_offsets(body, self._events)

    def read(self) -> None:
        """Take all events."""
        for event, span in self._events:
            name, value = parted(event)
            inner = parted(value)[0] if name in ("Start", "End") else name
            start, end = self._at(span["start"]), self._at(span["end"])
            if inner in _HOLDERS or inner in _LEAVES:
                self._close_text()
                if name == "Start":
                    self._push(inner, start, end)
                else:
                    self._open.pop()
            elif name == "Rule":
                self._close_text()
                self._push(name, start, end)
                self._open.pop()
            elif name != "TaskListMarker":
                self._inline(start, end)

    def _inline(self, start: int, end: int) -> None:
        node = self.nodes[self._open[-1]]
        if node.name == TEXT:
            node.end = max(node.end, end)
        elif node.name not in _LEAVES:
            self._push(TEXT, start, end)

    def _push(self, name: str, start: int, end: int) -> None:
        number = len(self.nodes)
        self.nodes[self._open[-1]].children.append(number)
        self.nodes.append(Node(name, start, end, self._open[-1]))
        self._open.append(number)
        if name == TEXT or name in _LEAVES:
            self.leaves.append(number)

    def _close_text(self) -> None:
        if self.nodes[self._open[-1]].name == TEXT:
            self._open.pop()


def _flat(body: str, blocks: Sequence[Block]) -> Tree:
    nodes = [Node(ROOT, 0, len(body), -1, "", [*range(1, len(blocks) + 1)])]
    nodes += [Node("Paragraph", block.start, block.end, 0) for block in blocks]
    return Tree(body, nodes, nodes[0].children)


def _trim(node: Node, body: str) -> None:
    """Move the edges of a node to its first and last word; a cell keeps its blanks."""
    if node.name == "TableCell":
        return
    while node.start < node.end and body[node.start] in " \t":
        node.start += 1
    # The span of an escaped character leaves out its backslash.
    node.start -= node.name == TEXT and body[node.start - 1 : node.start] == "\\"
    while (line := body.rfind("\n", node.start, node.end)) >= 0 and _LAST_BLANKS.fullmatch(body, line + 1, node.end):
        node.end = line


def _own_prefix(node: Node, body: str, outer: str) -> str:
    match node.name:
        case "BlockQuote":
            return "> "
        case "FootnoteDefinition":
            return " " * _TAB
        case "Item":
            return " " * _item_width(node, body, outer)
    return ""


def _item_width(node: Node, body: str, outer: str) -> int:
    """Return by how many columns the text of an item is indented in what holds its list."""
    bullet = _BULLET.match(body, node.start)
    mark = bullet[0] if bullet else "-"
    after = body[node.start + len(mark) : node.end].partition("\n")[0]
    lead = body[body.rfind("\n", 0, node.start) + 1 : node.start]
    blanks = after[: len(after) - len(after.lstrip(" \t"))]
    gap = len((lead + mark + blanks).expandtabs(_TAB)) - len((lead + mark).expandtabs(_TAB))
    if not after.strip() or gap > _DEEPEST_GAP:
        gap = 1
    return _shift(lead, outer) + len(mark) + gap


def _shift(lead: str, outer: str) -> int:
    """Return by how many columns the mark of an item stands further in than it must."""
    before = lead.rstrip(" \t")
    if before and before[-1] != ">":
        return 0
    width = len(lead.expandtabs(_TAB)) - len(before.expandtabs(_TAB)) - (before != "")
    return max(width - len(outer.rpartition("> ")[2]), 0)
