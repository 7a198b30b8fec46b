"""The Russian mark of a year in an English date: `17 August 2022 г.`, also where it was read in a wrong encoding."""

import re
from collections.abc import Iterator

from bsmu_news.domain.finding import Severity
from bsmu_news.messages import N_, _
from bsmu_news.rules.rule import Rule
from bsmu_news.rules.samples import body
from bsmu_news.rules.tx.reading import Reading, Slip, check_by

# г, and its byte in cp1251 read as Latin-1 and as cp1250.
_LETTERS = "гãă"
_MARKS = {
    letter: re.compile(rf"{letter}(?<=\d{{4}}{letter})(?!\w)\.?|{letter}(?<=\d{{4}}[ \u00a0]{letter})(?!\w)\.?")
    for letter in _LETTERS
}
_SENTENCE = re.compile(r"(?:[^\W\d_]+ ){3}")
_LOOK_BACK = 60


def find_year_marks(reading: Reading) -> Iterator[Slip]:
    """Find the mark of a year behind four digits in an English text."""
    if reading.language != "en":
        return
    text = reading.text
    for letter, pattern in _MARKS.items():
        if letter in text:
            for found in pattern.finditer(text):
                start = found.start() - text[found.start() - 1].isspace()
                message = _("“{mark}” is the Russian mark of a year; an English date has none")
                change = (start, found.end(), _stop(text, start, found))
                yield Slip(found.start(), found.end(), message.format(mark=found[0]), change)


def _stop(text: str, start: int, found: re.Match[str]) -> str:
    """Return the stop that ends the sentence too, or nothing behind a bare date and inside a sentence."""
    if not found[0].endswith("."):
        return ""
    begin = max(text.rfind("\n", 0, start) + 1, start - _LOOK_BACK)
    after = text[found.end() : found.end() + 3]
    ends = after.startswith("\n") or not after or (after.lstrip('”"»)')[:1].isspace() and after.strip()[:1].isupper())
    return "." if ends and _SENTENCE.search(text[begin:start]) else ""


YEAR_RULES = (
    Rule(
        code="TX006",
        name="stray-year-mark",
        severity=Severity.WARNING,
        summary=N_("A year in an English text carries the Russian mark “г.”, or what a wrong encoding made of it."),
        why=N_("It was left over from the Russian page, and English readers do not know it."),
        check=check_by(find_year_marks),
        bad=body("The laboratory opened on 5 March 2024 г. after two years.\n"),
        good=body("The laboratory opened on 5 March 2024 after two years.\n"),
    ),
)
