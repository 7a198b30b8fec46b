"""Finds the cheapest way through two versions that uses up every item of both, step by step.

A step takes one item of each side, one of a single side, or two or three of one side and one of the other. Its
cost is that of the lengths (Gale and Church 1993), of the kinds, of how rare such a step is, less what the items share.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import accumulate
from math import inf

from bsmu_news.domain.segment import SegmentKind
from bsmu_news.markup.alignment.evidence import Evidence
from bsmu_news.markup.alignment.items import Pair
from bsmu_news.markup.alignment.proportion import FREE_LENGTH, VARIANCE

_STEPS = ((1, 1), (0, 1), (1, 0), (2, 1), (1, 2), (3, 1), (1, 3))
_MERGES = tuple((down, right, number) for number, (down, right) in enumerate(_STEPS) if down + right > 2)  # noqa: PLR2004
"""Of equal ways, the first listed comes last in the order of the pairs: what is missing stands before what is extra."""
_ALONE = 5.75
_MERGED = (0.0, 0.0, 4.0, 7.0)
"""What it costs to take one, two or three items together."""
_UNSUPPORTED = 2.7
"""What a part costs that shares nothing with the item it would be merged into."""
_WORST_LENGTH = 4.35
"""A text cut short still belongs to its source: out of proportion costs less than two items alone."""
_STOP = 0.53
_SHAPE = 0.65
_TELLING = 1.0
_CONTINUED = 6.9
"""Half a sentence costs more alone, and less together with its other half."""
_OTHER_KIND = 2.0
_FULL_GRID = 150_000
"""Cells that are looked at; beyond, only those near the diagonal."""
_LARGEST_GRID = 600_000
"""Cells that are looked at, at most; they take two seconds."""
_ROOM = 25

_PROSE: frozenset[str] = frozenset((SegmentKind.PARAGRAPH, SegmentKind.ITEM, SegmentKind.QUOTE))


def cheapest_pairs(evidence: Evidence, ratio: float) -> list[Pair]:
    """Return the pairs of the cheapest way, from first to last."""
    search = _Search(evidence, ratio)
    search.run()
    return search.pairs()


class _Search:
    """Costs and steps of the cells that are looked at: row i, column j is the best way through i and j items."""

    def __init__(self, evidence: Evidence, ratio: float) -> None:
        self._evidence = evidence
        self._source, self._target, self._shared = evidence.source, evidence.target, evidence.shared
        self._rows, self._columns = len(evidence.source.sorts), len(evidence.target.sorts)
        self._lengths = [0, *accumulate(length * ratio for length in evidence.source.lengths)]
        self._others = [0, *accumulate(evidence.target.lengths)]
        self._stops = [0, *accumulate(evidence.source.stops)]
        self._other_stops = [0, *accumulate(evidence.target.stops)]
        self._lost = [0.0, *accumulate(evidence.source.lost)]
        self._other_lost = [0.0, *accumulate(evidence.target.lost)]
        self._kind_costs = _kind_costs(evidence.source.sorts, evidence.target.sorts)
        self._mergeable = [sort in _PROSE for sort in evidence.source.sorts]
        self._other_mergeable = [sort in _PROSE for sort in evidence.target.sorts]
        self._near = [
            {j + step for j, likeness in shared.items() if likeness >= _TELLING for step in (1, 2, 3)}
            for shared in self._shared
        ]
        self._halves = {j + 1 for j, continues in enumerate(evidence.target.continues) if continues}
        self._all = frozenset(range(1, self._columns + 1))
        self._steps: list[bytearray] = []
        self._first: list[int] = []

    def run(self) -> None:
        """Fill all rows; only the costs of the last ones are kept."""
        costs: list[list[float]] = []
        width = self._width()
        for i in range(self._rows + 1):
            begin, end = self._band(i, width)
            row, steps = self._row(i, begin, end, costs)
            costs = [row, *costs[:3]]
            self._steps.append(steps)

    def pairs(self) -> list[Pair]:
        """Walk back from the end over the steps that were taken."""
        i, j, found = self._rows, self._columns, []
        while i or j:
            down, right = _STEPS[self._steps[i][j - self._first[i]]]
            i, j = i - down, j - right
            found.append(Pair(tuple(range(i, i + down)), tuple(range(j, j + right))))
        return found[::-1]

    def _width(self) -> int:
        """Return how far from the diagonals of both corners to look; 0 where that is too much."""
        if self._rows * self._columns <= _FULL_GRID:
            return self._columns + self._rows
        shift = abs(self._columns - self._rows)
        width = max(_ROOM, (_FULL_GRID // max(self._rows, 1) - shift) // 2)
        return width if self._rows * min(shift + 2 * width, self._columns) <= _LARGEST_GRID else 0

    def _band(self, i: int, width: int) -> tuple[int, int]:
        """Return the first and the last column to look at in a row."""
        shift = self._columns - self._rows
        begin, end = i + min(shift, 0) - width, i + max(shift, 0) + width
        if not width:
            # Two very unlike sides: only what is near the straight line from corner to corner.
            middle = i * self._columns // max(self._rows, 1)
            room = _ROOM + self._columns // max(self._rows, 1)
            begin, end = middle - room, middle + room
        begin = max(begin, 0)
        self._first.append(begin)
        return begin, min(end, self._columns)

    def _row(self, i: int, begin: int, end: int, above: Sequence[list[float]]) -> tuple[list[float], bytearray]:
        """Return the costs and steps of the cells from `begin` to `end`; `above` are the rows before, last first."""
        row: list[float] = []
        steps = bytearray()
        alone = _ALONE + _CONTINUED * self._source.continues[i - 1] if i else inf
        downs = [down for down in (1, 2, 3) if len(above) >= down and all(self._mergeable[i - down : i])]
        shared = self._shared[i - 1] if i else {}
        near = self._ends(i) if downs else frozenset[int]()
        for j in range(begin, end + 1):
            best, step = (0.0, 0) if i == j == 0 else (inf, 2 if i else 1)
            if j > begin:
                best, step = row[-1] + _ALONE + _CONTINUED * self._target.continues[j - 1], 1
            at = j - self._first[i - 1] if i else -1
            if above and 0 <= at < len(above[0]) and above[0][at] + alone < best:
                best, step = above[0][at] + alone, 2
            if above and j and 0 <= at - 1 < len(above[0]):
                before = above[0][at - 1]
                # Costs are only worked out where they could be the least.
                if before - shared.get(j - 1, 0.0) < best:
                    cost = before + self._single(i, j)
                    if cost < best:
                        best, step = cost, 0
            if j in near and self._other_mergeable[j - 1]:
                best, step = self._merges(i, j, above, downs, (best, step))
            row.append(best)
            steps.append(step)
        return row, steps

    def _ends(self, i: int) -> AbstractSet[int]:
        """Return the columns at which several items may end, taken together: where something is alike, or half."""
        if self._source.continues[i - 1]:
            return self._all
        return self._halves.union(*self._near[max(i - 3, 0) : i])

    def _merges(
        self, i: int, j: int, above: Sequence[list[float]], downs: Sequence[int], so_far: tuple[float, int]
    ) -> tuple[float, int]:
        """Return cost and step of the best way to a cell, looking at steps that take several items together."""
        best, step = so_far
        for down, right, number in _MERGES:
            if down not in downs:
                continue
            at = j - right - self._first[i - down] if j >= right else -1
            if not 0 <= at < len(above[down - 1]):
                continue
            if right > 1 and not all(self._other_mergeable[j - right : j]):
                continue
            before = above[down - 1][at]
            if before + self._least_merged(i, j, down, right) < best:
                cost = before + self._together(i, j, down, right) + self._merged(i, j, down, right)
                if cost < best:
                    best, step = cost, number
        return best, step

    def _least_merged(self, i: int, j: int, down: int, right: int) -> float:
        """Return less than what a merging step costs, quickly; without end where nothing at all is shared."""
        cost, whole = _MERGED[max(down, right)], 0.0
        for one in range(i - down, i):
            shared = self._shared[one]
            for two in range(j - right, j):
                likeness = shared.get(two)
                if likeness is None:
                    cost += _UNSUPPORTED
                else:
                    cost += max(_UNSUPPORTED - likeness, 0.0)
                    whole += likeness
        continues = self._source.continues if down > 1 else self._target.continues
        first, last = (i - down + 1, i) if down > 1 else (j - right + 1, j)
        continued = sum(continues[first:last])
        return cost - whole - _CONTINUED * continued if whole or continued else inf

    def _single(self, i: int, j: int) -> float:
        """Return the cost of one item for one."""
        shape = (self._source.shapes[i - 1] ^ self._target.shapes[j - 1]).bit_count()
        return self._together(i, j, 1, 1) + _SHAPE * shape - self._shared[i - 1].get(j - 1, 0.0)

    def _together(self, i: int, j: int, down: int, right: int) -> float:
        """Return what kinds, lengths, sentences and lost numbers cost, where items are taken as one."""
        cost = self._kind_costs[i - 1][self._target.sorts[j - 1]]
        if cost == inf:
            return inf
        length = self._lengths[i] - self._lengths[i - down]
        other = self._others[j] - self._others[j - right]
        off = abs(length - other)
        cost += min(off * off / ((length + other + FREE_LENGTH) * VARIANCE), _WORST_LENGTH)
        stops = self._stops[i] - self._stops[i - down] - self._other_stops[j] + self._other_stops[j - right]
        lost = self._lost[i] - self._lost[i - down] + self._other_lost[j] - self._other_lost[j - right]
        return cost + _STOP * abs(stops) + lost

    def _merged(self, i: int, j: int, down: int, right: int) -> float:
        """Return what is special about taking several items as one: each part must be seen in the whole."""
        whole, other = 0, 0
        pairs = [(one, two) for one in range(i - down, i) for two in range(j - right, j)]
        cost = _MERGED[max(down, right)]
        for one, two in pairs:
            cost += max(_UNSUPPORTED - self._shared[one].get(two, 0.0), 0.0)
            whole |= self._source.shapes[one]
            other |= self._target.shapes[two]
        continued = sum(self._source.continues[i - down + 1 : i]) + sum(self._target.continues[j - right + 1 : j])
        cost += _SHAPE * (whole ^ other).bit_count() - _CONTINUED * continued
        return cost - self._evidence.together(pairs)


def _kind_costs(sorts: Sequence[str], others: Sequence[str]) -> list[dict[str, float]]:
    """Return for each source item what its sort costs beside every sort of the target."""
    present = set(others)
    table = {sort: {other: _kind_cost(sort, other) for other in present} for sort in set(sorts)}
    return [table[sort] for sort in sorts]


def _kind_cost(sort: str, other: str) -> float:
    if other in (sort, SegmentKind.UNTRANSLATED):
        return 0.0
    return _OTHER_KIND if sort in _PROSE and other in _PROSE else inf
