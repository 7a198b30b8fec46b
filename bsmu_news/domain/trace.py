"""What is true of each segment of a source in a translation: where it stands, and what work is in it."""

from enum import StrEnum
from typing import NamedTuple

from bsmu_news.domain.record import Entry
from bsmu_news.domain.segment import Segment


class SegmentState(StrEnum):
    """The state of a segment, derived by comparing the translation with its record.

    | state | when |
    |---|---|
    | untranslated | nothing stands in its place but the marker |
    | machine | the text is the recorded draft, unchanged |
    | edited | the text differs from the draft, or a person wrote it |
    | reviewed | a named person approved exactly this text against exactly this source |
    | outdated | the source changed after the text was made |
    """

    UNTRANSLATED = "untranslated"
    MACHINE = "machine"
    EDITED = "edited"
    REVIEWED = "reviewed"
    OUTDATED = "outdated"


class TracedSegment(NamedTuple):
    """One segment of the source with what stands for it in the translation.

    `at` is its index among the segments of the source (`markup.segments.segments_of`), `targets` are the indices of
    the translation's segments that stand for it: none, one, or several where a person split it. `shared` tells that
    its target stands for other segments of the source too, because a person merged them. `text` is the translation's
    text (None: nothing or a marker). `touched` tells that a person wrote, changed or approved it: no machine may
    replace it.
    """

    at: int
    source: Segment
    targets: tuple[int, ...]
    text: str | None
    entry: Entry | None
    state: SegmentState
    touched: bool
    shared: bool = False


class Standing(NamedTuple):
    """A text of the translation, by its index, whose segment the source no longer has; and the entry of it."""

    target: int
    entry: Entry


class Trace(NamedTuple):
    """A translation compared with its source and its record.

    `segments` holds one item a segment of the source, in order. `extra` are the indices of segments of the
    translation that stand for nothing in the source; `gone` are entries whose segment the source no longer has, and
    `standing` says which of them still stand in the translation, word for word. `order` are the ids of the record, in
    the order of its lines.
    """

    segments: tuple[TracedSegment, ...]
    extra: tuple[int, ...] = ()
    gone: tuple[Entry, ...] = ()
    standing: tuple[Standing, ...] = ()
    order: tuple[str, ...] = ()
