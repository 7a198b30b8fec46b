"""`bsmu-news translate`: machine drafts for what nobody has translated yet."""

from collections.abc import Sequence
from typing import Annotated

import typer

from bsmu_news.cli import output
from bsmu_news.cli.draft_summary import as_json, by_reason, place_of, summary_lines
from bsmu_news.cli.progress import Progress
from bsmu_news.cli.session import session_of
from bsmu_news.domain.record import MEMORY
from bsmu_news.errors import BsmuNewsError, UndoneError
from bsmu_news.messages import N_, _, ngettext
from bsmu_news.services.translate.report import UNKNOWN_TO_MEMORY, ArticleReport
from bsmu_news.services.translate.run import Run, translate
from bsmu_news.services.translate.wanted import read_wanted

DETAILS = N_(
    "Drafts come from the translation memory where it knows a text, else from the engine. A text that a person wrote,"
    " changed or approved is never replaced: when its source has changed, the new draft waits beside it in the record."
    " Stop it at any time: what has arrived is kept, and the next run goes on from there."
)


def run(
    ctx: typer.Context,
    articles: Annotated[list[str], typer.Argument(metavar="ARTICLE...", help=_("Ids or parts of them, or paths."))],
    language: Annotated[str, typer.Option("--to", metavar="LANG", help=_("The language to translate into."))] = "en",
    engine: Annotated[
        str | None,
        typer.Option(metavar="NAME", help=_("The engine; “bsmu-news engines” lists them. The newsroom's by default.")),
    ] = None,
    only: Annotated[
        list[str] | None,
        typer.Option(
            metavar="WHAT",
            help=_("Only these segments: numbers (3, 5-9), kinds (title, heading …), untranslated, outdated, machine."),
        ),
    ] = None,
    again: Annotated[
        bool, typer.Option("--again", help=_("Draft anew what a machine drafted and nobody has touched."))
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help=_("Only say what would be asked of which engine; change nothing."))
    ] = False,
    json_output: Annotated[bool, typer.Option("--json", help=_("Print the result as JSON."))] = False,
) -> None:
    """Draft each article and say what came of it."""
    wanted = Run(language, engine, read_wanted(only or ()), again=again, dry_run=dry_run)
    reports = []
    with Progress() as progress:

        def tell(number: int, total: int) -> None:
            progress.show(number, total, _("{number} of {total} segments").format(number=number, total=total))

        try:
            for report in translate(session_of(ctx).newsroom, articles, wanted, tell=tell, note=output.notice):
                progress.clear()
                reports.append(report)
                _tell(report, dry_run=dry_run, quiet=json_output)
        except KeyboardInterrupt:
            progress.clear()
            output.notice(_("What has arrived is kept; the same command goes on from there."))
            raise
    if json_output:
        output.data_json(as_json(reports, dry_run=dry_run))
    _finish(reports, dry_run=dry_run)


def _tell(report: ArticleReport, *, dry_run: bool, quiet: bool) -> None:
    """Say what came of an article: figures to stdout, what needs attention to stderr."""
    if not quiet and not (report.error and not report.segments.total):
        output.lines(summary_lines(report, dry_run=dry_run))
    for note in report.notes:
        output.warn(f"{report.article}: {note}")
    for reason, failures in by_reason(report.failures).items():
        if not _told_later(reason, report):
            output.warn(f"{place_of(report, failures)}: {reason}")
    if report.error:
        output.print_error(_named(report, report.error))


def _told_later(reason: str, report: ArticleReport) -> bool:
    """Tell whether the run's error says what a warning would say of each segment."""
    unknown = report.engine == MEMORY and reason == _(UNKNOWN_TO_MEMORY)
    return unknown or (report.error is not None and reason == report.error.message)


def _named(report: ArticleReport, error: BsmuNewsError) -> BsmuNewsError:
    """Return the error with its article where neither it nor figures above it name that."""
    if report.segments.total or report.article in error.message:
        return error
    return BsmuNewsError(f"{report.article}: {error.message}", error.hint)


def _finish(reports: Sequence[ArticleReport], *, dry_run: bool) -> None:
    """Say what comes next; end with 1 where work is left.

    Raises:
        typer.Exit: with the exit code of the first error, or 1 for segments without a draft.
    """
    failed = sum(report.segments.failed for report in reports)
    errors = [report.error for report in reports if report.error]
    if dry_run and not errors:
        if failed:
            output.notice(_hint(reports))
        return
    if failed and not errors:
        told = ngettext("{count} segment has no draft", "{count} segments have no draft", failed)
        raise UndoneError(told.format(count=failed), _hint(reports))
    if errors:
        raise typer.Exit(errors[0].exit_code)
    if any(report.written for report in reports):
        first = next(report for report in reports if report.written)
        output.notice(
            _("Read the drafts over: bsmu-news preview {article} --side-by-side").format(article=first.article)
        )


def _hint(reports: Sequence[ArticleReport]) -> str:
    if any(report.engine == MEMORY for report in reports):
        return _(
            "The memory knows only what people translated before; --engine NAME asks an engine, “bsmu-news engines”"
            " lists them."
        )
    return _("Translate them by hand where their markers stand, run it again, or try another --engine.")
