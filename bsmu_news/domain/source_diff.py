"""How a source has changed since its translation was made, and what people changed in the drafts."""

from pathlib import Path
from typing import NamedTuple

from bsmu_news.domain.record import Draft
from bsmu_news.domain.segment import SegmentKind


class ChangedSegment(NamedTuple):
    """A segment whose source is no longer what its translation was made from.

    `number` counts the segments of the source from 1, as `translate --only` does; `source_line` is its line in the
    source's file, `line` that of its text in the translation's. `draft` is a new one that waits in the record.
    """

    number: int
    kind: SegmentKind
    source_line: int
    line: int
    old: str
    new: str
    text: str
    draft: Draft | None = None


class GoneSegment(NamedTuple):
    """A segment that the source no longer has, and the line at which its translation still stands."""

    kind: SegmentKind
    line: int
    old: str
    text: str


class SegmentEffort(NamedTuple):
    """What a person changed in the draft of a segment: `edits` for `words`, and their ratio, `score`.

    `method` says how exactly they were counted: ter, parts or distance (docs/effort.md). `origin` made the draft.
    """

    number: int
    kind: SegmentKind
    line: int
    edits: int
    words: int
    score: float
    method: str
    origin: str


class ArticleEffort(NamedTuple):
    """Effort summed over the segments that a person has changed or approved; without any, there is no score."""

    edits: int
    words: int
    score: float | None
    method: str
    segments: tuple[SegmentEffort, ...]


class SourceDiff(NamedTuple):
    """What changed in the source since a translation was made.

    `recorded` tells whether there is a record that knows of it; `unknown` counts translated segments that it does not
    know, `untranslated` those that have no text yet. `notes` are what is wrong with the record.
    """

    article: str
    language: str
    source_language: str
    path: Path
    source_path: Path
    recorded: bool
    total: int
    changed: tuple[ChangedSegment, ...]
    gone: tuple[GoneSegment, ...] = ()
    untranslated: int = 0
    unknown: int = 0
    notes: tuple[str, ...] = ()
    effort: ArticleEffort | None = None
