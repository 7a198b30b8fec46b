"""How far an article is on its way, derived from its files and never typed."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class Stage(StrEnum):
    """The way of an article: written, translated, reviewed, ready, handed in."""

    DRAFT = "draft"
    TRANSLATING = "translating"
    REVIEWING = "reviewing"
    READY = "ready"
    SUBMITTED = "submitted"


@dataclass(frozen=True, slots=True)
class SegmentCounts:
    """How many segments of a translation are in which state."""

    total: int = 0
    untranslated: int = 0
    machine: int = 0
    edited: int = 0
    reviewed: int = 0
    outdated: int = 0


@dataclass(frozen=True, slots=True)
class LanguageStatus:
    """One language of an article on the board; `segments` is None in the source language."""

    path: str
    title: str
    words: int
    segments: SegmentCounts | None = None


@dataclass(frozen=True, slots=True)
class ArticleStatus:
    """One row of the board; `findings` counts by severity."""

    id: str
    date: dt.date | None
    section: str | None
    source: str
    stage: Stage
    languages: dict[str, LanguageStatus]
    findings: dict[str, int]
