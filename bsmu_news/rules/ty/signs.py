"""What a text has that a rule could find fault with: its marks, which of them stand side by side, some of its words.

Most rules see by that alone that a text is clean. Finding the signs once takes 30 µs for 500 words, a fifth of what the
patterns of all rules take.
"""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import cache

from bsmu_news.language.turns import triggers
from bsmu_news.language.typography import MONTHS_EN

_RARE = "«»„“”\"'’-–—…№%°#N([ё"
"""Marks and letters that are signs wherever they stand."""

_ODD_SPACES = ("\u00a0", "\u202f", "\t")
# What no word starts with, and the same where pairs overlap, which takes half as long again.
_AFTER_SPACE = re.compile(r" [ ,.;:!?)\]»”]")
_AFTER_SPACES = re.compile(r" (?=([,.;:!?)\]»”]))")
# A literal comes first in each: looking for one character is ten times as quick as looking for a class.
_STOPS = {mark: re.compile(rf"{re.escape(mark)}(?=([^ \n]))") for mark in ",.;:!?"}
_OPENED = {mark: re.compile(rf"{re.escape(mark)}(?= )") for mark in "([«“"}
_BRACKET_AFTER_LETTER = re.compile(r"\((?<=[^\W\d_]\()")


def signs_of(text: str, words: AbstractSet[str], language: str) -> frozenset[str]:
    """Return the signs of a text.

    These are marks that are rare; pairs such as ` ,` and `,,` and `,a`, in which `a` stands for any letter or sign of
    a word, `A` for any capital and `0` for any digit; months and the words of turns of phrase. Any space is written
    as a plain one.
    """
    return frozenset((*filter(text.__contains__, _RARE), *_pairs(text), *_notable(language) & words))


def _pairs(text: str) -> Iterator[str]:
    for space in _ODD_SPACES:
        text = text.replace(space, " ")
    after_space = set(_AFTER_SPACE.findall(text))
    yield from after_space
    if "  " in after_space:
        yield from (" " + mark for mark in set(_AFTER_SPACES.findall(text)))
    for mark, pattern in _STOPS.items():
        if mark in text:
            yield from (mark + _kind(after) for after in set(pattern.findall(text)))
    yield from (mark + " " for mark, pattern in _OPENED.items() if mark in text and pattern.search(text))
    if "(" in text and _BRACKET_AFTER_LETTER.search(text):
        yield "a("


def _kind(sign: str) -> str:
    if sign.isalnum():
        return "0" if sign.isdecimal() else "A" if sign.isupper() else "a"
    return sign


@cache
def _notable(language: str) -> frozenset[str]:
    return triggers(language) | frozenset(MONTHS_EN if language == "en" else ())
