"""Small slips of English: the wrong ending of an ordinal, and the pronoun I in small letters."""

import re
from collections.abc import Iterator

from bsmu_news.domain.finding import Severity
from bsmu_news.messages import N_, _
from bsmu_news.rules.rule import Rule
from bsmu_news.rules.samples import body
from bsmu_news.rules.tx.reading import Reading, Slip, check_by

_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
_APART = frozenset(("st", "nd", "rd", "th"))
_BEFORE_HYPHEN = tuple(f"{ending}{mark}" for ending in _APART for mark in "-'’")
_TEENS = range(11, 14)
_ORDINAL = re.compile(r"[0-9](?:st|nd|rd|th)(?!\w)")
_NUMBER = re.compile(r"(?<![\w.,:])[0-9]{1,9}\Z")
_LONGEST_NUMBER = 10

_I = frozenset(("i", *(f"i{mark}{end}" for mark in "'’" for end in ("m", "ve", "ll", "d"))))
_VERBS = (
    "am was will would have had can could may might must shall should do did don['’]t didn['’]t can['’]t couldn['’]t"
    " think thought hope wish want wanted love loved like liked know knew believe feel felt see saw go went come came"
    " get got make made take took say said study studied work worked live lived met decided really also never always"
    " just still"
).replace(" ", "|")
_SMALL_I = re.compile(rf"i(?<![\w.'’/-]i)(?=['’](?:m|ve|ll|d)\b| (?:{_VERBS})\b)")
# Behind these, and behind a capital or a number, it is a numeral: phase i was.
_NUMBERED = frozenset(
    "type types phase part class stage grade section chapter item figure group level step degree category point".split()
)
_LAST_WORD = re.compile(r"([^\W\d_]+) \Z")
_LONGEST_WORD = 12


def find_wrong_endings(reading: Reading) -> Iterator[Slip]:
    """Find "2rd", "1th" and "11st"."""
    if reading.language != "en" or not _has_endings(reading):
        return
    text = reading.text
    for found in _ORDINAL.finditer(text):
        end = found.start() + 1
        number = _NUMBER.search(text, max(end - _LONGEST_NUMBER, 0), end)
        if number is None or text.endswith(right := _ending_of(int(number[0])), end, found.end()):
            continue
        message = _("“{wrong}” should be “{right}”").format(wrong=number[0] + found[0][1:], right=number[0] + right)
        yield Slip(number.start(), found.end(), message, (end, found.end(), right))


def _has_endings(reading: Reading) -> bool:
    """Tell whether something like an ending stands apart from words; quicker than to look at each digit."""
    return not _APART.isdisjoint(reading.vocabulary) or any(ending in reading.text for ending in _BEFORE_HYPHEN)


def _ending_of(number: int) -> str:
    return "th" if number % 100 in _TEENS else _ENDINGS.get(number % 10, "th")


def find_small_i(reading: Reading) -> Iterator[Slip]:
    """Find the pronoun "i" before a verb."""
    if reading.language != "en" or _I.isdisjoint(reading.vocabulary):
        return
    text = reading.text
    for found in _SMALL_I.finditer(text):
        at = found.start()
        before = _LAST_WORD.search(text, max(at - _LONGEST_WORD, 0), at)
        if not before or before[1].lower() not in _NUMBERED:
            yield Slip(at, at + 1, _("the English pronoun is “I”, with a capital"), (at, at + 1, "I"))


SMALL_SLIP_RULES = (
    Rule(
        code="TX022",
        name="wrong-ordinal-ending",
        severity=Severity.WARNING,
        summary=N_("An English number has the ending of another one: “2rd”, “1th”, “11st”."),
        why=N_("It is a slip of typing or of translating by hand; the word that is spoken decides."),
        check=check_by(find_wrong_endings),
        bad=body("The students of the 2rd year opened a laboratory.\n"),
        good=body("The students of the 2nd and 3rd years opened a laboratory on the 11th floor; it is the 21st.\n"),
    ),
    Rule(
        code="TX023",
        name="small-i",
        severity=Severity.WARNING,
        summary=N_("The English pronoun “I” is written with a small letter."),
        why=N_("It has a capital wherever it stands."),
        check=check_by(find_small_i),
        bad=body("“Now i will be a doctor,” said a student.\n"),
        good=body("“Now I will be a doctor,” said a student; phase i was over.\n"),
    ),
)
