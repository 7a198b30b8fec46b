"""An article: one folder, one file a language, and who made what."""

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from bsmu_news.domain.document import Node, Problem
from bsmu_news.domain.picture import Picture
from bsmu_news.domain.record import LoadedRecord


class Role(StrEnum):
    """What a contributor did; the value is the key in `credits:`."""

    AUTHOR = "authors"
    PHOTOGRAPHER = "photographers"
    TRANSLATOR = "translators"


class Status(StrEnum):
    """The author's own word on an article."""

    DRAFT = "draft"
    READY = "ready"


class Contributor(NamedTuple):
    """Exactly one of `name` (a person), `organization`, `note` (it names nobody); optionally `about`."""

    name: str | None = None
    organization: str | None = None
    note: str | None = None
    about: str | None = None

    @property
    def label(self) -> str:
        """What is printed for the contributor, without `about`."""
        return self.name or self.organization or self.note or ""


class Credits(NamedTuple):
    """Who wrote, photographed and translated, in the order of the printed credits."""

    authors: tuple[Contributor, ...] = ()
    photographers: tuple[Contributor, ...] = ()
    translators: tuple[Contributor, ...] = ()

    def of(self, role: Role) -> tuple[Contributor, ...]:
        """Return the contributors in one role."""
        match role:
            case Role.AUTHOR:
                return self.authors
            case Role.PHOTOGRAPHER:
                return self.photographers
            case Role.TRANSLATOR:
                return self.translators


class Photo(NamedTuple):
    """A picture of the article; `file` is relative to the article's folder, `consent` the id of a recorded consent."""

    file: str
    alt: str | None = None
    caption: str | None = None
    credit: str | None = None
    people: str | None = None
    consent: str | None = None


class FrontMatter(NamedTuple):
    """The typed front matter. What is missing or ill-typed in the file is None or empty here."""

    title: str | None = None
    date: dt.date | None = None
    section: str | None = None
    summary: str | None = None
    tags: tuple[str, ...] = ()
    status: Status = Status.DRAFT
    translation_of: str | None = None
    credits: Credits = Credits()
    photos: tuple[Photo, ...] = ()


class Version(NamedTuple):
    r"""An article in one language, as read from its file.

    `text` is the whole file without a BOM and with `\n` as line ends; `body` is what follows the front matter
    and starts at line `body_line`. When the front matter cannot be read, `tree` is None and `problems`
    says why.
    """

    path: Path
    language: str
    text: str
    body: str
    body_line: int
    front: FrontMatter = FrontMatter()
    tree: Node | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def title(self) -> str:
        """The title, or an empty text."""
        return self.front.title or ""


class PictureFile(NamedTuple):
    """A file in an article's folder that is or calls itself a picture: its path in the folder, size, first bytes.

    `picture` is what its headers say and `same_as` an earlier file of exactly the same content, where both were asked
    for.
    """

    path: str
    size: int
    head: bytes
    picture: Picture | None = None
    same_as: str = ""


class Article(NamedTuple):
    """A folder of the newsroom with its language versions, and the records of its translations, by language code."""

    id: str
    folder: Path
    versions: Mapping[str, Version]
    pictures: tuple[PictureFile, ...] = ()
    records: Mapping[str, LoadedRecord] = MappingProxyType({})

    def source_language(self, preferred: str) -> str:
        """Return the language that the others were made from.

        That is a version which is no translation: the newsroom's own source language where it is one,
        else the first.
        """
        originals = [code for code, version in self.versions.items() if not version.front.translation_of]
        if preferred in originals or not self.versions:
            return preferred
        return originals[0] if originals else next(iter(self.versions))

    @property
    def date(self) -> dt.date | None:
        """The date of the first version that has one."""
        return next((v.front.date for v in self.versions.values() if v.front.date), None)
