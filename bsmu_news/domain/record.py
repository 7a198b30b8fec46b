"""The record of a translation: where each of its segments came from, one line a segment of the source.

The Markdown is the truth for the text; the record only remembers. What is true of a segment now is found by comparing
the two (`markup/tracing`).
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from bsmu_news.domain.segment import SegmentKind

HUMAN = "human"
MEMORY = "memory"
IMPORT = "import"
"""Origins that are no engine: a person wrote it, a translation memory knew it, it came from a file."""


class Draft(NamedTuple):
    """A text that was proposed for a segment: of which source, by whom (`origin`), and when.

    `day` is a date as ISO 8601 writes it. `text` is as the engine gave it, in Markdown, with all protected parts back
    in their places.
    """

    source: str
    text: str
    origin: str
    day: str


class Review(NamedTuple):
    """A person's approval: `digest` is that of exactly this text against exactly this source (`review_digest`)."""

    by: str
    day: str
    digest: str


class Entry(NamedTuple):
    """What is remembered of one segment of the source.

    `id` stays when the source's text changes. `source` is what the present text was made from, `text` is what stood in
    the article when the record was last written (None: nothing but the marker). `draft` is the machine's or memory's
    text that `text` began as, None where a person wrote it; `waiting` is a draft that is not in the article yet,
    because nothing was put there so far or because a person's text stands in its place. `failure` says why the last
    attempt gave none. `changed` is when the line was written (ISO 8601, UTC): of two lines with one id, the later one
    counts. `extra` are fields of a newer version of the program.
    """

    id: str
    kind: SegmentKind
    source: str
    text: str | None = None
    origin: str = HUMAN
    draft: str | None = None
    day: str = ""
    waiting: Draft | None = None
    review: Review | None = None
    failure: str | None = None
    changed: str = ""
    extra: Mapping[str, object] = MappingProxyType({})
