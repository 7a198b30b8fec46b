"""Finds where the translation of each segment stands: by the text that is remembered, else by aligning both sides."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import NamedTuple

from bsmu_news.domain.record import Entry, collapsed, same_text
from bsmu_news.domain.segment import Segment, SegmentKind
from bsmu_news.markup.tracing.matching import Likeness, gaps, match_alike, match_equal, match_moved
from bsmu_news.markup.tracing.sources import Remembered

_SPLIT = "\n\n"
_MOST_TEXTS = 12
"""Texts of one segment that are looked for: those of four lines, as four clones leave them."""


class Placed(NamedTuple):
    """The numbers of the parts that stand for each segment of the source; and those of texts nobody needs any more."""

    parts: Mapping[int, tuple[int, ...]]
    left_over: Mapping[int, Entry]
    """By part, the entry whose segment has gone."""


def find_targets(
    source: Sequence[Segment],
    parts: Sequence[Segment],
    known: Mapping[int, Remembered],
    gone: Sequence[Remembered],
    *,
    languages: tuple[str, str],
    likeness: Likeness,
) -> Placed:
    """Return where the translations of body segments stand among `parts`, the translation's, markers parted."""
    search = _Search(source, parts, known, languages, likeness)
    search.run(gone)
    return Placed({at: tuple(sorted(numbers)) for at, numbers in search.placed.items()}, search.left_over)


