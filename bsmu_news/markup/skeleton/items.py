"""Puts an item into a list, with the marks and the spacing of its new neighbours."""

import re
from itertools import pairwise

from bsmu_news.markup.skeleton.edits import Edit
from bsmu_news.markup.skeleton.sides import Sides, rendered
from bsmu_news.markup.skeleton.spots import lead_of, spot_in
from bsmu_news.markup.skeleton.tree import Node, Tree, with_prefix, without_prefix

_BULLET = re.compile(r"([-+*])|(\d{1,9})([.)])")
_PURE = re.compile(r"[ \t>]*")
_LARGEST = 999_999_999
"""CommonMark reads no longer number than nine digits."""
_OWN = "- "


def item_inserted(both: Sides, node: int, slots: range) -> Edit | None:
    """Return an edit that puts an item of the source into the list of its neighbours; None where there is none."""
    spot = spot_in(both, node, slots)
    if spot is None or spot.node is None:
        return None
    tree = both.target.tree
    beside = tree.nodes[spot.node]
    holder = tree.nodes[beside.parent]
    written = rendered(both, _with_own_mark(both.source.tree, node), slots, tree.kind_in(spot.node), whole=False)
    first, *lines = written.text.split("\n")
    content = "\n".join((first.removeprefix(_OWN), *(line.removeprefix("  ") for line in lines)))
    lead = lead_of(tree, beside)
    lead = lead if _PURE.fullmatch(lead) else holder.prefix
    mark = _mark(both.target.body, beside, 1 if spot.behind else 0)
    inner = holder.prefix + " " * (max(len(lead) - len(holder.prefix), 0) + len(mark) + 1)
    item = f"{mark} {with_prefix(content, inner)}"
    gap = f"\n{holder.prefix.rstrip()}\n" if _is_loose(tree, holder) else "\n"
    new = [at for at in slots if at in both.wanted and at not in both.texts]
    sources = tuple(sorted({*written.texts, *new}))
    at = beside.end if spot.behind else beside.start
    text = f"{gap}{lead}{item}" if spot.behind else f"{item}{gap}{lead}"
    return Edit(at, at, text, written.reads, range(0), sources, written.texts)


def _with_own_mark(tree: Tree, number: int) -> str:
    """Return an item of the source as a list of its own, indented by two."""
    node = tree.nodes[number]
    width = len(node.prefix) - len(tree.nodes[node.parent].prefix)
    first, *lines = tree.dedented(number).split("\n")
    bullet = _BULLET.match(first)
    first = first[bullet.end() if bullet else 0 :].lstrip(" \t")
    content = "\n".join((first, *(without_prefix(line, " " * width) for line in lines)))
    return _OWN + with_prefix(content.lstrip("\n"), "  ")


def _mark(body: str, beside: Node, step: int) -> str:
    """Return the mark of an item that stands beside another; numbers count on by `step`."""
    bullet = _BULLET.match(body, beside.start)
    if bullet is None or bullet[1]:
        return bullet[1] if bullet else "-"
    return f"{min(int(bullet[2]) + step, _LARGEST)}{bullet[3]}"


def _is_loose(tree: Tree, holder: Node) -> bool:
    """Tell whether blank lines part the items of a list."""
    few = holder.children[:2]
    return any(tree.body.count("\n", tree.nodes[a].end, tree.nodes[b].start) > 1 for a, b in pairwise(few))
