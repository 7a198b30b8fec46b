"""Applies edits to a body only where it is then read as was meant: all other segments as they were."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from bsmu_news.domain.segment import SegmentKind
from bsmu_news.markup.segments import body_segments
from bsmu_news.markup.skeleton.slots import Replacement, Skeleton, Slot, replaced

_MOST_READINGS = 60
"""Of a body whose edits do not hold together; what is then still undecided is left out."""


class Read(NamedTuple):
    """A segment as it shall be read."""

    kind: SegmentKind
    text: str


class Edit(NamedTuple):
    """A change of a body between two offsets.

    `slots` are the numbers of the slots that it replaces, `reads` what is read there afterwards. `sources` are the
    segments of the source that it serves, `texts` those of them whose text it brings.
    """

    start: int
    end: int
    text: str
    reads: tuple[Read, ...]
    slots: range = range(0)
    sources: tuple[int, ...] = ()
    texts: tuple[int, ...] = ()


class Settled(NamedTuple):
    """A body with the edits that hold; `origins` are for each of its segments the slot it stood in, or None."""

    body: str
    edits: tuple[Edit, ...]
    origins: tuple[int | None, ...]


class _Intended(NamedTuple):
    body: str
    reads: list[Read]
    origins: list[int | None]


def settle(skeleton: Skeleton, edits: Sequence[Edit]) -> Settled:
    """Return the body with all edits; where it is not read as meant, with as many as it can be, in halves."""
    held: list[Edit] = []
    groups, readings = [list(edits)], 0
    best = _intended(skeleton, held)
    while groups:
        group = groups.pop()
        if not group or readings == _MOST_READINGS:
            continue
        readings += 1
        intended = _intended(skeleton, [*held, *group])
        if intended and [(one.kind, one.text) for one in body_segments(intended.body)] == intended.reads:
            held, best = [*held, *group], intended
        elif len(group) > 1:
            middle = len(group) // 2
            groups += [group[middle:], group[:middle]]
    return Settled(best.body, tuple(held), tuple(best.origins)) if best else Settled(skeleton.body, (), ())


def _intended(skeleton: Skeleton, edits: Sequence[Edit]) -> _Intended | None:
    """Return a body with edits and how it shall be read; None where edits touch one another."""
    ordered = sorted(edits, key=lambda edit: (edit.start, edit.end))
    if any(edit.end > after.start for edit, after in pairwise(ordered)):
        return None
    reads: list[Read] = []
    origins: list[int | None] = []
    at = 0
    for edit in ordered:
        before = edit.slots.start if edit.slots else _slots_before(skeleton, edit.start, at)
        for number in range(at, before):
            reads.append(_as_read(skeleton.slots[number]))
            origins.append(number)
        reads += edit.reads
        origins += [None] * len(edit.reads)
        at = edit.slots.stop if edit.slots else max(at, before)
    reads += map(_as_read, skeleton.slots[at:])
    origins += range(at, len(skeleton.slots))
    body = replaced(skeleton.body, [Replacement(edit.start, edit.end, edit.text) for edit in ordered])
    return _Intended(body, reads, origins)


def _slots_before(skeleton: Skeleton, offset: int, at: int) -> int:
    while at < len(skeleton.slots) and skeleton.slots[at].start < offset:
        at += 1
    return at


def _as_read(slot: Slot) -> Read:
    return Read(SegmentKind.UNTRANSLATED if slot.marker else slot.kind, slot.text)
