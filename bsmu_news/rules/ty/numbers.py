"""Numbers: the sign №, the marks of thousands and fractions, and the space before a unit."""

import re
from collections.abc import Iterator, Sequence

from bsmu_news.domain.finding import Severity
from bsmu_news.language.typography import MEASURED, MULTIPLES, NUMBERED_STEMS, PEOPLE, UNITS
from bsmu_news.messages import N_, _, ngettext
from bsmu_news.rules.rule import Rule
from bsmu_news.rules.samples import body
from bsmu_news.rules.ty.reading import Change, Number, Reading, Slip, typography
from bsmu_news.rules.ty.samples import russian

_SIGN = re.compile(r"№[ \u00a0]?(?=[0-9])")
# One literal first: looking for three of them is three times as slow.
_NO = re.compile(r"N(?=o)o\.[ \u00a0]?(?=[0-9])")
_LETTER_N = re.compile(r"N[ \u00a0]?(?=[0-9])")
_HASH = re.compile(r"#[ \u00a0]?(?=[0-9]{1,3}(?![\w-]))")
_NEXT_WORD = re.compile(r"[ \u00a0]([^\W\d_]+)")
_GLUED_UNIT = re.compile(r"[^\W\d_]+")
_GROUPED = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,3}(?:,[0-9]{3})+")
_SHORT_FRACTION = re.compile(r"[0-9]{1,4}[.,](?P<part>[0-9]{1,2})")
_DIGITS = frozenset("0123456789")
_LONGEST_UNIT = 12
_LONGEST_WORD = 40


def find_sign_in_english(reading: Reading) -> Iterator[Slip]:
    """Find № in English."""
    if reading.language == "en" and "№" in reading.text:
        for found in _SIGN.finditer(reading.text):
            group = (Change(found.start(), found.end(), "No. "),)
            yield Slip(*found.span(), _("English writes “No.”, not “№”"), (group,), safe=False)


def find_uneven_sign(reading: Reading) -> Iterator[Slip]:
    """Find `No.6` beside `No. 5` in English, and `№5` beside `№ 6` elsewhere."""
    sign, pattern = ("No.", _NO) if reading.language == "en" else ("№", _SIGN)
    ends = [(found.end(), found[0][-1]) for found in pattern.finditer(reading.text)]
    glued = [end for end, last in ends if last == sign[-1]]
    if glued and len(glued) < len(ends):
        message = ngettext(
            "“{sign}” without a space in {count} place, with one elsewhere on the page",
            "“{sign}” without a space in {count} places, with one elsewhere on the page",
            len(glued),
        )
        groups = tuple((Change(end, end, " "),) for end in glued)
        yield Slip(glued[0] - len(sign), glued[0], message.format(sign=sign, count=len(glued)), groups)


def find_letter_for_sign(reading: Reading) -> Iterator[Slip]:
    """Find `N 5` and `#5` for № in Russian and Belarusian."""
    if reading.language == "en":
        return
    for sign, pattern in (("N", _LETTER_N), ("#", _HASH)):
        if sign not in reading.text:
            continue
        for found in pattern.finditer(reading.text):
            if _stands_for_sign(reading, found):
                group = (Change(found.start(), found.end(), "№ "),)
                yield Slip(*found.span(), _("the sign for a number is №"), (group,), safe=False)


def _stands_for_sign(reading: Reading, found: re.Match[str]) -> bool:
    """Tell whether `N 5` follows a Cyrillic word, and `N5` and `#5` one that is numbered: N95 is a kind of mask."""
    words = reading.text[max(found.start() - _LONGEST_WORD, 0) : found.start()].split()
    if reading.before(found.start()) not in " \u00a0" or not words or words[-1].isascii():
        return False
    apart = found[0] in ("N ", "N\u00a0")
    return words[-1].isalpha() and (apart or words[-1].lower().startswith(NUMBERED_STEMS))


def _next_word(reading: Reading, number: Number) -> str:
    found = _NEXT_WORD.match(reading.text, number.end, number.end + 40)
    return found[1] if found else ""


def _stands_alone(reading: Reading, number: Number) -> bool:
    """Tell whether no letter, sign or other number is joined to a number."""
    before = reading.before(number.start)
    return before.isspace() or before in '(«“"—–'


