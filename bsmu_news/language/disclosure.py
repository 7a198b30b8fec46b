"""The line that tells readers of a machine's share in a translation, and how such a line is known again.

A wording is text with parts in square brackets that are left out where a field in them is not known:
`Machine-assisted translation[ ({engines})][, reviewed by {reviewers}[ on {date}]].` The Russian and Belarusian wordings
have names in the nominative, so that no name need be inflected.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from bsmu_news.messages import _

FIELDS = ("engines", "editors", "reviewers", "part_reviewers", "date")
"""Engines; who changed the drafts; who approved all that is a machine's, or else a part of it; the day of the last
approval."""

WORDINGS: Mapping[str, str] = {
    "en": (
        "Machine-assisted translation[ ({engines})][, edited by {editors}][, reviewed by {reviewers}[ on {date}]]"
        "[, partly reviewed by {part_reviewers}[ on {date}]]."
    ),
    "ru": (
        "Перевод выполнен с помощью машинного перевода[ ({engines})][; редактура: {editors}]"
        "[; проверка: {reviewers}[, {date}]][; частичная проверка: {part_reviewers}[, {date}]]."
    ),
    "be": (
        "Пераклад зроблены з дапамогай машыннага перакладу[ ({engines})][; рэдагаванне: {editors}]"
        "[; праверка: {reviewers}[, {date}]][; частковая праверка: {part_reviewers}[, {date}]]."
    ),
}

_TOKEN = re.compile(r"[\[\]]|\{[^{}\[\]]*\}")
_INNERMOST = re.compile(r"\[([^\[\]]*)\]")
_FIELD = re.compile(r"\{(\w+)\}")
_GIVEN = re.compile("\x00(\\d+)\x00")
_MOST = 300
"""Characters of a wording; the longest of ours has 190."""
_MOST_OF_LINE = 600
_LEAST_LETTERS = 12
"""Letters at the beginning of a wording by which its lines are known again; fewer begin many a sentence."""


def disclosure_line(wording: str, fields: Mapping[str, str]) -> str:
    """Return the line that a wording makes of what is known; empty fields count as unknown."""
    known = [name for name in FIELDS if fields.get(name)]
    # Numbers stand for the fields until the brackets are gone: a name may have brackets too.
    text = _FIELD.sub(lambda field: f"\0{known.index(field[1])}\0" if field[1] in known else field[0], wording)
    while (shorter := _INNERMOST.sub(lambda part: "" if _FIELD.search(part[1]) else part[1], text)) != text:
        text = shorter
    text = _GIVEN.sub(lambda number: fields[known[int(number[1])]], text)
    return re.sub(r"\.\.\Z", ".", " ".join(text.split()))


def is_disclosure(text: str, wordings: Iterable[str] = ()) -> bool:
    """Tell whether a line was made by one of our wordings, or of these."""
    line = " ".join(text.split()).rstrip(".;")
    if len(line) > _MOST_OF_LINE:
        return False
    return any(line.startswith(_head(one)) and _pattern(one).fullmatch(line) for one in (*WORDINGS.values(), *wordings))


def slip_in_wording(wording: str) -> str | None:
    """Return what is wrong with a wording; None for a sound one."""
    if len(wording) > _MOST or "\0" in wording or "\n" in wording.strip():
        return _("a wording is one line of at most {limit} characters").format(limit=_MOST)
    if sum(map(str.isalpha, _head(wording))) < _LEAST_LETTERS:
        message = _("a wording begins with at least {count} letters outside of [ ]; its lines are known by them")
        return message.format(count=_LEAST_LETTERS)
    depth = 0
    for token in _TOKEN.findall(wording):
        depth += {"[": 1, "]": -1}.get(token, 0)
        if depth < 0:
            return _("a ] has no [ before it")
        if token.startswith("{") and token[1:-1] not in FIELDS:
            return _("there is no {field}; there is: {fields}").format(
                field=token, fields=", ".join(f"{{{name}}}" for name in FIELDS)
            )
        if token.startswith("{") and not depth:
            return _("{field} stands outside of [ ]; what may not be known stands in them").format(field=token)
    return _("a [ has no ] behind it") if depth else None


def _head(wording: str) -> str:
    return " ".join(re.split(r"[\[\]{}]", wording, maxsplit=1)[0].split()).rstrip(".;")


@lru_cache(maxsize=64)
def _pattern(wording: str) -> re.Pattern[str]:
    """Return the pattern of the lines that a wording makes."""
    made, start = [], 0
    wording = " ".join(wording.split()).rstrip(".;")
    for token in _TOKEN.finditer(wording):
        made.append(re.escape(wording[start : token.start()]))
        made.append({"[": "(?:", "]": ")?"}.get(token[0], ".{1,200}?"))
        start = token.end()
    return re.compile("".join([*made, re.escape(wording[start:])]))
