"""Brackets that are opened and not closed, or closed and not opened, in one paragraph."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bsmu_news.domain.finding import Severity
from bsmu_news.messages import N_, _
from bsmu_news.rules.rule import Rule
from bsmu_news.rules.samples import body
from bsmu_news.rules.tx.reading import Line, Reading, Slip, check_by, shortened, together

_BRACKET = re.compile(r"[()\[\]{}]")
_OPENS = {")": "(", "]": "[", "}": "{"}
# "a)", "1)", "2.1)", "iv)" at the start or behind a space, a comma or a semicolon.
_MARK = re.compile(r"(?:\A|[\s,;«“\"(])(?:[^\W\d_]|\d{1,3}(?:\.\d{1,2})?|[ivx]{1,4})\Z")
_SMILEY = re.compile(r"[:;=8xX]['’]?-?\Z")
_INTERVAL = re.compile(r"[\[(]\s*[-+−]?[\d.,]+\s*[;,–-]\s*[-+−]?[\d.,∞]+\s*\Z")
_NEAR = 3
_LOOK_BACK = 60


class Loose(NamedTuple):
    """A bracket without its other half."""

    at: int
    bracket: str
    line: int
    outermost: bool
    """It is the first character of its paragraph, or the last but for a stop."""


def find_unbalanced_brackets(reading: Reading) -> Iterator[Slip]:
    """Find brackets without their other half; list marks, smileys and half-open intervals aside."""
    text = reading.text
    if not ("(" in text or ")" in text or "[" in text or "]" in text or "{" in text):
        return
    loose: list[Loose] = []
    for number, line in enumerate(reading.texts):
        if "(" in line or ")" in line or "[" in line or "]" in line or "{" in line:
            loose += _loose(reading.line(number), number)
    left = sorted(_without_partners(loose))
    for start, end in together(one.at for one in left):
        brackets = text[start:end]
        if brackets[0] in _OPENS:
            message = _("the bracket “{bracket}” closes nothing")
        else:
            message = _("the bracket “{bracket}” is never closed")
        yield Slip(start, end, message.format(bracket=shortened(brackets)))


def _loose(line: Line, number: int) -> Iterator[Loose]:
    opened: list[tuple[str, int]] = []
    for found in _BRACKET.finditer(line.text):
        bracket, at = found[0], found.start()
        before = line.text[max(at - _LOOK_BACK, 0) : at]
        if bracket not in _OPENS:
            if not (bracket == "(" and _is_smiley(before, line.text[at + 1 : at + 2])):
                opened.append((bracket, at))
        elif opened and (opened[-1][0] == _OPENS[bracket] or _INTERVAL.search(before)):
            opened.pop()
        elif len(opened) > 1 and opened[-2][0] == _OPENS[bracket]:
            (inner, inside), _outer = opened.pop(), opened.pop()
            yield _one(line, inside, inner, number)
        elif opened:
            # One bracket of another kind: told once, at its start.
            inner, inside = opened.pop()
            yield _one(line, inside, inner, number)
        elif bracket != ")" or not (_MARK.search(before) or _is_smiley(before, line.text[at + 1 : at + 2])):
            yield _one(line, at, bracket, number)
    yield from (_one(line, at, bracket, number) for bracket, at in opened)


def _one(line: Line, at: int, bracket: str, number: int) -> Loose:
    outermost = not line.text[at + 1 :].strip(" .") if bracket in _OPENS else at == 0
    return Loose(line.start + at, bracket, number, outermost)


def _is_smiley(before: str, after: str) -> bool:
    return bool(_SMILEY.search(before)) and not after.isalnum()


def _without_partners(loose: list[Loose]) -> Iterator[Loose]:
    """Leave out a bracket that opens a paragraph and that one of the next ones ends with."""
    waiting: list[Loose] = []
    for one in sorted(loose):
        if one.bracket not in _OPENS:
            waiting.append(one)
        elif waiting and _closes(one, waiting[-1]):
            waiting.pop()
        else:
            yield one
    yield from waiting


def _closes(one: Loose, opening: Loose) -> bool:
    same = opening.bracket == _OPENS[one.bracket] and opening.outermost and one.outermost
    return same and 0 < one.line - opening.line <= _NEAR


BRACKET_RULES = (
    Rule(
        code="TX004",
        name="unbalanced-bracket",
        severity=Severity.WARNING,
        summary=N_("A bracket is opened and never closed, or closed and never opened."),
        why=N_("Readers look for the other half, and may take more or less for an aside than was meant."),
        check=check_by(find_unbalanced_brackets),
        bad=body("The laboratory (it has three rooms is open.\n"),
        good=body("The laboratory (it has three rooms) is open: a) for students, b) for guests.\n"),
    ),
)
