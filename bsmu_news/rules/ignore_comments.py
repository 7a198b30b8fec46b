"""Reads the comments that ask to ignore a rule, with the lines that each one covers.

`<!-- bsmu-news: ignore TY003 because … -->` on lines of its own covers the next block, and within a text its line;
`# bsmu-news: ignore FM003 because …` in front matter covers its line, or the value below; `ignore-file` the file.
"""

import re
import sys
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bsmu_news.domain.article import Version
from bsmu_news.domain.finding import Place
from bsmu_news.markup.blocks import line_starts
from bsmu_news.markup.fences import split
from bsmu_news.markup.marker import COMMENT
from bsmu_news.markup.outline import Outlined, outline
from bsmu_news.markup.prose import place_of
from bsmu_news.rules.body import Body

SIGN = "bsmu-news:"
"""A file without it has no such comment."""

# A comment ends before the next one starts, so that many unclosed ones are read in linear time.
_IN_BODY = re.compile(r"<!--\s*bsmu-news:((?:(?!<!--).)*?)-->", re.DOTALL)
_IN_YAML = re.compile(r"(?<!\S)#[ \t]*bsmu-news:(.*)")
_WORDS = re.compile(
    r"\s*(?P<verb>[\w-]*)\s*(?P<names>[\w-]+(?:\s*,\s*[\w-]+)*)?,?\s*(?:because\b(?P<reason>.*))?",
    re.DOTALL | re.IGNORECASE,
)
_NAME = re.compile(r"[\w-]+")
_VERBS = ("ignore", "ignore-file")


class Name(NamedTuple):
    """A rule, family or beginning of codes as written, with its span in the version's text."""

    text: str
    start: int
    end: int


class IgnoreComment(NamedTuple):
    """A comment with its span in the text, and the first and last line that it covers."""

    verb: str
    names: tuple[Name, ...]
    reason: str
    start: int
    end: int
    first: int
    last: int

    place: Place

    @property
    def understood(self) -> bool:
        """Tell whether the comment asks for what there is, and names something."""
        return self.verb in _VERBS and bool(self.names)


def ignore_comments(version: Version) -> Iterator[IgnoreComment]:
    """Yield the comments of a version, from top to bottom."""
    if SIGN in version.text:
        at = line_starts(version.text)
        yield from _in_front_matter(version, at)
        if SIGN in version.body:
            yield from _in_body(version, at)


def _in_front_matter(version: Version, at: Sequence[int]) -> Iterator[IgnoreComment]:
    parts = split(version.text)
    if parts is None or version.tree is None or SIGN not in parts.yaml:
        return
    begin, rows = len(parts.opening), parts.yaml.split("\n")
    texts, values = _scalars(parts.yaml), _Values(rows)
    for found in _IN_YAML.finditer(parts.yaml):
        before = bisect_right(texts, (found.start(), len(parts.yaml))) - 1
        if before >= 0 and found.start() < texts[before][1]:
            continue
        start, end = begin + found.start(), begin + found.start() + len(found[0].rstrip())
        row = _position(at, start)[0] - parts.yaml_line
        first, last = values.below(row + 1) if rows[row].lstrip().startswith("#") else (row, row)
        covered = (first + parts.yaml_line, last + parts.yaml_line)
        yield _read(found[1], begin + found.start(1), (start, end), covered, at)


def _scalars(yaml_text: str) -> list[tuple[int, int]]:
    """Return the spans of the texts in a YAML document; a # in them starts no comment."""
    import yaml  # noqa: PLC0415 - only where there is such a comment

    tokens = yaml.scan(yaml_text, Loader=yaml.SafeLoader)
    return [(one.start_mark.index, one.end_mark.index) for one in tokens if isinstance(one, yaml.ScalarToken)]


class _Values:
    """The rows of front matter, in which each value is looked for once."""

    def __init__(self, rows: Sequence[str]) -> None:
        self._rows = rows
        self._below = list(range(len(rows)))
        for number in range(len(rows) - 2, -1, -1):
            if not rows[number].strip() or rows[number].lstrip().startswith("#"):
                self._below[number] = self._below[number + 1]
        self._last: dict[int, int] = {}

    def below(self, number: int) -> tuple[int, int]:
        """Return the first and last row of the entry at or below a row: what is indented deeper belongs to it."""
        first = self._below[number] if number < len(self._below) else number
        if first not in self._last:
            self._last[first] = self._last_of(first)
        return first, self._last[first]

    def _last_of(self, number: int) -> int:
        rows = self._rows
        is_item = rows[number].lstrip().startswith("- ")
        last = number
        for below in range(number + 1, len(rows)):
            # The items of a list may stand as far to the left as its key.
            deeper = _indent(rows[below]) + (not is_item and rows[below].lstrip().startswith("- "))
            if rows[below].strip() and deeper <= _indent(rows[number]):
                break
            last = below
        return last


def _indent(row: str) -> int:
    return len(row) - len(row.lstrip(" "))


def _in_body(version: Version, at: Sequence[int]) -> Iterator[IgnoreComment]:
    begin, above = len(version.text) - len(version.body), version.body_line
    # What looks like a comment in a piece of code, or in another comment, is none.
    real = {(place.line, place.column) for _text, place in Body(version).comments()}
    blocks = _blocks_below(version.body)
    for found in _IN_BODY.finditer(version.body):
        start, end = begin + found.start(), begin + found.end()
        line, column = _position(at, start)
        if (line, column) in real:
            first, last = blocks.get(line - above, (line - above, _position(at, end)[0] - above))
            yield _read(found[1], begin + found.start(1), (start, end), (first + above, last + above), at)


def _blocks_below(body: str) -> dict[int, tuple[int, int]]:
    """Return the first and last row of the block that follows, for each row of comments on lines of their own."""
    found: dict[int, tuple[int, int]] = {}
    below: tuple[int, int] | None = None
    for block in reversed(outline(body)):
        if only_comments(block):
            found |= dict.fromkeys(range(block.first, block.last + 1), below or (block.first, block.last))
        else:
            below = block.first, block.last
    return found


def only_comments(block: Outlined) -> bool:
    """Tell whether a block is nothing but comments."""
    return block.kind == "HtmlBlock" and not COMMENT.sub("", block.source).strip(" \t\n>")


def _position(at: Sequence[int], offset: int) -> tuple[int, int]:
    line = bisect_right(at, offset)
    return line, offset - at[line - 1] + 1


def _read(text: str, start: int, span: tuple[int, int], covered: tuple[int, int], at: Sequence[int]) -> IgnoreComment:
    """Read what a comment says; `start` is where its words begin in the version's text."""
    words = _WORDS.match(text)
    verb = words["verb"].casefold() if words else ""
    names: tuple[Name, ...] = ()
    if words and words["names"] and not words["names"].casefold().startswith("because"):
        offset = start + words.start("names")
        names = tuple(Name(one[0], offset + one.start(), offset + one.end()) for one in _NAME.finditer(words["names"]))
    reason = (words["reason"] or "").strip(" \t\n.,:;…-—") if words else ""
    first, last = (0, sys.maxsize) if verb == "ignore-file" else covered
    return IgnoreComment(verb, names, reason, *span, first, last, place_of(at, *span))
