"""How likely two names in two scripts, or two spellings in one, are the same name."""

from collections.abc import Sequence

from bsmu_news.language.names.first_names import same_first_name
from bsmu_news.language.names.fold import fold_name, keys_of, loose_key
from bsmu_news.language.names.places import same_place

LOOSELY = 0.95
"""The likeness of a Russian name and the spelling after its Belarusian form: Титов, Tsitou."""

_NEAR = 0.9
"""What is left of the likeness of keys that differ."""


def likeness(source: str, target: str) -> float:
    """Return 0 to 1; 1 when `target` is `source` by one of the usual schemes, or an English name for it.

    Both are in the nominative. The order of words does not matter, an initial stands for any name that it begins, and
    a word too many (a patronymic) lowers the result a little.
    """
    mine, theirs = _words(source), _words(target)
    if not mine or not theirs:
        return 0.0
    if len(mine) > len(theirs):
        mine, theirs = theirs, mine
    total, left = 0.0, list(theirs)
    # Initials last: they fit many a word.
    for word in sorted(mine, key=len, reverse=True):
        best = max(left, key=lambda one, word=word: word_likeness(word, one))  # type: ignore[misc]
        total += word_likeness(word, best)
        left.remove(best)
    return total / len(mine) * (1 - 0.02 * len(left))


def word_likeness(source: str, target: str) -> float:
    """Return the likeness of two words of names."""
    if len(source) == 1 or len(target) == 1:
        return 1.0 if loose_key(source)[:1] == loose_key(target)[:1] else 0.0
    mine, theirs = fold_name(source), fold_name(target)
    if not keys_of(source).isdisjoint(keys_of(target)) or same_first_name(source, target) or same_place(source, target):
        return 1.0
    if loose_key(source) == loose_key(target):
        return LOOSELY
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - only for names that differ

    return _NEAR * float(OSA.normalized_similarity(mine, theirs))


def distance(one: str, other: str) -> int:
    """Return how many letters part two words: replaced, dropped, added, or swapped with the next."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - only for names that are nearly known

    return int(OSA.distance(one, other))


def _words(name: str) -> Sequence[str]:
    words = name.replace(".", " ").split()
    return [word for word in words if any(map(str.isalpha, word))]
