"""Reads a page of the site as text, whatever of its usual parts are there."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from bsmu_news.domain.page import Page, PageLine, PageWarning
from bsmu_news.exchange.site_page.cards import are_cards
from bsmu_news.exchange.site_page.credit_block import Closing, split_closing
from bsmu_news.exchange.site_page.credit_line import credit_kind
from bsmu_news.exchange.site_page.credit_reader import read_credits
from bsmu_news.exchange.site_page.plain_text import to_markdown
from bsmu_news.language.contributors import KnownKind
from bsmu_news.language.dates import DateLine, read_date_line
from bsmu_news.language.detection import detect_language
from bsmu_news.language.disclosure import is_disclosure
from bsmu_news.markup.fences import unify_newlines
from bsmu_news.messages import _

_BREADCRUMB = re.compile(
    r"(?P<home>main|home|главная|галоўная)(?:\s+(?:page|страница|старонка))?[\s>/»›→|·-]+(?:(?:news|новости|навіны)\b[\s>/»›→|·-]*)(?P<section>.*)",
    re.IGNORECASE,
)
_HOME = {"main": "en", "home": "en", "главная": "ru", "галоўная": "be"}
_SLOGAN = re.compile(r"(?:BSMU|БГМУ|БДМУ)\s+[–—-]\s", re.IGNORECASE)
# Escape sequences of terminals, C0 and C1 controls, marks of width zero.
_CONTROLS = re.compile("\x1b\\[[0-9;?]*[A-Za-z]|[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\ufeff]")
_LINE_MARKS = str.maketrans(dict.fromkeys("\x85\u2028\u2029", " "))
_MAX_HEADER_LINES = 30
# Signs that the two title lines of one item may write differently.
_ALIKE = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "’": "'", "–": "-", "—": "-"})


@dataclass
class _Reading:
    """The lines still to be read, and the warnings so far."""

    lines: list[PageLine]
    warnings: list[PageWarning] = field(default_factory=list)

    def warn(self, message: str, line: int, end_line: int | None = None) -> None:
        self.warnings.append(PageWarning(message, line, end_line))


@dataclass(frozen=True, slots=True)
class _Top:
    """What stands above the title; `languages` are those that the words of it speak for."""

    section: str | None
    date: DateLine | None
    date_line: str
    languages: tuple[str, ...]


def read_page(text: str, *, known: KnownKind = lambda _name: None, wordings: Sequence[str] = ()) -> Page:
    """Read a page: the item with everything of it, and a warning for whatever was left out or guessed.

    A missing date is None, a missing title an empty text. The body keeps every word; its language is told by letters.
    `known` says what the registry knows of a name; `wordings` are the newsroom's own for
    disclosing machine translation.
    """
    reading = _Reading(_numbered_lines(text))
    _note_controls(text, reading)
    top = _take_top(reading)
    title = _take_title(reading)
    _take_disclosures(reading, wordings)
    closing = split_closing(reading.lines)
    credits_, guesses = read_credits(closing.credits, known)
    reading.warnings += guesses
    _note_closing(closing, reading)
    body = to_markdown(closing.body)
    return Page(
        date=top.date.day if top.date else None,
        date_line=top.date_line,
        title=title,
        language=detect_language(f"{title}\n{body}", top.languages) or "en",
        breadcrumb=top.section,
        body=body,
        credits=credits_,
        warnings=tuple(sorted(reading.warnings, key=lambda warning: warning.line)),
    )


def _numbered_lines(text: str) -> list[PageLine]:
    """Return the lines that are not blank; control characters are spaces at best."""
    lines = unify_newlines(text).replace("\f", "\n").replace("\v", "\n").split("\n")
    cleaned = (_CONTROLS.sub("", line.translate(_LINE_MARKS)).strip() for line in lines)
    return [PageLine(number, line) for number, line in enumerate(cleaned, 1) if line]


def _note_controls(text: str, reading: _Reading) -> None:
    for number, line in enumerate(unify_newlines(text).split("\n"), 1):
        if _CONTROLS.search(line.strip("\f\v\ufeff\u200b")):
            reading.warn(_("invisible control characters are left out"), number)


def _take_top(reading: _Reading) -> _Top:
    """Take header, breadcrumb and date off the page.

    The date counts only where nothing but a header and a breadcrumb stands above it, so that a date in the body of a
    page without a date line never costs the text before it.
    """
    lines = reading.lines
    at, length, breadcrumb = _find_breadcrumb(lines)
    header = at if breadcrumb else _slogan_lines(lines)
    if header:
        reading.warn(_("the site's header is left out"), lines[0].number, lines[header - 1].number)
    rest = lines[header + length :]
    date_line = read_date_line(rest[0].text) if rest else None
    if date_line:
        _note_date(date_line, rest[0], reading)
    reading.lines = rest[1:] if date_line else rest
    spoken = (_HOME[breadcrumb["home"].casefold()],) if breadcrumb else date_line.languages if date_line else ()
    section = (breadcrumb["section"].strip() or None) if breadcrumb else None
    return _Top(section, date_line, rest[0].text if date_line else "", spoken)


def _find_breadcrumb(lines: Sequence[PageLine]) -> tuple[int, int, re.Match[str] | None]:
    """Return where the breadcrumb stands, on how many lines, and its parts; each part may have a line of its own."""
    for index, line in enumerate(lines[:_MAX_HEADER_LINES]):
        match = _BREADCRUMB.fullmatch(line.text)
        if match:
            return index, 1, match
        if line.text.casefold() in _HOME and index + 3 < len(lines) and read_date_line(lines[index + 3].text):
            match = _BREADCRUMB.fullmatch(" ".join(one.text for one in lines[index : index + 3]))
            if match:
                return index, 3, match
    return 0, 0, None


def _slogan_lines(lines: Sequence[PageLine]) -> int:
    """Return how many lines the header fills where no breadcrumb ends it: pairs of a slogan and a sentence."""
    count = 0
    while count < min(len(lines), _MAX_HEADER_LINES) and _SLOGAN.match(lines[count].text):
        followed = count + 1 < len(lines) and not read_date_line(lines[count + 1].text)
        count += 2 if followed and not _SLOGAN.match(lines[count + 1].text) else 1
    # A title may begin like a slogan; a header is more than one, and a date follows it.
    dated = count < len(lines) and read_date_line(lines[count].text) is not None
    return count if dated else 0


def _note_date(date_line: DateLine, line: PageLine, reading: _Reading) -> None:
    if date_line.day is None:
        reading.warn(_("there is no such day: {date}").format(date=line.text), line.number)
    elif date_line.damaged_mark:
        message = _("“{mark}” after the date is a damaged year mark; it is left out").format(mark=date_line.mark)
        reading.warn(message, line.number)
    elif date_line.mark and line.text.isascii() is False and re.search("[A-Za-z]", line.text):
        reading.warn(_("the Russian year mark “{mark}” is left out").format(mark=date_line.mark), line.number)


def _take_title(reading: _Reading) -> str:
    """Take the title and, where there is one, the second title line, which repeats it or its beginning."""
    if not reading.lines:
        return ""
    title, *rest = reading.lines
    if credit_kind(title.text) is not None and all(credit_kind(line.text) for line in rest):
        return ""  # nothing but credits: the page has no title
    if rest and _repeats(rest[0].text, title.text):
        reading.warn(_("the second title line is left out"), rest[0].number)
        rest = rest[1:]
    reading.lines = rest
    return " ".join(title.text.split())


def _repeats(second: str, title: str) -> bool:
    """Tell whether a line is the title again, or its beginning up to the end of a word."""
    again, whole = (" ".join(text.translate(_ALIKE).casefold().split()).rstrip(" .") for text in (second, title))
    if again == whole:
        return True
    return bool(again) and whole.startswith(again) and not whole[len(again)].isalnum()


def _take_disclosures(reading: _Reading, wordings: Sequence[str]) -> None:
    """Take off the lines at the end that disclose machine translation: they are made anew from the record."""
    for index in range(len(reading.lines) - 1, -1, -1):
        line = reading.lines[index]
        if is_disclosure(line.text, wordings) and are_cards(reading.lines[index + 1 :]):
            reading.warn(_("the line that discloses machine translation is left out"), line.number)
            del reading.lines[index]


def _note_closing(closing: Closing, reading: _Reading) -> None:
    if closing.cards:
        reading.warn(_("cards of related news are left out"), closing.cards[0].number, closing.cards[-1].number)
    if not closing.credits:
        last = closing.body[-1].number if closing.body else 1
        reading.warn(_("the page has no credits"), last)
    for line in closing.others:
        reading.warn(
            _("a credit of a kind that articles do not have; it stays as the last line of the text"), line.number
        )
    for line in closing.body:
        if credit_kind(line.text) is not None:
            reading.warn(
                _("this line looks like a credit, but the item goes on after it; it stays in the text"), line.number
            )
