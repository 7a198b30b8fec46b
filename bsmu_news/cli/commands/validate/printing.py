"""Prints findings in the form that was asked for: as text while they come, or as one document at the end."""

import os
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from bsmu_news.cli import output
from bsmu_news.cli.commands.validate.hints import MOST_ARTICLES, Hints
from bsmu_news.cli.commands.validate.request import OutputFormat, Request
from bsmu_news.cli.progress import Progress
from bsmu_news.domain.finding import Finding
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.messages import _
from bsmu_news.render.findings import Canvas, concise, fix_summary, fixable_in, full, summary
from bsmu_news.services.validate import ArticleReport, Report

if TYPE_CHECKING:  # the rules are loaded only where they run
    from bsmu_news.rules.run import Crash

_PIPE_WIDTH = 120
"""Columns where nobody says how many there are."""


class Printer:
    """Takes what is found in one article after the other; `finish` prints what had to wait for the last one."""

    def __init__(self, newsroom: Newsroom, request: Request) -> None:
        self.progress = Progress()
        self._newsroom = newsroom
        self._request = request
        self._files: list[Path] = []
        self._hints = Hints(newsroom.settings.validate.english)
        width = output.terminal_width()
        self._canvas = Canvas(
            width or _PIPE_WIDTH, output.colour_on_stdout(), Path.cwd(), request.unsafe, wrap=width is not None
        )
        self._streams = request.output_format.is_text and not request.statistics

    def take(self, article: ArticleReport) -> None:
        """Note an article, and print its findings if they need not wait."""
        self._files += article.files
        if self._streams and article.findings:
            self.progress.clear()
            few = article.total <= MOST_ARTICLES
            self._print(article.findings, lambda path: article.texts.get(path, ""), hints=few)
        self.progress.show(article.number, article.total)

    def take_report(self, report: Report, path: Path) -> None:
        """Note and print a report on a single file."""
        self._files += [path][: report.files]
        if self._streams:
            self._print(report.findings, lambda path: report.texts.get(path, ""))

    def finish(self, report: Report) -> None:
        """Print what can be printed only as a whole."""
        if self._streams:
            return
        if self._request.statistics:
            self._print_counts(report)
            return
        from bsmu_news.cli.commands.validate.documents import print_document  # noqa: PLC0415 - few ask for one

        print_document(self._newsroom, self._request, report, self._files)

    def summary(self, report: Report) -> list[str]:
        """Return what was checked and found, and what can be fixed."""
        if not report.files and not report.left_out:
            return [_("The newsroom is empty; nothing was checked. “bsmu-news new” starts an article.")]
        fixes = fix_summary(fixable_in(report.findings), unsafe=self._request.unsafe)
        return [summary(report.files, report.counts()), *([fixes] if fixes else [])]

    def trouble(self, crash: "Crash") -> str:
        """Return what is said of a rule that broke."""
        return trouble_text(crash, self._canvas.path(crash.path))

    def _print(self, findings: Sequence[Finding], read: Callable[[Path], str], *, hints: bool = True) -> None:
        # Bilingual findings go to and fro between two files.
        text_of = lru_cache(maxsize=4)(read)
        for finding in findings:
            hint = self._hints.of(finding, text_of) if hints else ""
            if self._request.output_format is OutputFormat.CONCISE:
                output.styled(concise(finding, self._canvas, hint))
            else:
                source = text_of(finding.source.path) if finding.source else ""
                output.styled(full(finding, text_of(finding.path), self._canvas, source=source, hint=hint) + "\n")

    def _print_counts(self, report: Report) -> None:
        from bsmu_news.render.reports.rule_counts import count_rules, counts_json, counts_text  # noqa: PLC0415 - as above

        counts = count_rules(report.findings)
        if self._request.output_format is OutputFormat.JSON:
            output.data_json(counts_json(counts, {"files": report.files, **report.counts()}))
        elif counts:
            output.styled(counts_text(counts))


def warn_of_unchecked(newsroom: Newsroom, report: Report) -> None:
    """Say which files were not checked, and why."""
    for missed in report.left_out:
        where = missed.path.relative_to(newsroom.root).as_posix()
        output.warn(_("{path} is not checked: {reason}").format(path=where, reason=missed.reason))


def trouble_text(crash: "Crash", path: str | os.PathLike[str]) -> str:
    """Return what is said of a rule that broke, or that took too long."""
    message = _("rule {code} broke on {path}: {reason}; this is a bug of bsmu-news, please report it")
    if crash.timeout:
        message = _("rule {code} was stopped on {path}: {reason}")
    return message.format(code=crash.code, path=path, reason=crash.reason)
