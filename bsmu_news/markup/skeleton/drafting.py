"""Writes the body of a new translation on the skeleton of its source, with markers for what has no text yet."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from bsmu_news.domain.segment import SegmentKind
from bsmu_news.markup.marker import COMMENT, untranslated_marker
from bsmu_news.markup.segments import body_segments, one_by_one
from bsmu_news.markup.skeleton.fitting import Shape
from bsmu_news.markup.skeleton.slots import Replacement, Skeleton, Slot, replaced, split
from bsmu_news.markup.skeleton.tree import with_prefix

_ASKS_TO_IGNORE = re.compile(r"<!--\s*bsmu-news:")
_MOST_REPAIRS = 20
"""Blocks that are read in another way beside their neighbours than alone; nobody has seen one yet."""


class Drafted(NamedTuple):
    """A body, and which of the texts stand in it."""

    body: str
    placed: frozenset[int]


def draft_body(source_body: str, texts: Sequence[str | None]) -> str:
    """Return a new translation: the source's blocks with these texts, one for each segment of the source.

    None leaves a marker that quotes the segment; a block without any text is quoted whole. Whatever is no segment
    is copied (code, rules, comments, definitions of links), but comments that ask to ignore a rule, which speak of the
    source. A text that cannot stand in its place is left out, its segment quoted.
    """
    return drafted(source_body, texts).body


def drafted(source_body: str, texts: Sequence[str | None], *, whole: bool = True) -> Drafted:
    """Return what `draft_body` does, with what is placed; without `whole`, each segment gets a marker of its own."""
    skeleton = split(source_body)
    fits = _fits(skeleton, texts)
    tops = skeleton.tree.nodes[0].children
    quoted: set[int] = set()
    for _repair in range(_MOST_REPAIRS):
        edits = [edit for top in tops for edit in _top(skeleton, top, fits, quoted=top in quoted, whole=whole)]
        body = replaced(source_body, edits)
        wrong = _first_wrong(skeleton, fits, body)
        if wrong is None:
            return Drafted(body, frozenset(at for at, fit in enumerate(fits) if fit is not None))
        top = next((one for one in tops if wrong in skeleton.ranges[one]), tops[0])
        quoted.add(top)
        for at in skeleton.ranges[top]:
            fits[at] = None
    none: list[str | None] = [None] * len(fits)
    edits = [edit for top in tops for edit in _top(skeleton, top, none, quoted=False, whole=True)]
    return Drafted(replaced(source_body, edits), frozenset())


def _fits(skeleton: Skeleton, texts: Sequence[str | None]) -> list[str | None]:
    given = [*texts[: len(skeleton.slots)], *[None] * (len(skeleton.slots) - len(texts))]
    return [None if text is None else slot.fit(text) for slot, text in zip(skeleton.slots, given, strict=True)]


def _top(skeleton: Skeleton, top: int, fits: list[str | None], *, quoted: bool, whole: bool) -> list[Replacement]:
    """Return how a block of the body is changed; texts that do not hold there are taken out of `fits`."""
    tree, slots = skeleton.tree, skeleton.ranges[top]
    if not slots:
        return _without_ignores(skeleton, top)
    none = all(fits[at] is None for at in slots)
    if not quoted and not (none and whole):
        inner = [_inner(skeleton, skeleton.slots[at], fits[at]) for at in slots]
        if all(inner):
            edits = [edit for edit in inner if edit]
            if len(slots) == len(fits) or _holds(skeleton, top, slots, fits, edits):  # the body is read below
                return edits
    for at in slots:
        fits[at] = None
    if all(skeleton.slots[at].marker for at in slots):
        return []
    if quoted and len(slots) == 1 and "\n" not in skeleton.slots[slots.start].text:
        # Alone it is another block, such as an item that stood indented behind the definition of a link.
        return [Replacement(tree.line_start(top), tree.nodes[top].end, line_marker(skeleton.slots[slots.start].text))]
    return [Replacement(tree.line_start(top), tree.nodes[top].end, untranslated_marker(_written(skeleton, top)))]


def _inner(skeleton: Skeleton, slot: Slot, fit: str | None) -> Replacement | None:
    """Return a slot with its text or a marker; None where it can hold neither."""
    if slot.fixed:
        return None
    if fit is not None:
        return Replacement(slot.start, slot.end, with_prefix(fit, slot.prefix))
    if slot.marker:
        return Replacement(slot.start, slot.end, skeleton.body[slot.start : slot.end])
    return Replacement(slot.start, slot.end, marker_in(skeleton, slot, slot.text))


def marker_in(skeleton: Skeleton, slot: Slot, source: str) -> str:
    """Return a marker as it can stand in a slot: a block of its own, or on one line where there is none."""
    lead = skeleton.body[skeleton.body.rfind("\n", 0, slot.start) + 1 : slot.start]
    task = lead.rstrip().endswith("]") and slot.kind is SegmentKind.ITEM
    if slot.shape in (Shape.LINES, Shape.BLOCK, Shape.HTML) and not task:
        return with_prefix(untranslated_marker(source), slot.prefix)
    return with_prefix(line_marker(source), slot.prefix)


def line_marker(source: str) -> str:
    """Return a marker that is no block of its own."""
    return (
        "<!-- untranslated " + untranslated_marker(source).removeprefix("<!-- untranslated\n")[: -len("\n-->")] + " -->"
    )


def _written(skeleton: Skeleton, top: int) -> str:
    start = skeleton.tree.line_start(top)
    return skeleton.body[start : skeleton.tree.nodes[top].end].strip("\n")


def _without_ignores(skeleton: Skeleton, top: int) -> list[Replacement]:
    """Return what takes out a block of comments that ask to ignore a rule, and the blank lines behind it."""
    body, node = skeleton.body, skeleton.tree.nodes[top]
    text = body[node.start : node.end]
    if node.name != "HtmlBlock" or not _ASKS_TO_IGNORE.search(text) or COMMENT.sub("", text).strip():
        return []
    end = node.end
    while end < len(body) and body[end] == "\n":
        end += 1
    return [Replacement(node.start, end, "")]


def _holds(
    skeleton: Skeleton, top: int, slots: range, fits: Sequence[str | None], edits: Sequence[Replacement]
) -> bool:
    """Tell whether a block with edits alone reads as it shall."""
    start, end = skeleton.tree.line_start(top), skeleton.tree.nodes[top].end
    moved = [Replacement(edit.start - start, edit.end - start, edit.text) for edit in edits]
    wanted = [_expected(skeleton.slots[at], fits[at]) for at in slots]
    return _read(replaced(skeleton.body[start:end], moved)) == [one for ones in wanted for one in ones]


def _first_wrong(skeleton: Skeleton, fits: Sequence[str | None], body: str) -> int | None:
    """Return the first slot that is not read as it shall."""
    wanted = [(at, one) for at, slot in enumerate(skeleton.slots) for one in _expected(slot, fits[at])]
    found = _read(body)
    if [one for _at, one in wanted] == found:
        return None
    same = (at for (at, one), other in zip(wanted, found, strict=False) if one != other)
    return next(same, wanted[-1][0] if wanted else 0)


def _expected(slot: Slot, fit: str | None) -> list[tuple[SegmentKind, str]]:
    if fit is not None:
        return [(slot.kind, fit)]
    if slot.marker and "\n" in slot.text:
        quoted = body_segments(slot.text)
        return [(SegmentKind.UNTRANSLATED, one.text) for one in quoted] or [(SegmentKind.UNTRANSLATED, slot.text)]
    return [(SegmentKind.UNTRANSLATED, slot.text)]


def _read(body: str) -> list[tuple[SegmentKind, str]]:
    return [(segment.kind, segment.text) for segment in one_by_one(body_segments(body))]
