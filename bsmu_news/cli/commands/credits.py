"""`bsmu-news credits`: who is credited with what, and whose work a translation is."""

import datetime as dt
from enum import StrEnum
from typing import Annotated, Any

import typer

from bsmu_news.cli import output
from bsmu_news.cli.options import read_date
from bsmu_news.cli.session import session_of
from bsmu_news.domain.article import Contributor, Role
from bsmu_news.domain.credited import CreditedPerson, CreditedVersion, CreditReport, Unread
from bsmu_news.domain.record import HUMAN, IMPORT
from bsmu_news.errors import BsmuNewsError, UndoneError
from bsmu_news.messages import N_, _, ngettext
from bsmu_news.render.credits_table import USUAL_WIDTH, article_lines, person_lines, role_lines
from bsmu_news.render.credits_text import article_rows, as_csv, as_markdown, person_rows, role_rows, thanks_page
from bsmu_news.services.credits.report import Asked, CreditFilter, credit_report

DETAILS = N_(
    "By article, it prints the closing credits as the site does, and of a translation how many words are a machine's,"
    " edited and reviewed, and how much of its drafts people changed (0: nothing). By person, spellings under one entry"
    " of people.yaml are one person, and so are the names in the same place of an article's languages. JSON holds both,"
    " whatever --by says."
)

_WIDEST = 120


class By(StrEnum):
    """What a line of the output stands for."""

    ARTICLE = "article"
    PERSON = "person"
    ROLE = "role"


class Format(StrEnum):
    """The forms of the output."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    MARKDOWN = "markdown"


def run(
    ctx: typer.Context,
    articles: Annotated[
        list[str] | None, typer.Argument(metavar="[ARTICLE]...", help=_("Ids or parts of them, or paths."))
    ] = None,
    by: Annotated[By, typer.Option(metavar="WHAT", help=_("What is listed: article, person or role."))] = By.ARTICLE,
    since: Annotated[
        dt.date | None,
        typer.Option(parser=read_date, metavar="DATE", help=_("Only articles of this day and later.")),
    ] = None,
    language: Annotated[
        str | None, typer.Option("--lang", metavar="LANG", help=_("Only what is credited in this language."))
    ] = None,
    form: Annotated[
        Format | None,
        typer.Option("--format", metavar="FORM", help=_("table, json, csv or markdown; a table by default.")),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help=_("The same as --format json."))] = False,
    effort: Annotated[
        bool,
        typer.Option(
            "--effort/--no-effort",
            help=_("Whether to count how much of the drafts that people touched they changed; slow."),
        ),
    ] = True,
    contributors: Annotated[
        bool, typer.Option("--contributors", help=_("Print a page in Markdown that thanks everybody."))
    ] = False,
) -> None:
    """Print the credits, and say which files could not be read."""
    chosen = _form(form, as_json=as_json, contributors=contributors)
    with_work = chosen is Format.JSON or (by is By.ARTICLE and not contributors)
    newsroom = session_of(ctx).newsroom
    page = (language or newsroom.settings.newsroom.source) if contributors else None
    report = credit_report(
        newsroom, articles, CreditFilter(language, since), Asked(with_work, with_work and effort, page)
    )
    if chosen is Format.JSON:
        output.data_json(_document(report))
    elif page:
        output.data(thanks_page(report.people, page).removesuffix("\n"))
    elif chosen is Format.TABLE:
        _print_table(report, by)
    else:
        rows = _ROWS[by](report)
        output.data((as_csv(rows) if chosen is Format.CSV else as_markdown(rows)).removesuffix("\n"))
    if chosen is not Format.JSON:
        output.notice(_total(report, filtered=CreditFilter(language, since) != CreditFilter()))
    _tell_unread(report.unread)


_ROWS = {
    By.ARTICLE: lambda report: article_rows(report.versions),
    By.PERSON: lambda report: person_rows(report.people),
    By.ROLE: lambda report: role_rows(report.people),
}


def _form(form: Format | None, *, as_json: bool, contributors: bool) -> Format:
    """Return the form that the options mean.

    Raises:
        BsmuNewsError: when two of them exclude each other.
    """
    asked = {Format.JSON if as_json else None, Format.MARKDOWN if contributors else None, form} - {None}
    if len(asked) > 1:
        message = _("--json, --format and --contributors ask for different forms")
        raise BsmuNewsError(message, _("Leave out all but one; --contributors prints Markdown."))
    return next((one for one in asked if one), Format.TABLE)


def _print_table(report: CreditReport, by: By) -> None:
    width = min(output.terminal_width() or USUAL_WIDTH, _WIDEST)
    if by is By.ARTICLE:
        lines = article_lines(report.versions, width)
    else:
        lines = (person_lines if by is By.PERSON else role_lines)(report.people, width)
    if lines:
        output.styled("\n".join(lines))


def _total(report: CreditReport, *, filtered: bool) -> str:
    if not report.versions:
        return _("No credits fit these filters.") if filtered else _("The newsroom has no credits yet.")
    count = len({one.article for one in report.versions})
    articles = ngettext("{count} article", "{count} articles", count).format(count=count)
    names = ngettext("{count} name", "{count} names", len(report.people)).format(count=len(report.people))
    return f"{articles}, {names}"


def _tell_unread(unread: tuple[Unread, ...]) -> None:
    """Warn of each file whose credits are missing.

    Raises:
        UndoneError: when there is one.
    """
    for one in unread:
        output.warn(f"{one.path}: {one.reason}")
    if unread:
        message = ngettext(
            "the credits of {count} file are missing, because it cannot be read",
            "the credits of {count} files are missing, because they cannot be read",
            len(unread),
        )
        raise UndoneError(message.format(count=len(unread)), _("“bsmu-news validate” says more."))


def _document(report: CreditReport) -> dict[str, Any]:
    return {
        "version": 1,
        "articles": [_version(one) for one in report.versions],
        "people": [_person(one) for one in report.people],
    }


def _version(one: CreditedVersion) -> dict[str, Any]:
    fields: dict[str, Any] = {"id": one.article, "language": one.language}
    fields |= {role.value: [_contributor(person) for person in one.credits.of(role)] for role in Role}
    return fields | {"line": "\n".join(one.lines), "translation": _translation(one)}


def _translation(one: CreditedVersion) -> dict[str, Any] | None:
    if one.earned is None:
        return None
    return {
        "engines": [origin for origin in one.earned.origins if origin not in (HUMAN, IMPORT)],
        "words": one.earned.words._asdict(),
        "effort": None if one.effort is None else round(one.effort, 4),
        "effort_method": one.effort_method,
    }


def _contributor(one: Contributor) -> dict[str, str]:
    return {key: text for key, text in one._asdict().items() if text}


def _person(one: CreditedPerson) -> dict[str, Any]:
    return {"name": one.name, **{role.name.lower(): one.count(role) for role in Role}}
