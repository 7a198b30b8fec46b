"""Puts rows into a table, and texts into cells that are empty."""

import re

from bsmu_news.domain.segment import SegmentKind
from bsmu_news.markup.skeleton.drafting import line_marker
from bsmu_news.markup.skeleton.edits import Edit, Read
from bsmu_news.markup.skeleton.sides import Sides
from bsmu_news.markup.skeleton.spots import lead_of, spot_in

_PURE = re.compile(r"[ \t>]*")


def row_inserted(both: Sides, node: int, slots: range) -> Edit | None:
    """Return an edit that puts a row of the source behind or before its neighbour; None where the columns differ."""
    spot, nodes = spot_in(both, node, slots), both.target.tree.nodes
    source = both.source.tree.nodes
    if spot is None or spot.node is None or source[node].name != "TableRow":
        return None
    beside = nodes[spot.node]
    lead = lead_of(both.target.tree, beside)
    if len(beside.children) != len(source[node].children) or (beside.name == "TableHead" and not spot.behind):
        return None
    cells = [_cell(both, both.source.ranges[one]) for one in source[node].children]
    row = "| " + " | ".join(text for text, _reads, _placed in cells) + " |"
    reads = tuple(read for _text, ones, _placed in cells for read in ones)
    texts = tuple(at for _text, _reads, placed in cells for at in placed)
    lead = lead if _PURE.fullmatch(lead) else nodes[nodes[beside.parent].parent].prefix
    at = beside.start
    if spot.behind:
        at = _line_end(both.target.body, beside.end)
        at = _line_end(both.target.body, at + 1) if beside.name == "TableHead" else at
    text = f"\n{lead}{row}" if spot.behind else f"{row}\n{lead}"
    return Edit(at, at, text, reads, range(0), _served(both, slots, texts), texts)


def cell_filled(both: Sides, node: int, slots: range) -> Edit | None:
    """Return an edit that fills an empty cell of the translation; None where it is no such, or the columns differ."""
    spot, nodes = spot_in(both, node, slots), both.target.tree.nodes
    source = both.source.tree.nodes
    if spot is None or spot.node is None:
        return None
    row, other = source[source[node].parent], nodes[nodes[spot.node].parent]
    if len(row.children) != len(other.children):
        return None
    number = other.children[row.children.index(node)]
    cell = nodes[number]
    if both.target.body[cell.start : cell.end].strip():
        return None
    text, reads, texts = _cell(both, slots)
    return Edit(cell.start, cell.end, f" {text} ", reads, range(0), _served(both, slots, texts), texts)


def _cell(both: Sides, slots: range) -> tuple[str, tuple[Read, ...], tuple[int, ...]]:
    """Return what stands in a cell, how it is read, and whose text it is."""
    if not slots:
        return "", (), ()
    slot = both.source.slots[slots.start]
    given = both.texts.get(slots.start)
    fit = None if given is None else slot.fit(given)
    if fit is not None:
        return fit, (Read(SegmentKind.CELL, fit),), (slots.start,)
    return line_marker(slot.text), (Read(SegmentKind.UNTRANSLATED, slot.text),), ()


def _served(both: Sides, slots: range, texts: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(sorted({*texts, *(at for at in slots if at in both.wanted and at not in both.texts)}))


def _line_end(body: str, at: int) -> int:
    end = body.find("\n", at)
    return len(body) if end < 0 else end
