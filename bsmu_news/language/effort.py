"""Post-editing effort: how much of a draft a person had to change, as HTER; docs/effort.md says how it is computed.

HTER is the translation edit rate (TER) of a draft against its own post-edit: the fewest insertions, deletions,
substitutions and shifts of words that make one of the other, over the words of the post-edit (Snover, Dorr, Schwartz,
Micciulla, Makhoul: A Study of Translation Edit Rate with Targeted Human Annotation, AMTA 2006). sacrebleu counts them.
"""

from collections.abc import Iterable, Sequence
from enum import IntEnum
from itertools import pairwise
from typing import Any, NamedTuple

_ALWAYS_WHOLE = 50
"""Words of a text that is measured in one go: 50 scrambled ones take sacrebleu 0.6 seconds, 400 take 14."""

_LONGEST_WHOLE = 400
"""Words of a text that is measured in one go if little of it changed; its tables grow with the square."""

_WHOLE_STEPS = 3_500_000
"""Cells of edit tables that sacrebleu fills in about a second."""

# What sacrebleu looks for shifts in (metrics/lib_ter.py): at most so far, so many words, so many in all; and the width
# of its table.
_SHIFT_DISTANCE, _SHIFT_SIZE, _MOST_SHIFTS, _TABLE_WIDTH = 50, 10, 1000, 50

_ANCHOR = 4
"""Words in a row that stayed as they were: a longer text is cut there."""

_PARTS_BUDGET = _ALWAYS_WHOLE**2
"""Squared words of all parts of a text in which shifts are looked for: about a second's work at the worst."""

_ARTICLE_STEPS = 5 * _WHOLE_STEPS
"""Cells for all texts of an article: about five seconds. Counted, not timed, so that every machine gives one result."""

_LARGEST_TABLE = 200_000_000
"""Pairs of words in an alignment; that takes 50 MB and a second."""


class Method(IntEnum):
    """How exactly effort was counted, the most exact first."""

    TER = 0
    """As sacrebleu counts it for the whole text."""
    PARTS = 1
    """The same, part by part between words that stayed: a shift from one part to another is counted word by word."""
    DISTANCE = 2
    """Somewhere without shifts, because much of a long text or of the whole article changed: an upper bound."""


class Effort(NamedTuple):
    """Edits that made a text of its draft, and the words of the text, punctuation marks among them."""

    edits: int
    words: int
    method: Method = Method.TER

    @property
    def score(self) -> float:
        """HTER: 0 where nothing was changed; above 1 where more was thrown away than was left."""
        return self.edits / self.words if self.words else float(self.edits > 0)


def post_edit_effort(draft: str, text: str) -> Effort:
    """Return the effort that made a text of its draft.

    Punctuation marks count as words and a changed capital as an edit, as in the paper (sacrebleu's `normalized` and
    `case_sensitive`). It takes about a second at most, whatever the two are.
    """
    return post_edit_efforts([(draft, text)])[0]


def post_edit_efforts(drafts: Iterable[tuple[str, str]]) -> list[Effort]:
    """Return the effort in each text of an article; `drafts` are pairs of a draft and the text that was made of it.

    After about five seconds' work, shifts are looked for only where that takes nothing, and the method says so.
    """
    from sacrebleu.metrics.ter import TER  # noqa: PLC0415 - 100 ms, only where effort is asked for

    tokenizer = TER(normalized=True, case_sensitive=True).tokenizer
    budget = _Budget(_ARTICLE_STEPS)
    return [_effort(tokenizer(draft).split(), tokenizer(text).split(), budget) for draft, text in drafts]


def total_effort(efforts: Iterable[Effort]) -> Effort:
    """Return the effort of an article: edits over words, each summed over its segments."""
    all_ = list(efforts)
    method = max((one.method for one in all_), default=Method.TER)
    return Effort(sum(one.edits for one in all_), sum(one.words for one in all_), method)


class _Budget:
    """Cells of edit tables that may still be filled."""

    def __init__(self, steps: int) -> None:
        self._left = steps

    def pays(self, steps: int) -> bool:
        """Tell whether so many are left, and take them."""
        enough = steps <= self._left
        self._left -= steps if enough else 0
        return enough


