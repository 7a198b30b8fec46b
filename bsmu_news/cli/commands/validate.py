"""`bsmu-news validate`: check articles for mistakes."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from bsmu_news.cli import output
from bsmu_news.cli.session import session_of
from bsmu_news.domain.finding import Finding, Severity
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.messages import N_, _
from bsmu_news.render.findings import Canvas, concise, full, summary
from bsmu_news.services.validate import Report, validate

DETAILS = N_(
    "Without PATH, the whole newsroom is checked. “bsmu-news rule CODE” explains what was found. "
    "The exit code is 1 when something at or above the fail level was found."
)

_PIPE_WIDTH = 120


class OutputFormat(StrEnum):
    """How findings are printed."""

    FULL = "full"
    CONCISE = "concise"
    JSON = "json"


def run(
    ctx: typer.Context,
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PATH]...", help=_("Articles (ids or parts of them), folders or files.")),
    ] = None,
    output_format: Annotated[
        OutputFormat, typer.Option(help=_("With the lines of the file, one line each, or JSON."))
    ] = OutputFormat.FULL,
    fail_level: Annotated[
        Severity | None, typer.Option(help=_("What counts as failed; as in newsroom.toml by default."))
    ] = None,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help=_("Exit with 0 whatever was found."))] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help=_("Print only what was found."))] = False,
) -> None:
    """Print the findings; exit with 1 when one of them is at or above the fail level."""
    newsroom = session_of(ctx).newsroom
    report = validate(newsroom, paths)
    if output_format is OutputFormat.JSON:
        output.data_json(_as_json(report, newsroom))
    else:
        _print(report, output_format)
    for missed in report.left_out:
        where = missed.path.relative_to(newsroom.root).as_posix()
        output.warn(_("{path} is not checked: {reason}").format(path=where, reason=missed.reason))
    for crash in report.crashes:
        message = _("rule {code} broke on {path}: {reason}; this is a bug of bsmu-news, please report it")
        output.warn(message.format(code=crash.code, path=crash.path, reason=crash.reason))
    if not quiet:
        output.notice(summary(report.files, report.counts()) if report.files else _nothing())
    raise typer.Exit(_exit_code(report, fail_level or Severity(newsroom.settings.validate.fail_level), exit_zero))


def _exit_code(report: Report, level: Severity, exit_zero: bool) -> int:
    if report.crashes:
        return 2
    return int((report.reaches(level) or bool(report.left_out)) and not exit_zero)


def _nothing() -> str:
    return _("The newsroom is empty; nothing was checked. “bsmu-news new” starts an article.")


def _print(report: Report, output_format: OutputFormat) -> None:
    width = output.terminal_width() or _PIPE_WIDTH
    canvas = Canvas(width, output.colour_on_stdout(), Path.cwd())
    if output_format is OutputFormat.CONCISE:
        lines = [concise(finding, canvas) for finding in report.findings]
    else:
        lines = [full(finding, report.texts.get(finding.path, ""), canvas) + "\n" for finding in report.findings]
    if lines:
        output.styled("\n".join(lines).rstrip("\n") + ("\n" if output_format is OutputFormat.FULL else ""))


def _as_json(report: Report, newsroom: Newsroom) -> dict[str, Any]:
    findings = [_finding(finding, newsroom) for finding in report.findings]
    return {"version": 1, "findings": findings, "summary": {"files": report.files, **report.counts()}}


def _finding(finding: Finding, newsroom: Newsroom) -> dict[str, Any]:
    place = finding.place
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": finding.message,
        "path": finding.path.relative_to(newsroom.root).as_posix(),
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line or place.line,
        "end_column": place.end_column or place.column,
        "language": finding.language,
        "fixable": finding.fixable,
    }
