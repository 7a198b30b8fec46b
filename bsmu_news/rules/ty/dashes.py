"""Dashes and hyphens: one in the place of the other, without its spaces, and two kinds of dash on one page."""

import re
from collections.abc import Iterator
from itertools import pairwise

from bsmu_news.domain.finding import Severity
from bsmu_news.language.typography import (
    ADJECTIVE_ENDINGS,
    COMPOUND_FIRST,
    COMPOUND_LAST,
    COMPOUND_PREFIXES,
    COUNTED_PARTS,
    CYRILLIC_FIRST,
    CYRILLIC_LAST,
    DASHES,
    LINKING_VOWELS,
    NUMBER_SIGN_PREFIX,
    RANGE_STEMS,
)
from bsmu_news.messages import N_, _, ngettext
from bsmu_news.rules.rule import Rule
from bsmu_news.rules.samples import body
from bsmu_news.rules.ty.reading import SPACES, Change, Number, Reading, Slip, typography
from bsmu_news.rules.ty.samples import russian

_HYPHENS = re.compile(r"-(?:--?)?(?=[ \u00a0])")
_DOUBLE = re.compile(r"--(?=\w)(?<=[^\W_]--)")
_WORD_END = re.compile(r"[^\W\d_]+\Z")
_WORD_START = re.compile(r"[^\W\d_]+")
_LONGEST_WORD = 40
_NO_WORD = frozenset("([{«“„\"'‘—–-\ufffc")
_AFTER_DASH = frozenset(".,;:!?…)]}»”\"’'")
_LONGEST_NUMBER = 4
_LONGEST_PREFIX = 12
_JOINING = ("-", " - ")
_IN_CODE = frozenset("-–—/:+_\ufffc")


def house_dash(reading: Reading) -> str:
    """Return the dash that the text uses between words; where it shows no choice, that of its language."""
    usual = DASHES.get(reading.language, "—")
    other = "–" if usual == "—" else "—"
    if other not in reading.text:
        return usual
    return other if len(_spaced(reading, other)) > len(_spaced(reading, usual)) else usual


def _spaced(reading: Reading, dash: str) -> list[int]:
    """Return where a dash stands between spaces, or before one at the start of a line; not between numbers."""
    found = []
    for at in reading.places(dash):
        before, after = reading.before(at), reading.at(at + 1)
        if before in " \u00a0\n" and after in " \u00a0" and not _between_digits(reading, at):
            found.append(at)
    return found


def _between_digits(reading: Reading, at: int) -> bool:
    return reading.before(at - 1).isdigit() and reading.at(at + 2).isdigit()


def find_hyphen_as_dash(reading: Reading) -> Iterator[Slip]:
    """Find ` - ` and `--` between words; between numbers it is a range."""
    if "-" not in reading.text:
        return
    spans = [(found.start(), found.end()) for found in _HYPHENS.finditer(reading.text)]
    spans = [span for span in spans if _is_dash(reading, *span)]
    doubled = [found.start() for found in _DOUBLE.finditer(reading.text)] if "--" in reading.text else []
    if not spans and not doubled:
        return
    dash = house_dash(reading)
    message = _("a hyphen in the place of a dash; write {dash}").format(dash=dash)
    for start, end in spans:
        yield Slip(start, end, message, ((Change(start, end, dash),),))
    for start in doubled:
        yield Slip(start, start + 2, message, ((Change(start, start + 2, f" {dash} "),),))


def _is_dash(reading: Reading, start: int, end: int) -> bool:
    before, far = reading.before(start), reading.before(start - 1)
    if before not in SPACES or far == "\n" or reading.at(end + 1) == "\n":
        return False
    return not (far.isdigit() and reading.at(end + 1).isdigit())


