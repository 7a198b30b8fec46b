"""Keeps what comes of each segment on disk at once, and counts it."""

import datetime as dt
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

from bsmu_news.domain.record import Draft, Entry, collapsed, later
from bsmu_news.domain.trace import TracedSegment
from bsmu_news.messages import _
from bsmu_news.services.trace import Traced
from bsmu_news.services.translate.report import Failure
from bsmu_news.storage.records import append_entry, new_id

Tell = Callable[[int, int], None]
"""Is told how many of how many segments are done."""


class Kept:
    """What came of the segments of a run: a line of the record each, written before the next text is asked for."""

    def __init__(self, folder: Path, language: str, traced: Traced, total: int, tell: Tell) -> None:
        """`folder` is the article's; `total` is the number of segments that `tell` is told."""
        self._folder, self._language, self._total, self._tell = folder, language, total, tell
        self._body = traced.source.body
        self._front = sum(segment.kind.in_front_matter for segment in traced.sources)
        trace = traced.trace
        self._lock = threading.Lock()
        self._taken = {one.entry.id for one in trace.segments if one.entry} | {one.id for one in trace.gone}
        self.drafts: dict[int, Draft] = {}
        self.failures: dict[int, Failure] = {}

    def keep(self, segment: TracedSegment, draft: Draft | None, reason: str) -> None:
        """Write a draft as it can stand in its place, or the reason why there is none, down to the disk, if it is new.

        Raises:
            StorageError: when the disk refuses.
        """
        fit = self._fitted(segment.at, draft.text) if draft else None
        if draft and fit is None:
            reason = _("the answer cannot stand in its place")
        draft = draft._replace(text=fit) if draft and fit else None
        with self._lock:
            before = segment.entry or self._new_entry(segment)
            entry = before._replace(
                text=segment.text,  # what a draft is put beside: whoever changes it from now on has seen the new source
                waiting=draft or before.waiting,  # a failed attempt leaves the draft that was there
                failure=reason or None,
            )
            if entry != segment.entry:  # else run after run without a network would make the record longer
                append_entry(self._folder, self._language, entry._replace(changed=later(moment(), entry.changed)))
            if draft:
                self.drafts[segment.at] = draft
            else:
                source = segment.source
                self.failures[segment.at] = Failure(segment.at + 1, source.kind, source.line, reason)
            self._tell(len(self.drafts) + len(self.failures), self._total)

    def alone(self) -> AbstractContextManager[bool]:
        """Hold back answers that still come after the run was stopped, while the record is written anew."""
        return self._lock

    def _fitted(self, at: int, text: str) -> str | None:
        """Return a text as it will be read in the article, so that it is known there again."""
        if at < self._front:
            return collapsed(text) or None
        from bsmu_news.markup.skeleton import slots_of  # noqa: PLC0415 - 20 ms, only where something is drafted

        return slots_of(self._body)[at - self._front].fit(text)

    def _new_entry(self, segment: TracedSegment) -> Entry:
        kind, text = segment.source.kind, segment.source.text
        made = new_id(kind, text, self._taken)
        self._taken.add(made)
        return Entry(made, kind, text)


def moment() -> str:
    """Return the time now as a record's line tells it: ISO 8601 in UTC, to the microsecond, so that later is larger."""
    return dt.datetime.now(dt.UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
