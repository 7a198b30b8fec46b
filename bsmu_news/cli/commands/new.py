"""`bsmu-news new`: a wizard that starts an article, or adds a language to one."""

import datetime as dt
from dataclasses import replace
from typing import Annotated

import typer

from bsmu_news.cli import ask, output
from bsmu_news.cli.editor import open_editor
from bsmu_news.cli.options import day_of, read_date
from bsmu_news.cli.session import session_of
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.errors import BsmuNewsError, MissingAnswerError, UndoneError
from bsmu_news.messages import N_, _
from bsmu_news.services.answers import require_language
from bsmu_news.services.new import (
    NewAnswers,
    default_author,
    default_language,
    missing_languages,
    start_article,
    start_version,
)
from bsmu_news.services.place_article import Placed

DETAILS = N_(
    "On a terminal it asks for what you did not say; every answer is also an option. The new file explains itself."
    " With --article, it adds a language to an article that is there: --article practical-training --lang en."
)


def run(
    ctx: typer.Context,
    title: Annotated[str | None, typer.Option(metavar="TITLE", help=_("The title."))] = None,
    language: Annotated[
        str | None,
        typer.Option("--lang", metavar="LANG", help=_("The language: ru, be or en; told from the title by default.")),
    ] = None,
    section: Annotated[
        str | None, typer.Option(metavar="SECTION", help=_("One of the sections in newsroom.toml."))
    ] = None,
    author: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help=_("Who writes: “Alisa Good, a student of …”; may be repeated.")),
    ] = None,
    photographer: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help=_("Who took the photos; may be repeated."))
    ] = None,
    translator: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help=_("Who translates, with --article; may be repeated."))
    ] = None,
    date: Annotated[
        dt.date | None,
        typer.Option(parser=read_date, metavar="DATE", help=_("The date, such as 2022-08-17; today by default.")),
    ] = None,
    slug: Annotated[
        str | None,
        typer.Option(metavar="SLUG", help=_("The folder's name after the date; made from the title by default.")),
    ] = None,
    article: Annotated[str | None, typer.Option(metavar="ARTICLE", help=_("Add a language to this article."))] = None,
    edit: Annotated[bool, typer.Option("--edit", help=_("Open the new file in your editor."))] = False,
) -> None:
    """Ask for what is missing, write the scaffold, say what comes next."""
    newsroom = session_of(ctx).newsroom
    answers = NewAnswers(
        " ".join((title or "").split()),
        language,
        section,
        date,
        slug,
        tuple(author or ()),
        tuple(photographer or ()),
        tuple(translator or ()),
    )
    _refuse_idle_options(answers, adds_language=article is not None)
    placed = _add_language(newsroom, article, answers) if article else _start(newsroom, answers)
    path = newsroom.root / placed.path
    output.data(path.as_posix())
    if edit:
        open_editor(path)
    output.notice(_("Write in that file, then look at it: bsmu-news preview {article}").format(article=placed.article))


def _refuse_idle_options(answers: NewAnswers, *, adds_language: bool) -> None:
    """Refuse options that would have no effect: an article's own facts are copied into its translation."""
    facts = {
        "--section": answers.section,
        "--date": answers.date,
        "--slug": answers.slug,
        "--author": answers.authors,
        "--photographer": answers.photographers,
    }
    for option, value in facts.items() if adds_language else [("--translator", answers.translators)]:
        if not value:
            continue
        if adds_language:
            raise BsmuNewsError(
                _("{option} does not go with --article").format(option=option),
                _("A translation has the facts of its source; change them in the files afterwards."),
            )
        raise BsmuNewsError(
            _("{option} goes with --article only").format(option=option), _("A new article has no translator yet.")
        )


def _start(newsroom: Newsroom, answers: NewAnswers) -> Placed:
    if ask.possible():
        answers = _ask_for_article(newsroom, answers)
    elif not answers.title:
        raise MissingAnswerError(_("the title is missing"), _("Give it with --title “…”"))
    elif not answers.authors:
        author = default_author(newsroom, answers.language or default_language(newsroom, answers.title))
        answers = replace(answers, authors=(author,) if author else ())
    return start_article(newsroom, answers)


def _add_language(newsroom: Newsroom, article: str, answers: NewAnswers) -> Placed:
    language = answers.language
    if ask.possible():
        language = language or _choose_missing_language(newsroom, article)
        if not answers.title:
            answers = replace(answers, title=ask.ask(_("Title in that language (Enter: later)"), str))
        if not answers.translators:
            default = default_author(newsroom, language) or ""
            name = ask.ask(_("Translator"), str, default=default)
            answers = replace(answers, translators=(name,) if name else ())
    if not language:
        raise MissingAnswerError(_("the language is missing"), _("Give it with --lang en"))
    return start_version(newsroom, article, language, answers)


def _choose_missing_language(newsroom: Newsroom, article: str) -> str:
    missing = missing_languages(newsroom, article)
    if not missing:
        raise UndoneError(_("the article has all languages of the newsroom already"))
    return ask.choose(_("Language"), missing, default="en" if "en" in missing else missing[0])


def _ask_for_article(newsroom: Newsroom, answers: NewAnswers) -> NewAnswers:
    """Ask for every answer that was not given, in the order of the article's head."""
    settings = newsroom.settings.newsroom
    title = answers.title or ask.ask(_("Title"), _not_empty)
    language = answers.language or ask.choose(
        _("Language"), settings.languages, default=default_language(newsroom, title)
    )
    require_language(newsroom, language)
    section = answers.section
    if section is None and settings.sections:
        section = ask.choose(_("Section (Enter: later)"), settings.sections) or None
    authors = answers.authors or _people(_("Author"), default_author(newsroom, language) or "")
    photographers = answers.photographers or _people(_("Photographer (Enter: none yet)"), "")
    today = dt.date.today().isoformat()  # noqa: DTZ011 - the day on the student's wall calendar
    day = answers.date or ask.ask(_("Date"), day_of, default=today)
    return NewAnswers(title, language, section, day, answers.slug, authors, photographers)


def _people(question: str, default: str) -> tuple[str, ...]:
    name = ask.ask(question, str, default=default)
    return (name,) if name else ()


def _not_empty(answer: str) -> str:
    if not answer:
        raise BsmuNewsError(_("an article needs a title"), _("A working title will do; you can change it later."))
    return answer
