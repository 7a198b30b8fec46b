"""Numbers: marks of thousands and fractions, №, per cent, ranges, units, and the mark of a year."""

import re
from collections.abc import Iterator

from bsmu_news.language.draft_style.change import Change
from bsmu_news.language.typography import (
    MEASURED,
    MONTHS_EN,
    MULTIPLES,
    NUMBER_SIGN_PREFIX,
    NUMBERED_STEMS,
    PEOPLE,
    UNITS,
)

_ALONE = r"(?:(?<=[\s(\[«“\"—–*_])|\A)"
"""No letter, sign or other number is joined to what follows."""
_SPACED = re.compile(
    _ALONE + r"(?P<whole>[1-9][0-9]{0,2}(?:[ \u00a0\u2009\u202f][0-9]{3}){1,5})(?P<part>,[0-9]{1,2})?"
    r"(?!\w|[.,:/\-–—'’][0-9]|[ \u00a0\u2009\u202f]?[-–—+]|[ \u00a0\u2009\u202f][0-9])"
)
_MARKED = re.compile(_ALONE + r"[1-9][0-9]{0,2}(?:(?P<comma>,[0-9]{3})+|(?P<stop>\.[0-9]{3})+)(?!\w|[.,:/\-–—][0-9])")
_FRACTION = re.compile(_ALONE + r"[0-9]{1,4}(?P<mark>[.,])(?P<part>[0-9]{1,2})(?!\w|[.,:/\-–—][0-9])")
_NEXT_WORD = re.compile(r"[ \u00a0]([^\W\d_]+)")
_PERCENT = re.compile(r"[ \u00a0]?%")
_WORD_BEFORE = re.compile(r"(\S+)[ \u00a0]\Z")
_SIGN = re.compile(r"№[ \u00a0\u202f]?(?=[0-9])")
_NO = re.compile(r"(?<!\w)N[oо]\.[ \u00a0]?(?=[0-9])")
_LETTER = re.compile(r"(?P<stem>[а-яёіў]{3,20})[ \u00a0](?:N|#)[ \u00a0]?(?=[0-9]{1,3}(?![\w-]))", re.IGNORECASE)
_SPACED_PERCENT = re.compile(r"(?<=[0-9])[ \u00a0\u202f]%")
_GLUED_UNIT = re.compile(r"(?<![^\W\d_])(?<=[0-9])(?P<unit>[^\W\d_]{1,12})(?![\w])")
_RANGE = re.compile(
    r"(?:(?<=[\s(])|\A)(?P<first>[0-9]{1,4})(?P<dash>-| - )(?P<second>[0-9]{1,4})(?![\w\-–—/:+]|[.,][0-9])"
)
_YEAR_MARK = re.compile(r"(?<![0-9])(?P<year>(?:19|20)[0-9]{2})(?P<mark>[ \u00a0]?(?:г\.|года?\b|г\b))")
_YEAR = re.compile(r"\(?(?:19|20)[0-9]{2}")
_LONG_DISTANCE = re.compile(r"8[ \u00a0]0[0-9]{2}[ \u00a0]")
"""How a telephone number begins."""
_LEADS = frozenset("a about all almost around at by for from in nearly of on only over than the to up with".split())
"""What may start a sentence before a number without being what is numbered, as a hospital is."""
_YEAR_DIGITS = 4
_LOOK_BACK = 40


def thousands(text: str, language: str) -> Iterator[Change]:
    """Yield what writes `12,000` in English, and with no-break spaces elsewhere."""
    if language == "en":
        for found in _SPACED.finditer(text):
            if _is_one_number(text, found):
                part = (found["part"] or "").replace(",", ".")
                yield Change(*found.span(), re.sub(r"\s", ",", found["whole"]) + part)
    wrong = "." if language == "en" else ".,"
    right = "," if language == "en" else "\u00a0"
    for found in _MARKED.finditer(text):
        mark = "," if found["comma"] else "."
        if mark in wrong and (found[0].count(mark) > 1 or _next_word(text, found.end()) in PEOPLE):
            yield Change(*found.span(), found[0].replace(mark, right))