def _tight(reading: Reading) -> dict[str, list[int]]:
    """Return the places of dashes that have no space before or none after; most have both."""
    text = reading.text
    return {
        mark: [at for at in reading.places(mark) if text[at + 1] != " " or text[at - 1] != " "]
        if mark in reading.signs else []
        for mark in "–—"
    }  # fmt: skip


def find_dash_as_hyphen(reading: Reading) -> Iterator[Slip]:
    """Find a dash inside a compound word: `full–time`."""
    for mark in "–—":
        for at in reading.shared(_tight)[mark]:
            if reading.before(at).isalnum() and reading.at(at + 1).isalpha() and _is_compound(reading, at):
                yield Slip(at, at + 1, _("a dash inside a word; write a hyphen"), ((Change(at, at + 1, "-"),),))


def _around(reading: Reading, at: int) -> tuple[str, str]:
    """Return the letters before and after a position."""
    left = _WORD_END.search(reading.text[max(at - _LONGEST_WORD, 0) : at])
    right = _WORD_START.match(reading.text[at + 1 : at + 1 + _LONGEST_WORD])
    return left[0] if left else "", right[0] if right else ""


def _is_compound(reading: Reading, at: int) -> bool:
    left, right = _around(reading, at)
    if not right.islower():
        return False
    first = left.lower()
    if reading.language == "en":
        known = first in COMPOUND_FIRST and (right in COMPOUND_LAST or first in COMPOUND_PREFIXES)
        return known or (reading.before(at).isdigit() and right in COUNTED_PARTS)
    linked = len(first) > len("что") and first.endswith(LINKING_VOWELS.get(reading.language, ()))
    return first in CYRILLIC_FIRST or right in CYRILLIC_LAST or (linked and right.endswith(ADJECTIVE_ENDINGS))


def find_unspaced(reading: Reading) -> Iterator[Slip]:
    """Find dashes between words that lack a space before or after."""
    for mark in "—–":
        for at in reading.shared(_tight)[mark]:
            yield from _unspaced(reading, at)


def _unspaced(reading: Reading, at: int) -> Iterator[Slip]:
    before, after = reading.before(at), reading.at(at + 1)
    if before in _NO_WORD or after in _NO_WORD or before.isdigit() or after.isdigit():
        return
    left = not before.isspace()
    right = not after.isspace() and after not in _AFTER_DASH
    if (left or right) and _lacks_spaces(reading, at):
        first = (Change(at, at, " "),) if left else ()
        last = (Change(at + 1, at + 1, " "),) if right else ()
        # «Вирус—носитель» is a pair of things to one author, and lacks spaces to another.
        pair = left and right and before.isalpha()
        severity = Severity.INFO if pair else None
        message = _("a dash between words has a space on both sides")
        yield Slip(at, at + 1, message, ((*first, *last),), safe=not pair, severity=severity)


def _lacks_spaces(reading: Reading, at: int) -> bool:
    """Tell whether a space is wrong to lack, where at least one does.

    An English em dash without any is a matter of the house, and opens a signature. Where a dash ends a line, somebody
    was interrupted. Between two words it may be a range («май—июнь»), a route («Минск—Брест»), a pair («врач–пациент»)
    or a hyphen's place.
    """
    before, after = reading.before(at), reading.at(at + 1)
    if after == "\n" or after in _AFTER_DASH:
        return False
    if reading.language == "en":
        return before != "\n" and before.isspace() != after.isspace() and (before + after).strip().isalpha()
    left, right = _around(reading, at)
    if not left or not right:
        return True
    closed = not before.isspace() and not after.isspace()
    if closed and (reading.at(at) == "–" or right[0].isupper() or right[:3] in RANGE_STEMS):
        return False
    return not _is_compound(reading, at)


