"""Takes a body apart into what stays and the places of its segments, and puts it together with other texts.

`join(split(body), texts)` is the body itself for its own texts.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from bsmu_news.domain.segment import Segment, SegmentKind
from bsmu_news.markup.blocks import Block, line_starts, read_blocks
from bsmu_news.markup.marker import MARKER
from bsmu_news.markup.segments import segments_of_block
from bsmu_news.markup.skeleton.fitting import Shape, fitted
from bsmu_news.markup.skeleton.tree import Tree, read_tree, with_prefix


class Slot(NamedTuple):
    """The place of a segment: its text, and where this stands in the body, from `start` to before `end`.

    `kind` is what a text is called that stands there, also where a marker does now (`marker`). Lines but the first
    begin with `prefix`. `node` is the number of its block in the tree. Nothing else can be put into a `fixed` one:
    words in a block of HTML that holds markers too.
    """

    text: str
    start: int
    end: int
    prefix: str
    kind: SegmentKind
    shape: Shape
    node: int
    marker: bool = False
    fixed: bool = False

    def fit(self, text: str) -> str | None:
        """Return a text as it can stand here, without the marks of what holds it; None where it cannot."""
        return None if self.fixed else fitted(text, self.shape, self.kind)


class Skeleton(NamedTuple):
    """A body with the places of its segments, in their order; what is between them is literal.

    `ranges` are the numbers of the slots in each node of the tree, by the node's number.
    """

    body: str
    slots: tuple[Slot, ...]
    tree: Tree
    ranges: tuple[range, ...]

    @property
    def pieces(self) -> tuple[str, ...]:
        """The literal pieces: one before each slot, and one behind the last."""
        starts = [slot.start for slot in self.slots]
        ends = [slot.end for slot in self.slots]
        return tuple(self.body[a:b] for a, b in zip([0, *ends], [*starts, len(self.body)], strict=True))


class Replacement(NamedTuple):
    """A text that stands for what is between two offsets of a body."""

    start: int
    end: int
    text: str


def slots_of(body: str) -> tuple[Slot, ...]:
    """Return the places of the segments of a body: one for each of `body_segments`, in the same order."""
    return split(body).slots


@lru_cache(maxsize=4)
def split(body: str) -> Skeleton:
    """Take a body apart."""
    tree = read_tree(body)
    lines = line_starts(body)
    slots: list[Slot] = []
    for node, block in zip(tree.leaves, read_blocks(body).blocks, strict=True):
        segments = segments_of_block(block, body, lines, 1)
        if segments:
            slots += _slots(tree, node, block, segments)
    return Skeleton(body, tuple(_apart(slots)), tree, _ranges(tree, [slot.node for slot in slots]))


def join(skeleton: Skeleton, texts: Sequence[str]) -> str:
    """Return the body with these texts in its slots.

    A text that does not fit is made to (`fitted`); where that is impossible, what stood there stays.
    """
    found = []
    for slot, text in zip(skeleton.slots, texts, strict=False):
        fit = slot.fit(text) if text != slot.text else None
        if fit is not None:
            found.append(Replacement(slot.start, slot.end, with_prefix(fit, slot.prefix)))
    return replaced(skeleton.body, found)


def replaced(body: str, replacements: Sequence[Replacement]) -> str:
    """Return a body with replacements; they stand in order and do not overlap."""
    pieces, at = [], 0
    for start, end, text in replacements:
        pieces += [body[at:start], text]
        at = end
    return "".join((*pieces, body[at:]))


def _ranges(tree: Tree, at: Sequence[int]) -> tuple[range, ...]:
    """Return for each node the numbers of the slots in it; `at` are the nodes of the slots."""
    lasts = list(range(len(tree.nodes)))
    for number in range(len(lasts) - 1, 0, -1):
        parent = tree.nodes[number].parent
        lasts[parent] = max(lasts[parent], lasts[number])
    return tuple(range(bisect_left(at, number), bisect_left(at, last + 1)) for number, last in enumerate(lasts))


def _slots(tree: Tree, node: int, block: Block, segments: Sequence[Segment]) -> Iterator[Slot]:
    """Yield the slots of one block."""
    shape, kind = _shape(tree, node, block), block.kind or SegmentKind.PARAGRAPH
    if block.kind is SegmentKind.HTML and segments[0].kind is SegmentKind.UNTRANSLATED:
        shape, kind = Shape.BLOCK, tree.kind_in(node)
    spans = _spans(tree.body, block, segments)
    prefix = tree.nodes[node].prefix
    for segment, span in zip(segments, spans or [None] * len(segments), strict=True):
        start, end = span or (block.start, block.start)
        marker = segment.kind is SegmentKind.UNTRANSLATED
        own = kind if marker else segment.kind
        yield Slot(segment.text, start, end, prefix, own, shape, node, marker, fixed=span is None)


def _spans(body: str, block: Block, segments: Sequence[Segment]) -> list[tuple[int, int] | None] | None:
    """Return where the segments of a block stand; None in place of what stands in pieces."""
    markers = [segment.kind is SegmentKind.UNTRANSLATED for segment in segments]
    if not any(markers):
        return [_bare(body, block.start, block.end)] if "<!--" not in segments[0].text or _whole(body, block) else None
    found: list[tuple[int, int] | None] = [one.span() for one in MARKER.finditer(body, block.start, block.end)]
    if len(found) != sum(markers):
        return None
    return found + [None] * (len(markers) - len(found))


def _whole(body: str, block: Block) -> bool:
    """Tell whether nothing was taken out of a block to make its segment."""
    return block.kind is not SegmentKind.HTML or not MARKER.search(body, block.start, block.end)


def _bare(body: str, start: int, end: int) -> tuple[int, int]:
    text = body[start:end]
    start += len(text) - len(text.lstrip())
    return start, max(start, start + len(text.strip()))


def _shape(tree: Tree, node: int, block: Block) -> Shape:
    match block.kind:
        case SegmentKind.HTML:
            return Shape.HTML
        case SegmentKind.HEADING:
            return Shape.UNDERLINED if block.start == tree.nodes[node].start else Shape.HEADING
        case SegmentKind.CELL:
            return Shape.CELL
    return Shape.LINES


def _apart(slots: Sequence[Slot]) -> Iterator[Slot]:
    """Yield slots that neither overlap nor go back; one that would stands empty and fixed behind the other."""
    at = 0
    for slot in slots:
        if slot.start < at:
            yield slot._replace(start=at, end=at, fixed=True)
        else:
            yield slot
            at = slot.end
