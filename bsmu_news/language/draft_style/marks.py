"""Marks: quotation marks, apostrophes, dashes between words, and the spaces beside stops."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bsmu_news.language.draft_style.change import Change
from bsmu_news.language.typography import DASHES, QUOTES

_MARKS = re.compile(r"[«»„“”\"]")
_CLOSED_BY = {"»": "«", "”": "“„", "“": "„"}
_BEFORE_OPENING = frozenset("([{—–-/«“„*_")
_AFTER_CLOSING = frozenset(".,;:!?…)]}—–-/»”*_\ufffc")
_CYRILLIC, _LATIN = re.compile(r"[\u0400-\u04ff]"), re.compile(r"[A-Za-z]")
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")
_BETWEEN_WORDS = re.compile(r"(?<=[^\s\n])(?<![\s\-–—:;=(])(?P<space>[ \u00a0])(?P<dash>--?-?|[–—])(?=[ \u00a0]\S)")
_BEFORE_STOP = re.compile(r"(?<=[\w)»”\"]) +(?=[,.;!?](?:\s|\Z))")
_IN_BRACKETS = re.compile(r"(?<=\() +(?=\w)|(?<=\w) +(?=\))")
_SEVERAL = re.compile(r"(?<=\S) {2,}(?=[^\s])")
_DEEPEST = 1


class _Pair(NamedTuple):
    start: int
    end: int
    depth: int
    """The place of the closing mark is `end`."""


def quotation_marks(text: str, language: str) -> Iterator[Change]:
    """Yield the marks of the language in place of straight and foreign ones, in each line where all have a partner."""
    at = 0
    for line in text.split("\n"):
        yield from (one._replace(start=one.start + at, end=one.end + at) for one in _redrawn(line, language))
        at += len(line) + 1


def _redrawn(line: str, language: str) -> list[Change]:
    house = QUOTES[language]
    pairs = _pairs(line)
    foreign = '"«„' if language == "en" else '"“'
    if not any(line[pair.start] in foreign and pair.depth == 0 for pair in pairs):
        return []
    if any(pair.depth > _DEEPEST for pair in pairs):
        return []
    changes = []
    for pair in pairs:
        if language == "en" and line[pair.start] in "«„" and _is_cyrillic(line[pair.start : pair.end]):
            continue
        opening, closing = (house.inner_opening, house.inner_closing) if pair.depth else (house.opening, house.closing)
        changes += [Change(pair.start, pair.start + 1, opening), Change(pair.end, pair.end + 1, closing)]
    return changes


def _is_cyrillic(text: str) -> bool:
    """Tell whether a Russian or Belarusian name is quoted, which keeps its own marks."""
    return _CYRILLIC.search(text) is not None and _LATIN.search(text) is None


def _pairs(line: str) -> list[_Pair]:
    """Return the pairs of marks in a line; none if a mark has no partner or could be either."""
    opened: list[tuple[str, int]] = []
    pairs = []
    for found in _MARKS.finditer(line):
        mark, at = found[0], found.start()
        side = _side(line, at) if mark == '"' else ""
        closes = opened and (opened[-1][0] in _CLOSED_BY.get(mark, "") or (side == "closing" and opened[-1][0] == '"'))
        if closes:
            _mark, start = opened.pop()
            pairs.append(_Pair(start, at, len(opened)))
        elif side == "opening" or mark in "«„“":
            opened.append((mark, at))
        else:
            return []
    return [] if opened else sorted(pairs)


def _side(line: str, at: int) -> str:
    before, after = line[at - 1 : at] or " ", line[at + 1 : at + 2] or " "
    opens = (before.isspace() or before in _BEFORE_OPENING) and not after.isspace()
    closes = (after.isspace() or after in _AFTER_CLOSING) and not before.isspace()
    return "" if opens == closes else "opening" if opens else "closing"


def apostrophes(text: str, language: str) -> Iterator[Change]:
    """Yield curly apostrophes between letters; a Russian word has none."""
    if language != "ru":
        yield from (Change(*found.span(), "’") for found in _APOSTROPHE.finditer(text))


def dashes(text: str, language: str) -> Iterator[Change]:
    """Yield the dash of the language between words, in place of hyphens and of the other dash."""
    dash = DASHES[language]
    for found in _BETWEEN_WORDS.finditer(text):
        before, after = text[found.start() - 1], text[found.end() + 1]
        if found["dash"] != dash and not (before.isdigit() and after.isdigit()):
            yield Change(*found.span("dash"), dash)


def spaces(text: str, language: str) -> Iterator[Change]:  # noqa: ARG001 - the same in all languages
    """Yield what drops a space before a stop and inside brackets, and all but one of several between words."""
    yield from (Change(*found.span(), "") for found in _BEFORE_STOP.finditer(text))
    yield from (Change(*found.span(), "") for found in _IN_BRACKETS.finditer(text))
    yield from (Change(*found.span(), " ") for found in _SEVERAL.finditer(text))
