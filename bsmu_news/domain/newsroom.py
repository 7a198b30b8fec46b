"""The newsroom: its settings, its people, and where it lies."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Literal, NamedTuple

from bsmu_news.domain.glossary import Term

SeverityName = Literal["error", "warning", "info"]
EnglishName = Literal["en-GB", "en-US"]


@dataclass(frozen=True)
class NewsroomSettings:
    """The table `[newsroom]`: its languages, and the ids of the sections that the site has."""

    name: str
    source: str = "ru"
    languages: tuple[str, ...] = ("ru", "be", "en")
    sections: tuple[str, ...] = ()
    section_names: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """What the site prints for a section, by section id and language."""


@dataclass(frozen=True)
class TranslationSettings:
    """The table `[translation]`."""

    engine: str = "memory"


@dataclass(frozen=True)
class EngineSettings:
    """A table `[engines.NAME]`: what differs from the engine's usual address and ways. Never a key."""

    url: str = ""
    model: str = ""
    """The name of a model, where the engine has several."""
    region: str = ""
    """Of a Microsoft resource."""
    email: str = ""
    """MyMemory gives who names one a larger quota."""
    models: str = ""
    """The folder with the models of the local engine, counted from the newsroom."""
    timeout: float = 30.0
    """Seconds that an answer may take."""
    workers: int = 0
    """Requests under way at once; 0: as the engine's own."""
    per_second: float = 0.0
    """Requests that may begin in a second; 0: as the engine's own."""


@dataclass(frozen=True)
class PatternSettings:
    """A table `[[validate.patterns]]`: a pattern of the newsroom's own, and what is said where it is found."""

    pattern: str
    message: str
    languages: tuple[str, ...] = ()
    """Empty: all."""
    replacement: str | None = None


@dataclass(frozen=True)
class ValidateSettings:
    """The table `[validate]`: which rules run, in which files, and what counts as failed."""

    select: tuple[str, ...] = ()
    """Codes, names, families; empty: all."""
    ignore: tuple[str, ...] = ()
    fail_level: SeverityName = "error"
    english: EnglishName = "en-GB"
    time_limit: float = 10.0
    """Seconds that a rule may take for a file."""
    per_file_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What is switched off for files, by the pattern of their path in the newsroom."""
    patterns: tuple[PatternSettings, ...] = ()


@dataclass(frozen=True)
class PhotoSettings:
    """The table `[photos]`: what a picture of an article may be, in pixels and bytes."""

    max_side: int = 2560
    """Pixels of the longer side; “photos add” makes larger pictures smaller."""
    min_side: int = 640
    """Pixels of the longer side, below which a picture is too small for the site."""
    max_bytes: int = 15_000_000
    quality: int = 85
    """Of JPEG and WebP, from 1 to 95, where a picture is written anew."""


@dataclass(frozen=True)
class CreditSettings:
    """The table `[credits]`: whether readers are told of a machine's share in a translation, and in which words.

    By default they are told where something a machine drafted was not approved by a person, as article 50(4) of the
    EU AI Act has it. `wording` replaces ours (`language/disclosure.py`), by language.
    """

    disclosure: Literal["off", "on", "unreviewed"] = "unreviewed"
    wording: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Settings:
    """All of `newsroom.toml`."""

    newsroom: NewsroomSettings
    translation: TranslationSettings = TranslationSettings()
    engines: Mapping[str, EngineSettings] = field(default_factory=dict)
    validate: ValidateSettings = ValidateSettings()
    photos: PhotoSettings = PhotoSettings()
    credits: CreditSettings = CreditSettings()


class Person(NamedTuple):
    """A person or organization of `people.yaml`; names, other spellings and `about` by language code."""

    id: str
    kind: Literal["person", "organization"]
    names: Mapping[str, str]
    also: tuple[str, ...] = ()
    about: Mapping[str, str] = MappingProxyType({})
    initials: Mapping[str, str] = MappingProxyType({})
    """The name with initials, by language, where it is not what the name itself gives: `Ю. Щеглов`."""
    address: str = ""
    """An e-mail address or a page."""
    consent: bool | dt.date | None = None
    """Whether the person agreed to be named, or since when; None where nobody asked."""

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every known way to write the name."""
        return (*self.names.values(), *self.also, *self.initials.values())


@dataclass(frozen=True, eq=False)
class Newsroom:
    """A newsroom that was found: the folder that holds `newsroom.toml`, and the settings in it.

    `glossary` and `words` (the newsroom's own ones, casefolded) are read where texts are checked or translated. Two
    newsrooms are never equal, so that what is made of one can be kept for it.
    """

    root: Path
    settings: Settings
    people: tuple[Person, ...] = ()
    glossary: tuple[Term, ...] = ()
    words: frozenset[str] = frozenset()

    def person(self, spelling: str) -> Person | None:
        """Return who is registered under exactly this spelling."""
        return self._by_spelling.get(spelling)

    def person_like(self, spelling: str) -> Person | None:
        """Return who is registered under this spelling, small and capital letters aside."""
        return self._by_folded_spelling.get(spelling.casefold())

    @cached_property
    def _by_spelling(self) -> Mapping[str, Person]:
        # Of two with one spelling the first counts, as a reader of the file would take it.
        return {spelling: person for person in reversed(self.people) for spelling in person.spellings}

    @cached_property
    def _by_folded_spelling(self) -> Mapping[str, Person]:
        return {spelling.casefold(): person for person in reversed(self.people) for spelling in person.spellings}
