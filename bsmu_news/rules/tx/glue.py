"""Sentences and words that run together: `good time.All`, `universityThe`, `groupon`."""

import re
from collections.abc import Iterator

from bsmu_news.domain.finding import Severity
from bsmu_news.language.abbreviations import MAY_BE_LAST, NEVER_LAST
from bsmu_news.language.glued_words import AFTER_GLUE, CAMEL_NAMES, GLUED, GLUED_FORMS
from bsmu_news.messages import N_, _
from bsmu_news.rules.rule import Rule
from bsmu_news.rules.samples import body
from bsmu_news.rules.tx.reading import Reading, Slip, check_by, words_like

# The mark comes first in these patterns: one character is found ten times as quickly as one of a class.
_STOPS = {
    mark: re.compile(re.escape(mark) + r"(?<=[^\W_]" + re.escape(mark) + r")[\"”»)]?(?=[^\W\d_])") for mark in ".!?…"
}
_CLOSED = {mark: re.compile(re.escape(mark) + r"(?=[^\W\d_]{2})") for mark in ")]»”"}
_COLON = re.compile(r":(?<=[^\W\d_]{3}:)(?=[^\W\d_]{2})")
_WORD_BEFORE = re.compile(r"[^\W_]+(?:-[^\W_]+)*\Z")
_TOKEN_BEFORE = re.compile(r"\S+\Z")
_WORD_AFTER = re.compile(r"[^\W\d_]+")
_ENDINGS = frozenset(
    "by com org net ru edu info eu uk io de me js py md php html pdf docx jpg png exe net ai su рф бел".split()
)
_CAMEL = re.compile(r"([^\W\d_]*[^\W\d_A-ZА-ЯЁЎІ]{2})([A-ZА-ЯЁЎІ][^\W\d_A-ZА-ЯЁЎІ]+)")
_LONGEST = 24
_LONGEST_OPTION = 5
_OPENS = {")": "(", "]": "[", "»": "«", "”": "“"}


def find_glued_sentences(reading: Reading) -> Iterator[Slip]:
    """Find a stop, a closing bracket or quotation mark that a word follows without a space."""
    yield from (_parted(reading.text, at) for at in _gaps(reading) if not reading.is_garbled(at))


def _gaps(reading: Reading) -> Iterator[int]:
    """Yield where a space is missing."""
    text = reading.text
    for mark, pattern in _STOPS.items():
        if mark in text:
            yield from (found.end() for found in pattern.finditer(text) if _starts_anew(reading, found))
    for mark, pattern in _CLOSED.items():
        if mark in text:
            yield from (found.end() for found in pattern.finditer(text) if _closes(text, found.start(), mark))
    if ":" in text:
        yield from (found.end() for found in _COLON.finditer(text) if text[found.end() - 2].islower())


def find_glued_words(reading: Reading) -> Iterator[Slip]:
    """Find words that are never written as one, and a capital letter in the middle of a word."""
    glued = GLUED.get(reading.language, {})
    for start, end, word in words_like(reading, reading.vocabulary & GLUED_FORMS.get(reading.language, frozenset())):
        meant = glued[word]
        message = _("“{word}” is written “{meant}”").format(word=word, meant=meant)
        yield Slip(start, end, message, (start, end, meant))
    camels = [word for word in reading.odd_case if _is_glued(word)]
    for start, end, word in words_like(reading, camels):
        at = start + _halves(word)
        message = _("two words run together: {word}").format(word=word)
        yield Slip(start, end, message, (at, at, " "), safe=False)


def _starts_anew(reading: Reading, found: re.Match[str]) -> bool:
    """Tell the end of a sentence from an initial, an abbreviation, an address and the name of a file."""
    text, language = reading.text, reading.language
    before = _WORD_BEFORE.search(text, max(found.start() - _LONGEST, 0), found.start())
    after = _WORD_AFTER.match(text, found.end(), found.end() + _LONGEST)
    if not before or not after or len(before[0]) == 1 or "\ufffc" in text[found.start() - 1 : found.end() + 1]:
        return False
    first, second = before[0].lower(), after[0]
    if found[0] != ".":
        return (second[0].isupper() or found[0][0] in "!?") and len(second) + len(first) > 4  # noqa: PLR2004 - words
    if not second[0].isupper() or second.lower() in _ENDINGS or before[0][-1].isupper():
        return False
    if len(second) == 1 and not text[after.end() : after.end() + 1].isspace():
        return False
    return first not in NEVER_LAST.get(language, ()) and first not in MAY_BE_LAST.get(language, ())


def _closes(text: str, at: int, mark: str) -> bool:
    """Tell a bracket behind an aside from one inside a word: «студент(ка)ми», "(s)he"."""
    opened = text.rfind(_OPENS[mark], max(at - 200, 0), at)
    if mark in ")]":
        inside = text[opened + 1 : at] if opened >= 0 else ""
        if opened < 0 or (len(inside) <= _LONGEST_OPTION and " " not in inside) or "\n" in inside:
            return False
    return text[at - 1 : at].isalnum() or text[at - 1 : at] in "!?…." if at else False


def _parted(text: str, at: int) -> Slip:
    before = _TOKEN_BEFORE.search(text, max(at - _LONGEST, 0), at)
    after = _WORD_AFTER.match(text, at, at + _LONGEST)
    start, end = before.start() if before else at - 1, after.end() if after else at + 1
    message = _("no space in “{words}”").format(words=text[start:end])
    return Slip(start, end, message, (at, at, " "))


def _is_glued(word: str) -> bool:
    halves = _CAMEL.fullmatch(word)
    if not halves or word in CAMEL_NAMES:
        return False
    first, second = halves.groups()
    if second in AFTER_GLUE:
        return len(first) > 2  # noqa: PLR2004 - a word
    return first.islower() and len(first) > 2 and not second.isascii() and not first.isascii()  # noqa: PLR2004


def _halves(word: str) -> int:
    halves = _CAMEL.fullmatch(word)
    return halves.end(1) if halves else 0


GLUE_RULES = (
    Rule(
        code="TX011",
        name="glued-sentences",
        severity=Severity.WARNING,
        summary=N_("A word follows a stop, a closing bracket or a closing quotation mark without a space."),
        why=N_("Two sentences run together, and programs take the two words for an address."),
        check=check_by(find_glued_sentences),
        bad=body("We had a good time.All of us came back.\n"),
        good=body("We had a good time. All of us saw Booking.com and met I. Good, Ph.D.\n"),
    ),
    Rule(
        code="TX012",
        name="glued-words",
        severity=Severity.WARNING,
        summary=N_("Two words are written as one."),
        why=N_("It is mostly a space that was lost when the text was copied."),
        check=check_by(find_glued_words),
        bad=body("The universityThe laboratory belongs to is old.\n"),
        good=body("The university which the laboratory belongs to has a page on LinkedIn and YouTube.\n"),
    ),
)