def _is_one_number(text: str, found: re.Match[str]) -> bool:
    """Tell whether spaces part thousands: `hospital No. 15 200 beds`, `August 15 200 people` are two numbers."""
    if _LONG_DISTANCE.match(found[0]):
        return False
    if "\u00a0" in found[0] or "\u202f" in found[0] or found[0].count(" ") > 1:
        return True
    before = _WORD_BEFORE.search(text[max(found.start() - _LOOK_BACK, 0) : found.start()])
    word = before[1] if before else ""
    after = _next_word(text, found.end(), lower=False)
    named = word[:1].isupper() and word.lower() not in _LEADS
    counted = word[-1:].isdigit() and not _YEAR.fullmatch(word)
    return not (named or counted or word.lower() in NUMBER_SIGN_PREFIX or after in MONTHS_EN)


def fractions(text: str, language: str) -> Iterator[Change]:
    """Yield what writes `1.5 million` in English and `1,5 млн` elsewhere."""
    wrong, right = (",", ".") if language == "en" else (".", ",")
    for found in _FRACTION.finditer(text):
        word = _next_word(text, found.end())
        measured = (
            word in MULTIPLES or _PERCENT.match(text, found.end()) or (len(found["part"]) == 1 and word in MEASURED)
        )
        if found["mark"] == wrong and measured:
            yield Change(*found.span("mark"), right)


def _next_word(text: str, at: int, *, lower: bool = True) -> str:
    found = _NEXT_WORD.match(text, at)
    word = found[1] if found else ""
    return word.lower() if lower else word


def number_signs(text: str, language: str) -> Iterator[Change]:
    """Yield what writes `No. 5` in English, and `№ 5` with a no-break space elsewhere."""
    sign = "No. " if language == "en" else "№\u00a0"
    patterns = (_SIGN, _NO)
    for pattern in patterns:
        for found in pattern.finditer(text):
            kept = language == "en" and found[0] == "No.\u00a0"
            glued = text[found.start() - 1 : found.start()].isalnum()
            if not kept and found[0] != sign:
                yield Change(*found.span(), f" {sign}" if glued else sign)
    if language != "en":
        for found in _LETTER.finditer(text):
            if found["stem"].lower().startswith(NUMBERED_STEMS):
                yield Change(found.end("stem"), found.end(), f" {sign}")


def percent_signs(text: str, language: str) -> Iterator[Change]:
    """Yield what writes `5%` in English."""
    if language == "en":
        yield from (Change(*found.span(), "%") for found in _SPACED_PERCENT.finditer(text))


def unit_spaces(text: str, language: str) -> Iterator[Change]:
    """Yield the space between a number and its unit, or a year and its mark: `5 kg`, `2022 г.`."""
    for found in _GLUED_UNIT.finditer(text):
        unit = found["unit"]
        digits = re.search(r"(?<![\w.,])[0-9]+\Z", text[max(found.start() - _LOOK_BACK, 0) : found.start()])
        year = unit in ("г", "гг") and language != "en" and digits and len(digits[0]) == _YEAR_DIGITS
        if digits and (year or unit in UNITS):
            yield Change(found.start(), found.start(), "\u00a0" if language != "en" else " ")


def ranges(text: str, language: str) -> Iterator[Change]:  # noqa: ARG001 - all languages part them alike
    """Yield the en dash of `4–15`, where the numbers rise and are no code or telephone number."""
    for found in _RANGE.finditer(text):
        first, second = found["first"], found["second"]
        words = text[max(found.start() - _LOOK_BACK, 0) : found.start()].split()
        coded = (first != "0" and first.startswith("0")) or (words and words[-1].lower() in NUMBER_SIGN_PREFIX)
        if int(first) < int(second) and not coded and not text.startswith(")", found.end()):
            yield Change(*found.span("dash"), "–")


def year_marks(text: str, language: str) -> Iterator[Change]:
    """Yield what drops the Russian mark of a year in English: `2022 г.`."""
    if language == "en":
        for found in _YEAR_MARK.finditer(text):
            ends = found[0].endswith(".") and not text[found.end() :].strip(' \n”"»)')
            yield Change(*found.span("mark"), "." if ends and " " in text[: found.start()].strip() else "")
