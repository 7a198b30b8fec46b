"""A page of the site as it was read: an item without its folder."""

import datetime as dt
from dataclasses import dataclass

from bsmu_news.domain.article import Credits


@dataclass(frozen=True, slots=True)
class PageLine:
    """A line of a page that is not blank, without white space at its ends; `number` counts from 1."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class PageWarning:
    """What the reading of a page left out or guessed, and on which lines."""

    message: str
    line: int
    end_line: int | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A news item of the site; `body` is Markdown. What the page does not say is None or empty.

    `date_line` is the line that should be a date: with a day that does not exist, it is all there is.
    """

    date: dt.date | None
    date_line: str
    title: str
    language: str
    breadcrumb: str | None
    body: str
    credits: Credits
    warnings: tuple[PageWarning, ...] = ()
