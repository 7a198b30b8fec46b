"""A word, or a run of two or three words, that stands twice running: "of the of the"."""

import re
from collections.abc import Iterator
from itertools import islice
from operator import eq

from bsmu_news.domain.finding import Severity
from bsmu_news.language.doublings import is_allowed, is_emphasis, is_pattern
from bsmu_news.messages import N_, _
from bsmu_news.rules.rule import Rule
from bsmu_news.rules.samples import body
from bsmu_news.rules.tx.reading import Reading, Slip, check_by

_LONGEST = 3
_EQUALS = {length: re.compile(b"\x01{%d,}" % length) for length in range(1, _LONGEST + 1)}


def find_doubled(reading: Reading) -> Iterator[Slip]:
    """Find runs of one to three words that follow themselves with nothing but spaces between."""
    words = reading.lowered
    spans: list[tuple[int, int]] = []
    told = 0
    for length, pattern in _EQUALS.items():
        # A byte a word: 1 where the word `length` places on is the same.
        equal = bytes(map(eq, words, islice(words, length, None)))
        for found in pattern.finditer(equal):
            spans = spans or [match.span() for match in reading.prose.word_matches()]
            for first, last in _unparted(reading.text, spans, found.start(), found.end() - 1 + length):
                if last - first + 1 >= 2 * length and not (length > 1 and len(set(words[first : last + 1])) == 1):
                    told += 1
                    yield from _doubled(reading, spans, first, last, length)


def _doubled(reading: Reading, spans: list[tuple[int, int]], first: int, last: int, length: int) -> Iterator[Slip]:
    words = reading.lowered
    if length == 1 and (is_allowed(words, first) or _is_name(reading.prose.words, first)):
        return
    if length > 1 and is_pattern(words, first):
        return
    copies = (last - first + 1) // length
    kept = spans[first + length - 1][1]
    start, end = spans[first + length][0], spans[first + copies * length - 1][1]
    shown = reading.text[spans[first][0] : kept]
    message = _("“{words}” stands here {count} times running") if copies > 2 else _("“{words}” stands here twice")  # noqa: PLR2004 - twice
    severity = Severity.INFO if length == 1 and is_emphasis(words[first]) else None
    yield Slip(start, end, message.format(words=shown, count=copies), (kept, end, ""), safe=False, severity=severity)


def _is_name(words: list[str], at: int) -> bool:
    """Tell "Will will" and "US us" from a word that was typed twice: written differently, though no sentence starts."""
    one, other = words[at], words[at + 1]
    return one != other and (one.isupper() or not one.islower()) and one.lower() in ("will", "may", "mark", "us", "it")


def _unparted(text: str, spans: list[tuple[int, int]], first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield the parts of a run of words between which there is nothing but spaces."""
    start = first
    for index in range(first, last):
        gap = text[spans[index][1] : spans[index + 1][0]]
        if not gap.isspace() or "\n" in gap:
            yield start, index
            start = index + 1
    yield start, last


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
