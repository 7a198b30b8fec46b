"""Findings as SARIF 2.1.0, which GitHub code scanning and editors read: https://docs.oasis-open.org/sarif/sarif/v2.1.0."""

import hashlib
import os
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

from bsmu_news import __version__
from bsmu_news.domain.finding import Edit, Finding, Fix, Place, Severity
from bsmu_news.messages import _
from bsmu_news.render.reports.checked import Checked, RuleText, Trouble, span_of

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_BASE = "%SRCROOT%"
"""The name that GitHub gives to the repository's folder."""


def sarif(checked: Checked, rules: Sequence[RuleText]) -> dict[str, Any]:
    """Return the log; `rules` are those that the findings are of."""
    order = {rule.code: number for number, rule in enumerate(rules)}
    prints = _fingerprints(checked)
    results = [_result(one, order[one.code], mark, checked) for one, mark in zip(checked.findings, prints, strict=True)]
    run = {
        "tool": {"driver": _driver(rules)},
        "invocations": [_invocation(checked)],
        "originalUriBaseIds": {_BASE: {"uri": f"{_file_uri(checked.folder)}/"}},
        "artifacts": [{"location": _artifact(path, checked)} for path in checked.files],
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    return {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}


def _driver(rules: Sequence[RuleText]) -> dict[str, Any]:
    return {"name": "bsmu-news", "version": __version__, "rules": [_rule(rule) for rule in rules]}


def _rule(rule: RuleText) -> dict[str, Any]:
    more = _("“bsmu-news rule {code}” shows a bad and a good example.").format(code=rule.code)
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": f"{rule.summary} {rule.why}"},
        "help": {"text": f"{rule.why} {more}"},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _invocation(checked: Checked) -> dict[str, Any]:
    broken = any(trouble.code for trouble in checked.troubles)
    notifications = [_notification(trouble, checked) for trouble in checked.troubles]
    return {"executionSuccessful": not broken, "toolExecutionNotifications": notifications}


def _notification(trouble: Trouble, checked: Checked) -> dict[str, Any]:
    said: dict[str, Any] = {
        "level": "error",
        "message": {"text": trouble.message},
        "locations": [{"physicalLocation": {"artifactLocation": _artifact(trouble.path, checked)}}],
    }
    return {**said, "associatedRule": {"id": trouble.code}} if trouble.code else said


def _result(finding: Finding, rule: int, fingerprint: str, checked: Checked) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [_location(finding.path, finding.place, checked)],
        "partialFingerprints": {"bsmuNews/v1": fingerprint},
    }
    if finding.source:
        source = _location(finding.source.path, finding.source.place, checked)
        result["relatedLocations"] = [{**source, "message": {"text": _("the source")}}]
    if finding.fix and finding.fix.edits:
        result["fixes"] = [_fix(finding, finding.fix, checked)]
    return result


def _location(path: Path, place: Place, checked: Checked) -> dict[str, Any]:
    return {"physicalLocation": {"artifactLocation": _artifact(path, checked), "region": _region(place)}}


def _region(place: Place) -> dict[str, int]:
    span = span_of(place)
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }


def _fix(finding: Finding, fix: Fix, checked: Checked) -> dict[str, Any]:
    starts = _line_starts(checked.texts.get(finding.path, ""))
    replacements = [
        {"deletedRegion": _region(_span(starts, edit)), "insertedContent": {"text": edit.text}} for edit in fix.edits
    ]
    said = _("a safe fix") if fix.safe else _("a fix that may change the meaning")
    change = {"artifactLocation": _artifact(finding.path, checked), "replacements": replacements}
    return {"description": {"text": said}, "artifactChanges": [change]}


def _span(starts: Sequence[int], edit: Edit) -> Place:
    line, end_line = bisect_right(starts, edit.start), bisect_right(starts, edit.end)
    return Place(line, edit.start - starts[line - 1] + 1, end_line, edit.end - starts[end_line - 1] + 1)


@lru_cache(maxsize=4)
def _line_starts(text: str) -> list[int]:
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    return starts[:-1]


@lru_cache(maxsize=4)
def _lines(text: str) -> list[str]:
    return text.split("\n")


def _fingerprints(checked: Checked) -> list[str]:
    """Return what tells a finding apart although lines above it come and go: its rule, file, line and number."""
    seen: Counter[str] = Counter()
    found = []
    for finding in checked.findings:
        lines = _lines(checked.texts.get(finding.path, ""))
        line = lines[finding.place.line - 1].strip() if 0 < finding.place.line <= len(lines) else ""
        what = "\0".join((finding.code, checked.path(finding.path), line))
        seen[what] += 1
        found.append(hashlib.sha256(f"{what}\0{seen[what]}".encode("utf-8", "surrogatepass")).hexdigest()[:32])
    return found


def _artifact(path: Path, checked: Checked) -> dict[str, str]:
    whole = path.absolute()
    if whole.is_relative_to(checked.folder):
        return {"uri": quote(os.fsencode(whole.relative_to(checked.folder).as_posix())), "uriBaseId": _BASE}
    return {"uri": _file_uri(whole)}


def _file_uri(path: Path) -> str:
    return path.as_uri()
