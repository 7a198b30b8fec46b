"""How often each rule found something, most first."""

from collections import Counter
from collections.abc import Iterable
from typing import Any, NamedTuple

from bsmu_news.domain.finding import Finding
from bsmu_news.render.findings import FIXABLE


class RuleCount(NamedTuple):
    """A rule, how often it found something, and how many of these `--fix` mends."""

    code: str
    name: str
    times: int
    fixable: int


def count_rules(findings: Iterable[Finding]) -> list[RuleCount]:
    """Return the rules that found something, the most frequent first."""
    counts: Counter[tuple[str, str]] = Counter()
    fixable: Counter[str] = Counter()
    for finding in findings:
        counts[finding.code, finding.name] += 1
        fixable[finding.code] += finding.fixable
    found = [RuleCount(code, name, number, fixable[code]) for (code, name), number in counts.items()]
    return sorted(found, key=lambda one: (-one.times, one.code))


def counts_text(counts: Iterable[RuleCount]) -> str:
    """Return a line for each rule: how often, code, whether it can be fixed, name."""
    rows = list(counts)
    width = max((len(str(row.times)) for row in rows), default=0)
    codes = max((len(row.code) for row in rows), default=0)
    marks = any(row.fixable for row in rows)
    lines = []
    for row in rows:
        mark = (FIXABLE if row.fixable else " " * len(FIXABLE)) if marks else ""
        lines.append("  ".join(filter(None, (f"{row.times:>{width}}", f"{row.code:<{codes}}", mark, row.name))))
    return "\n".join(lines)


def counts_json(counts: Iterable[RuleCount], summary: dict[str, int]) -> dict[str, Any]:
    """Return the counts as one JSON object."""
    return {"version": 1, "statistics": [_record(one) for one in counts], "summary": summary}


def _record(one: RuleCount) -> dict[str, Any]:
    return {"code": one.code, "name": one.name, "count": one.times, "fixable": one.fixable}
