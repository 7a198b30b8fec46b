"""What a typographic check looks at and what it says: slips in the readable text, made into hits with their fixes."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from bsmu_news.domain.finding import Edit, Fix, Severity
from bsmu_news.domain.segment import SegmentKind
from bsmu_news.messages import _
from bsmu_news.rules.context import VersionContext
from bsmu_news.rules.rule import Hit, VersionCheck

SPACES = " \u00a0\u202f\t"
"""White space inside a line."""

_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
# What may stand before and in the mark of a block at the start of a line, and such a mark.
_MARGIN = " \t>0123456789.)-+*#=~`|:"
_BLOCK_MARKS = re.compile(r"(?:[ \t>]*(?:[-+*]|[0-9]{1,9}[.)]|#{1,6})(?=\s|\Z))*[ \t>]*")
_LIKE_MARK = re.compile(r"[-+*]|[0-9]{1,9}[.)]|#{1,6}")
_WIDEST_MARGIN = 200
_MARKUP = frozenset("*_~`\\")
_LONGEST_ENTITY = 35
_MOST_SLIPS = 20_000
"""As many as a rule tells of one file; a text with more is no text."""


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
        for count, slip in enumerate(find(context.memo(reading_of)), 1):
            place = context.prose.place(slip.start, slip.end)
            yield Hit(slip.message, place, severity=slip.severity, fix=_fix(context, slip))
            if count == _MOST_SLIPS:
                yield Hit(_("there may be more of these than are listed"), place, severity=slip.severity)
                return

    return VersionCheck(run)


def _fix(context: VersionContext, slip: Slip) -> Fix | None:
    edits: list[Edit] = []
    for group in slip.groups[:_MOST_SLIPS]:
        made = [_edit(context, change) for change in group]
        edits += [edit for edit in made if edit] if all(made) else []
    return Fix(tuple(edits), slip.safe) if edits else None


def _edit(context: VersionContext, change: Change) -> Edit | None:
    """Return the edit of the file, or None where it could change what the Markdown means."""
    edit = context.prose.edit(*change)
    if edit is None:
        return None
    file = context.version.text
    if change.text == change.text.strip() != "":
        return None if _moves_block(file, edit) else edit
    # A space that comes or goes beside a mark of emphasis can make or unmake it.
    read = context.prose.text
    before = (file[edit.start - 1 : edit.start], read[change.start - 1 : change.start])
    after = (file[edit.end : edit.end + 1], read[change.end : change.end + 1])
    if not (_is_text(*before) and _is_text(*after)) or _moves_block(file, edit) or _makes_entity(file, edit):
        return None
    return edit


def _is_text(written: str, read: str) -> bool:
    """Tell whether a character of the file is what is read there, and no markup; a line end reads as a space."""
    if written in ("\n", ""):
        return read in ("\n", " ", "")
    return written == read and written not in _MARKUP


def _makes_entity(file: str, edit: Edit) -> bool:
    return file[edit.end : edit.end + 1] == ";" and "&" in file[max(edit.start - _LONGEST_ENTITY, 0) : edit.start]


def _moves_block(file: str, edit: Edit) -> bool:
    """Tell whether an edit near the start of its line makes or unmakes a list item, heading or indentation."""
    near = max(edit.start - _WIDEST_MARGIN, 0)
    first = file.rfind("\n", near, edit.start) + 1
    if (first == 0 and near > 0) or file[first : edit.start].strip(_MARGIN):
        return False
    ahead = file[edit.end : edit.end + _WIDEST_MARGIN]
    old, like_old = _marks(file[first : edit.end] + ahead)
    new, like_new = _marks(file[first : edit.start] + edit.text + ahead)
    # What is like a mark becomes one when the next space goes.
    return old != new or (not edit.text and like_new and not like_old)


def _marks(line: str) -> tuple[str, bool]:
    """Return the marks of blocks that a line starts with, and whether something like one follows."""
    found = _BLOCK_MARKS.match(line)
    marks = found[0] if found else ""
    return marks, _LIKE_MARK.match(line, len(marks)) is not None
