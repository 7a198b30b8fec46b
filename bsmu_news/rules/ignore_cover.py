"""Which lines comments cover and which findings lie there; looked up, so that many cost little more each than few."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from operator import itemgetter

from bsmu_news.domain.finding import Finding
from bsmu_news.rules.ignore_comments import IgnoreComment, Name
from bsmu_news.rules.registry import matching

_Lines = tuple[int, int]


class _Stretches:
    """Stretches of lines, each with its first and last."""

    def __init__(self, stretches: Iterable[_Lines]) -> None:
        in_order = sorted(stretches)
        self._first = [first for first, _last in in_order]
        self._farthest = list(accumulate(map(itemgetter(1), in_order), max))

    def meet(self, lines: _Lines) -> bool:
        """Tell whether one of the stretches has a line in common with another stretch."""
        before = bisect_right(self._first, lines[1])
        return before > 0 and self._farthest[before - 1] >= lines[0]


def sift(findings: Sequence[Finding], comments: Sequence[IgnoreComment]) -> tuple[list[Finding], set[Name]]:
    """Return the findings that no comment covers, and the names that have covered one."""
    found = _by_code((finding.code, _lines_of(finding)) for finding in findings)
    named = [
        (name, codes_of(name.text) & found.keys(), (one.first, one.last)) for one in comments for name in one.names
    ]
    covered = _by_code((code, lines) for _name, codes, lines in named for code in codes)
    kept = [one for one in findings if one.code not in covered or not covered[one.code].meet(_lines_of(one))]
    used = {name for name, codes, lines in named if any(found[code].meet(lines) for code in codes)}
    return kept, used


@lru_cache(maxsize=1024)
def codes_of(name: str) -> frozenset[str]:
    """Return the codes of the rules that a name means; none for what is unknown."""
    return frozenset(rule.code for rule in matching(name))


def _by_code(lines: Iterable[tuple[str, _Lines]]) -> Mapping[str, _Stretches]:
    by_code: defaultdict[str, set[_Lines]] = defaultdict(set)
    for code, one in lines:
        by_code[code].add(one)
    return {code: _Stretches(ones) for code, ones in by_code.items()}


def _lines_of(finding: Finding) -> _Lines:
    return finding.place.line, finding.place.end_line or finding.place.line
