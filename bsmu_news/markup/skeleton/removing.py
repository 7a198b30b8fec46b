"""Takes segments out of a body together with their blocks; a block that holds anything else stays."""

import re
from collections.abc import Collection, Iterator
from itertools import accumulate

from bsmu_news.markup.skeleton.edits import Edit, Settled, settle
from bsmu_news.markup.skeleton.slots import Skeleton
from bsmu_news.markup.skeleton.tree import TEXT

_PURE = re.compile(r"[ \t>]*")
_BLANKS = re.compile(r"(?:[ \t>]*\n)*")
_PARTS = frozenset(("TableCell", "TableHead"))
_RUNS_ON = frozenset(("Paragraph", TEXT))


def without(skeleton: Skeleton, slots: Collection[int]) -> Settled:
    """Return a body without some of its segments, where they can be taken out."""
    edits: list[Edit] = []
    for one in _removals(skeleton, frozenset(slots)):
        edit = one
        while edits and edits[-1].end > edit.start:
            edit = _joined(skeleton, edits.pop(), edit)
        edits.append(edit)
    return settle(skeleton, edits)


def _joined(skeleton: Skeleton, one: Edit, last: Edit) -> Edit:
    """Return one edit for two blocks of which the last is the last of all: the blank lines above them go, too."""
    start = _blank_start(skeleton.body, one.start)
    if last.end == len(skeleton.body) and start and not skeleton.body.endswith("\n"):
        start -= 1
    return Edit(start, last.end, last.text, (), range(one.slots.start, last.slots.stop))


def _removals(skeleton: Skeleton, gone: frozenset[int]) -> Iterator[Edit]:
    kept = [0, *accumulate(0 if number in gone else 1 for number in range(len(skeleton.slots)))]
    end = 0
    for number in sorted(gone):
        if not end <= number < len(skeleton.slots):
            continue
        block = None
        for node in skeleton.tree.ancestors(skeleton.slots[number].node):
            slots = skeleton.ranges[node]
            if kept[slots.stop] > kept[slots.start]:
                break
            block = node
        edit = _removal(skeleton, block) if block is not None else None
        if edit:
            end = edit.slots.stop
            yield edit


def _removal(skeleton: Skeleton, number: int) -> Edit | None:
    """Return an edit that takes out a block with its lines; None where its first line is another's too."""
    body, nodes = skeleton.body, skeleton.tree.nodes
    node = nodes[number]
    start = skeleton.tree.line_start(number)
    if node.name in _PARTS or not _PURE.fullmatch(body, start, node.start):
        return None
    end = body.find("\n", node.end) + 1 or len(body)
    beside = nodes[node.parent].children
    blanks = _BLANKS.match(body, end)
    after = blanks.end() if blanks else end
    above = _blank_start(body, start)
    if number == beside[-1]:
        start, joined = above, False
        if end == len(body) and start and not body.endswith("\n"):
            start -= 1
    else:
        joined = above == start and after == end and start > 0
        end = after
    blank = nodes[node.parent].prefix.rstrip() + "\n" if joined and node.name not in ("Item", "TableRow") else ""
    return Edit(start, end, blank, (), skeleton.ranges[number])


def _blank_start(body: str, start: int) -> int:
    """Return where the blank lines above a line start."""
    while start:
        line = body.rfind("\n", 0, start - 1) + 1
        if not _PURE.fullmatch(body, line, start - 1):
            break
        start = line
    return start
