"""Brings a source, its translation and the record together."""

from collections import Counter
from collections.abc import Mapping, Sequence

from bsmu_news.domain.article import Version
from bsmu_news.domain.record import Entry
from bsmu_news.domain.segment import Segment, SegmentKind
from bsmu_news.domain.trace import Standing, Trace, TracedSegment
from bsmu_news.markup.segments import one_by_one, segments_of
from bsmu_news.markup.tracing.matching import Likeness
from bsmu_news.markup.tracing.slots import slots_of, usual_slots
from bsmu_news.markup.tracing.sources import Remembered, find_sources, remembered
from bsmu_news.markup.tracing.states import explaining, judge
from bsmu_news.markup.tracing.targets import find_targets

_JOIN = "\n\n"


def trace_versions(source: Version, target: Version | None, entries: Sequence[Entry]) -> Trace:
    """Return what is true of each segment of a source in a translation, which may not be there yet."""
    if target is None:
        return trace(segments_of(source), (), entries, (source.language, ""), (slots_of(source.tree), ()))
    slots = slots_of(source.tree), slots_of(target.tree)
    return trace(segments_of(source), segments_of(target), entries, (source.language, target.language), slots)


def trace(
    source: Sequence[Segment],
    target: Sequence[Segment],
    entries: Sequence[Entry],
    languages: tuple[str, str],
    slots: tuple[Sequence[str], Sequence[str]] | None = None,
) -> Trace:
    """Return what is true of each segment of a source.

    `source` and `target` are all segments of two versions in `languages`; `slots` name the places of those of the front
    matter (`slots_of`), so that a photo's texts are found by its file. `entries` may hold several of one id.
    """
    fronts = slots or (usual_slots(source), usual_slots(target))
    likeness = Likeness()
    threads = remembered(entries)
    found = find_sources(source, threads, likeness)
    placed = _placed_in_front(*fronts)
    begin, target_begin = len(fronts[0]), len(fronts[1])
    parts, origins = _parted(target[target_begin:])
    known = {at - begin: one for at, one in found.known.items() if at >= begin}
    body = find_targets(source[begin:], parts, known, found.gone, languages=languages, likeness=likeness)
    for at, numbers in body.parts.items():
        placed[begin + at] = tuple(dict.fromkeys(target_begin + origins[number] for number in numbers))
    segments = _traced(source, target, found.known, placed)
    used = {number for one in segments for number in one.targets}
    extra = tuple(number for number in range(len(target)) if number not in used)
    standing = {target_begin + origins[number]: entry for number, entry in body.left_over.items()}
    gone = tuple(one.latest for one in found.gone)
    order = tuple(one.latest.id for one in threads)
    return Trace(segments, extra, gone, tuple(Standing(*item) for item in sorted(standing.items())), order)


def _placed_in_front(slots: Sequence[str], others: Sequence[str]) -> dict[int, tuple[int, ...]]:
    places = {slot: number for number, slot in enumerate(others)}
    return {at: (places[slot],) for at, slot in enumerate(slots) if slot in places}


def _parted(segments: Sequence[Segment]) -> tuple[list[Segment], list[int]]:
    """Return segments with markers parted that quote several, and for each part the number of its segment."""
    parts: list[Segment] = []
    origins: list[int] = []
    for number, segment in enumerate(segments):
        many = segment.kind is SegmentKind.UNTRANSLATED and "\n" in segment.text
        own = one_by_one([segment]) if many else [segment]
        parts += own
        origins += [number] * len(own)
    return parts, origins


def _traced(
    source: Sequence[Segment],
    target: Sequence[Segment],
    known: Mapping[int, Remembered],
    placed: Mapping[int, tuple[int, ...]],
) -> tuple[TracedSegment, ...]:
    uses = Counter(number for numbers in placed.values() for number in numbers)
    segments = []
    for at, segment in enumerate(source):
        numbers = placed.get(at, ())
        text = _text([target[number] for number in numbers])
        memory = known.get(at)
        entry = explaining(memory, segment.text, text) if memory else None
        state, touched = judge(entry, segment.text, text)
        shared = any(uses[number] > 1 for number in numbers)
        segments.append(TracedSegment(at, segment, numbers, text, entry, state, touched, shared))
    return tuple(segments)


def _text(targets: Sequence[Segment]) -> str | None:
    texts = [one.text for one in targets if one.kind is not SegmentKind.UNTRANSLATED]
    return _JOIN.join(texts) if texts else None
