"""What a typographic check looks at and what it says: slips in the readable text, made into hits with their fixes."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice
from typing import Any, NamedTuple, TypeVar

from bsmu_news.domain.finding import Edit, Fix, Severity
from bsmu_news.markup.prose import Prose
from bsmu_news.rules.context import VersionContext
from bsmu_news.rules.rule import Hit, VersionCheck
from bsmu_news.rules.ty.signs import signs_of

_Shared = TypeVar("_Shared")

SPACES = " \u00a0\u202f\t"
"""White space inside a line."""

_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
_DIGITS = bytes(ord("0") if sign in b"0123456789" else ord(" ") for sign in range(256))
"""A table for `bytes.translate` that leaves of a text where its digits are."""
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


class Reading:
    r"""The readable text of one version: one segment a line, each ended by `\n`."""

    def __init__(self, prose: Prose, language: str) -> None:
        self.text = prose.text
        self.language = language
        self.words = prose.vocabulary
        self.numbers = numbers_in(prose.text)
        """The numbers of the text, in their order; found once for all checks."""
        self.signs = signs_of(prose.text, prose.vocabulary, language) | _signs_of_numbers(self.numbers, prose.text)
        self.segments, self.starts = prose.segments, prose.starts
        """The segments, and where each starts."""
        self._memory: dict[Callable[..., Any], Any] = {}

    @cached_property
    def marked(self) -> list[Number]:
        """The numbers that have marks inside."""
        return [number for number in self.numbers if not number.text.isdigit()]

    def shared(self, find: "Callable[[Reading], _Shared]") -> _Shared:
        """Return what a function finds in the text; it is called once, however many checks ask."""
        if find not in self._memory:
            self._memory[find] = find(self)
        found: _Shared = self._memory[find]
        return found

    def before(self, position: int) -> str:
        """Return the character before a position; a line end at the start of the text."""
        return self.text[position - 1] if position > 0 else "\n"

    def at(self, position: int) -> str:
        """Return the character at a position; a line end beyond the text."""
        return self.text[position] if 0 <= position < len(self.text) else "\n"

    def places(self, mark: str) -> list[int]:
        """Return where a mark stands."""
        text, places = self.text, []
        at = text.find(mark)
        while at >= 0:
            places.append(at)
            at = text.find(mark, at + 1)
        return places

    def lines_with(self, mark: re.Pattern[str]) -> Iterator[tuple[int, int]]:
        """Yield the start and the end of each line that holds a mark."""
        text, end = self.text, 0
        while found := mark.search(text, end):
            start = text.rfind("\n", end, found.start()) + 1 or end
            end = text.find("\n", found.start())
            yield start, end


def reading_of(context: VersionContext) -> Reading:
    """Return what the checks of the family share; call it through `context.memo`."""
    return Reading(context.prose, context.version.language)


def numbers_in(text: str) -> list[Number]:
    """Return the numbers of a text; looking for digits among bytes is three times as quick as with a pattern."""
    digits = text.encode("latin-1", "replace").translate(_DIGITS)
    numbers = []
    at = digits.find(b"0")
    while at >= 0:
        found = _NUMBER.match(text, at)
        if found is None:  # never: here is a digit
            break
        end = found.end()
        numbers.append(Number(at, end, found[0]))
        at = digits.find(b"0", end)
    return numbers


def _signs_of_numbers(numbers: Sequence[Number], text: str) -> set[str]:
    """Return `10000` if there is as long a number, and `0a` if a letter follows one."""
    signs = set()
    for _start, end, digits in numbers:
        if text[end].isalpha():
            signs.add("0a")
        if len(digits) >= len("10000"):
            signs.add("10000")
    return signs


def typography(find: Callable[[Reading], Iterable[Slip]], signs: Iterable[str] = ()) -> VersionCheck:
    """Return the check that tells the slips that a function finds; with `signs`, only in a text that has one of them.

    Thirty rules have nothing to say of most texts, so that what one of them takes for a clean text counts.
    """
    wanted = frozenset(signs)

    def run(context: VersionContext) -> Iterable[Hit]:
        reading = context.memo(reading_of)
        if wanted and wanted.isdisjoint(reading.signs):
            return ()
        slips = list(islice(find(reading), _MOST_SLIPS))
        return _hits(context, slips) if slips else ()

    return VersionCheck(run)


def _hits(context: VersionContext, slips: Sequence[Slip]) -> Iterator[Hit]:
    for slip in slips:
        place = context.prose.place(slip.start, slip.end)
        yield Hit(slip.message, place, severity=slip.severity, fix=_fix(context, slip))


def _fix(context: VersionContext, slip: Slip) -> Fix | None:
    edits: list[Edit] = []
    for group in slip.groups[:_MOST_SLIPS]:
        made = [_edit(context, change) for change in group]
        if None not in made:
            edits.extend(filter(None, made))
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
    # Mostly the last sign before tells, or that before a space.
    last = edit.start - (2 if file[edit.start - 1 : edit.start] == " " else 1)
    if last >= 0 and file[last] not in _MARGIN and file[last] != "\n":
        return False
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
