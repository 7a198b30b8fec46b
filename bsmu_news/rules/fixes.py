"""Which fixes can be applied at once: the edits of none touch those of another."""

from bisect import bisect_left, insort
from collections.abc import Iterable
from itertools import pairwise

from bsmu_news.domain.finding import Edit, Finding


def is_wanted(finding: Finding, *, unsafe: bool) -> bool:
    """Tell whether a finding has a fix, and a safe one unless unsafe ones are wanted too."""
    return finding.fix is not None and (finding.fix.safe or unsafe)


def together(findings: Iterable[Finding], length: int) -> list[Finding]:
    """Return the findings whose fixes can be applied at once, taken from the top of a text of this length.

    The others are left for the next round, when their places may have moved. A fix that fits no text is never taken.
    """
    taken: list[Finding] = []
    spans: list[tuple[int, int]] = []
    for finding in sorted(findings, key=_edits_of):
        edits = _edits_of(finding)
        if _fit(edits, length) and not any(_touches(edit, spans) for edit in edits):
            taken.append(finding)
            for edit in edits:
                insort(spans, (edit.start, edit.end))
    return taken


def _edits_of(finding: Finding) -> tuple[Edit, ...]:
    return tuple(sorted(finding.fix.edits)) if finding.fix else ()


def _fit(edits: tuple[Edit, ...], length: int) -> bool:
    in_order = all(one.end <= two.start for one, two in pairwise(edits))
    return bool(edits) and in_order and all(0 <= edit.start <= edit.end <= length for edit in edits)


def _touches(edit: Edit, spans: list[tuple[int, int]]) -> bool:
    """Tell whether an edit meets one of some spans, which are in order and apart."""
    after = bisect_left(spans, (edit.start, edit.start))
    return (after > 0 and spans[after - 1][1] >= edit.start) or (after < len(spans) and spans[after][0] <= edit.end)
