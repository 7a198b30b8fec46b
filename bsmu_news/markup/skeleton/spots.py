"""Finds places between the blocks of a translation, and writes edits that put blocks there."""

import re
from typing import NamedTuple

from bsmu_news.markup.skeleton.edits import Edit
from bsmu_news.markup.skeleton.sides import Rendered, Sides
from bsmu_news.markup.skeleton.slots import Skeleton
from bsmu_news.markup.skeleton.tree import Node, Tree, with_prefix

_WORDS_FOLLOW = re.compile(r"[ \t]*\n[ \t>]*[^\s>]")
_WORDS_BEFORE = re.compile(r"[^\s>][^\n]*\n[ \t>]*\Z")


class Spot(NamedTuple):
    """A place behind or before a block of the translation; without a block, where its body begins."""

    node: int | None
    behind: bool


def opening_spot(target: Skeleton) -> Spot:
    """Return the place where a body begins."""
    children = target.tree.nodes[0].children
    return Spot(children[0] if children else None, False)


def spot_in(both: Sides, node: int, slots: range) -> Spot | None:
    """Return the place beside the neighbours of a block of the source, in what holds them in the translation.

    `slots` are the segments in it. None where the translation has them in nothing of the kind.
    """
    tree = both.source.tree
    parent = tree.nodes[node].parent
    around = both.source.ranges[parent]
    before, after = both.before(slots.start), both.after(slots.stop)
    behind = before is not None and before >= around.start
    at = before if behind else after
    if at is None or at not in around:
        return None
    target = max(both.targets[at]) if behind else min(both.targets[at])
    found = counterpart(tree, parent, both.target.tree, both.target.slots[target].node)
    return None if found is None else between(both, Spot(found, behind), target, after)


def between(both: Sides, spot: Spot, target: int, after: int | None) -> Spot | None:
    """Return a place that is still before the next segment of the source that has a target.

    Behind a list that holds both neighbours, as where a paragraph between two lists was left out, it is between their
    items. None where one block holds both. `target` is the slot of the neighbour before.
    """
    if not spot.behind or after is None:
        return spot
    tree = both.target.tree
    inside = [*tree.ancestors(both.target.slots[target].node)]
    around = {*tree.ancestors(both.target.slots[min(both.targets[after])].node)}
    if spot.node not in around:
        return spot
    at = inside.index(spot.node) - 1
    if at < 0 or tree.nodes[spot.node].name != "List" or inside[at] in around:
        return None
    return Spot(inside[at], behind=True)


def counterpart(tree: Tree, parent: int, other: Tree, leaf: int) -> int | None:
    """Return the block around a leaf of the translation that its like holds: as deep as in the source, if it is."""
    name = tree.nodes[parent].name
    depth = sum(tree.nodes[one].name == name for one in tree.ancestors(parent))
    held = [one for one in other.ancestors(leaf) if other.nodes[other.nodes[one].parent].name == name][::-1]
    return held[min(depth, len(held)) - 1] if held else None


def edit_at(target: Skeleton, spot: Spot, written: Rendered, sources: tuple[int, ...], *, tight: bool = False) -> Edit:
    """Return an edit that puts blocks at a place, parted by blank lines, or by none where they are `tight`."""
    if spot.node is None:
        return _opened(target.body, written, sources)
    node = target.tree.nodes[spot.node]
    prefix = target.tree.nodes[node.parent].prefix
    blank = "\n" + prefix.rstrip()
    text = with_prefix(written.text, prefix)
    if not spot.behind:
        above = target.body[max(node.start - _FAR, 0) : node.start]
        first = "\n" + prefix if _WORDS_BEFORE.search(above) else ""
        return Edit(
            node.start, node.start, f"{first}{text}{blank}\n{prefix}", written.reads, range(0), sources, written.texts
        )
    below = blank if _WORDS_FOLLOW.match(target.body, node.end) and not tight else ""
    above = "" if tight else blank
    return Edit(node.end, node.end, f"{above}\n{prefix}{text}{below}", written.reads, range(0), sources, written.texts)


def lead_of(tree: Tree, node: Node) -> str:
    """Return what stands before a block on its line: the marks of what holds it."""
    return tree.body[tree.body.rfind("\n", 0, node.start) + 1 : node.start]


def _opened(body: str, written: Rendered, sources: tuple[int, ...]) -> Edit:
    """Return an edit of a body that has no blocks."""
    words = body.rstrip()
    if words:  # definitions of links, and what else is no block
        text = f"\n\n{written.text}"
        return Edit(len(words), len(words), text, written.reads, range(0), sources, written.texts)
    first = "" if body.endswith("\n") else "\n"
    return Edit(len(body), len(body), f"{first}{written.text}\n", written.reads, range(0), sources, written.texts)


_FAR = 2000
"""Characters before a block in which the end of the line above is looked for."""
