"""Turn a page of the site into an article."""

import datetime as dt
from dataclasses import dataclass

from bsmu_news.domain.article import Credits, FrontMatter
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.domain.page import Page, PageWarning
from bsmu_news.errors import PageError
from bsmu_news.exchange.site_page import read_page
from bsmu_news.language.sections import section_of
from bsmu_news.messages import _
from bsmu_news.services.answers import require_language, require_section
from bsmu_news.services.place_article import Placed, add_version, article_ids, kinds_of
from bsmu_news.storage.front_matter import fields_of, render

MAX_PAGE_BYTES = 5_000_000
"""A page of the site has 2 to 15 KB; a larger file was named by mistake."""


@dataclass(frozen=True, slots=True)
class PageAnswers:
    """What the user says about a page; it goes before what the page says itself."""

    language: str | None = None
    slug: str | None = None
    date: dt.date | None = None
    title: str | None = None
    section: str | None = None


@dataclass(frozen=True, slots=True)
class Imported:
    """The article that a page became, and what was left out or guessed."""

    placed: Placed
    warnings: tuple[PageWarning, ...]


def import_page(newsroom: Newsroom, text: str, name: str, answers: PageAnswers) -> Imported:
    """Write a page as a new article, or as a further language of the article that has its date and slug.

    Raises:
        PageError: for a page without text, date or title; the missing option is named.
        ArticleExistsError: when the article has this language already; it stays as it is.
        StorageError: when the folder cannot be written.
    """
    wordings = tuple(newsroom.settings.credits.wording.values())
    page = read_page(text, known=kinds_of(newsroom), wordings=wordings)
    if not page.title and not page.body and not page.date_line and page.credits == Credits():
        raise PageError(_("{name} holds no text").format(name=name), _("Save the page of the site as text first."))
    language = require_language(newsroom, answers.language or page.language)
    day, title = _day(page, name, answers), _title(page, name, answers)
    section, guesses = _section(newsroom, page, answers)
    front = FrontMatter(title, day, section, credits=page.credits)
    ids = article_ids(day, title, language, answers.slug)
    placed = add_version(
        newsroom, ids, language, lambda source: _render(front, source, language, page.body), title=title
    )
    return Imported(placed, (*page.warnings, *guesses, *_added(placed)))


def _render(front: FrontMatter, source: str | None, language: str, body: str) -> str:
    """Return the file; a further language beside an original is a translation of it."""
    if source and source != language:
        front = front._replace(translation_of=source)
    return render(fields_of(front), body)


def _day(page: Page, name: str, answers: PageAnswers) -> dt.date:
    day = answers.date or page.date
    if day is None and page.date_line:
        message = _("{name}: there is no such day: {date}").format(name=name, date=page.date_line)
        raise PageError(message, _("Give the date with --date 2022-08-17"))
    if day is None:
        raise PageError(
            _("{name} has no date line such as “17 August 2022”").format(name=name),
            _("Give the date with --date 2022-08-17"),
        )
    return day


def _title(page: Page, name: str, answers: PageAnswers) -> str:
    title = " ".join((answers.title or page.title).split())
    if not title:
        raise PageError(_("{name} has no title").format(name=name), _("Give it with --title “…”"))
    return title


def _section(newsroom: Newsroom, page: Page, answers: PageAnswers) -> tuple[str | None, tuple[PageWarning, ...]]:
    settings = newsroom.settings.newsroom
    if answers.section:
        return require_section(newsroom, answers.section), ()
    if not page.breadcrumb:
        return None, (PageWarning(_("the page names no section; add it to the front matter"), 1),)
    section, sure = section_of(page.breadcrumb, settings.sections, settings.section_names)
    if section and sure:
        return section, ()
    if section:
        message = _("the breadcrumb “{label}” was taken as the section {section}")
        return section, (PageWarning(message.format(label=page.breadcrumb, section=section), 1),)
    message = _("the breadcrumb “{label}” is not a section of newsroom.toml; add the section to the front matter")
    return None, (PageWarning(message.format(label=page.breadcrumb), 1),)


def _added(placed: Placed) -> tuple[PageWarning, ...]:
    if placed.new_article:
        return ()
    return (
        PageWarning(_("added to the article {article}, which was there already").format(article=placed.article), 1),
    )
