"""Spaces: before a stop, inside brackets, doubled, and missing where words run together."""

import re
from collections.abc import Iterator
from functools import cache

from bsmu_news.domain.finding import Severity
from bsmu_news.messages import N_, _, ngettext
from bsmu_news.rules.rule import Rule
from bsmu_news.rules.samples import body
from bsmu_news.rules.ty.reading import SPACES, Change, Reading, Slip, typography

_TIGHT_BRACKET = re.compile(r"\((?=[A-ZА-ЯЁЎІ][^\W\d_])(?<=[^\W\d_]\()")
_SEVERAL = re.compile(r"  +")
_PARTNER = {")": "(", "]": "[", "»": "«", "”": "“"}
_FARTHEST_PARTNER = 300
_FACES = frozenset(")(DPpd:-=|/")


# The mark comes first in these patterns: looking for one character is ten times as quick as looking for a class.
# Most files have few of the marks, so each is compiled when it is met.
@cache
def _spaced(mark: str) -> re.Pattern[str]:
    """Return the pattern of a mark behind a space."""
    return re.compile(rf"{re.escape(mark)}(?<=[{SPACES}]{re.escape(mark)})")


@cache
def _opened(mark: str) -> re.Pattern[str]:
    """Return the pattern of a mark before a space."""
    return re.compile(rf"{re.escape(mark)}[{SPACES}]+(?=\S)")


@cache
def _tight(mark: str) -> re.Pattern[str]:
    """Return the pattern of a mark between a word and a letter."""
    return re.compile(rf"{mark}(?=[^\W\d_])(?<=\w{mark})")


def find_before_stops(reading: Reading) -> Iterator[Slip]:
    """Find spaces before a comma, stop, colon, semicolon, exclamation or question mark."""
    for mark in ",.;:!?":
        if mark in reading.text:
            for found in _spaced(mark).finditer(reading.text):
                at = found.start()
                start = _start_of_space(reading, at)
                if not _belongs_apart(reading, start, at):
                    message = _("a space before “{mark}”").format(mark=mark)
                    yield Slip(start, at + 1, message, ((Change(start, at, ""),),))


def _start_of_space(reading: Reading, end: int) -> int:
    start = end
    while start > 0 and reading.text[start - 1] in SPACES:
        start -= 1
    return start


def _belongs_apart(reading: Reading, start: int, at: int) -> bool:
    """Tell whether a mark stands apart for a reason: `.NET`, `3 : 2`, ` ...`, `!=`, a smiley, an empty start."""
    mark, before, after = reading.at(at), reading.before(start), reading.at(at + 1)
    if before == "\n" or before in "-–—:;=(":
        return True
    match mark:
        case ".":
            return after.isalnum() or after in "./"
        case ":" | ";":
            return _makes_face(reading, at) or (before.isdigit() and reading.at(at + 2).isdigit())
        case ",":
            return after.isdigit()
        case _:
            return after in "=[" or (mark == "?" and after == "." and reading.at(at + 2) == ".")


def _makes_face(reading: Reading, at: int) -> bool:
    after = reading.at(at + 1)
    return after in _FACES and not (after.isalpha() and reading.at(at + 2).isalpha())


def find_inside_brackets(reading: Reading) -> Iterator[Slip]:
    """Find spaces after an opening and before a closing bracket or quotation mark."""
    message = _("a space inside “{mark}”")
    for mark in "([«“":
        # In Russian and Belarusian “ closes „.
        if mark in reading.text and (mark != "“" or reading.language == "en"):
            for found in _opened(mark).finditer(reading.text):
                # Behind a letter, it is a closing mark that somebody mistook.
                if reading.at(found.end()) not in ")]" and not reading.before(found.start()).isalnum():
                    group = (Change(found.start() + 1, found.end(), ""),)
                    yield Slip(found.start(), found.end(), message.format(mark=mark), (group,))
    for mark, opening in _PARTNER.items():
        if mark in reading.text and opening in reading.text:
            for found in _spaced(mark).finditer(reading.text):
                start = _start_of_space(reading, found.start())
                if _closes(reading, start, mark, opening):
                    group = (Change(start, found.start(), ""),)
                    yield Slip(start, found.end(), message.format(mark=mark), (group,))


