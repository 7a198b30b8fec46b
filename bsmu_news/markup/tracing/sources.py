"""Finds the segments of a source in the record: those that stayed, were moved, changed, parted or put together."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from bsmu_news.domain.record import HUMAN, Entry, collapsed, new_id, review_digest
from bsmu_news.domain.segment import Segment, SegmentKind
from bsmu_news.markup.tracing.matching import Likeness, gaps, match_alike, match_equal, match_moved


class Remembered(NamedTuple):
    """What the record says of one segment: the latest line last, those of other clones before it."""

    variants: tuple[Entry, ...]

    @property
    def latest(self) -> Entry:
        """The line that was written last."""
        return self.variants[-1]


class Found(NamedTuple):
    """What is remembered of each segment of the source, by its number; and what nobody knows any more."""

    known: Mapping[int, Remembered]
    gone: tuple[Remembered, ...]


def remembered(entries: Iterable[Entry]) -> list[Remembered]:
    """Return entries by id, in the order of the ids' first lines."""
    by_id: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_id[entry.id].append(entry)
    return [Remembered(tuple(sorted(lines, key=lambda one: one.changed))) for lines in by_id.values()]


def find_sources(source: Sequence[Segment], threads: Sequence[Remembered], likeness: Likeness) -> Found:
    """Return what is remembered of each segment: found by its text, else by likeness where it stood, else anywhere."""
    pairs = _equal(source, threads)
    if len(pairs) == len(source) == len(threads):
        return Found({at: threads[number] for at, number in pairs.items()}, ())
    known = {at: threads[number] for at, number in pairs.items()}
    used = set(pairs.values())
    for kinds in ({SegmentKind.TITLE}, {SegmentKind.SUMMARY}, {SegmentKind.ALT}, {SegmentKind.CAPTION}, _BODY):
        here = [at for at, one in enumerate(source) if one.kind in kinds]
        there = [number for number, one in enumerate(threads) if one.latest.kind in kinds]
        if any(at not in known for at in here) and any(number not in used for number in there):
            _Changed(source, threads, known, used, likeness).find(here, there, pairs)
    return Found(known, tuple(one for number, one in enumerate(threads) if number not in used))


_BODY = frozenset(kind for kind in SegmentKind if not kind.in_front_matter)


def _equal(source: Sequence[Segment], threads: Sequence[Remembered]) -> dict[int, int]:
    """Return the segments whose text is known, with the numbers of what is remembered of them."""
    texts = [collapsed(one.text) for one in source]
    firm = [(one.kind, text) for one, text in zip(source, texts, strict=True)]
    pairs = match_equal(firm, [(one.latest.kind, collapsed(one.latest.source)) for one in threads])
    if len(pairs) == len(source):
        return pairs
    parts = [one.kind if one.kind.in_front_matter else "" for one in source]
    loose = list(zip(parts, texts, strict=True))
    for key in _LOOSER:
        used = set(pairs.values())
        left = [None if at in pairs else pair for at, pair in enumerate(loose)]
        free = [None if number in used else key(one) for number, one in enumerate(threads)]
        pairs |= match_equal(left, free)
    return pairs


def _loose(kind: SegmentKind, text: str) -> tuple[str, str]:
    """Return a text as it is looked for where a heading became a paragraph, or a paragraph an item."""
    return kind if kind.in_front_matter else "", collapsed(text)


def _by_waiting(one: Remembered) -> tuple[str, str] | None:
    waiting = next((line.waiting for line in reversed(one.variants) if line.waiting), None)
    return _loose(one.latest.kind, waiting.source) if waiting else None


_LOOSER: tuple[Callable[[Remembered], tuple[str, str] | None], ...] = (
    lambda one: _loose(one.latest.kind, one.latest.source),
    _by_waiting,
    lambda one: _loose(one.latest.kind, one.variants[0].source) if len(one.variants) > 1 else None,
)
"""After a merge, one clone may know the text as it was, the other as it is; a draft that waits knows it too."""