def find_wrong_thousands(reading: Reading) -> Iterator[Slip]:
    """Find `1.018 doctors` in English, and `1.018` or `1,018` of what is counted in Russian and Belarusian."""
    wrong, right = (".", ",") if reading.language == "en" else (".,", " ")
    for number in reading.marked:
        if len(number.text) < len("1.018") or not _GROUPED.fullmatch(number.text) or not _stands_alone(reading, number):
            continue
        mark = number.text.lstrip("0123456789")[0]
        if mark in wrong and number.text[0] != "0" and _is_counted(reading, number, mark):
            places = [number.start + at for at, sign in enumerate(number.text) if sign == mark]
            group = tuple(Change(at, at + 1, right) for at in places)
            message = _("“{mark}” between thousands is read as a fraction").format(mark=mark)
            yield Slip(number.start, number.end, message, (group,))


def _is_counted(reading: Reading, number: Number, mark: str) -> bool:
    return _next_word(reading, number).lower() in PEOPLE or (
        number.text.count(mark) > 1 and not _is_dotted_code(reading, number)
    )


def _is_dotted_code(reading: Reading, number: Number) -> bool:
    """Tell whether more marks and digits follow, as in a code or an address on a network."""
    return reading.at(number.end) in ".,-/:" and reading.at(number.end + 1).isdigit()


def find_wrong_fraction(reading: Reading) -> Iterator[Slip]:
    """Find `1,5 million` in English and `1.5 млн` in Russian and Belarusian."""
    wrong, right = (",", ".") if reading.language == "en" else (".", ",")
    for number in reading.marked:
        found = _SHORT_FRACTION.fullmatch(number.text) if wrong in number.text else None
        if found and _stands_alone(reading, number) and _is_fraction(reading, number, found["part"]):
            at = number.start + number.text.index(wrong)
            message = _("“{mark}” in a fraction; this language writes “{right}”").format(mark=wrong, right=right)
            yield Slip(number.start, number.end, message, ((Change(at, at + 1, right),),))


def _is_fraction(reading: Reading, number: Number, part: str) -> bool:
    """Tell whether what follows is measured; two digits behind the mark may be minutes, or a day and its month."""
    word = _next_word(reading, number).lower()
    return word in MULTIPLES or _percent_after(reading, number) or (len(part) == 1 and word in MEASURED)


def _percent_after(reading: Reading, number: Number) -> bool:
    return reading.text[number.end : number.end + 2].lstrip().startswith("%")


def find_uneven_thousands(reading: Reading) -> Iterator[Slip]:
    """Find large numbers with and without a mark between their thousands."""
    plain, marked = [], False
    for one in reading.numbers:
        if len(one.text) >= len("10,000"):
            marked = marked or (reading.language == "en" and "," in one.text and bool(_GROUPED.fullmatch(one.text)))
        if len(one.text) in (5, 6) and one.text.isdigit() and _next_word(reading, one).islower():
            plain += [one] if one.text[0] != "0" and _stands_alone(reading, one) else []
    if plain and (marked or (reading.language != "en" and _has_spaced_thousands(reading))):
        message = _("thousands without a mark, with one elsewhere on the page")
        yield Slip(plain[0].start, plain[0].end, message)


def _has_spaced_thousands(reading: Reading) -> bool:
    pairs = zip(reading.numbers, reading.numbers[1:], strict=False)
    return any(
        one.text.isdigit() and len(one.text) in (2, 3) and two.text.isdigit() and len(two.text) == len("000")
        and reading.text[one.end : two.start] in (" ", "\u00a0", "\u202f")
        for one, two in pairs
    )  # fmt: skip


def find_uneven_percent(reading: Reading) -> Iterator[Slip]:
    """Find `5 %` beside `5%`, and the same with degrees."""
    for sign in "%°":
        places = reading.places(sign)
        glued = [at for at in places if reading.text[at - 1] in _DIGITS]
        spaced = [at - 1 for at in places if reading.text[at - 1] in " \u00a0" and reading.text[at - 2] in _DIGITS]
        if glued and spaced:
            yield _evened(sign, glued, spaced)


def _evened(sign: str, glued: Sequence[int], spaced: Sequence[int]) -> Slip:
    rare = spaced if len(spaced) <= len(glued) else glued
    text = "" if rare is spaced else " "
    groups = tuple((Change(at, at + 1, "") if rare is spaced else Change(at, at, text),) for at in rare)
    message = _("“{sign}” stands with and without a space on this page").format(sign=sign)
    return Slip(rare[0], rare[0] + 1, message, groups)