class _Search:
    """What has been found so far; each step looks only at what the ones before have left."""

    def __init__(
        self,
        source: Sequence[Segment],
        parts: Sequence[Segment],
        known: Mapping[int, Remembered],
        languages: tuple[str, str],
        likeness: Likeness,
    ) -> None:
        self._source, self._parts, self._known = source, parts, known
        self._languages, self._likeness = languages, likeness
        self.placed: dict[int, list[int]] = {}
        self.left_over: dict[int, Entry] = {}
        self._taken: set[int] = set()
        self._merged: set[int] = set()
        """Segments that share a part with another one, which stands for them too."""

    def run(self, gone: Sequence[Remembered]) -> None:
        """Place all segments that can be placed."""
        if self._known:
            self._by_text()
        if not self._done():
            self._markers()
        if self._known and not self._done():
            self._split()
            self._shared()
            self._of_gone(gone)
            self._by_likeness()
        if not self._done():
            self._by_alignment()

    def _done(self) -> bool:
        return len(self.placed) == len(self._source) and len(self._taken) == len(self._parts)

    def _take(self, ones: Sequence[int], numbers: Sequence[int]) -> None:
        for at in ones:
            self.placed.setdefault(at, []).extend(numbers)
        self._taken.update(numbers)
        if len(ones) > 1:
            self._merged.update(ones[1:])

    def _take_equal(self, keys: Sequence[Hashable | None], others: Sequence[Hashable | None]) -> None:
        free = [None if number in self._taken else key for number, key in enumerate(others)]
        left = [None if at in self.placed else key for at, key in enumerate(keys)]
        for at, number in match_equal(left, free).items():
            self._take([at], [number])

    def _by_text(self) -> None:
        """Place what is word for word as it was recorded, or as a draft has it, wherever it stands now."""
        texts = [None if one.kind is SegmentKind.UNTRANSLATED else collapsed(one.text) for one in self._parts]
        told = [_texts(self._known.get(at)) for at in range(len(self._source))]
        # What is repeated as a heading and as a paragraph is found by its kind.
        self._take_equal(
            [(one.kind, known[0]) if known else None for one, known in zip(self._source, told, strict=True)],
            [(one.kind, text) if text is not None else None for one, text in zip(self._parts, texts, strict=True)],
        )
        if len(self.placed) == len(self._source):
            return
        for number in range(max(map(len, told), default=0)):
            self._take_equal([one[number] if number < len(one) else None for one in told], texts)
            if len(self.placed) == len(self._source):
                return

    def _markers(self) -> None:
        """Place markers by the source that they quote, as it is now or was before."""
        markers = [number for number, one in enumerate(self._parts) if one.kind is SegmentKind.UNTRANSLATED]
        if not markers:
            return
        from bsmu_news.markup.alignment.items import bare_texts  # noqa: PLC0415 - as in `_align`

        quoted: list[str | None] = [None] * len(self._parts)
        for number, text in zip(markers, bare_texts([self._parts[number] for number in markers]), strict=True):
            quoted[number] = text or collapsed(self._parts[number].text)
        bare = bare_texts(self._source)
        self._take_equal([text or collapsed(one.text) for text, one in zip(bare, self._source, strict=True)], quoted)
        before: list[str | None] = [None] * len(self._source)
        for at, known in self._known.items():
            before[at] = bare_texts([self._source[at]._replace(text=known.latest.source)])[0] or None
        self._take_equal(before, quoted)

    def _split(self) -> None:
        """Place texts that were in several parts when they were recorded."""
        free: dict[str, list[int]] = defaultdict(list)
        for number, one in enumerate(self._parts):
            if number not in self._taken and one.kind is not SegmentKind.UNTRANSLATED:
                free[collapsed(one.text)].append(number)
        for at, known in self._known.items():
            text = known.latest.text
            if at in self.placed or text is None or _SPLIT not in text:
                continue
            pieces = [collapsed(piece) for piece in text.split(_SPLIT)]
            for first in free[pieces[0]]:
                run = range(first, first + len(pieces))
                if all(n not in self._taken and n in free.get(p, ()) for n, p in zip(run, pieces, strict=True)):
                    self._take([at], run)
                    break

    def _shared(self) -> None:
        """Place segments whose text stands for a neighbour already: a person has made one paragraph of them."""
        known = sorted(self._known)
        for near in (-1, 1):
            for place, at in enumerate(known[::near]):
                beside = known[::near][place - 1] if place else at
                if at not in self.placed and beside in self.placed and self._one_for_both(at, beside):
                    self.placed[at] = list(self.placed[beside])
                    self._merged.add(at)

    def _one_for_both(self, at: int, beside: int) -> bool:
        """Tell whether one text is recorded for both: that of two, rather than a repeated one that was deleted once."""
        one, other = self._known[at].latest, self._known[beside].latest
        return same_text(one.text, other.text) and not same_text(one.source, other.source)

    def _of_gone(self, gone: Sequence[Remembered]) -> None:
        """Set aside what stands for segments that the source no longer has."""
        texts: list[str | None] = [
            None if number in self._taken or one.kind is SegmentKind.UNTRANSLATED else collapsed(one.text)
            for number, one in enumerate(self._parts)
        ]
        wanted = [collapsed(one.latest.text) if one.latest.text is not None else None for one in gone]
        for at, number in match_equal(wanted, texts).items():
            self.left_over[number] = gone[at].latest
            self._taken.add(number)

    def _by_likeness(self) -> None:
        """Place texts that a person changed, parted or put together: near where they stood, then anywhere."""
        ends = {at: numbers[0] for at, numbers in self.placed.items() if at not in self._merged}
        for gap in list(gaps((len(self._source), len(self._parts)), ends, frozenset(self._taken))):
            lefts = [at for at in gap.lefts if at not in self.placed and self._told(at) is not None]
            rights = [number for number in gap.rights if self._parts[number].kind is not SegmentKind.UNTRANSLATED]
            for ones, numbers in match_alike(self._tellings(lefts), self._now(rights), self._likeness):
                self._take([lefts[one] for one in ones], [rights[number] for number in numbers])
        lefts = [at for at in range(len(self._source)) if at not in self.placed and self._told(at) is not None]
        rights = [
            number
            for number, one in enumerate(self._parts)
            if number not in self._taken and one.kind is not SegmentKind.UNTRANSLATED
        ]
        if lefts and rights:
            for ones, numbers in match_moved(self._tellings(lefts), self._now(rights), self._likeness):
                self._take([lefts[ones[0]]], [rights[numbers[0]]])

    def _by_alignment(self) -> None:
        """Place what the record does not tell by kinds, lengths, numbers and names, between what is sure.

        What was placed by likeness is aligned once more: it may be the half of a text that a person parted.
        """
        sure = {at: numbers for at, numbers in self.placed.items() if self._is_exact(at)}
        ends = {at: numbers[0] for at, numbers in sure.items() if at not in self._merged}
        taken = frozenset((*(number for numbers in sure.values() for number in numbers), *self.left_over))
        for gap in gaps((len(self._source), len(self._parts)), ends, taken):
            lefts = [at for at in gap.lefts if at not in sure]
            if not all(at in self.placed for at in lefts) or not self._taken.issuperset(gap.rights):
                self._align(lefts, gap.rights)

    def _align(self, lefts: Sequence[int], rights: Sequence[int]) -> None:
        if not lefts or not rights:
            return
        # 15 ms, and where the record tells all, nothing is aligned.
        from bsmu_news.markup.alignment import align  # noqa: PLC0415

        pairs = align([self._source[at] for at in lefts], [self._parts[n] for n in rights], self._languages)
        for ones, numbers in pairs:
            sources, parts = [lefts[at] for at in ones], [rights[number] for number in numbers]
            new = any(at not in self.placed for at in sources) or not self._taken.issuperset(parts)
            if sources and parts and new and self._fits(sources, parts):
                for at in sources:
                    self.placed[at] = list(parts)
                self._taken.update(parts)
                self._merged.update(sources[1:])

    def _fits(self, sources: Sequence[int], parts: Sequence[int]) -> bool:
        """Tell whether a pair that was found by alignment agrees with what was placed before."""
        if any(number not in parts for at in sources for number in self.placed.get(at, ())):
            return False
        holders = {at for at, numbers in self.placed.items() if any(number in parts for number in numbers)}
        return holders <= set(sources)

    def _is_exact(self, at: int) -> bool:
        numbers = self.placed[at]
        if all(self._parts[number].kind is SegmentKind.UNTRANSLATED for number in numbers):
            return True
        text = collapsed(_SPLIT.join(self._parts[number].text for number in sorted(numbers)))
        return text in _texts(self._known.get(at)) or at in self._merged

    def _told(self, at: int) -> str | None:
        """Return the text that is remembered of a segment."""
        known = self._known.get(at)
        return next(iter(_originals(known.latest)), None) if known else None

    def _tellings(self, numbers: Sequence[int]) -> list[str]:
        return [self._told(at) or "" for at in numbers]

    def _now(self, numbers: Sequence[int]) -> list[str]:
        return [self._parts[number].text for number in numbers]


def _texts(known: Remembered | None) -> list[str]:
    """Return what may stand for a segment, word for word: what stood there last comes first."""
    if known is None:
        return []
    found = dict.fromkeys(collapsed(text) for entry in reversed(known.variants) for text in _originals(entry))
    return list(found)[:_MOST_TEXTS]


def _originals(entry: Entry) -> Iterator[str]:
    if entry.text is not None:
        yield entry.text
    if entry.waiting is not None:
        yield entry.waiting.text
    if entry.draft is not None:
        yield entry.draft
