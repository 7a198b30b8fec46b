"""What a run did for an article, as values."""

from pathlib import Path
from typing import NamedTuple

from bsmu_news.domain.segment import SegmentKind
from bsmu_news.domain.stage import SegmentCounts
from bsmu_news.errors import BsmuNewsError
from bsmu_news.messages import N_

UNKNOWN_TO_MEMORY = N_("the memory does not know this text")
"""The reason of every failure where nobody but the memory is asked."""


class Failure(NamedTuple):
    """A segment that got no draft, and why; `number` counts from 1, `line` is that of the source."""

    number: int
    kind: SegmentKind
    line: int
    reason: str


class Segments(NamedTuple):
    """How many segments of the source the run treated in which way; together they are `total`.

    `drafted` came from the engine, `from_memory` from the translation memory, `kept` were left as they are.
    """

    total: int = 0
    drafted: int = 0
    from_memory: int = 0
    kept: int = 0
    failed: int = 0


class ArticleReport(NamedTuple):
    """One article's part of a run; a dry run tells what would be done.

    `source` is the language translated from, `path` the translation's file, counted from the newsroom. `beside` counts
    the drafts that stand in the record beside a person's outdated text, `removed` those that were taken out since their
    source has gone. `written` tells whether the article's file was changed. `error` is what kept the run from its end;
    what was drafted until then is in the record. `states` and `words` count the segments and the translation's words by
    state, as they are now. `destination` says in a sentence where the texts would go; only a dry run tells it.
    """

    article: str
    language: str
    engine: str
    path: Path
    source: str = ""
    segments: Segments = Segments()
    requests: int = 0
    characters: int = 0
    beside: int = 0
    removed: int = 0
    written: bool = False
    failures: tuple[Failure, ...] = ()
    notes: tuple[str, ...] = ()
    error: BsmuNewsError | None = None
    states: SegmentCounts = SegmentCounts()
    words: SegmentCounts = SegmentCounts()
    destination: str = ""
