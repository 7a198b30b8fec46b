"""Words with a capital, and whether it is more than the first word of a sentence has."""

import re
from collections.abc import Iterator

CAPITAL = "A-ZÀ-ÖØ-ÞĀČŠŽŁŚА-ЯЁІЎҐ"
"""The capitals of the languages here, for a class of a regular expression."""

_CAPITALIZED = re.compile(rf"(?<![\w'’ʼ-])[{CAPITAL}][^\W\d_]*(?:[-'’ʼ][^\W\d_]+)*")
_ENDS = frozenset(".!?:…\n|•–—")
_SKIPPED = frozenset(" \u00a0\"'«»“”„’(*")


def capitals_in(line: str) -> Iterator[tuple[str, int]]:
    """Yield the words of two letters or more that begin with a capital, without a possessive ending."""
    for match in _CAPITALIZED.finditer(line):
        word = match[0]
        if word.endswith(("'s", "’s")):
            word = word[:-2]
        if len(word) > 1:
            yield word, match.start()


def opens_sentence(text: str, start: int) -> bool:
    """Tell whether a word stands where a sentence begins, or a line, or a quotation."""
    position = start - 1
    while position >= 0 and text[position] in _SKIPPED:
        position -= 1
    if position < 0 or text[position] not in _ENDS:
        return position < 0 or (start > 0 and text[start - 1] in '«“"„')
    # The stop of an initial ends nothing: N. Trushel.
    initial = position and text[position - 1].isupper() and not text[max(position - 2, 0) : position - 1].isalpha()
    return not (text[position] == "." and initial)
