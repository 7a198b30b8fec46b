"""What a typographic check looks at and what it says: slips in the readable text, made into hits with their fixes."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from bsmu_news.domain.finding import Edit, Fix, Severity
from bsmu_news.domain.segment import SegmentKind
from bsmu_news.rules.context import VersionContext
from bsmu_news.rules.rule import Hit, VersionCheck

SPACES = " \u00a0\u202f\t"
"""White space inside a line."""

_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
# What may stand before and in the mark of a block at the start of a line, and such a mark.
_MARGIN = frozenset(" \t>0123456789.)-+*#=~`|:–—")
_BLOCK_MARK = re.compile(r"[ \t>]*(?:(?:[-+*]|[0-9]{1,9}[.)]|#{1,6})(?=\s|\Z))?[ \t]*")
_WIDEST_MARGIN = 60


class Change(NamedTuple):
    """A replacement in the readable text."""

    start: int
    end: int
    text: str


Group = tuple[Change, ...]
"""Changes that are made together or not at all, such as both marks of a quotation."""


class Slip(NamedTuple):
    """Something that a check found in the readable text; it may be mended by all `groups` that can be made."""

    start: int
    end: int
    message: str
    groups: tuple[Group, ...] = ()
    safe: bool = True
    severity: Severity | None = None


class Number(NamedTuple):
    """A number in digits, with the marks inside of it."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Reading:
    r"""The readable text of one version: one segment a line, each ended by `\n`; `kinds` are those of the segments."""

    text: str
    language: str
    words: frozenset[str] = frozenset()
    kinds: tuple[SegmentKind, ...] = ()

    @cached_property
    def numbers(self) -> list[Number]:
        """The numbers of the text, in their order; found once for all checks."""
        return [Number(found.start(), found.end(), found[0]) for found in _NUMBER.finditer(self.text)]

    def before(self, position: int) -> str:
        """Return the character before a position; a line end at the start of the text."""
        return self.text[position - 1] if position > 0 else "\n"

    def at(self, position: int) -> str:
        """Return the character at a position; a line end beyond the text."""
        return self.text[position] if 0 <= position < len(self.text) else "\n"

    def lines_with(self, marks: str) -> Iterator[tuple[int, str]]:
        """Yield the lines that hold one of the marks, each with its start."""
        start = 0
        for line in self.text.split("\n"):
            if any(mark in line for mark in marks):
                yield start, line
            start += len(line) + 1


def reading_of(context: VersionContext) -> Reading:
    """Return what the checks of the family share; call it through `context.memo`."""
    prose = context.prose
    kinds = tuple(segment.kind for segment in prose.segments)
    return Reading(prose.text, context.version.language, frozenset(prose.words), kinds)


def typography(find: Callable[[Reading], Iterator[Slip]]) -> VersionCheck:
    """Return the check that tells the slips that a function finds."""

    def run(context: VersionContext) -> Iterator[Hit]:
        for slip in find(context.memo(reading_of)):
            place = context.prose.place(slip.start, slip.end)
            yield Hit(slip.message, place, severity=slip.severity, fix=_fix(context, slip))

    return VersionCheck(run)


def _fix(context: VersionContext, slip: Slip) -> Fix | None:
    edits: list[Edit] = []
    for group in slip.groups:
        made = [_edit(context, change) for change in group]
        edits += [edit for edit in made if edit] if all(made) else []
    return Fix(tuple(edits), slip.safe) if edits else None


def _edit(context: VersionContext, change: Change) -> Edit | None:
    """Return the edit of the file, or None where it could change what the Markdown means."""
    edit = context.prose.edit(*change)
    if edit is None:
        return None
    file, read = context.version.text, context.prose.text
    touches_space = not change.text.strip() or change.text != change.text.strip()
    if touches_space and not (
        _same(file[edit.start - 1 : edit.start], read[change.start - 1 : change.start])
        and _same(file[edit.end : edit.end + 1], read[change.end : change.end + 1])
    ):
        return None
    return None if _changes_block(file, edit) else edit


def _same(one: str, other: str) -> bool:
    """Tell whether a character of the file is what is read there, and no markup; a line end reads as a space."""
    return one == other or (one in ("\n", "") and other in ("\n", " ", ""))


def _changes_block(file: str, edit: Edit) -> bool:
    """Tell whether an edit near the start of its line makes or unmakes a list item, heading or indentation."""
    first = edit.start
    while first > 0 and edit.start - first < _WIDEST_MARGIN and file[first - 1] in _MARGIN:
        first -= 1
    if first > 0 and file[first - 1] != "\n":
        return edit.start - first >= _WIDEST_MARGIN
    ahead = file[edit.end : edit.end + _WIDEST_MARGIN]
    old = file[first : edit.end] + ahead
    new = file[first : edit.start] + edit.text + ahead
    return _mark(old) != _mark(new)


def _mark(line: str) -> str:
    found = _BLOCK_MARK.match(line)
    return found[0] if found else ""
