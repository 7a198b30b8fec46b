"""Finds what belongs together in two lists of texts of one language: first equal ones, then those that are alike."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import NamedTuple

_ALIKE = 0.4
"""Of the words of both, the share that stands in both in the same order. Unrelated texts share 0.1 to 0.25."""
_MOVED = 0.7
_SEVERAL = 0.03
_FEW_WORDS = 6
_FEWEST_MOVED = 4
_CHARACTERS_LESS = 0.35
"""Unrelated texts share this much more of their letters than of their words."""
_GRID = 10_000
_MERGING_GRID = 2_500
_MOST_MOVED = 40_000
"""Pairs of texts that are compared at once; a hundred thousand take a fifth of a second."""
_STEPS = ((1, 1), (1, 2), (2, 1), (1, 3), (3, 1))
_FIRST_WORD, _SURROGATES, _NO_SURROGATES, _MOST_WORDS = 0x100, 0xD800, 0x800, 1_000_000


class Match(NamedTuple):
    """Numbers of items that belong together; two or three on one side are one on the other."""

    lefts: tuple[int, ...]
    rights: tuple[int, ...]


class Gap(NamedTuple):
    """Items of both sides that stand between the same neighbours, by their numbers."""

    lefts: list[int]
    rights: list[int]


def match_equal(lefts: Sequence[Hashable | None], rights: Sequence[Hashable | None]) -> dict[int, int]:
    """Return which items are equal, by their numbers; None equals nothing.

    What stands there once on each side is found wherever it was moved to. What is repeated keeps its order; where one
    side has more of it, those come first whose neighbours belong together.
    """
    if lefts == rights:
        return {at: at for at, key in enumerate(lefts) if key is not None}
    theirs = _places(rights)
    found: dict[int, int] = {}
    unsure: list[tuple[list[int], list[int]]] = []
    for key, here in _places(lefts).items():
        there = theirs.get(key, [])
        if len(here) == len(there):
            found.update(zip(here, there, strict=True))
        elif there:
            unsure.append((here, there))
    if unsure:
        _match_repeated(unsure, found)
    return found


def _places(keys: Sequence[Hashable | None]) -> dict[Hashable, list[int]]:
    places: dict[Hashable, list[int]] = defaultdict(list)
    for at, key in enumerate(keys):
        if key is not None:
            places[key].append(at)
    return places


def _match_repeated(unsure: Sequence[tuple[list[int], list[int]]], found: dict[int, int]) -> None:
    """Add pairs of repeated items: beside a pair that is known, else the first with the first."""
    home: dict[int, frozenset[int]] = {}
    for here, there in unsure:
        home |= dict.fromkeys(here, frozenset(there))
    taken: set[int] = set()
    for step, order in ((1, sorted(home)), (-1, sorted(home, reverse=True))):
        for at in order:
            beside = found.get(at - step)
            if at not in found and beside is not None and beside + step in home[at] and beside + step not in taken:
                found[at] = beside + step
                taken.add(beside + step)
    for here, there in unsure:
        left = [at for at in here if at not in found]
        free = [at for at in there if at not in taken]
        found.update(zip(left, free, strict=False))


def gaps(sizes: tuple[int, int], pairs: Mapping[int, int], others: frozenset[int] = frozenset()) -> Iterator[Gap]:
    """Yield what is left over between the pairs that are in the same order on both sides.

    `sizes` are the numbers of items; `others` are items of the right side that are not to be found here.
    """
    taken = {*pairs.values(), *others}
    left = right = 0
    for i, j in (*_in_order(pairs), sizes):
        gap = Gap([at for at in range(left, i) if at not in pairs], [at for at in range(right, j) if at not in taken])
        if gap.lefts or gap.rights:
            yield gap
        left, right = i + 1, j + 1


def _in_order(pairs: Mapping[int, int]) -> list[tuple[int, int]]:
    """Return most pairs that are in the same order on both sides: the longest increasing run."""
    ends: list[int] = []
    last: list[tuple[int, int]] = []
    before: dict[tuple[int, int], tuple[int, int] | None] = {}
    for pair in sorted(pairs.items()):
        at = bisect_left(ends, pair[1])
        before[pair] = last[at - 1] if at else None
        ends[at : at + 1] = [pair[1]]
        last[at : at + 1] = [pair]
    found = []
    pair_or_none = last[-1] if last else None
    while pair_or_none is not None:
        found.append(pair_or_none)
        pair_or_none = before[pair_or_none]
    return found[::-1]


class Likeness:
    """Measures how alike texts are, by their words; each word is kept as one character."""

    def __init__(self) -> None:
        self._signs: dict[str, str] = {}

    def words(self, text: str) -> str:
        """Return a text with a character for each of its words."""
        signs = self._signs
        return "".join([signs.get(word) or self._new(word) for word in text.split()])

    def _new(self, word: str) -> str:
        number = _FIRST_WORD + len(self._signs) % _MOST_WORDS
        sign = chr(number if number < _SURROGATES else number + _NO_SURROGATES)
        self._signs[word] = sign
        return sign

    def of(self, one: str, other: str) -> float:
        """Return how alike two texts are, from 0 to 1."""
        return _likeness((one, self.words(one)), (other, self.words(other)))


def _likeness(one: tuple[str, str], other: tuple[str, str]) -> float:
    """Return how alike two texts are, each given with its words as characters; of a few words, letters count too."""
    alike = _share(one[1], other[1])
    if alike < _ALIKE and len(one[1]) <= _FEW_WORDS and len(other[1]) <= _FEW_WORDS:
        return max(alike, _share(one[0], other[0]) - _CHARACTERS_LESS)
    return alike


def _share(one: str, other: str) -> float:
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415 - 50 ms, and only changed texts need it

    return ratio(one, other) / 100


def match_alike(lefts: Sequence[str], rights: Sequence[str], likeness: Likeness, *, merged: bool = True) -> list[Match]:
    """Return which texts of two lists are alike, in the order of both; with `merged`, two or three may be one."""
    if not lefts or not rights:
        return []
    if len(lefts) * len(rights) > _GRID and len(lefts) > 1 and len(rights) > 1:
        # So much is new that order is the best guide: each half by itself.
        i, j = len(lefts) // 2, len(rights) // 2
        first = match_alike(lefts[:i], rights[:j], likeness, merged=merged)
        second = match_alike(lefts[i:], rights[j:], likeness, merged=merged)
        return first + [Match(tuple(i + at for at in one), tuple(j + at for at in other)) for one, other in second]
    return _Grid(lefts, rights, likeness, merged=merged and len(lefts) * len(rights) <= _MERGING_GRID).best()


class _Grid:
    """The best way through two short lists: the one that keeps most words in all."""

    def __init__(self, lefts: Sequence[str], rights: Sequence[str], likeness: Likeness, *, merged: bool) -> None:
        self._lefts = [(text, likeness.words(text)) for text in lefts]
        self._rights = [(text, likeness.words(text)) for text in rights]
        self._steps = _STEPS if merged else _STEPS[:1]

    def best(self) -> list[Match]:
        """Return the matches of the best way."""
        rows, columns = len(self._lefts), len(self._rights)
        gains = [[0.0] * (columns + 1) for _row in range(rows + 1)]
        steps = [[(1, 0)] * (columns + 1) for _row in range(rows + 1)]
        for i in range(1, rows + 1):
            for j in range(1, columns + 1):
                best, step = gains[i - 1][j], (1, 0)
                if gains[i][j - 1] > best:
                    best, step = gains[i][j - 1], (0, 1)
                for down, right in self._steps:
                    if down <= i and right <= j:
                        gain = gains[i - down][j - right] + self._gain(i, j, down, right)
                        if gain > best:
                            best, step = gain, (down, right)
                gains[i][j], steps[i][j] = best, step
        return _walk_back(steps)

    def _gain(self, i: int, j: int, down: int, right: int) -> float:
        if down == right == 1:
            one, other = self._lefts[i - 1], self._rights[j - 1]
            floor = _ALIKE
        else:
            one, other = _joined(self._lefts[i - down : i]), _joined(self._rights[j - right : j])
            # A little less for several, so that one that says it all is enough.
            floor = _ALIKE + _SEVERAL
        size = len(one[1]) + len(other[1])
        return max(_likeness(one, other) - floor, 0.0) * size


def _joined(texts: Sequence[tuple[str, str]]) -> tuple[str, str]:
    return " ".join(text for text, _words in texts), "".join(words for _text, words in texts)


def _walk_back(steps: Sequence[Sequence[tuple[int, int]]]) -> list[Match]:
    i, j, found = len(steps) - 1, len(steps[0]) - 1, []
    while i and j:
        down, right = steps[i][j]
        if down and right:
            found.append(Match(tuple(range(i - down, i)), tuple(range(j - right, j))))
        i, j = i - down, j - right
    return found[::-1]


def match_moved(lefts: Sequence[str], rights: Sequence[str], likeness: Likeness) -> list[Match]:
    """Return which texts were moved and changed a little: the most alike first, wherever they stand."""
    if len(lefts) * len(rights) > _MOST_MOVED:
        return []
    words, others = [likeness.words(text) for text in lefts], [likeness.words(text) for text in rights]
    measured = sorted(
        (-_share(one, other), i, j)
        for i, one in enumerate(words)
        for j, other in enumerate(others)
        if min(len(one), len(other)) >= _FEWEST_MOVED
    )
    found: dict[int, int] = {}
    taken: set[int] = set()
    for unlike, i, j in measured:
        if -unlike >= _MOVED and i not in found and j not in taken:
            found[i] = j
            taken.add(j)
    return [Match((i,), (j,)) for i, j in sorted(found.items())]