def find_hyphen_in_range(reading: Reading) -> Iterator[Slip]:
    """Find numbers joined by a hyphen where the first is the smaller one: `4-15`."""
    if "-" not in reading.text:
        return
    spans = [
        (one.end, two.start)
        for one, two in pairwise(reading.numbers)
        if two.start - one.end in (1, 3)
        and reading.text[one.end : two.start] in _JOINING
        and _is_range(reading, one, two)
    ]
    if spans:
        message = ngettext(
            "{count} range of numbers with a hyphen; write an en dash (–)",
            "{count} ranges of numbers with a hyphen; write an en dash (–)",
            len(spans),
        )
        groups = tuple((Change(start, end, "–"),) for start, end in spans)
        yield Slip(*spans[0], message.format(count=len(spans)), groups)


def _is_range(reading: Reading, first: Number, second: Number) -> bool:
    """Tell whether two short numbers rise, and stand neither in a telephone number, a code nor behind №."""
    if not (first.text.isdigit() and second.text.isdigit()) or max(len(first.text), len(second.text)) > _LONGEST_NUMBER:
        return False
    if int(first.text) >= int(second.text) or (first.text != "0" and first.text[0] == "0"):
        return False
    before, after = reading.before(first.start), reading.at(second.end)
    if not (before.isspace() or before == "(") or after.isalpha() or after in _IN_CODE or before + after == "()":
        return False
    words = reading.text[max(first.start - _LONGEST_PREFIX, 0) : first.start].split()
    return not words or words[-1].lower() not in NUMBER_SIGN_PREFIX


def find_mixed(reading: Reading) -> Iterator[Slip]:
    """Find en dashes beside em dashes, both between words."""
    if "—" not in reading.text or "–" not in reading.text:
        return
    em, en = _spaced(reading, "—"), _spaced(reading, "–")
    if em and en:
        house = house_dash(reading)
        rare = en if house == "—" else em
        message = _("both — and – stand between words; this page mostly has {dash}").format(dash=house)
        groups = tuple((Change(at, at + 1, house),) for at in rare)
        yield Slip(rare[0], rare[0] + 1, message, groups)


DASH_RULES = (
    Rule(
        code="TY005",
        name="hyphen-as-dash",
        severity=Severity.WARNING,
        summary=N_("A hyphen or two stand between words where a dash belongs."),
        why=N_("A hyphen joins, a dash parts: readers stumble where one looks like the other."),
        check=typography(find_hyphen_as_dash, "-"),
        bad=body("Volleyball - the favourite game of many students.\n"),
        good=body("Volleyball – the favourite game of many students.\n"),
    ),
    Rule(
        code="TY006",
        name="dash-as-hyphen",
        severity=Severity.WARNING,
        summary=N_("A dash stands inside a compound word where a hyphen belongs."),
        why=N_("The word falls into two, for readers as for a search."),
        check=typography(find_dash_as_hyphen, "–—"),
        bad=body("Many full–time students came.\n"),
        good=body("Many full-time students came.\n"),
    ),
    Rule(
        code="TY007",
        name="dash-without-space",
        severity=Severity.WARNING,
        summary=N_("A dash between words lacks a space."),
        why=N_("The words beside it run together."),
        check=typography(find_unspaced, "—–"),
        bad=russian("Университет— это люди.\n"),
        good=russian("Университет — это люди.\n"),
    ),
    Rule(
        code="TY008",
        name="hyphen-in-range",
        severity=Severity.INFO,
        summary=N_("A range of numbers is written with a hyphen."),
        why=N_("Print sets ranges with an en dash: 4–15."),
        check=typography(find_hyphen_in_range, "-"),
        bad=body("The laboratory was open on 4-15 March.\n"),
        good=body("The laboratory was open on 4–15 March.\n"),
    ),
    Rule(
        code="TY009",
        name="mixed-dashes",
        severity=Severity.INFO,
        summary=N_("Em dashes and en dashes both stand between words."),
        why=N_("One page uses one kind of dash."),
        check=typography(find_mixed, "–"),
        bad=body("The hall – a new one – is open. The library — too.\n"),
        good=body("The hall – a new one – is open. The library – too.\n"),
    ),
)
