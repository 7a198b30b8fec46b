"""How far an article is on its way, derived from its files and never typed.

| stage | when |
|---|---|
| draft | the source is not `status: ready`, or cannot be read |
| translating | the source is ready; an expected translation is missing, or one has untranslated segments |
| reviewing | everything is translated, but not every translation is `status: ready` |
| ready | every version is `status: ready` |
| submitted | it was handed in; nothing records that yet |
"""

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from enum import StrEnum
from typing import NamedTuple

from bsmu_news.domain.trace import SegmentState


class Stage(StrEnum):
    """The way of an article: written, translated, reviewed, ready, handed in."""

    DRAFT = "draft"
    TRANSLATING = "translating"
    REVIEWING = "reviewing"
    READY = "ready"
    SUBMITTED = "submitted"


class SegmentCounts(NamedTuple):
    """How many segments of a translation, or words of them, are in which state; `total` is their sum."""

    total: int = 0
    untranslated: int = 0
    machine: int = 0
    edited: int = 0
    reviewed: int = 0
    outdated: int = 0


def counted_by_state(counted: Iterable[tuple[SegmentState, int]]) -> SegmentCounts:
    """Return the sums of numbers by state."""
    sums = Counter[str]()
    for state, number in counted:
        sums[state.value] += number
    return SegmentCounts(sums.total(), **sums)


class Progress(NamedTuple):
    """How far one version is: its author's word, and whether all of its text is there."""

    ready: bool
    complete: bool


def stage_of(source: Progress, translations: Mapping[str, Progress], expected: Collection[str]) -> Stage:
    """Return the stage of an article; `expected` are the languages that it must be translated into."""
    if not source.ready:
        return Stage.DRAFT
    if any(language not in translations for language in expected):
        return Stage.TRANSLATING
    if not all(one.complete for one in translations.values()):
        return Stage.TRANSLATING
    return Stage.READY if all(one.ready for one in translations.values()) else Stage.REVIEWING


class LanguageStatus(NamedTuple):
    """One language of an article on the board; `segments` is None in the source language.

    `words_by_state` counts the words of the translation, and where there is none those of the source; it is None
    where nobody asked for it.
    """

    path: str
    title: str
    words: int
    segments: SegmentCounts | None = None
    words_by_state: SegmentCounts | None = None


class ArticleStatus(NamedTuple):
    """One row of the board; `findings` counts by severity."""

    id: str
    date: dt.date | None
    section: str | None
    source: str
    stage: Stage
    languages: dict[str, LanguageStatus]
    findings: dict[str, int]
