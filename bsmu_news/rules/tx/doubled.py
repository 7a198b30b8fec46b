"""A word, or a run of two or three words, that stands twice running: "of the of the"."""

import re
from collections.abc import Iterator
from functools import cached_property
from operator import eq

from bsmu_news.domain.finding import Severity
from bsmu_news.language.doublings import FIRST_NAMES, STARTERS, is_allowed, is_name, is_pattern
from bsmu_news.messages import N_, _
from bsmu_news.rules.rule import Rule
from bsmu_news.rules.samples import body
from bsmu_news.rules.tx.reading import Reading, Slip, check_by

_LONGEST = 3
_LOOKS = 30
_NEAR = 6
_SENTENCE = re.compile(r"(?:\A|[.!?…:][\"”»’)]*[ \u00a0]+[\"“«‘(—–-]*[ \u00a0]*|\n[\"“«‘(—–-]*[ \u00a0]*|[\"“«(])\Z")


def find_doubled(reading: Reading) -> Iterator[Slip]:
    """Find runs of one to three words that follow themselves with nothing but spaces between."""
    words = reading.prose.words
    places = _Places(reading)
    for length in range(1, _LONGEST + 1):
        for first, end in _repeats(words, length):
            if places.may_follow(words[first + length - 1], words[first + length]):
                for start, last in places.unparted(first, end - 1 + length):
                    yield from _doubled(places, words, start, last, length)
    yield from _after_capital(places, words)


def _repeats(words: list[str], length: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of `length` words or more that are each the same as the word `length` places on."""
    # Such a span holds every third word, of a length of three: no need to look at the others before.
    equal = bytes(map(eq, words[::length], words[length::length]))
    end, at = 0, equal.find(1)
    while at >= 0:
        first = at * length
        if first >= end:
            end = first + 1
            while end + length < len(words) and words[end] == words[end + length]:
                end += 1
            while first and words[first - 1] == words[first - 1 + length]:
                first -= 1
            if end - first >= length:
                yield first, end
        at = equal.find(1, at + 1)


class _Places:
    """Where the words of a reading stand; counted only when a word may stand twice."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.text = reading.text
        self._looks = 0

    def may_follow(self, one: str, other: str) -> bool:
        """Tell whether a word may stand right behind another somewhere; quicker than to count all places."""
        self._looks += 1
        return self._looks > _LOOKS or any(f"{one}{space}{other}" in self.text for space in (" ", "\u00a0", "  "))

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        """The spans of all words; to look for each behind the last takes half the time of matching again."""
        spans: list[tuple[int, int]] = []
        end = 0
        for word in self.reading.prose.words:
            start = self.text.find(word, end)
            end = start + len(word)
            spans.append((start, end))
        return spans

    def unparted(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """Yield the parts of a run of words between which there is nothing but spaces."""
        start = first
        for index in range(first, last):
            gap = self.text[self.spans[index][1] : self.spans[index + 1][0]]
            if not gap.isspace() or "\n" in gap:
                yield start, index
                start = index + 1
        yield start, last


def _doubled(places: _Places, words: list[str], first: int, last: int, length: int) -> Iterator[Slip]:
    copies = (last - first + 1) // length
    if copies < 2 or (length > 1 and len(set(words[first : first + length])) == 1):  # noqa: PLR2004 - twice
        return
    around = [word.lower() for word in words[max(first - 1, 0) : last + 4]]
    if length == 1 and (is_name(words[first]) or is_allowed(around, min(first, 1))):
        return
    if length > 1 and is_pattern(around, min(first, 1)):
        return
    spans = places.spans
    kept = spans[first + length - 1][1]
    start, end = spans[first + length][0], spans[first + copies * length - 1][1]
    yield _slip(places.text[spans[first][0] : kept], copies, start, end, kept)


def _after_capital(places: _Places, words: list[str]) -> Iterator[Slip]:
    """Find "The the": a word that starts a sentence and its double in small letters."""
    lowered = list(map(str.lower, words))
    equal = bytes(map(eq, lowered, lowered[1:]))
    at = equal.find(1)
    while at >= 0:
        if words[at] != words[at + 1] and places.may_follow(words[at], words[at + 1]) and _slips(places, words, at):
            kept, end = places.spans[at][1], places.spans[at + 1][1]
            yield _slip(words[at], 2, kept + 1, end, kept)
        at = equal.find(1, at + 1)


def _slips(places: _Places, words: list[str], at: int) -> bool:
    """Tell whether a word with a capital has its double right behind, and is no name."""
    word, double = words[at], words[at + 1]
    if not (word[0].isupper() and word[1:] == double[1:] and double.islower()):
        return False
    (start, end), (next_start, _next_end) = places.spans[at : at + 2]
    gap = places.text[end:next_start]
    if not gap.isspace() or "\n" in gap:
        return False
    if word in STARTERS:
        return True
    around = [one.lower() for one in words[max(at - 1, 0) : at + 4]]
    if word in FIRST_NAMES or is_name(word) or is_allowed(around, min(at, 1)):
        return False
    return _SENTENCE.search(places.text, max(start - _NEAR, 0), start) is not None


def _slip(shown: str, copies: int, start: int, end: int, kept: int) -> Slip:
    message = _("“{words}” stands here {count} times running") if copies > 2 else _("“{words}” stands here twice")  # noqa: PLR2004 - twice
    return Slip(start, end, message.format(words=shown, count=copies), (kept, end, ""), safe=False)


DOUBLED_RULES = (
    Rule(
        code="TX003",
        name="doubled-word",
        severity=Severity.WARNING,
        summary=N_("A word, or two or three words, stand twice running."),
        why=N_("It is a slip of typing or of cutting and pasting that readers stumble over."),
        check=check_by(find_doubled),
        bad=body("The doors of the of the laboratory are open.\n"),
        good=body("The doors of the laboratory are open. He had had no time, and bye bye said Duran Duran.\n"),
    ),
)
