"""Prints findings as one document for another program."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bsmu_news.cli import output
from bsmu_news.cli.commands.validate.request import OutputFormat, Request
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.messages import _
from bsmu_news.render.findings import summary
from bsmu_news.render.reports.checked import Checked, RuleText, Trouble
from bsmu_news.services.validate import Report

if TYPE_CHECKING:
    from bsmu_news.rules.run import Crash


def print_document(newsroom: Newsroom, request: Request, report: Report, files: Sequence[Path]) -> None:
    """Print the document; paths count from the newsroom in JSON, elsewhere from the repository or current folder."""
    match request.output_format:
        case OutputFormat.JSON:
            from bsmu_news.render.reports.findings_json import findings_json  # noqa: PLC0415 - one form a run

            checked = checked_of(newsroom, request, report, files, newsroom.root.absolute())
            output.data_json(findings_json(checked, report.counts()))
        case OutputFormat.GITHUB:
            from bsmu_news.render.reports.github import github  # noqa: PLC0415 - as above

            text = github(checked_of(newsroom, request, report, files), summary(report.files, report.counts()))
            if text:
                output.data(text)
        case OutputFormat.SARIF:
            from bsmu_news.render.reports.sarif import sarif  # noqa: PLC0415 - as above

            output.data_json(sarif(checked_of(newsroom, request, report, files), _rules(report)))
        case _junit:
            from bsmu_news.render.reports.junit import junit  # noqa: PLC0415 - as above

            output.data(junit(checked_of(newsroom, request, report, files)))


def checked_of(
    newsroom: Newsroom, request: Request, report: Report, files: Sequence[Path], folder: Path | None = None
) -> Checked:
    """Return what a document tells of; paths count from `folder`, else from where the programs of a build know them."""
    troubles = [Trouble(missed.path, missed.reason) for missed in report.left_out]
    troubles += [Trouble(_file_of(crash, files), _told(crash), crash.code) for crash in report.crashes]
    folder = folder or _repository(newsroom)
    return Checked(files, report.findings, troubles, report.texts, folder, request.level(newsroom))


def _file_of(crash: "Crash", files: Sequence[Path]) -> Path:
    """Return the file that a rule broke on; of a whole article, its first."""
    return next((file for file in files if file.parent == crash.path), crash.path)


def _told(crash: "Crash") -> str:
    message = _("rule {code} was stopped: {reason}") if crash.timeout else _("rule {code} broke: {reason}")
    return message.format(code=crash.code, reason=crash.reason)


def _repository(newsroom: Newsroom) -> Path:
    """Return the folder that the programs of a build know files from."""
    workspace = os.environ.get("GITHUB_WORKSPACE")
    if workspace and newsroom.root.absolute().is_relative_to(workspace):
        return Path(workspace)
    return Path.cwd()


def _rules(report: Report) -> list[RuleText]:
    """Return the texts of the rules that have found something, or broke."""
    from bsmu_news.rules.registry import ALL_RULES  # noqa: PLC0415 - loads all rules

    named = {finding.code for finding in report.findings}
    return [
        RuleText(rule.code, rule.name, rule.severity, _(rule.summary), _(rule.why))
        for rule in ALL_RULES
        if rule.code in named
    ]
