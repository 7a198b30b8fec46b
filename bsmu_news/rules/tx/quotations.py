"""Quotation marks that are opened and not closed, or closed and not opened."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bsmu_news.domain.finding import Severity
from bsmu_news.messages import N_, _
from bsmu_news.rules.rule import Rule
from bsmu_news.rules.samples import body
from bsmu_news.rules.tx.reading import Line, Reading, Slip, check_by

_MARKS = "«»“”„\""
_MARK = re.compile(f"[{_MARKS}]")
_CLOSES = {"»": "«„", "”": "“„\"", "“": "„", '"': "\"“„"}
_BEFORE_OPENING = frozenset(" \u00a0\u202f\t([{«“„/—–-‘'+…")
_BEFORE_CLOSING = frozenset(" \u00a0\u202f\t)]}.,;:!?…»”—–-/’'")
_INCHES = re.compile(r"\d\s?(?:['’′]\s?\d{1,2}\s?)?\Z")
_FEET = re.compile(r"\d\s?['’′]\s?\d{0,2}\s?\Z")
_SHARED = re.compile(r"[^«»,;:.!?\n]{0,60}\Z")
_LIST_WORD = re.compile(r"(?:\A|\s)(?:и|і|или|або|а|да|ды)\s*\Z", re.IGNORECASE)
_RUN_ON = 8


class Loose(NamedTuple):
    """A quotation mark without its other half; `first` when it opens its paragraph."""

    at: int
    mark: str
    line: int
    opens: bool
    first: bool


def find_unbalanced_quotations(reading: Reading) -> Iterator[Slip]:
    """Find quotation marks without their other half, but those of a speech that runs on over paragraphs."""
    if not any(mark in reading.text for mark in _MARKS):
        return
    loose: list[Loose] = []
    openings: set[int] = set()
    for number, line in enumerate(reading.lines):
        if any(mark in line.text for mark in _MARKS):
            loose += _loose(line, number, reading.language)
            if line.text.lstrip("—–- ")[:1] in tuple("«“„\""):
                openings.add(number)
    for one in _certain(loose, openings, reading.lines):
        message = _("the quotation mark {mark} is never closed") if one.opens else _("the quotation mark {mark} closes nothing")
        yield Slip(one.at, one.at + 1, message.format(mark=one.mark))


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
        fitting = next((index for index in range(len(opened) - 1, -1, -1) if opened[index][0] in _CLOSES[mark]), None)
        if fitting is None:
            yield Loose(line.start + at, mark, number, opens=False, first=False)
            continue
        yield from (_open(line, number, one) for one in opened[fitting + 1 :])
        shared = mark == "»" and fitting == 1 and _is_shared(text, opened, at)
        del opened[0 if shared else fitting :]
    yield from (_open(line, number, one) for one in opened)


def _open(line: Line, number: int, one: tuple[str, int]) -> Loose:
    first = not line.text[: one[1]].strip(" —–-")
    return Loose(line.start + one[1], one[0], number, opens=True, first=first)


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
    return not straight and bool(_INCHES.search(before)) and text[at + 1 : at + 2] in (" ", "-", ",") and at + 2 < len(text)


def _is_shared(text: str, opened: list[tuple[str, int]], at: int) -> bool:
    """Tell «Завод «Рассвет», whose one closing mark closes both."""
    between = text[opened[0][1] + 1 : opened[1][1]]
    later = text[at + 1 :]
    return bool(_SHARED.match(between)) and not _LIST_WORD.search(between) and later.count("»") <= later.count("«")


def _certain(loose: list[Loose], openings: set[int], lines: list[Line]) -> Iterator[Loose]:
    """Leave out the marks of a speech that runs on: each paragraph opens it, the last one closes it."""
    waiting: list[Loose] = []
    for one in loose:
        if one.opens:
            if waiting and not one.first:
                yield from waiting
                waiting = []
            waiting.append(one)
        elif waiting and one.line - waiting[-1].line <= _RUN_ON:
            yield from waiting[:-1] if waiting[-1].line == waiting[0].line else ()
            waiting = []
        else:
            yield one
    yield from waiting


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
