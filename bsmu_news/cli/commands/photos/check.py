"""`bsmu-news photos check`: what the rules about photos find, and the same picture twice."""

from typing import Annotated

import typer

from bsmu_news.cli import output
from bsmu_news.cli.commands.validate.documents import checked_of
from bsmu_news.cli.commands.validate.printing import Printer, warn_of_unchecked
from bsmu_news.cli.commands.validate.request import OutputFormat, Request
from bsmu_news.cli.progress import Progress
from bsmu_news.cli.session import session_of
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.errors import BsmuNewsError
from bsmu_news.messages import N_, _, ngettext
from bsmu_news.render.reports.findings_json import findings_json
from bsmu_news.services.photos.check import Compared, compare_pictures
from bsmu_news.services.validate import Report, validate

DETAILS = N_(
    "Headers alone are read, which is quick. With --pixels each photo is decoded to its end, so that damage shows, and"
    " compared with all of the newsroom: the same picture is found also as a smaller copy. What was learnt is kept."
)
_FAMILY = ("PH",)


def run(
    ctx: typer.Context,
    articles: Annotated[
        list[str] | None,
        typer.Argument(metavar="[ARTICLE]...", help=_("Articles (ids or parts of them); all of them without any.")),
    ] = None,
    pixels: Annotated[bool, typer.Option("--pixels", help=_("Decode the photos and compare them."))] = False,
    as_json: Annotated[bool, typer.Option("--json", help=_("Print the result as JSON."))] = False,
) -> None:
    """Print what is found; exit with 1 for findings at or above the fail level, and for damaged photos."""
    newsroom = session_of(ctx).newsroom
    names = tuple(articles or ())
    form = OutputFormat.JSON if as_json else OutputFormat.CONCISE
    request = Request(names, select=_FAMILY, output_format=form)
    printer = Printer(newsroom, request)
    with printer.progress:
        report = validate(newsroom, names, selection=request.selection(newsroom), on_checked=printer.take)
    with Progress() as progress:

        def show(number: int, total: int) -> None:
            progress.show(number, total, _("{number} of {total} pictures").format(number=number, total=total))

        compared = compare_pictures(newsroom, names, decode=pixels, on_picture=show)
    if as_json:
        _print_json(newsroom, request, report, compared)
    else:
        _print_pairs(compared)
    warn_of_unchecked(newsroom, report)
    for crash in report.crashes:
        output.warn(printer.trouble(crash))
    if not as_json:
        _sum_up(printer, report, compared)
    if report.crashes:
        raise typer.Exit(BsmuNewsError.exit_code)
    if compared.damaged or report.left_out or report.reaches(request.level(newsroom)):
        raise typer.Exit(1)


def _print_pairs(compared: Compared) -> None:
    for message in compared.damaged.values():
        output.data(message)
    for one in compared.duplicates:
        output.data(_("{path}: the same picture as {other}").format(path=one.path, other=one.same_as))


def _sum_up(printer: Printer, report: Report, compared: Compared) -> None:
    for line in printer.summary(report):
        output.notice(line)
    count = compared.pictures
    if compared.known == count:
        told = ngettext("{count} picture is compared by its pixels.", "{count} pictures are compared by pixels.", count)
        output.notice(told.format(count=count))
    elif not compared.damaged:
        message = _("{known} of {count} pictures are compared by their pixels; --pixels decodes the others.")
        output.notice(message.format(known=compared.known, count=count))


def _print_json(newsroom: Newsroom, request: Request, report: Report, compared: Compared) -> None:
    checked = checked_of(newsroom, request, report, (), newsroom.root.absolute())
    document = findings_json(checked, report.counts())
    document["summary"] |= {"files": report.files, "pictures": compared.pictures, "compared": compared.known}
    document["duplicates"] = [
        {"path": one.path, "same_as": one.same_as, "in_one_article": one.in_one_article} for one in compared.duplicates
    ]
    document["damaged"] = [{"path": path, "message": message} for path, message in compared.damaged.items()]
    output.data_json(document)
