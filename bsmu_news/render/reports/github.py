"""Findings as annotations of GitHub Actions: https://docs.github.com/actions/reference/workflow-commands-for-github-actions."""

from bsmu_news.domain.finding import Finding, Severity
from bsmu_news.messages import _
from bsmu_news.render.reports.checked import Checked, Trouble, span_of

SHOWN = 10
"""GitHub shows so many annotations of a kind for a step, the first ones, and drops the others."""

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def github(checked: Checked, summary: str) -> str:
    """Return one workflow command a line; with `summary` as the first one where GitHub may not show them all."""
    lines = [_trouble(one, checked) for one in checked.troubles]
    lines += [_finding(one, checked) for one in checked.findings]
    if len(lines) > SHOWN:
        lines.insert(0, f"::notice title=bsmu-news validate::{_data(summary)}")
    return "\n".join(lines)


def _finding(finding: Finding, checked: Checked) -> str:
    span = span_of(finding.place)
    properties: dict[str, str | int] = {
        "file": checked.path(finding.path),
        "line": span.line,
        "endLine": span.end_line,
        "col": span.column,
        "endColumn": span.end_column,
        "title": f"{finding.code} {finding.name}",
    }
    return f"::{_COMMANDS[finding.severity]} {_properties(properties)}::{_data(finding.message)}"


def _trouble(trouble: Trouble, checked: Checked) -> str:
    title = trouble.code or _("not checked")
    return f"::error {_properties({'file': checked.path(trouble.path), 'title': title})}::{_data(trouble.message)}"


def _properties(values: dict[str, str | int]) -> str:
    return ",".join(f"{name}={_property(str(value))}" for name, value in values.items())


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