def _effort(before: Sequence[str], after: Sequence[str], budget: _Budget) -> Effort:
    if before == after:
        return Effort(0, len(after))
    longest = max(len(before), len(after))
    if longest <= _LONGEST_WHOLE:
        steps = _steps(before, after)
        if (longest <= _ALWAYS_WHOLE or steps <= _WHOLE_STEPS) and budget.pays(steps):
            return Effort(_ter(before, after), len(after))
    return _in_parts(before, after, budget)


def _ter(before: Sequence[str], after: Sequence[str]) -> int:
    from sacrebleu.metrics.ter import TER  # noqa: PLC0415 - as above

    # The words are cut already; here they are only split at spaces.
    return int(TER(case_sensitive=True).sentence_score(" ".join(before), [" ".join(after)]).num_edits)


def _steps(before: Sequence[str], after: Sequence[str]) -> int:
    """Return how many cells sacrebleu fills to measure two texts, by the shifts that it would try at most."""
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 - 10 ms, only where something was changed

    longest = max(len(before), len(after))
    edits = Levenshtein.editops(before, after)
    first = _shifts_tried(before, after, {one.src_pos for one in edits}, {one.dest_pos for one in edits})
    # It begins again after each shift that pays: mostly one for two edits or more, and never without one to try.
    tried = min(first * min(first, 1 + len(edits) // 2), _MOST_SHIFTS)
    return tried * longest * min(longest, _TABLE_WIDTH)


def _shifts_tried(before: Sequence[str], after: Sequence[str], changed: set[int], written: set[int]) -> int:
    """Return how many shifts of words there are to begin with, of equal runs that hold changed words in both texts."""
    places: dict[str, list[int]] = {}
    for at, word in enumerate(after):
        places.setdefault(word, []).append(at)
    found = 0
    for start, word in enumerate(before):
        for to in places.get(word, ()):
            if abs(to - start) <= _SHIFT_DISTANCE and found < _MOST_SHIFTS:
                run = _common(before[start : start + _SHIFT_SIZE], after[to : to + _SHIFT_SIZE])
                least = max(_until(changed, start, run), _until(written, to, run))
                found += sum(length + 1 for length in range(least, run + 1))
    return found


def _until(places: set[int], start: int, length: int) -> int:
    """Return how many words from a place on reach the first of these places; one more than `length` if none does."""
    return next((count for count in range(1, length + 1) if start + count - 1 in places), length + 1)


def _in_parts(before: Sequence[str], after: Sequence[str], budget: _Budget) -> Effort:
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 - 10 ms, only for long texts

    edits, method, spent = 0, Method.PARTS, 0
    for old, new in _parts(before, after):
        longest = max(len(old), len(new))
        if not old or not new:
            edits += longest
        elif longest <= _ALWAYS_WHOLE and spent + longest**2 <= _PARTS_BUDGET and budget.pays(_steps(old, new)):
            edits, spent = edits + _ter(old, new), spent + longest**2
        else:
            method = Method.DISTANCE
            comparable = len(old) * len(new) <= _LARGEST_TABLE
            edits += Levenshtein.distance(old, new) if comparable else longest
    return Effort(edits, len(after), method)


def _parts(before: Sequence[str], after: Sequence[str]) -> Iterable[tuple[Sequence[str], Sequence[str]]]:
    """Yield what stands between runs of words that stayed, in both texts."""
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 - as above

    head = _common(before, after)
    old, new = before[head:], after[head:]
    tail = _common(old[::-1], new[::-1])
    old, new = old[: len(old) - tail], new[: len(new) - tail]
    cuts: list[Any] = []
    if len(old) * len(new) <= _LARGEST_TABLE:
        blocks = Levenshtein.opcodes(old, new)
        cuts = [one for one in blocks if one.tag == "equal" and one.src_end - one.src_start >= _ANCHOR]
    edges = [(0, 0, 0, 0), *((one.src_start, one.src_end, one.dest_start, one.dest_end) for one in cuts)]
    for (_start, old_from, _begin, new_from), (old_to, _end, new_to, _stop) in pairwise(
        [*edges, (len(old), len(old), len(new), len(new))]
    ):
        yield old[old_from:old_to], new[new_from:new_to]


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    """Return how many words both begin with."""
    shorter = min(len(one), len(other))
    return next((at for at in range(shorter) if one[at] != other[at]), shorter)