def _closes(reading: Reading, at: int, mark: str, opening: str) -> bool:
    """Tell whether a closing mark after `at` has its opening one near before, and not a smiley's eyes."""
    if reading.before(at) in "\n:;=-" or reading.before(at) == opening:
        return False
    nearby = max(at - _FARTHEST_PARTNER, reading.text.rfind("\n", max(at - _FARTHEST_PARTNER, 0), at))
    nearby = max(nearby, 0)
    return reading.text.rfind(opening, nearby, at) > reading.text.rfind(mark, nearby, at)


def find_missing(reading: Reading) -> Iterator[Slip]:
    """Find commas and semicolons that a word follows without a space, and brackets that open right after a word."""
    text = reading.text
    for mark in ",;":
        if mark in text:
            for found in _tight(mark).finditer(text):
                at = found.start()
                if _between_words(reading, at):
                    message = _("no space after “{mark}”").format(mark=mark)
                    yield Slip(at, at + 1, message, ((Change(at + 1, at + 1, " "),),))
    if "(" in text:
        for found in _TIGHT_BRACKET.finditer(text):
            at = found.start()
            if text[at - 1].islower() and text[max(at - 2, 0)].isalpha():
                yield Slip(at, at + 1, _("no space before “(”"), ((Change(at, at, " "),),))


def _between_words(reading: Reading, at: int) -> bool:
    """Tell whether a mark stands between words, not between the letters of a formula or a list of them."""
    return reading.before(at - 1).isalpha() or reading.at(at + 2).isalpha()


def find_doubled(reading: Reading) -> Iterator[Slip]:
    """Find two and more spaces between words."""
    if "  " not in reading.text:
        return
    spans = [
        found.span()
        for found in _SEVERAL.finditer(reading.text)
        if reading.before(found.start()) != "\n" and reading.at(found.end()) != "\n"
    ]
    if spans:
        message = ngettext("two spaces or more in {count} place", "two spaces or more in {count} places", len(spans))
        groups = tuple((Change(start, end, " "),) for start, end in spans)
        yield Slip(*spans[0], message.format(count=len(spans)), groups)


SPACE_RULES = (
    Rule(
        code="TY010",
        name="space-before-stop",
        severity=Severity.WARNING,
        summary=N_("A space stands before a comma, a stop or another mark that ends a word."),
        why=N_("The mark may slip to the start of the next line."),
        check=typography(find_before_stops, (" ,", " .", " ;", " :", " !", " ?")),
        bad=body("Dear students , welcome.\n"),
        good=body("Dear students, welcome.\n"),
    ),
    Rule(
        code="TY011",
        name="space-inside-brackets",
        severity=Severity.WARNING,
        summary=N_("A space stands after an opening or before a closing bracket or quotation mark."),
        why=N_("The mark may be left alone at the end or the start of a line."),
        check=typography(find_inside_brackets, ("( ", "[ ", "« ", "“ ", " )", " ]", " »", " ”")),
        bad=body("The laboratory ( a new one) opened on Tuesday.\n"),
        good=body("The laboratory (a new one) opened on Tuesday.\n"),
    ),
    Rule(
        code="TY012",
        name="missing-space",
        severity=Severity.WARNING,
        summary=N_("A word follows a comma or semicolon without a space, or a bracket opens right after a word."),
        why=N_("Two words run together, and the line cannot break between them."),
        check=typography(find_missing, (",a", ",A", ";a", ";A", "a(")),
        bad=body("The students,teachers and guests came.\n"),
        good=body("The students, teachers and guests came.\n"),
    ),
    Rule(
        code="TY013",
        name="doubled-space",
        severity=Severity.INFO,
        summary=N_("Two or more spaces stand between words."),
        why=N_("The site shows one, other forms of the article show all."),
        check=typography(find_doubled, ("  ",)),
        bad=body("The laboratory  opened on Tuesday.\n"),
        good=body("The laboratory opened on Tuesday.  \nThe hall did not.\n"),
    ),
)
