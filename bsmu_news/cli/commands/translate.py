"""`bsmu-news translate`: machine drafts for what nobody has translated yet."""

from collections.abc import Sequence
from typing import Annotated, Any

import typer

from bsmu_news.cli import output
from bsmu_news.cli.progress import Progress
from bsmu_news.cli.session import session_of
from bsmu_news.domain.record import MEMORY
from bsmu_news.domain.trace import SegmentState
from bsmu_news.errors import BsmuNewsError, UndoneError
from bsmu_news.messages import N_, _, ngettext
from bsmu_news.render.state_table import state_name
from bsmu_news.services.translate.report import UNKNOWN_TO_MEMORY, ArticleReport, Failure
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
    as_json: Annotated[bool, typer.Option("--json", help=_("Print the result as JSON."))] = False,
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
                _tell(report, dry_run=dry_run, quiet=as_json)
        except KeyboardInterrupt:
            progress.clear()
            output.notice(_("What has arrived is kept; the same command goes on from there."))
            raise
    if as_json:
        output.data_json(_as_json(reports, dry_run=dry_run))
    _finish(reports, dry_run=dry_run)


def _tell(report: ArticleReport, *, dry_run: bool, quiet: bool) -> None:
    """Say what came of an article: figures to stdout, what needs attention to stderr."""
    if not quiet and not (report.error and not report.segments.total):
        output.lines(_lines(report, dry_run=dry_run))
    for note in report.notes:
        output.warn(f"{report.article}: {note}")
    for reason, failures in _by_reason(report.failures).items():
        if not _told_later(reason, report):
            output.warn(f"{_place(report, failures)}: {reason}")
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


def _by_reason(failures: Sequence[Failure]) -> dict[str, list[Failure]]:
    found: dict[str, list[Failure]] = {}
    for failure in failures:
        found.setdefault(failure.reason, []).append(failure)
    return found


def _place(report: ArticleReport, failures: Sequence[Failure]) -> str:
    numbers = ", ".join(_ranges([failure.number for failure in failures]))
    text = ngettext(
        "{article}, segment {numbers} (line {line} of the source)",
        "{article}, segments {numbers} (from line {line} of the source)",
        len(failures),
    )
    return text.format(article=report.article, numbers=numbers, line=failures[0].line)


def _ranges(numbers: Sequence[int]) -> list[str]:
    """Return rising numbers as people write them: 1-3, 7."""
    found: list[list[int]] = []
    for number in numbers:
        if found and found[-1][-1] == number - 1:
            found[-1].append(number)
        else:
            found.append([number])
    return [f"{one[0]}-{one[-1]}" if len(one) > 1 else f"{one[0]}" for one in found]


def _lines(report: ArticleReport, *, dry_run: bool) -> list[str]:
    """Return the summary of an article, for people."""
    found = report.segments
    lines = [
        f"{report.article}  {report.source} → {report.language}  {report.engine}",
        "  " + _counts(report, dry_run=dry_run),
    ]
    if report.destination:
        lines.append("  " + report.destination)
    lines.append("  " + _states(report))
    if report.beside:
        lines.append("  " + _beside(report, dry_run=dry_run))
    if report.removed:
        told = ngettext(
            "{count} untouched draft was taken out: the source has its text no more",
            "{count} untouched drafts were taken out: the source has their texts no more",
            report.removed,
        )
        lines.append("  " + told.format(count=report.removed))
    if report.written:
        lines.append("  " + _("written: {path}").format(path=report.path.as_posix()))
    elif not found.drafted and not found.from_memory and not found.failed:
        lines.append("  " + (_outdated(report) if report.states.outdated else _("nothing to do")))
    return lines


def _beside(report: ArticleReport, *, dry_run: bool) -> str:
    """Say where drafts go for which a person's text leaves no place."""
    if dry_run:
        told = ngettext(
            "{count} of the drafts would wait in the record: a person's text stays",
            "{count} of the drafts would wait in the record: a person's texts stay",
            report.beside,
        )
    else:
        told = ngettext(
            "{count} of the drafts waits in the record beside a person's text; see it: bsmu-news diff {article}",
            "{count} of the drafts wait in the record beside a person's texts; see them: bsmu-news diff {article}",
            report.beside,
        )
    return told.format(count=report.beside, article=report.article)


def _outdated(report: ArticleReport) -> str:
    told = ngettext(
        "nothing to draft; {count} outdated text is for a person to change: bsmu-news diff {article}",
        "nothing to draft; {count} outdated texts are for a person to change: bsmu-news diff {article}",
        report.states.outdated,
    )
    return told.format(count=report.states.outdated, article=report.article)


def _counts(report: ArticleReport, *, dry_run: bool) -> str:
    found = report.segments
    counts = [
        (found.drafted, _("{count} to draft") if dry_run else _("{count} drafted")),
        (found.from_memory, _("{count} from memory")),
        (found.kept, _("{count} kept")),
        (found.failed, _("{count} unknown to the memory") if report.engine == MEMORY else _("{count} failed")),
    ]
    parts = [text.format(count=count) for count, text in counts if count]
    total = ngettext("{count} segment", "{count} segments", found.total).format(count=found.total)
    if report.requests:
        sent = ngettext("{count} request", "{count} requests", report.requests).format(count=report.requests)
        characters = ngettext("{count} character", "{count} characters", report.characters)
        parts.append(f"{sent}, {characters.format(count=report.characters)}")
    return f"{total}: {', '.join(parts)}"


def _states(report: ArticleReport) -> str:
    """Return what the translation consists of now: segments and words by state."""
    counts = [(state, getattr(report.states, state), getattr(report.words, state)) for state in SegmentState]
    found = [
        ngettext("{count} {state} ({words} word)", "{count} {state} ({words} words)", words).format(
            count=count, state=state_name(state), words=words
        )
        for state, count, words in counts
        if count
    ]
    return _("now: {states}").format(states=", ".join(found))


def _as_json(reports: Sequence[ArticleReport], *, dry_run: bool) -> dict[str, Any]:
    """Return the result of one article, or of several as a list of such results."""
    results = [_result(report, dry_run=dry_run) for report in reports]
    return {"version": 1, **results[0]} if len(results) == 1 else {"version": 1, "articles": results}


def _result(report: ArticleReport, *, dry_run: bool) -> dict[str, Any]:
    result: dict[str, Any] = {
        "article": report.article,
        "language": report.language,
        "engine": report.engine,
        "path": report.path.as_posix(),
        "segments": report.segments._asdict(),
        "requests": report.requests,
        "characters": report.characters,
        "states": report.states._asdict(),
        "words": report.words._asdict(),
        "beside": report.beside,
        "removed": report.removed,
        "failures": [{"segment": one.number, "kind": one.kind.value, "reason": one.reason} for one in report.failures],
        "warnings": list(report.notes),
    }
    if report.error:
        result["error"] = report.error.message
    return result | ({"dry_run": True} if dry_run else {})


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