def find_glued_units(reading: Reading) -> Iterator[Slip]:
    """Find a year or a unit right after its number: `2022г.`, `5кг`."""
    for number in reading.numbers:
        if not reading.at(number.end).isalpha() or reading.before(number.start).isalpha():
            continue
        found = _GLUED_UNIT.match(reading.text, number.end, number.end + _LONGEST_UNIT)
        unit = found[0] if found else ""
        year = unit in ("г", "гг") and reading.language != "en" and len(number.text.split(".")[-1]) == len("2022")
        if year or unit in UNITS:
            message = _("no space between the number and “{unit}”").format(unit=unit)
            severity = None if year else Severity.INFO
            group = (Change(number.end, number.end, " "),)
            yield Slip(number.start, number.end + len(unit), message, (group,), severity=severity)


NUMBER_RULES = (
    Rule(
        code="TY019",
        name="number-sign-in-english",
        severity=Severity.WARNING,
        summary=N_("The sign № stands in an English text."),
        why=N_("English readers do not know it; they write “No.”."),
        check=typography(find_sign_in_english, "№"),
        bad=body("The laboratory is in hospital № 5.\n"),
        good=body("The laboratory is in hospital No. 5.\n"),
    ),
    Rule(
        code="TY020",
        name="uneven-number-sign",
        severity=Severity.WARNING,
        summary=N_("“No.” or “№” stands with and without a space on one page."),
        why=N_("A search for “No. 5” does not find “No.5”."),
        check=typography(find_uneven_sign, "№N"),
        bad=body("Students of hospitals No. 5 and No.6 came.\n"),
        good=body("Students of hospitals No. 5 and No. 6 came.\n"),
    ),
    Rule(
        code="TY021",
        name="letter-as-number-sign",
        severity=Severity.INFO,
        summary=N_("The letter N or the sign # stands for № in Russian or Belarusian."),
        why=N_("They come from keyboards without №."),
        check=typography(find_letter_for_sign, "N#"),
        bad=russian("Лаборатория открылась в больнице N 5.\n"),
        good=russian("Лаборатория открылась в больнице № 5.\n"),
    ),
    Rule(
        code="TY022",
        name="wrong-thousands-mark",
        severity=Severity.WARNING,
        summary=N_("Thousands are parted by a mark that this language has in fractions."),
        why=N_("“1.018 doctors” is one doctor and a bit to an English reader."),
        check=typography(find_wrong_thousands, (".0", ",0")),
        bad=body("The university trained 1.018 doctors.\n"),
        good=body("The university trained 1,018 doctors.\n"),
    ),
    Rule(
        code="TY023",
        name="wrong-fraction-mark",
        severity=Severity.WARNING,
        summary=N_("A fraction has the mark of another language: a comma in English, a stop in Russian or Belarusian."),
        why=N_("“1,5 million” is read as a slip for fifteen million or for one and five."),
        check=typography(find_wrong_fraction, (".0", ",0")),
        bad=body("The site had 1,5 million readers.\n"),
        good=body("The site had 1.5 million readers.\n"),
    ),
    Rule(
        code="TY024",
        name="uneven-thousands",
        severity=Severity.INFO,
        summary=N_("Large numbers stand with and without a mark between their thousands."),
        why=N_("Numbers that are set alike are compared at a glance."),
        check=typography(find_uneven_thousands, ("10000",)),
        bad=body("The library has 12,500 books and 14000 readers.\n"),
        good=body("The library has 12,500 books and 14,000 readers.\n"),
    ),
    Rule(
        code="TY025",
        name="uneven-percent",
        severity=Severity.INFO,
        summary=N_("A percent or degree sign stands with and without a space on one page."),
        why=N_("One page sets its figures in one way."),
        check=typography(find_uneven_percent, "%°"),
        bad=body("The share grew from 5% to 7 % in a year.\n"),
        good=body("The share grew from 5% to 7% in a year.\n"),
    ),
    Rule(
        code="TY026",
        name="number-without-space",
        severity=Severity.WARNING,
        summary=N_("A year mark or a unit follows its number without a space."),
        why=N_("The number is harder to read, and a search for it fails."),
        check=typography(find_glued_units, ("0a",)),
        bad=russian("Лаборатория открылась в 2024г. во вторник.\n"),
        good=russian("Лаборатория открылась в 2024 г. во вторник.\n"),
    ),
)
