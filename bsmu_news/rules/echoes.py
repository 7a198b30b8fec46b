"""Leaves out findings that only repeat another one: a paragraph left in Russian is no text full of English mistakes."""

from collections.abc import Sequence

from bsmu_news.domain.finding import Finding, Place

LEFT = "TR004"
_ABOUT_LANGUAGE = ("TX", "TY", "SP", "TM")


def without_echoes(findings: Sequence[Finding]) -> list[Finding]:
    """Return a version's findings without those on the language of a segment that is in another language as a whole."""
    left = [finding.place for finding in findings if finding.code == LEFT]
    if not left:
        return list(findings)
    return [
        finding
        for finding in findings
        if not finding.code.startswith(_ABOUT_LANGUAGE) or not any(_lies_in(finding.place, place) for place in left)
    ]


def _lies_in(inner: Place, outer: Place) -> bool:
    start, end = (inner.line, inner.column), (inner.end_line or inner.line, inner.end_column or inner.column)
    return (outer.line, outer.column) <= start and end <= (
        outer.end_line or outer.line,
        outer.end_column or outer.column,
    )
