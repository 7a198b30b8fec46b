"""The record of a translation: where each of its segments came from, one line a segment of the source.

The Markdown is the truth for the text; the record only remembers. What is true of a segment now is found by comparing
the two (`markup/tracing`).
"""

import re
from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import NamedTuple

from bsmu_news.domain.document import Problem
from bsmu_news.domain.segment import SegmentKind

HUMAN = "human"
MEMORY = "memory"
IMPORT = "import"
"""Origins that are no engine: a person wrote it, a translation memory knew it, it came from a file."""

_SPACE = re.compile(r"[ \t\r\n\f\v]+")
_ODD_SPACES = ("  ", "\n", "\t", "\r", "\f", "\v")


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

    Where a person split a segment, `text` holds its parts with an empty line between them.
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


class LoadedRecord(NamedTuple):
    """A record as read: its entries in the order of the file, what could not be read, and the file's bytes.

    After a merge, several entries may have one id; tracing chooses. `data` is None where there is no file.
    """

    entries: tuple[Entry, ...] = ()
    problems: tuple[Problem, ...] = ()
    data: bytes | None = None


def later(moment: str, than: str) -> str:
    """Return a moment as a line tells it (`changed`), or one just behind `than` where a clock was put back since."""
    if moment > than:
        return moment
    import datetime as dt  # noqa: PLC0415 - 1 ms, and clocks are seldom put back

    try:
        behind = dt.datetime.fromisoformat(than) + dt.timedelta(microseconds=1)
    except (ValueError, OverflowError):  # of equals, the line that stands last counts
        return than
    return behind.isoformat(timespec="microseconds").replace("+00:00", "Z")


def collapsed(text: str) -> str:
    """Return a text with each run of white space as one space: what stays when a file is wrapped anew.

    No-break and other special spaces are left alone; they are part of what a person wrote.
    """
    # Nearly every text is on one line; to find that out takes a twentieth of the time.
    return _SPACE.sub(" ", text).strip(" ") if any(map(text.__contains__, _ODD_SPACES)) else text.strip(" ")


def same_text(one: str | None, other: str | None) -> bool:
    """Tell whether two texts are the same but for how their lines are wrapped; nothing is the same as None."""
    if one is None or other is None:
        return False
    return one == other or collapsed(one) == collapsed(other)


def review_digest(source: str, text: str) -> str:
    """Return what a person approves: 32 hexadecimal digits for this text against this source."""
    # Neither holds a NUL: it would be no text.
    return _digest(f"{collapsed(source)}\0{collapsed(text)}", 16)


def new_id(kind: SegmentKind, source: str, taken: Collection[str]) -> str:
    """Return the id of a segment that has none yet: 10 hexadecimal digits that follow from its kind and text.

    So two people who record the same segment, each on a computer of their own, give it the same id. Repeated texts
    are told apart by their number; `taken` are the ids in use.
    """
    text = collapsed(source)
    number = 0
    while True:
        found = _digest(f"{kind.value}\0{text}\0{number}", 5)
        if found not in taken:
            return found
        number += 1


def _digest(text: str, size: int) -> str:
    import hashlib  # noqa: PLC0415 - 4 ms, and every command that reads an article loads this module

    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=size).hexdigest()
