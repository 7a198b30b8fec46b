"""`--fix` and `--diff`: mend files, or show what would be mended."""

import sys
from collections.abc import Sequence
from pathlib import Path

from bsmu_news.cli import output
from bsmu_news.cli.commands.validate.printing import trouble_text, warn_of_unchecked
from bsmu_news.cli.commands.validate.request import Request
from bsmu_news.cli.progress import Progress
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.errors import BsmuNewsError
from bsmu_news.messages import _, ngettext
from bsmu_news.render.findings import Canvas
from bsmu_news.render.reports.diff import coloured, unified_diff
from bsmu_news.services.fix import Fixed, FixedFile, fix, fix_text
from bsmu_news.services.validate import Report, StandardInput, validate


def mend(newsroom: Newsroom, request: Request) -> int:
    """Mend files and tell how many findings went; returns the exit code for what could not be done."""
    fixed, _report = _fix(newsroom, request, write=True)
    if fixed.files and not request.quiet:
        output.notice(_told(_("fixed {findings} in {files}"), fixed))
    return _tell_undone(fixed.undone)


def show_diff(newsroom: Newsroom, request: Request) -> int:
    """Print what `--fix` would change as a unified diff; returns 1 if that is anything, or a file was not checked."""
    fixed, report = _fix(newsroom, request, write=False)
    warn_of_unchecked(newsroom, report)
    for crash in report.crashes:
        output.warn(trouble_text(crash, crash.path))
    missed = int(bool(report.left_out) and not request.exit_zero)
    return max(_show(fixed, request), missed, BsmuNewsError.exit_code if report.crashes else 0)


def mend_text(newsroom: Newsroom, request: Request, given: StandardInput) -> int:
    """Print a text with its findings mended; returns the exit code for what could not be done."""
    fixed = fix_text(newsroom, given, selection=request.selection(newsroom), unsafe=request.unsafe)
    sys.stdout.flush()
    # As bytes, so that no line end is translated.
    sys.stdout.buffer.write(fixed.files[0].after.encode())
    sys.stdout.buffer.flush()
    if fixed.findings and not request.quiet:
        output.notice(_told(_("fixed {findings} in {files}"), fixed))
    return _tell_undone(fixed.undone)


def show_text_diff(newsroom: Newsroom, request: Request, given: StandardInput) -> int:
    """Print what `--fix` would change in a text; returns 1 if that is anything."""
    return _show(fix_text(newsroom, given, selection=request.selection(newsroom), unsafe=request.unsafe), request)


def _fix(newsroom: Newsroom, request: Request, *, write: bool) -> tuple[Fixed, Report]:
    progress, selection = Progress(), request.selection(newsroom)
    with progress:
        report = validate(
            newsroom,
            request.paths,
            selection=selection,
            use_cache=request.use_cache,
            on_checked=lambda article: progress.show(article.number, article.total),
        )
    fixed = fix(newsroom, request.paths, report.findings, selection=selection, unsafe=request.unsafe, write=write)
    return fixed, report


def _show(fixed: Fixed, request: Request) -> int:
    changed = [file for file in fixed.files if file.before != file.after]
    canvas = Canvas(0, output.colour_on_stdout(), Path.cwd())
    for file in changed:
        _print_diff(file, canvas)
    if changed and not request.quiet:
        output.notice(_told(_("would fix {findings} in {files}"), fixed))
    found = int(bool(changed) and not request.exit_zero)
    return max(_tell_undone(fixed.undone), found)


def _print_diff(file: FixedFile, canvas: Canvas) -> None:
    diff = unified_diff(canvas.path(file.path).replace("\\", "/"), file.before, file.after)
    if canvas.colour or sys.stdout.isatty():
        sys.stdout.write(coloured(diff, colour=canvas.colour))
    else:
        sys.stdout.write(diff)


def _told(text: str, fixed: Fixed) -> str:
    findings = ngettext("{count} finding", "{count} findings", fixed.findings).format(count=fixed.findings)
    files = ngettext("{count} file", "{count} files", len(fixed.files)).format(count=len(fixed.files))
    return text.format(findings=findings, files=files)


def _tell_undone(errors: Sequence[BsmuNewsError]) -> int:
    for error in errors:
        output.print_error(error)
    return max((error.exit_code for error in errors), default=0)