class _Changed:
    """Looks for segments that changed since they were recorded, in one part of an article."""

    def __init__(
        self,
        source: Sequence[Segment],
        threads: Sequence[Remembered],
        known: dict[int, Remembered],
        used: set[int],
        likeness: Likeness,
    ) -> None:
        self._source, self._threads, self._likeness = source, threads, likeness
        self._known, self._used = known, used

    def find(self, here: Sequence[int], there: Sequence[int], pairs: Mapping[int, int]) -> None:
        """Find segments `here` in what is remembered `there`; both are numbers, in order, `pairs` what was found."""
        places = {number: at for at, number in enumerate(there)}
        within = {at: places[pairs[one]] for at, one in enumerate(here) if pairs.get(one) in places}
        others = frozenset(places[number] for number in there if number in self._used)
        for gap in gaps((len(here), len(there)), within, others):
            lefts = [here[at] for at in gap.lefts if here[at] not in self._known]
            rights = [there[at] for at in gap.rights]
            self._in_gap(lefts, rights)
        lefts = [at for at in here if at not in self._known]
        rights = [number for number in there if number not in self._used]
        for one, other in match_moved(self._texts(lefts), self._sources(rights), self._likeness):
            self._take([lefts[one[0]]], [rights[other[0]]])

    def _in_gap(self, lefts: Sequence[int], rights: Sequence[int]) -> None:
        for ones, others in match_alike(self._texts(lefts), self._sources(rights), self._likeness):
            self._take([lefts[at] for at in ones], [rights[at] for at in others])
        left = [at for at in lefts if at not in self._known]
        free = [number for number in rights if number not in self._used]
        if len(left) == len(free) == 1 and self._source[left[0]].kind is self._threads[free[0]].latest.kind:
            # Written anew from the first word to the last, in the same place.
            self._take(left, free)

    def _take(self, ones: Sequence[int], numbers: Sequence[int]) -> None:
        """Remember that segments and entries belong together; one side has one."""
        threads = [self._threads[number] for number in numbers]
        self._used.update(numbers)
        if len(ones) == 1:
            self._known[ones[0]] = threads[0] if len(threads) == 1 else Remembered((_joined(threads),))
            return
        entry = threads[0].latest
        taken = {one.latest.id for one in (*self._threads, *self._known.values())}
        pieces = _parted(entry.source, self._texts(ones))
        for at, piece in zip(ones, pieces, strict=True):
            own = entry.id if at == ones[0] else new_id(self._source[at].kind, piece, taken)
            taken.add(own)
            self._known[at] = Remembered((_of_part(entry, own, piece),))

    def _texts(self, numbers: Sequence[int]) -> list[str]:
        return [self._source[at].text for at in numbers]

    def _sources(self, numbers: Sequence[int]) -> list[str]:
        return [self._threads[number].latest.source for number in numbers]


def _joined(threads: Sequence[Remembered]) -> Entry:
    """Return what is remembered of several segments that the source's author has put together."""
    entries = [one.latest for one in threads]
    first = entries[0]
    texts = [one.text for one in entries if one.text is not None]
    drafts = [one.draft for one in entries if one.draft is not None]
    return first._replace(
        source="\n\n".join(one.source for one in entries),
        text="\n\n".join(texts) if texts else None,
        draft="\n\n".join(drafts) if len(drafts) == len(entries) else None,
        waiting=None,
        review=None,
        failure=None,
        changed=max(one.changed for one in entries),
    )


def _parted(source: str, texts: Sequence[str]) -> list[str]:
    """Return a source in as many pieces as its author has made of it, each with its share of the words."""
    words, sizes = source.split(), [len(text.split()) for text in texts]
    ends = [round(len(words) * size / sum(sizes)) for size in accumulate(sizes)]
    return [" ".join(words[start:end]) for start, end in zip([0, *ends], ends, strict=False)]


def _of_part(entry: Entry, own: str, source: str) -> Entry:
    """Return what is remembered of a part of a segment: the text stands for all parts, who made it stays known."""
    approved = entry.review is not None and entry.review.digest == review_digest(entry.source, entry.text or "")
    part = entry._replace(id=own, source=source, waiting=None, review=None, failure=None)
    return part._replace(draft=None, origin=HUMAN) if approved else part
