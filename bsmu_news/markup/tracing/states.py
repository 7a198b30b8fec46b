"""Says of one segment in which state it is, and whether a person's work is in it."""

from typing import NamedTuple

from bsmu_news.domain.record import HUMAN, IMPORT, Draft, Entry, review_digest, same_text
from bsmu_news.domain.trace import SegmentState, TracedSegment
from bsmu_news.markup.tracing.sources import Remembered

_PEOPLE = frozenset((HUMAN, IMPORT))


class Judged(NamedTuple):
    """A state; `touched` tells that a person wrote, changed or approved the text: no machine may replace it."""

    state: SegmentState
    touched: bool


def judge(entry: Entry | None, source: str, text: str | None) -> Judged:  # noqa: PLR0911 - one a row of a table
    """Return the state of what stands for a segment: `source` and `text` are those of now, `entry` what was."""
    if text is None:
        return Judged(SegmentState.UNTRANSLATED, touched=False)
    if entry is None:
        return Judged(SegmentState.EDITED, touched=True)
    if entry.review and entry.review.digest == review_digest(source, text):
        return Judged(SegmentState.REVIEWED, touched=True)
    waiting = arrived(entry, text)
    if waiting:
        outdated = not same_text(waiting.source, source)
        return Judged(SegmentState.OUTDATED if outdated else SegmentState.MACHINE, touched=False)
    touched = _touched(entry, text)
    if same_text(entry.source, source):
        drafted = same_text(text, entry.draft) and entry.origin not in _PEOPLE
        return Judged(SegmentState.MACHINE if drafted else SegmentState.EDITED, touched=not drafted)
    unknown = entry.text is None and not same_text(text, entry.draft)
    if unknown or answers(entry, source, text):
        return Judged(SegmentState.EDITED, touched=True)
    return Judged(SegmentState.OUTDATED, touched)


def made_from(one: TracedSegment) -> str:
    """Return the source that the text of a segment was made from; of an outdated one, how it was then."""
    if one.entry is None or one.state is not SegmentState.OUTDATED:
        return one.source.text
    waiting = arrived(one.entry, one.text) if one.text is not None else None
    return waiting.source if waiting else one.entry.source


def arrived(entry: Entry, text: str) -> Draft | None:
    """Return the draft that was waiting and stands in the article now, unless it is the person's text anyway."""
    waiting = entry.waiting
    if waiting is None or not same_text(text, waiting.text):
        return None
    return None if same_text(text, entry.text) and _touched(entry, text) else waiting


def answers(entry: Entry, source: str, text: str) -> bool:
    """Tell whether a person changed the text after a draft of the source as it is now was put beside it."""
    waiting = entry.waiting
    if waiting is None or not same_text(waiting.source, source):
        return False
    return not same_text(text, entry.text) and not same_text(text, entry.draft)


def _touched(entry: Entry, text: str) -> bool:
    if not same_text(text, entry.draft) or entry.origin in _PEOPLE:
        return True
    return entry.review is not None and entry.review.digest == review_digest(entry.source, text)


def explaining(known: Remembered, source: str, text: str | None) -> Entry:
    """Return the line that explains what stands in the article: of several clones, the one that wrote it.

    Of lines that explain it equally, one that a review is in comes first, else the latest; a draft that waits for the
    source as it is now is taken over from another line.
    """
    if len(known.variants) == 1:
        return known.latest
    # Of equals, the line that stands last in the file.
    chosen = max(reversed(known.variants), key=lambda entry: _rank(entry, source, text))
    if chosen.waiting is None and (text is None or _explains(chosen, text)):
        waiting = next((one.waiting for one in reversed(known.variants) if _waits_for(one, source)), None)
        return chosen._replace(waiting=waiting) if waiting and not same_text(text, waiting.text) else chosen
    return chosen


def _rank(entry: Entry, source: str, text: str | None) -> tuple[bool, bool, str]:
    if text is None:
        return False, False, entry.changed
    reviewed = entry.review is not None and entry.review.digest == review_digest(source, text)
    return reviewed, _explains(entry, text), entry.changed


def _explains(entry: Entry, text: str | None) -> bool:
    if same_text(text, entry.text) or same_text(text, entry.draft):
        return True
    return entry.waiting is not None and same_text(text, entry.waiting.text)


def _waits_for(entry: Entry, source: str) -> bool:
    return entry.waiting is not None and same_text(entry.waiting.source, source)
