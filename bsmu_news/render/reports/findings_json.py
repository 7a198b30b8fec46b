"""Findings as one JSON object, `"version": 1`; docs/continuous-integration.md describes it."""

from collections.abc import Mapping
from typing import Any

from bsmu_news.domain.finding import Finding, Place
from bsmu_news.render.reports.checked import Checked, span_of


def findings_json(checked: Checked, counts: Mapping[str, int]) -> dict[str, Any]:
    """Return the object; paths count from the newsroom."""
    findings = [_finding(finding, checked) for finding in checked.findings]
    return {"version": 1, "findings": findings, "summary": {"files": len(checked.files), **counts}}


def _finding(finding: Finding, checked: Checked) -> dict[str, Any]:
    fix, source = finding.fix, finding.source
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": finding.message,
        "path": checked.path(finding.path),
        **_place(finding.place),
        "language": finding.language,
        "fixable": finding.fixable,
        "fix": None if fix is None else "safe" if fix.safe else "unsafe",
        "source": {"path": checked.path(source.path), **_place(source.place)} if source else None,
    }


def _place(place: Place) -> dict[str, int]:
    return span_of(place)._asdict()
