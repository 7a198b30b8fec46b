"""Initials and abbreviations: the space between them and the name, and one way of setting them on a page."""

import re
from collections.abc import Iterator

from bsmu_news.domain.finding import Severity
from bsmu_news.language.typography import NO_INITIALS, PLACE_ABBREVIATIONS
from bsmu_news.messages import N_, _, ngettext
from bsmu_news.rules.rule import Rule
from bsmu_news.rules.samples import body
from bsmu_news.rules.ty.reading import SPACES, Change, Reading, Slip, typography
from bsmu_news.rules.ty.samples import russian

_UPPER = "A-ZА-ЯЁЎІ"
# The stop comes first: it is rare, and looking for one character is quick.
_GLUED_NAME = re.compile(rf"\.(?=[{_UPPER}][^\W\d_A-ZА-ЯЁЎІ]{{2}})(?<=[{_UPPER}]\.)")
_CLOSED = re.compile(rf"\.(?=[{_UPPER}]\.)(?<=[{_UPPER}]\.)")
_OPEN = re.compile(rf"\.[ \u00a0](?=[{_UPPER}]\.)(?<=[{_UPPER}]\.[ \u00a0])")
_GLUED_ABBREVIATION = re.compile(rf"\.(?=[{_UPPER}0-9№«])(?<=[^\W\d_]\.)")
_LAST_LETTERS = re.compile(r"[^\W\d_](?:[^\W\d_]|-)*\Z")
_LONGEST_ABBREVIATION = 8


def find_glued_names(reading: Reading) -> Iterator[Slip]:
    """Find `V.Gindyuk`: a surname right after an initial."""
    if "." not in reading.text:
        return
    for found in _GLUED_NAME.finditer(reading.text):
        at = found.start()
        if _starts_initial(reading, at - 1):
            message = _("no space between an initial and the name")
            yield Slip(at - 1, at + 1, message, ((Change(at + 1, at + 1, " "),),))


def _starts_initial(reading: Reading, at: int) -> bool:
    """Tell whether the capital at a place is one by itself, perhaps behind another initial."""
    before = reading.before(at)
    return not before.isalnum() and before != "_"


def find_mixed_initials(reading: Reading) -> Iterator[Slip]:
    """Find `I.M. Sechenov` on a page that also has `I. M. Sechenov`."""
    text = reading.text
    closed = [found.start() for found in _CLOSED.finditer(text) if _is_pair(reading, found.start(), found.end())]
    if not closed or not any(_is_pair(reading, one.start(), one.end()) for one in _OPEN.finditer(text)):
        return
    message = ngettext(
        "initials without a space between them in {count} place, with one elsewhere on the page",
        "initials without a space between them in {count} places, with one elsewhere on the page",
        len(closed),
    )
    groups = tuple((Change(at + 1, at + 1, " "),) for at in closed)
    yield Slip(closed[0] - 1, closed[0] + 3, message.format(count=len(closed)), groups)


def _is_pair(reading: Reading, first_stop: int, second: int) -> bool:
    """Tell whether two capitals with stops are the initials of a name that stands before or after them."""
    text = reading.text
    if not _starts_initial(reading, first_stop - 1) or f"{text[first_stop - 1]}.{text[second]}." in NO_INITIALS:
        return False
    after = second + 2
    while after < len(text) and text[after] in SPACES:
        after += 1
    if reading.at(after).isupper() and reading.at(after + 1).islower():
        return True
    word = text[max(first_stop - 40, 0) : first_stop - 1].split()[-1:]
    return reading.before(first_stop - 1) in SPACES and bool(word) and word[0][:1].isupper() and word[0].isalpha()


def find_glued_abbreviations(reading: Reading) -> Iterator[Slip]:
    """Find `г.Минск`, `ул.Ленина`, `Prof.Ivanov`."""
    known = PLACE_ABBREVIATIONS.get(reading.language)
    if known is None:
        return
    for found in _GLUED_ABBREVIATION.finditer(reading.text):
        at = found.start()
        word = _LAST_LETTERS.search(reading.text[max(at - _LONGEST_ABBREVIATION, 0) : at])
        if word and word[0] in known and not reading.before(at - len(word[0])).isalnum():
            message = _("no space after the abbreviation “{word}.”").format(word=word[0])
            yield Slip(at - len(word[0]), at + 1, message, ((Change(at + 1, at + 1, " "),),))


INITIAL_RULES = (
    Rule(
        code="TY016",
        name="initial-without-space",
        severity=Severity.WARNING,
        summary=N_("A surname follows an initial without a space."),
        why=N_("The name is not found by a search, and cannot be compared with the registry."),
        check=typography(find_glued_names, (".A",)),
        bad=body("Professor Andrey V.Ivanov opened the laboratory.\n"),
        good=body("Professor Andrey V. Ivanov opened the laboratory.\n"),
    ),
    Rule(
        code="TY017",
        name="mixed-initials",
        severity=Severity.WARNING,
        summary=N_("Initials stand with and without a space between them on one page."),
        why=N_("A search for the name finds only half of its places."),
        check=typography(find_mixed_initials, (".A",)),
        bad=body("The I.M. Ivanov prize and the P. V. Petrov prize.\n"),
        good=body("The I. M. Ivanov prize and the P. V. Petrov prize.\n"),
    ),
    Rule(
        code="TY018",
        name="abbreviation-without-space",
        severity=Severity.WARNING,
        summary=N_("A name or number follows an abbreviation without a space."),
        why=N_("The two run together, and the line cannot break between them."),
        check=typography(find_glued_abbreviations, (".A", ".0", ".№", ".«")),
        bad=russian("Лаборатория открылась в г.Минске.\n"),
        good=russian("Лаборатория открылась в г. Минске.\n"),
    ),
)
