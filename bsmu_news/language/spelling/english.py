"""British and American spelling: which words tell where a text comes from, and what they are on the other side."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Literal, NamedTuple

from bsmu_news.language.spelling.dictionary import read_lines

Side = Literal["british", "american", "ise", "ize"]
"""`ise` is a British habit; `ize` is American and, in Oxford spelling, British."""


class Sided(NamedTuple):
    """What a word tells, and how the other side writes it."""

    side: Side
    other: str


@lru_cache
def sided_words() -> Mapping[str, Sided]:
    """Return the words that tell where a text comes from, in small letters and with a capital."""
    table: dict[str, Sided] = {}
    for line in read_lines("english.txt"):
        british, *mark, american = line.split()
        oxford = _differs_by_z(british, american)
        if "<" not in mark:
            table[british] = Sided("ise" if oxford else "british", american)
        if ">" not in mark:
            table[american] = Sided("ize" if oxford else "american", british)
    return table | {word.capitalize(): sided for word, sided in table.items()}


@lru_cache
def sided_set() -> frozenset[str]:
    """Return the same words as a set, for a quick look whether a text has any."""
    return frozenset(sided_words())


def _differs_by_z(british: str, american: str) -> bool:
    differing = [pair for pair in zip(british, american, strict=False) if pair[0] != pair[1]]
    return len(british) == len(american) and differing == [("s", "z")] and not _in_lyse(british)


def _in_lyse(british: str) -> bool:
    """Tell whether a word is like “analyse”, which nobody in Britain writes with z; nor “cosy”."""
    return "lys" in british or british.startswith("cos")
