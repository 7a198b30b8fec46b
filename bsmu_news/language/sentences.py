"""Splits Russian, Belarusian and English prose into sentences; the pieces put together are the text.

White space belongs to the sentence before it. A stop ends a sentence when white space and no small letter follow, and
when it belongs to no abbreviation, initial or number of a list. Takes time in proportion to the text.
"""

import re

from bsmu_news.language.abbreviations import LETTERED, MAY_BE_LAST, NEVER_LAST, STARTERS

# A run of stops, what closes behind it, white space; or a blank line. The look-behind lets each run be tried once.
_STOP = re.compile(r"(?<![.!?…])([.!?…]++)([\"'»”’“)\]*_]*+)\s++|\n[^\S\n]*+\n\s*+")
_OPENING = " \t\n\u00a0\"'«“„‘(*_[–—-•"
_LONGEST_WORD = 24
"""Characters before a stop that are looked at: the longest abbreviation, and the word before an initial."""
_SPACED = re.compile(r"(?<=\.)[\s\u00a0]+")
_LAST_WORD = re.compile(r"[^\s\u00a0«“„\"'(\[]+\Z")
_COMPOUND = re.compile(r"(?:(?<![^\W\d_])[^\W\d_]{1,4}\.[\s\u00a0]*){1,4}[^\W\d_]{1,2}\Z")
_NUMBERED = re.compile(r"\s*(?:\d{1,3}|[IVXivx]{1,5}|[^\W\d_])\Z")
_WORD = re.compile(r"[^\W_]+(?:['’ʼ][^\W_]+)?")
_YEAR = re.compile(r"\d[\s\u00a0]*(?:гг?)\Z", re.IGNORECASE)
_AHEAD = 40
_BRACKETS = frozenset(")]")
"""Behind an abbreviation they go on with the sentence; quotation marks end it."""


def split_sentences(text: str, language: str) -> list[str]:
    """Return the sentences of a text; joined, they are the text."""
    return [text[start:end] for start, end in sentence_spans(text, language)]


def sentence_spans(text: str, language: str) -> list[tuple[int, int]]:
    """Return where each sentence starts and ends; the spans follow one another without a gap."""
    spans: list[tuple[int, int]] = []
    start, first = 0, len(text) - len(text.lstrip())
    for found in _STOP.finditer(text, first):
        end = found.end()
        if end < len(text) and (found[1] is None or _ends(text, start, found, language)):
            spans.append((start, end))
            start = end
    return [*spans, (start, len(text))] if start < len(text) else spans


def _ends(text: str, start: int, found: re.Match[str], language: str) -> bool:
    """Tell whether a stop ends the sentence that starts at `start`."""
    ahead = text[found.end() : found.end() + _AHEAD].lstrip(_OPENING)
    if not ahead or ahead[0].islower():
        return False
    if found[1] != "." or not _BRACKETS.issuperset(found[2]):
        return True
    before = text[max(start, found.start() - _LONGEST_WORD) : found.start()]
    if found.start() - start <= _LONGEST_WORD and _NUMBERED.match(before) and not found[2]:
        return False
    return not _abbreviates(before, "" if found[2] else ahead, language)


def _abbreviates(before: str, ahead: str, language: str) -> bool:
    """Tell whether the stop between two texts belongs to an abbreviation or an initial inside of a sentence."""
    last = _LAST_WORD.search(before)
    if not last:
        return False
    word = last[0].rstrip(".")
    compound = _COMPOUND.search(before)
    for one in (_SPACED.sub("", compound[0]) if compound else "", word):
        folded = "" if len(one) == 1 and one.isupper() else one.casefold()
        if folded in MAY_BE_LAST.get(language, ()) and not _belongs_ahead(folded, before):
            return not _starts(ahead, language)
        if folded in NEVER_LAST.get(language, ()):
            return True
    return _initial(word, before[: last.start()])


def _belongs_ahead(word: str, before: str) -> bool:
    """Tell whether «г.» is a town, which a name follows, and not a year, which a number precedes."""
    return word in ("г", "гг") and not _YEAR.search(before)


def _initial(word: str, before: str) -> bool:
    letter = word.rpartition(".")[2].rpartition("-")[2]
    if len(letter) != 1 or not letter.isupper():
        return False
    words = before.split()
    return not words or words[-1].casefold() not in LETTERED


def _starts(ahead: str, language: str) -> bool:
    """Tell whether a text can start a sentence after an abbreviation that may be the last word."""
    word = _WORD.match(ahead)
    if not word:
        return not ahead[:1].isdigit()
    if language == "en":
        return word[0].casefold() in STARTERS
    return word[0][0].isupper()
