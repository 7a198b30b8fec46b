"""Puts texts where something stands for their source already: a marker, or an older text."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from bsmu_news.markup.alignment.items import Pair, same_text
from bsmu_news.markup.skeleton.drafting import drafted
from bsmu_news.markup.skeleton.edits import Edit, Read
from bsmu_news.markup.skeleton.fitting import Shape
from bsmu_news.markup.skeleton.sides import Rendered, Sides, is_plain, reads_of, rendered, written_alone
from bsmu_news.markup.skeleton.slots import Slot, split
from bsmu_news.markup.skeleton.tree import TEXT, with_prefix

_RUNS_ON = frozenset(("Paragraph", TEXT, "HtmlBlock", "Table", "CodeBlock", "Heading"))
"""Blocks that a paragraph may run together with, where no blank line parts them."""


def filled(both: Sides) -> Iterator[Edit]:
    """Yield edits for the texts whose source has a target.

    A text of several segments, or several texts of one, are a person's: what is merged or split is left alone.
    """
    for pair in both.pairs:
        if not any(at in both.texts for at in pair.sources) and not _is_grown(both, pair):
            continue
        markers = [at for at in pair.targets if both.target.slots[at].marker]
        if len(pair.sources) == len(pair.targets) == 1 and not markers:
            yield from _replaced(both, pair.sources[0], pair.targets[0])
        for marker in markers:
            yield from _marker_filled(both, marker, pair)


def _is_grown(both: Sides, pair: Pair) -> bool:
    """Tell whether a marker stands for a block of the source to which something came since."""
    if not pair.sources or len(pair.targets) != 1:
        return False
    slot = both.target.slots[pair.targets[0]]
    if not slot.marker or not _is_block(both, slot):
        return False
    top = [*both.source.tree.ancestors(both.source.slots[pair.sources[0]].node)][-1]
    return any(at in both.wanted and not both.targets[at] for at in both.source.ranges[top])


def _is_block(both: Sides, slot: Slot) -> bool:
    """Tell whether a marker is a block of the body, and nothing else is in it."""
    node = both.target.tree.nodes[slot.node]
    return slot.shape is Shape.BLOCK and not node.parent and (slot.start, slot.end) == (node.start, node.end)


def _replaced(both: Sides, at: int, target: int) -> Iterator[Edit]:
    slot = both.target.slots[target]
    fit = slot.fit(both.texts[at])
    if fit is not None:
        text = with_prefix(fit, slot.prefix)
        yield Edit(slot.start, slot.end, text, (Read(slot.kind, fit),), range(target, target + 1), (at,), (at,))


def _marker_filled(both: Sides, target: int, pair: Pair) -> Iterator[Edit]:
    slot = both.target.slots[target]
    alone = len(pair.targets) == 1
    if slot.shape is not Shape.BLOCK:
        given = [at for at in _own(both, slot, pair.sources, alone=alone) if at is not None and at in both.texts]
        if given:
            yield from _replaced(both, given[0], target)
        return
    block = (_renewed(both, slot, pair) if alone else None) or _unquoted(both, slot, pair, alone=alone)
    if block and block[1]:
        written, sources = block
        text = _parted(both, slot, with_prefix(written.text, slot.prefix))
        numbers = range(target, target + 1)
        yield Edit(slot.start, slot.end, text, written.reads, numbers, sources, written.texts)


def _renewed(both: Sides, slot: Slot, pair: Pair) -> tuple[Rendered, tuple[int, ...]] | None:
    """Return the source's block for a marker that stands for all of it, also for what came to it since."""
    tree = both.source.tree
    tops = {[*tree.ancestors(both.source.slots[at].node)][-1] for at in pair.sources}
    if not _is_block(both, slot) or len(tops) != 1:
        return None
    top = tops.pop()
    slots = both.source.ranges[top]
    own = set(pair.sources)
    if not all(at in own or (at in both.wanted and not both.targets[at]) for at in slots):
        return None
    markdown = tree.body[tree.line_start(top) : tree.nodes[top].end]
    written = rendered(both, markdown, slots, slot.kind)
    new = [at for at in slots if at in both.wanted and at not in both.texts]
    return written, tuple(sorted({*written.texts, *new}))


def _unquoted(both: Sides, slot: Slot, pair: Pair, *, alone: bool) -> tuple[Rendered, tuple[int, ...]] | None:
    """Return what a marker quotes, with texts and markers in it."""
    if (
        len(pair.sources) == 1
        and alone
        and is_plain(slot.text)
        and both.source.slots[pair.sources[0]].kind is slot.kind
    ):
        written = rendered(both, slot.text, range(pair.sources[0], pair.sources[0] + 1), slot.kind)
        return written, written.texts
    parts = split(slot.text).slots
    own = _own(both, slot, pair.sources, alone=alone)
    if alone and len(parts) <= len(pair.sources) == 1 and not _same_kind(both, slot, parts, pair.sources[0]):
        return _in_its_kind(both, slot, pair.sources[0])
    texts = [both.texts.get(at) if at is not None else None for at in own]
    draft = drafted(slot.text, texts)
    text = draft.body.strip("\n")
    placed = tuple(one for one in (own[number] for number in sorted(draft.placed)) if one is not None)
    return Rendered(text, reads_of(text, slot.kind), placed), placed


def _in_its_kind(both: Sides, slot: Slot, at: int) -> tuple[Rendered, tuple[int, ...]] | None:
    markdown = written_alone(both, at, slot.kind)
    if markdown is None:
        return None
    written = rendered(both, markdown, range(at, at + 1), slot.kind)
    return written, written.texts


def _same_kind(both: Sides, slot: Slot, parts: Sequence[Slot], at: int) -> bool:
    """Tell whether what a marker quotes becomes one segment of the kind of its source."""
    [kind] = {read.kind for read in reads_of(slot.text, slot.kind)} if len(parts) == 1 else [None]
    return kind is both.source.slots[at].kind


def _own(both: Sides, slot: Slot, sources: Sequence[int], *, alone: bool) -> list[int | None]:
    """Return for each segment that a marker quotes the one of the source, None where there is none."""
    quoted = [part.text for part in split(slot.text).slots] if slot.shape is Shape.BLOCK else [slot.text]
    if alone and len(quoted) == len(sources):
        return list(sources)
    found: list[int | None] = []
    rest = list(sources)
    for text in quoted:
        same = next((number for number, at in enumerate(rest) if same_text(both.source.slots[at].text, text)), None)
        found.append(None if same is None else rest[same])
        rest = rest if same is None else rest[same + 1 :]
    return found


def _parted(both: Sides, slot: Slot, text: str) -> str:
    """Return a text with blank lines where it would run together with its neighbours."""
    nodes, body = both.target.tree.nodes, both.target.body
    beside = nodes[nodes[slot.node].parent].children
    at = bisect_left(beside, slot.node)
    blank = "\n" + slot.prefix.rstrip()
    if at > 0 and nodes[beside[at - 1]].name in _RUNS_ON and _adjoin(body, nodes[beside[at - 1]].end, slot.start):
        text = "\n" + slot.prefix + text
    if at < len(beside) - 1 and nodes[beside[at + 1]].name in _RUNS_ON:
        text += blank if _adjoin(body, slot.end, nodes[beside[at + 1]].start) else ""
    return text


def _adjoin(body: str, end: int, start: int) -> bool:
    return body.count("\n", end, start) == 1
