"""A source and its translation, taken apart, with what belongs together and what is to be put in."""

from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from bsmu_news.domain.segment import SegmentKind
from bsmu_news.markup.alignment.items import Pair
from bsmu_news.markup.segments import body_segments
from bsmu_news.markup.skeleton.drafting import Drafted, drafted
from bsmu_news.markup.skeleton.edits import Read
from bsmu_news.markup.skeleton.fitting import Shape, fitted
from bsmu_news.markup.skeleton.slots import Skeleton, split
from bsmu_news.markup.skeleton.tree import with_prefix

_WRAPS = {SegmentKind.ITEM: ("- ", "  "), SegmentKind.QUOTE: ("> ", "> ")}


class Sides(NamedTuple):
    """What `compose` works on.

    `targets` are for each segment of the source those of the translation that stand for it. `wanted` are the segments
    that get a text or a marker. `aligned` are those of the source that have a target.
    """

    source: Skeleton
    target: Skeleton
    pairs: Sequence[Pair]
    texts: Mapping[int, str]
    wanted: frozenset[int]
    targets: Sequence[tuple[int, ...]]
    aligned: Sequence[int]

    def missing(self, slots: range) -> bool:
        """Tell whether none of some segments of the source has a target."""
        return bisect_left(self.aligned, slots.start) == bisect_left(self.aligned, slots.stop)

    def before(self, at: int) -> int | None:
        """Return the last segment of the source before one that has a target."""
        number = bisect_left(self.aligned, at)
        return self.aligned[number - 1] if number else None

    def after(self, at: int) -> int | None:
        """Return the first segment of the source from one on that has a target."""
        number = bisect_left(self.aligned, at)
        return self.aligned[number] if number < len(self.aligned) else None


class Rendered(NamedTuple):
    """Blocks written for the translation, how they are read, and whose texts are among them."""

    text: str
    reads: tuple[Read, ...]
    texts: tuple[int, ...]


def sides(bodies: tuple[str, str], pairs: Sequence[Pair], texts: Mapping[int, str], missing: Collection[int]) -> Sides:
    """Take a source and its translation apart; numbers that neither has are left out."""
    source, target = split(bodies[0]), split(bodies[1])
    rows, columns = range(len(source.slots)), range(len(target.slots))
    known = _joined([Pair(_known(pair.sources, rows), _known(pair.targets, columns)) for pair in pairs])
    targets: list[tuple[int, ...]] = [()] * len(rows)
    for pair in known:
        for at in pair.sources:
            targets[at] = tuple(sorted({*targets[at], *pair.targets}))
    given = {at: text for at, text in texts.items() if at in rows}
    wanted = frozenset((*given, *(at for at in missing if at in rows and not targets[at])))
    aligned = [at for at in rows if targets[at]]
    return Sides(source, target, known, given, wanted, targets, aligned)


def rendered(both: Sides, markdown: str, slots: range, holder: SegmentKind, *, whole: bool = True) -> Rendered:
    """Return Markdown of the source with texts and markers in it.

    `slots` are the segments of the source that it holds; `holder` is what a paragraph is called where it shall stand.
    """
    if len(slots) == 1 and is_plain(markdown) and slots[0] in both.texts:
        fit = fitted(both.texts[slots[0]], Shape.LINES, holder)
        if fit is not None:
            return Rendered(fit, (Read(holder, fit),), (slots[0],))
    draft: Drafted = drafted(markdown, [both.texts.get(at) for at in slots], whole=whole)
    text = draft.body.strip("\n")
    return Rendered(text, reads_of(text, holder), tuple(slots[at] for at in sorted(draft.placed)))


def is_plain(markdown: str) -> bool:
    """Tell whether a text is surely one paragraph: parsing thousands of them takes seconds."""
    return markdown[:1].isalpha() and "\n" not in markdown


def reads_of(text: str, holder: SegmentKind) -> tuple[Read, ...]:
    """Return how blocks are read where a paragraph is called as `holder` says."""
    return tuple(
        Read(holder if one.kind is SegmentKind.PARAGRAPH else one.kind, one.text) for one in body_segments(text)
    )


def written_alone(both: Sides, at: int, holder: SegmentKind) -> str | None:
    """Return a segment of the source as a block that keeps its kind where a paragraph is called as `holder` says.

    None for cells, and for notes where there is no note.
    """
    tree, slot = both.source.tree, both.source.slots[at]
    node = slot.node
    if slot.kind is SegmentKind.CELL or len(both.source.ranges[node]) > 1:
        return None
    if slot.kind is holder or slot.kind not in (SegmentKind.FOOTNOTE, *_WRAPS):
        return tree.dedented(node)
    if slot.kind is SegmentKind.FOOTNOTE:
        alone = tree.nodes[node].parent
        note = tree.nodes[alone].name == "FootnoteDefinition" and len(both.source.ranges[alone]) == 1
        return tree.dedented(alone) if note else None
    first, prefix = _WRAPS[slot.kind]
    return first + with_prefix(tree.dedented(node), prefix)


def _joined(pairs: Sequence[Pair]) -> list[Pair]:
    """Return pairs of which no two share a target: what a marker stands for belongs together."""
    found: list[Pair] = []
    owners: dict[int, int] = {}
    for pair in pairs:
        owner = next((owners[at] for at in pair.targets if at in owners), None)
        if owner is None:
            owner = len(found)
            found.append(pair)
        else:
            one = found[owner]
            found[owner] = Pair(_merged(one.sources, pair.sources), _merged(one.targets, pair.targets))
        owners |= dict.fromkeys(pair.targets, owner)
    return found


def _merged(one: Sequence[int], other: Sequence[int]) -> tuple[int, ...]:
    return tuple(sorted({*one, *other}))


def _known(numbers: Sequence[int], known: range) -> tuple[int, ...]:
    return tuple(number for number in numbers if number in known)
