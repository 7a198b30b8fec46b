"""Quotation marks that are opened and not closed, or closed and not opened."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bsmu_news.domain.finding import Severity
from bsmu_news.language.speech import ends_in_attribution, introduces_speech
from bsmu_news.messages import N_, _
from bsmu_news.rules.rule import Rule
from bsmu_news.rules.samples import body
from bsmu_news.rules.tx.reading import Line, Reading, Slip, check_by, together

_MARKS = '«»“”„"'
_MARK = re.compile(f"[{_MARKS}]")
_NO_MARKS = bytes(set(range(256)).difference(f"{_MARKS}\n".encode("cp1251")))
_PAIRS = tuple(pair.encode("cp1251") for pair in ("«»", "“”"))
_OPENING = frozenset('«“„"')
_CLOSES = {"»": "«„", "”": '“„"', "“": "„", '"': '"“„'}
_BEFORE_OPENING = frozenset(" \u00a0\u202f\t([{«“„/—–-‘'+…")
_BEFORE_CLOSING = frozenset(" \u00a0\u202f\t)]}.,;:!?…»”—–-/’'")
_INCHES = re.compile(r"\d\s?(?:['’′]\s?\d{1,2}\s?)?\Z")
_FEET = re.compile(r"\d\s?['’′]\s?\d{0,2}\s?\Z")
_SHARED = re.compile(r"[^«»,;:.!?\n]{0,60}\Z")
_LIST_WORD = re.compile(r"(?:\A|\s)(?:и|і|или|або|а|да|ды)\s*\Z", re.IGNORECASE)
_TERM_BEFORE = re.compile(r"[^\W\d_][ \u00a0]\Z")
_TERM_AFTER = re.compile(r"[ \u00a0][^\W\d_]")
_RUN_ON = 8
_DASH = 5
_DEEPEST = 8
_FAR = 1000


class Loose(NamedTuple):
    """A quotation mark without its other half, and whether its paragraph alone tells that the other one is missing."""

    at: int
    mark: str
    line: int
    opens: bool
    first: bool
    """It opens its paragraph."""
    certain: bool


def find_unbalanced_quotations(reading: Reading) -> Iterator[Slip]:
    """Find quotation marks without their other half, but those of a speech that runs on over paragraphs."""
    loose: list[Loose] = []
    for number in _odd_lines(reading):
        loose += _loose(reading.line(number), number, reading.language)
    judged = {one.at: (one, severity) for one, severity in _judged(loose, reading.texts)}
    for start, end in together(sorted(judged)):
        one, severity = judged[start]
        if not reading.is_garbled(start):
            message = _("the quotation mark {mark} is never closed") if one.opens else _("{mark} closes no quotation")
            yield Slip(start, end, message.format(mark=one.mark), severity=severity)


def _odd_lines(reading: Reading) -> Iterator[int]:
    """Yield the numbers of the lines that do not tell at a glance that no mark is missing, as most do."""
    marks = reading.octets.translate(None, _NO_MARKS)
    for pair in _PAIRS:
        marks = marks.replace(pair, b"-")
    if marks.strip(b"-\n"):
        for number, line in enumerate(marks.split(b"\n")):
            if line.strip(b"-") and (line.strip(b'"') or len(line) % 2):
                yield number


def _loose(line: Line, number: int, language: str) -> Iterator[Loose]:
    opened: list[tuple[str, int]] = []
    text = line.text
    for found in _MARK.finditer(text):
        mark, at = found[0], found.start()
        if mark == '"' and _is_inch(text, at, opened):
            continue
        if _opens(text, at, opened, language):
            opened.append((mark, at))
            continue
        fitting = next(
            (
                index
                for index in range(len(opened) - 1, max(len(opened) - _DEEPEST, 0) - 1, -1)
                if opened[index][0] in _CLOSES[mark]
            ),
            None,
        )
        if fitting is None:
            yield Loose(
                line.start + at, mark, number, opens=False, first=False, certain=_closes_term(text, at, language)
            )
            continue
        yield from (_open(line, number, one, language) for one in opened[fitting + 1 :])
        shared = mark == "»" and fitting == 1 and _is_shared(text, opened, at)
        del opened[0 if shared else fitting :]
    yield from (_open(line, number, one, language) for one in opened)


def _open(line: Line, number: int, one: tuple[str, int], language: str) -> Loose:
    mark, at = one
    first = at < _DASH and not line.text[:at].strip(" —–-")
    # Behind a word with nothing between, it opens a name or a few words, not a speech that may run on.
    term = bool(_TERM_BEFORE.search(line.text, max(at - 3, 0), at))
    certain = term or ends_in_attribution(line.text, at, language)
    return Loose(line.start + at, mark, number, opens=True, first=first, certain=certain)


def _closes_term(text: str, at: int, language: str) -> bool:
    """Tell a mark that closes a name or a few words from one that closes a speech which began paragraphs ago."""
    if text[at] == '"' and text[at - 1 : at] == "s":
        # "the Lakers\" manager" has the mark for an apostrophe.
        return False
    if language == "en" and not text[at - 1 : at].isalnum():
        return introduces_speech(text, at, language)
    return bool(_TERM_AFTER.match(text, at + 1)) or introduces_speech(text, at, language)


def _opens(text: str, at: int, opened: list[tuple[str, int]], language: str) -> bool:
    """Tell an opening mark from a closing one, for the marks that may be both."""
    mark = text[at]
    if mark in "«„":
        return True
    if mark in "»”":
        return False
    if mark == "“":
        return language == "en" or not any(one == "„" for one, _at in opened)
    before, after = text[at - 1 : at] if at else " ", text[at + 1 : at + 2] or " "
    opening, closing = before in _BEFORE_OPENING, after in _BEFORE_CLOSING
    if opening is not closing:
        return opening
    return not any(one in _CLOSES['"'] for one, _at in opened)


def _is_inch(text: str, at: int, opened: list[tuple[str, int]]) -> bool:
    before = text[max(at - 10, 0) : at]
    if _FEET.search(before):
        return True
    straight = any(one == '"' for one, _at in opened)
    return (
        not straight
        and bool(_INCHES.search(before))
        and text[at + 1 : at + 2] in (" ", "-", ",")
        and at + 2 < len(text)
    )


def _is_shared(text: str, opened: list[tuple[str, int]], at: int) -> bool:
    """Tell «Завод «Рассвет», whose one closing mark closes both."""
    between = text[opened[0][1] + 1 : opened[1][1]]
    later = text[at + 1 : at + _FAR]
    return bool(_SHARED.match(between)) and not _LIST_WORD.search(between) and later.count("»") <= later.count("«")


def _judged(loose: list[Loose], texts: list[str]) -> Iterator[tuple[Loose, Severity | None]]:
    """Yield the certain ones, and as an information those that may belong to a speech over several paragraphs.

    In English each paragraph of such a speech opens it, and only the last one closes it.
    """
    waiting: list[Loose] = []
    for number, one in enumerate(loose):
        following = loose[number + 1] if number + 1 < len(loose) else None
        runs_on = (
            one.opens and following and not (following.opens or following.certain) and following.line == one.line + 1
        )
        if one.certain and not runs_on:
            yield one, None
        elif one.opens:
            waiting.append(one)
        elif waiting and one.line - waiting[-1].line <= _RUN_ON:
            waiting.clear()
        else:
            yield one, Severity.INFO
    for one in waiting:
        if not _opens_paragraph(texts, one.line + 1):
            yield one, None if one.first and one.mark in "“„" else Severity.INFO


def _opens_paragraph(texts: list[str], number: int) -> bool:
    return number < len(texts) and texts[number].lstrip("—–- ")[:1] in _OPENING


QUOTATION_RULES = (
    Rule(
        code="TX005",
        name="unbalanced-quotation",
        severity=Severity.WARNING,
        summary=N_("A quotation mark is opened and never closed, or closed and never opened."),
        why=N_("Nobody can tell where somebody's words end and the author's go on."),
        check=check_by(find_unbalanced_quotations),
        bad=body("“The main goal of our work is a new laboratory, the rector said.\n"),
        good=body("“The main goal of our work is a new laboratory,” the rector said.\n"),
    ),
)
