"""Puts in what has no counterpart yet: whole blocks, items, rows of tables and cells, behind what stands before them.

The largest block of the source that is missing as a whole goes in as one, into the block that holds its neighbours;
where the translation has no such block, it stands by itself.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from bsmu_news.markup.skeleton.edits import Edit
from bsmu_news.markup.skeleton.items import item_inserted
from bsmu_news.markup.skeleton.rows import cell_filled, row_inserted
from bsmu_news.markup.skeleton.sides import Rendered, Sides, rendered, written_alone
from bsmu_news.markup.skeleton.slots import Skeleton
from bsmu_news.markup.skeleton.spots import Spot, between, edit_at, opening_spot, spot_in
from bsmu_news.markup.skeleton.tree import TEXT, Tree

_COPIED = frozenset(("CodeBlock", "Rule"))


class Unit(NamedTuple):
    """A block of the source that goes in as one, by its node, with the segments in it."""

    node: int
    slots: range


def inserted(both: Sides, served: frozenset[int]) -> Iterator[Edit]:
    """Yield edits for what is wanted and has no target; `served` are those that have found a place already."""
    above: Unit | None = None
    for unit in _units(both, served):
        parent = both.source.tree.nodes[both.source.tree.nodes[unit.node].parent]
        edit = None
        match parent.name:
            case "Table":
                edit = row_inserted(both, unit.node, unit.slots)
            case "TableHead" | "TableRow":
                edit = cell_filled(both, unit.node, unit.slots)
            case "List":
                edit = item_inserted(both, unit.node, unit.slots) or _by_itself(both, unit)
            case "Root":
                edit = _whole(both, unit, above)
                above = unit
            case _:
                edit = _beside(both, unit) or _by_itself(both, unit)
        if edit:
            yield edit


def _units(both: Sides, served: frozenset[int]) -> Iterator[Unit]:
    """Yield the largest missing blocks of which something is wanted; the rest of such a block gets markers."""
    ranges = both.source.ranges
    end = 0
    for at in sorted(both.wanted - served):
        if at < end or both.targets[at]:
            continue
        node = both.source.slots[at].node
        for outer in both.source.tree.ancestors(node):
            if not both.missing(ranges[outer]):
                break
            node = outer
        slots = ranges[node]
        end = slots.stop
        yield Unit(node, slots)


def _whole(both: Sides, unit: Unit, above: Unit | None) -> Edit | None:
    """Return an edit that puts in a block of the body, with code and lines that stand between it and one above."""
    tree = both.source.tree
    spot, copied = _top_spot(both, unit, above)
    if spot is None:
        return None
    markdown = tree.body[tree.line_start(unit.node) : tree.nodes[unit.node].end]
    written = rendered(both, markdown, unit.slots, both.target.tree.kind_in(0))
    text = "\n\n".join((*(tree.dedented(number) for number in copied), written.text))
    return edit_at(both.target, spot, written._replace(text=text), _served(both, unit, written))


def _top_spot(both: Sides, unit: Unit, above: Unit | None) -> tuple[Spot | None, list[int]]:
    """Return where a block of the body goes, and the source's code and lines that go with it."""
    before, after = both.before(unit.slots.start), both.after(unit.slots.stop)
    if before is None:
        opening = opening_spot(both.target) if after is None else _before(both.target, min(both.targets[after]))
        spot: Spot | None = opening
        left = _copied(both.source.tree, 0, unit.node)
    else:
        last = max(both.targets[before])
        copied = _copied(both.source.tree, _top_of(both.source, before), unit.node)
        behind, left = _past_copies(both, Spot(_top_of(both.target, last), behind=True), copied)
        spot = between(both, behind, last, after)
    if above is None or (before is not None and above.slots.start < before):
        return spot, []  # what was put in last has another place
    return spot, [number for number in left if number > above.node]


def _before(target: Skeleton, slot: int) -> Spot:
    return Spot(_top_of(target, slot), behind=False)


def _copied(tree: Tree, first: int, last: int) -> list[int]:
    """Return the code and lines of a body between two of its blocks."""
    copied = _all_copied(tree)
    return copied[bisect_left(copied, first) : bisect_left(copied, last)]


@lru_cache(maxsize=4)
def _all_copied(tree: Tree) -> list[int]:
    return [number for number in tree.nodes[0].children if tree.nodes[number].name in _COPIED]


def _past_copies(both: Sides, spot: Spot, copied: Sequence[int]) -> tuple[Spot, list[int]]:
    """Return a place behind the code and lines that the translation has as the source does, and those it lacks."""
    nodes = both.target.tree.nodes
    tops = nodes[0].children
    at, left = bisect_left(tops, spot.node or 0), []
    for number in copied:
        name = both.source.tree.nodes[number].name
        if at + 1 < len(tops) and nodes[tops[at + 1]].name == name:
            at += 1
        else:
            left.append(number)
    return spot._replace(node=tops[at]), left


def _top_of(skeleton: Skeleton, slot: int) -> int:
    """Return the block of the body that a slot stands in."""
    return _top(skeleton.tree, skeleton.slots[slot].node)


def _top(tree: Tree, node: int) -> int:
    return [*tree.ancestors(node)][-1]


def _beside(both: Sides, unit: Unit) -> Edit | None:
    """Return an edit that puts a block into the item, quotation or note that holds its neighbours."""
    nodes = both.source.tree.nodes
    spot = spot_in(both, unit.node, unit.slots)
    if spot is None or spot.node is None:
        return None
    holder = both.target.tree.kind_in(both.target.tree.nodes[spot.node].parent)
    written = rendered(both, both.source.tree.dedented(unit.node), unit.slots, holder)
    tight = nodes[unit.node].name == "List" and both.target.tree.nodes[spot.node].name == TEXT
    return edit_at(both.target, spot, written, _served(both, unit, written), tight=tight)


def _by_itself(both: Sides, unit: Unit) -> Edit | None:
    """Return an edit that puts a block in as one of the body, with its own marks."""
    tree = both.source.tree
    name = tree.nodes[unit.node].name
    if name == "Item":
        markdown: str | None = tree.dedented(unit.node)
    else:
        markdown = written_alone(both, unit.slots.start, tree.kind_in(0)) if len(unit.slots) == 1 else None
    if markdown is None:
        return None
    spot, _copied = _top_spot(both, unit._replace(node=_top(tree, unit.node)), None)
    if spot is None:
        return None
    written = rendered(both, markdown, unit.slots, both.target.tree.kind_in(0))
    return edit_at(both.target, spot, written, _served(both, unit, written))


def _served(both: Sides, unit: Unit, written: Rendered) -> tuple[int, ...]:
    markers = (at for at in unit.slots if at in both.wanted and at not in both.texts)
    return tuple(sorted({*written.texts, *markers}))
