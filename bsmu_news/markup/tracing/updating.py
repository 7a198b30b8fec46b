"""Says what to remember of a translation from now on."""

from collections.abc import Iterator, Sequence

from bsmu_news.domain.record import HUMAN, IMPORT, Draft, Entry, later, new_id, same_text
from bsmu_news.domain.trace import SegmentState, Trace, TracedSegment
from bsmu_news.markup.tracing.matching import Likeness
from bsmu_news.markup.tracing.states import answers, arrived

_DAY = len("2024-01-31")


def updated_entries(trace: Trace, changed: str) -> tuple[Entry, ...]:
    """Return the record as it should be written now, in the order of the source.

    `changed` is the moment, as ISO 8601 writes it (UTC). Entries that tell the truth are returned as they are. What a
    person wrote without the tool gets an entry; a marker gets none. Of segments that the source no longer has, those
    are kept, where they were, whose text a person wrote or that still stand in the translation.
    """
    taken = {one.id for one in trace.gone} | {one.entry.id for one in trace.segments if one.entry}
    entries = []
    for one in trace.segments:
        entry = _updated(one, changed) if one.entry else _written(one, taken, changed)
        if entry:
            taken.add(entry.id)
            entries.append(entry)
    standing = {one.entry.id for one in trace.standing}
    kept = {entry.id: entry for entry in trace.gone if entry.id in standing or _is_a_persons(entry)}
    return tuple(_with_gone(entries, kept, trace.order))


def _with_gone(entries: list[Entry], gone: dict[str, Entry], order: Sequence[str]) -> Iterator[Entry]:
    """Yield entries with those that are gone behind the line that they stood behind: so Git has little to merge."""
    behind: dict[str, list[Entry]] = {"": []}
    for entry in entries:
        behind[entry.id] = []
    last = ""
    for one in order:
        if one in gone:
            behind[last].append(gone[one])
        elif one in behind:
            last = one
    yield from behind[""]
    for entry in entries:
        yield entry
        yield from behind[entry.id]


def _written(one: TracedSegment, taken: set[str], changed: str) -> Entry | None:
    """Return an entry for what a person wrote without the tool's knowledge."""
    if one.text is None:
        return None
    kind, source = one.source.kind, one.source.text
    return Entry(new_id(kind, source, taken), kind, source, one.text, HUMAN, day=changed[:_DAY], changed=changed)


def _updated(one: TracedSegment, changed: str) -> Entry | None:
    if one.entry is None:
        return None
    entry = _told_anew(one, one.entry)
    if entry.kind is not one.source.kind:
        entry = entry._replace(kind=one.source.kind)
    if entry.failure is not None and one.state not in (SegmentState.UNTRANSLATED, SegmentState.OUTDATED):
        entry = entry._replace(failure=None)
    return one.entry if entry == one.entry else entry._replace(changed=later(changed, entry.changed))


def _told_anew(one: TracedSegment, entry: Entry) -> Entry:
    """Return an entry that says what stands in the article, and what it was made from."""
    source, text = one.source.text, one.text
    if text is None:
        return entry if entry.text is None else entry._replace(text=None)
    waiting = arrived(entry, text)
    if waiting and one.state is not SegmentState.REVIEWED:
        return _made_of(entry, waiting)._replace(source=waiting.source, text=text, waiting=None)
    if one.state is SegmentState.OUTDATED:
        return entry if same_text(text, entry.text) else entry._replace(text=text)
    if answers(entry, source, text) and entry.waiting:
        began = entry.waiting if _is_nearer(text, entry.waiting, entry.draft) else None
        entry = _made_of(entry, began) if began else entry
        return entry._replace(source=source, text=text, waiting=None)
    same = same_text(text, entry.text), same_text(source, entry.source)
    if all(same):
        return entry
    return entry._replace(source=entry.source if same[1] else source, text=entry.text if same[0] else text)


def _made_of(entry: Entry, draft: Draft) -> Entry:
    return entry._replace(draft=draft.text, origin=draft.origin, day=draft.day)


def _is_nearer(text: str, waiting: Draft, draft: str | None) -> bool:
    """Tell whether a person's text began as the draft that waited beside it, rather than as the one before."""
    likeness = Likeness()
    if draft is None:
        return likeness.of(text, waiting.text) >= _BEGAN
    return likeness.of(text, waiting.text) > likeness.of(text, draft)


_BEGAN = 0.5
"""Words that a text shares with a draft that it began as; a translation of one's own shares fewer."""


def _is_a_persons(entry: Entry) -> bool:
    return entry.text is not None and (
        not same_text(entry.text, entry.draft) or entry.origin in (HUMAN, IMPORT) or entry.review is not None
    )
