"""Sets the segments of a source and a translation side by side, in the order of both.

Segments pair only with their own kind. Among the possible pairings the one is taken that shares most:
numbers, equal texts, similar lengths. What has no counterpart stands alone; nothing is dropped.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bsmu_news.domain.segment import Segment, SegmentKind

_NUMBER = re.compile(r"\d+")
_PICTURE = re.compile(r"!\[[^\]]*\](?:\([^)\n]*\)|\[[^\]\n]*\])?")
_BLOCK_MARKS = re.compile(r"^(?:[#>\s]|[-*+]\s|\d+[.)]\s)+")
_LARGEST_GRID = 250_000
"""Source times target segments; real articles have some thousand, and this takes about half a second."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A segment of the source and what stands for it in the translation; one of them may be missing."""

    source: Segment | None
    target: Segment | None


def align(source: Sequence[Segment], target: Sequence[Segment]) -> list[Pair]:
    """Return pairs that hold every segment of both sides once, in the order of each side."""
    if len(source) * len(target) > _LARGEST_GRID:
        return _by_position(source, target)
    pairs: list[Pair] = []
    done_source = done_target = 0
    for i, j in _matches(source, target):
        pairs += _alone(source[done_source:i], target[done_target:j])
        pairs.append(Pair(source[i], target[j]))
        done_source, done_target = i + 1, j + 1
    return pairs + _alone(source[done_source:], target[done_target:])


def _matches(source: Sequence[Segment], target: Sequence[Segment]) -> list[tuple[int, int]]:
    """Return the indices of the best pairing without crossings (the longest common subsequence, weighted)."""
    targets = [_Anchors.of(segment) for segment in target]
    scores = [[_likeness(one, other) for other in targets] for one in map(_Anchors.of, source)]
    best = [[0.0] * (len(target) + 1) for _row in range(len(source) + 1)]
    for i in reversed(range(len(source))):
        for j in reversed(range(len(target))):
            score = scores[i][j]
            paired = best[i + 1][j + 1] + score if score else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], paired)
    found, i, j = [], 0, 0
    while i < len(source) and j < len(target):
        if scores[i][j] and best[i][j] == best[i + 1][j + 1] + scores[i][j]:
            found.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return found


@dataclass(frozen=True, slots=True)
class _Anchors:
    """What two segments are compared by, taken once from each."""

    kind: SegmentKind
    text: str
    plain: str
    picture: bool
    numbers: frozenset[str]

    @classmethod
    def of(cls, segment: Segment) -> "_Anchors":
        text = segment.text
        picture = _PICTURE.fullmatch(text) is not None
        return cls(segment.kind, text, _plain(text), picture, frozenset(_NUMBER.findall(text)))


def _likeness(source: _Anchors, target: _Anchors) -> float:
    """Return 0 where two segments cannot belong together, else from 1 up to 4."""
    if target.kind is SegmentKind.UNTRANSLATED:
        return 4.0 if source.plain == target.plain else 1.0
    if source.kind is not target.kind or source.picture is not target.picture:
        return 0.0
    if source.text == target.text:
        return 4.0
    shorter, longer = sorted((len(source.text), len(target.text)))
    return 1.0 + shorter / max(longer, 1) + _shared(source.numbers, target.numbers)


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the share of numbers that both have, 0 where neither has any."""
    return len(one & other) / len(one | other) if one or other else 0.0


def _plain(text: str) -> str:
    """Return a text without the marks of its block, which a marker may quote along."""
    return " ".join(_BLOCK_MARKS.sub("", text).split()).rstrip(" #")


def _alone(source: Sequence[Segment], target: Sequence[Segment]) -> list[Pair]:
    return [Pair(segment, None) for segment in source] + [Pair(None, segment) for segment in target]


def _by_position(source: Sequence[Segment], target: Sequence[Segment]) -> list[Pair]:
    """Pair equal kinds that stand at the same position; for texts too long to be compared with each other."""
    pairs: list[Pair] = []
    shorter = min(len(source), len(target))
    for one, other in zip(source[:shorter], target[:shorter], strict=True):
        pairs += [Pair(one, other)] if one.kind is other.kind else _alone([one], [other])
    return pairs + _alone(source[shorter:], target[shorter:])
