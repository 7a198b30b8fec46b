"""Answers a request: checks, mends, prints, and tells the exit code."""

from bsmu_news.cli import output
from bsmu_news.cli.commands.validate.printing import Printer, warn_of_unchecked
from bsmu_news.cli.commands.validate.request import Request
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.errors import BsmuNewsError
from bsmu_news.services.validate import Report, StandardInput, validate, validate_text


def answer(newsroom: Newsroom, request: Request) -> int:
    """Do what was asked for; returns the exit code."""
    if request.follow:
        from bsmu_news.cli.commands.validate.following import follow  # noqa: PLC0415 - only for --watch

        follow(newsroom, request, check_and_print)
    if request.reads_stdin:
        return _answer_text(newsroom, request)
    if request.diff or request.fix:
        from bsmu_news.cli.commands.validate.mending import mend, show_diff  # noqa: PLC0415 - as above

        if request.diff:
            return show_diff(newsroom, request)
        return max(mend(newsroom, request), check_and_print(newsroom, request))
    return check_and_print(newsroom, request)


def check_and_print(newsroom: Newsroom, request: Request) -> int:
    """Check, print what is found while it comes, and sum it up; returns the exit code."""
    printer = Printer(newsroom, request)
    with printer.progress:
        report = validate(
            newsroom,
            request.paths,
            selection=request.selection(newsroom),
            use_cache=request.use_cache,
            on_checked=printer.take,
        )
    return _finish(newsroom, request, printer, report)


def _answer_text(newsroom: Newsroom, request: Request) -> int:
    from bsmu_news.cli.commands.validate.mending import mend_text, show_text_diff  # noqa: PLC0415 - few ask for it
    from bsmu_news.cli.commands.validate.standard_input import read_text  # noqa: PLC0415 - as above

    given = read_text(newsroom, request)
    if request.diff:
        return show_text_diff(newsroom, request, given)
    if request.fix:
        return mend_text(newsroom, request, given)
    printer = Printer(newsroom, request)
    plain = StandardInput(given.path, given.text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff"))
    report = validate_text(newsroom, plain, selection=request.selection(newsroom))
    printer.take_report(report, given.path)
    return _finish(newsroom, request, printer, report)


def _finish(newsroom: Newsroom, request: Request, printer: Printer, report: Report) -> int:
    printer.finish(report)
    warn_of_unchecked(newsroom, report)
    for crash in report.crashes:
        output.warn(printer.trouble(crash))
    if not request.quiet:
        for line in printer.summary(report):
            output.notice(line)
    if report.crashes:
        return BsmuNewsError.exit_code
    failed = report.reaches(request.level(newsroom)) or bool(report.left_out)
    return int(failed and not request.exit_zero)
