"""Near renderings: most words of a term stand together in a text, though not as they should."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from bsmu_news.language.terms.finding import fold

_RUN = re.compile(r"\w+")
_LOOSE_WORDS = 4
"""Words that may stand between those of a rendering: “General Medicine and Pediatric Faculties”."""

_BETWEEN = frozenset(("of", "for", "the", "and", "in", "at", "to", "a", "и", "в", "на", "по", "і", "у", "ў", "па"))
"""Words that show nothing; only a full rendering needs them."""

_FULL = 1.0
_ALMOST = 0.99
_LONGEST_ENDING = 3
_SHORTEST_STEM = 4


class Near(NamedTuple):
    """The share of a rendering's words that a stretch of a text has, 1 when it has all of them; and the stretch."""

    share: float
    start: int
    end: int


def near_rendering(text: str, renderings: Iterable[str]) -> Near | None:
    """Return the stretch with most words of a rendering of two words or more, whatever their order and endings."""
    words = [(stem_of(match[0]), match.start(), match.end()) for match in _RUN.finditer(fold(text))]
    best: Near | None = None
    for rendering in renderings:
        wanted = {stem_of(word) for word in _RUN.findall(fold(rendering))}
        near = _best_stretch(words, wanted) if len(wanted) > 1 else None
        if near and (best is None or near.share > best.share):
            best = near
    return best


def _best_stretch(words: list[tuple[str, int, int]], wanted: set[str]) -> Near | None:
    hits = [(position, *word) for position, word in enumerate(words) if word[0] in wanted]
    best: Near | None = None
    for first, hit in enumerate(hits):
        seen: set[str] = set()
        for other in hits[first : first + len(wanted) + _LOOSE_WORDS]:
            if other[0] - hit[0] >= len(wanted) + _LOOSE_WORDS:
                break
            seen.add(other[1])
            share = _share(seen, wanted)
            if best is None or share > best.share:
                best = Near(share, hit[2], other[3])
    return best


def _share(seen: set[str], wanted: set[str]) -> float:
    if seen == wanted:
        return _FULL
    content = wanted - _BETWEEN
    return min(len(seen & content) / max(len(content), 1), _ALMOST)


def content_words(phrase: str) -> set[str]:
    """Return the words of a phrase that matter, without their endings."""
    return {stem_of(word) for word in _RUN.findall(fold(phrase))} - _BETWEEN


def stem_of(word: str) -> str:
    """Return a folded word without its ending, so that its numbers and cases are one."""
    if word.isascii():
        if word.endswith("ies") and len(word) > _SHORTEST_STEM:
            return word[:-3] + "y"
        return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) >= _SHORTEST_STEM else word
    return word[: max(len(word) - _LONGEST_ENDING, _SHORTEST_STEM)]
