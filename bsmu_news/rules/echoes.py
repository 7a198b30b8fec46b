"""Leaves out findings that only repeat another one: a paragraph left in Russian is no text full of English mistakes.

And a title or credits that do not belong in the text are not missed in the translation, where they do not stand.
"""

import sys
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from pathlib import Path

from bsmu_news.domain.finding import Finding, Place

LEFT = "TR004"
_MISSING, _EXTRA = "TR001", "TR002"
_NO_TEXT = ("ST002", "ST008")
"""A title repeated, and credits in the text."""

_ABOUT_LANGUAGE = ("TX", "TY", "SP", "TM")


class NoText:
    """The segments of an article's bodies that do not belong there, as rules have told."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self._lines: dict[Path, list[tuple[int, int]]] = {}
        for one in findings:
            if one.code in _NO_TEXT:
                self._lines.setdefault(one.path, []).append((one.place.line, one.place.end_line or one.place.line))
        for lines in self._lines.values():
            lines.sort()

    def explains(self, finding: Finding) -> bool:
        """Tell whether a segment has no counterpart because it does not belong in the text."""
        if finding.code == _MISSING and finding.source:
            return self._holds(finding.source.path, finding.source.place)
        return finding.code == _EXTRA and self._holds(finding.path, finding.place)

    def _holds(self, path: Path, place: Place) -> bool:
        """Tell whether such segments are all that stands at a place; empty lines part them."""
        lines = self._lines.get(path, [])
        at = bisect_right(lines, (place.line, sys.maxsize)) - 1
        if at < 0 or lines[at][1] < place.line:
            return False
        last, end = lines[at][1], place.end_line or place.line
        while last < end and at + 1 < len(lines) and lines[at + 1][0] <= last + 2:
            at += 1
            last = lines[at][1]
        return last >= end


def without_echoes(findings: Sequence[Finding], no_text: NoText | None = None) -> list[Finding]:
    """Return a version's findings without those on the language of a segment that is in another language as a whole.

    Nor does it return those on counterparts of segments that do not belong in the text.
    """
    if no_text:
        findings = [finding for finding in findings if not no_text.explains(finding)]
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
