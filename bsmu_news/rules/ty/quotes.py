"""Quotation marks and apostrophes: those of another language, straight ones, and several styles on one page."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cached_property
from operator import attrgetter
from typing import NamedTuple

from bsmu_news.domain.finding import Severity
from bsmu_news.language.typography import QUOTES, Quotes
from bsmu_news.messages import N_, _, ngettext
from bsmu_news.rules.rule import Rule
from bsmu_news.rules.samples import body
from bsmu_news.rules.ty.reading import Change, Group, Reading, Slip, typography

_MARKS = re.compile(r"[«»„“”\"]")
_STRAIGHT = re.compile('"')
_FOREIGN = {"en": re.compile("[«„]"), "ru": re.compile("“"), "be": re.compile("“")}
_CURLY = "«»„“”"
_CLOSERS = {"»": "«", "”": "“„", "“": "„"}
_CYRILLIC = re.compile(r"[\u0400-\u04ff]+")
_LATIN = re.compile(r"[A-Za-z]+")
_STRAIGHT_APOSTROPHE = re.compile(r"'(?<=[^\W\d_]')(?=[^\W\d_])")
_CURLY_APOSTROPHE = re.compile(r"’(?<=[^\W\d_]’)(?=[^\W\d_])")
_BEFORE_OPENING = frozenset("([{—–-/«“„")
_BEFORE_CLOSING = frozenset(".,;:!?…)]%’'»”*")
_LONGEST_INNER = 1000
_by_start = attrgetter("start")


class _Pair(NamedTuple):
    opening: str
    start: int
    end: int
    depth: int


class _Root(NamedTuple):
    """An outermost pair, with the depth of the innermost one in it."""

    start: int
    end: int
    deepest: int


class _Straight(NamedTuple):
    first: int
    marks: int
    groups: tuple[Group, ...]


def find_foreign(reading: Reading) -> Iterator[Slip]:
    """Find «…» and „…“ in English, and “…” as outer marks in Russian and Belarusian."""
    house, foreign = QUOTES.get(reading.language), _FOREIGN.get(reading.language)
    if house is None or foreign is None or reading.signs.isdisjoint("«„" if reading.language == "en" else "“"):
        return
    message = _("these quotation marks belong to another language; write {quotes}")
    for start, end in reading.lines_with(foreign):
        line = reading.text[start:end]
        letters = _Letters(line)
        for pair, root in _with_roots(_pairs(line)):
            if foreign.match(pair.opening) and not _quotes_original(reading.language, letters, pair):
                group = () if _is_deep(line, pair, root) else _redrawn(house, start, pair)
                shown = message.format(quotes=house.shown)
                yield Slip(start + pair.start, start + pair.end, shown, (group,) if group else ())


def _with_roots(pairs: list[_Pair]) -> Iterator[tuple[_Pair, _Root]]:
    """Yield each pair with the outermost one that it lies in."""
    roots: list[_Root] = []
    numbers = []
    for pair in pairs:
        if not roots or pair.start >= roots[-1].end:
            roots.append(_Root(pair.start, pair.end, pair.depth))
        elif pair.depth > roots[-1].deepest:
            roots[-1] = roots[-1]._replace(deepest=pair.depth)
        numbers.append(len(roots) - 1)
    return ((pair, roots[number]) for pair, number in zip(pairs, numbers, strict=True))


def _is_deep(line: str, pair: _Pair, root: _Root) -> bool:
    """Tell whether there are more than two levels of marks, for which no language has signs."""
    if root.deepest > 1:
        return True
    # Here `‘` is an inner mark that is still open; `’` may be an apostrophe as well.
    near = max(root.start, pair.start - _LONGEST_INNER)
    return pair.depth > 0 and line.rfind("‘", near, pair.start) > line.rfind("’", near, pair.start)


class _Letters:
    """Where the runs of letters of each script start in a line; found once, as pairs may lie in pairs."""

    def __init__(self, line: str) -> None:
        self._line = line

    def only_cyrillic(self, pair: _Pair) -> bool:
        """Tell whether there are Cyrillic letters between two marks, and no Latin ones."""
        return _lies_between(self._cyrillic, pair) and not _lies_between(self._latin, pair)

    @cached_property
    def _cyrillic(self) -> list[int]:
        return [found.start() for found in _CYRILLIC.finditer(self._line)]

    @cached_property
    def _latin(self) -> list[int]:
        return [found.start() for found in _LATIN.finditer(self._line)]


def _lies_between(places: list[int], pair: _Pair) -> bool:
    # A mark is no letter, so that no run of letters reaches over one.
    after = bisect_left(places, pair.start)
    return after < len(places) and places[after] < pair.end


def _quotes_original(language: str, letters: _Letters, pair: _Pair) -> bool:
    """Tell whether marks are right as they are: a Russian name quoted in English, inner marks in Russian."""
    return letters.only_cyrillic(pair) if language == "en" else pair.depth > 0


def _redrawn(house: Quotes, start: int, pair: _Pair) -> Group:
    marks = (house.opening, house.closing) if pair.depth == 0 else (house.inner_opening, house.inner_closing)
    first, last = start + pair.start, start + pair.end
    return (Change(first, first + 1, marks[0]), Change(last - 1, last, marks[1])) if pair.depth <= 1 else ()


def _pairs(line: str) -> list[_Pair]:
    """Return the pairs of curly marks and guillemets in a line; marks without a partner are left out."""
    opened: list[tuple[str, int]] = []
    pairs = []
    closed = -1
    for found in _MARKS.finditer(line):
        mark = found[0]
        if opened and opened[-1][0] in _CLOSERS.get(mark, ""):
            opening, start = opened.pop()
            pairs.append(_Pair(opening, start, found.end(), len(opened)))
        elif mark in "«„“":
            opened.append((mark, found.start()))
        elif mark == "»":
            closed = found.start()
    # What was opened in a line above and closes here has all before it inside.
    return sorted((pair._replace(depth=pair.depth + (pair.end <= closed)) for pair in pairs), key=_by_start)


def find_straight(reading: Reading) -> Iterator[Slip]:
    """Find straight marks in a text that has no others."""
    house = QUOTES.get(reading.language)
    if house and '"' in reading.text and not _has_house_marks(reading.text, house):
        found = _straight(reading, house)
        message = ngettext(
            "{count} straight quotation mark; print uses {quotes}",
            "{count} straight quotation marks; print uses {quotes}",
            found.marks,
        )
        yield from _told(found, message, house)


def find_mixed(reading: Reading) -> Iterator[Slip]:
    """Find straight marks beside those of the language."""
    house = QUOTES.get(reading.language)
    if house and '"' in reading.text and _has_house_marks(reading.text, house):
        found = _straight(reading, house)
        message = ngettext(
            "{count} straight quotation mark beside {quotes}; use one kind on a page",
            "{count} straight quotation marks beside {quotes}; use one kind on a page",
            found.marks,
        )
        yield from _told(found, message, house)


def _told(found: _Straight, message: str, house: Quotes) -> Iterator[Slip]:
    if found.marks:
        shown = message.format(count=found.marks, quotes=house.shown)
        yield Slip(found.first, found.first + 1, shown, found.groups)


def _has_house_marks(text: str, house: Quotes) -> bool:
    return house.opening in text or house.closing in text


def _straight(reading: Reading, house: Quotes) -> _Straight:
    """Return the straight marks of the text, with the changes that are certain."""
    first, count, groups = -1, 0, list[Group]()
    curly = not reading.signs.isdisjoint(_CURLY)
    for start, end in reading.lines_with(_STRAIGHT):
        found = (_MARKS if curly else _STRAIGHT).finditer(reading.text, start, end)
        marks, changes = _straight_marks(reading.text, found, house)
        count += len(marks)
        if marks and first < 0:
            first = marks[0]
        groups += changes
    return _Straight(first, count, tuple(groups))


def _straight_marks(text: str, line: Iterable[re.Match[str]], house: Quotes) -> tuple[list[int], list[Group]]:
    """Return where straight marks stand in a line that are no inner marks and no inches, and how to redraw them.

    `line` are all marks of the line. Nothing is redrawn in a line where one of them could be an opening mark as well
    as a closing one.
    """
    marks: list[int] = []
    groups: list[Group] = []
    opened: list[tuple[str, int]] = []
    certain = True
    for found in line:
        mark, at = found[0], found.start()
        if mark != '"':
            if opened and opened[-1][0] in _CLOSERS.get(mark, ""):
                opened.pop()
            elif mark in "«„“":
                opened.append((mark, at))
            continue
        if opened and any(opening in "«„" for opening, _at in opened):
            continue
        marks.append(at)
        side = _side(text, at)
        if side == "opening" and not opened:
            opened.append((mark, at))
        elif side == "closing" and opened:
            opening, start = opened.pop()
            first = (Change(start, start + 1, house.opening),) if opening == '"' else ()
            groups.append((*first, Change(at, at + 1, house.closing)))
        elif side == "closing" and text[at - 1].isdigit():
            marks.pop()
        else:
            certain = False
    certain = certain and not any(opening == '"' for opening, _at in opened)
    return marks, groups if certain else []


def _side(text: str, at: int) -> str:
    """Tell whether a straight mark opens or closes by what stands around it; empty where that is unclear."""
    # The end of a line, which is also the end of the text, is a space.
    before, after = text[at - 1], text[at + 1]
    if before.isspace() or before in _BEFORE_OPENING:
        return "" if after.isspace() else "opening"
    if after.isspace() or not after.isalnum():
        return "closing" if before.isalnum() or before in _BEFORE_CLOSING else ""
    return ""


def find_apostrophes(reading: Reading) -> Iterator[Slip]:
    """Find straight apostrophes beside curly ones."""
    text = reading.text
    if "'" not in text or "’" not in text or not _CURLY_APOSTROPHE.search(text):
        return
    straight = [found.start() for found in _STRAIGHT_APOSTROPHE.finditer(text)]
    if straight:
        message = ngettext(
            "{count} straight apostrophe (') beside curly ones (’); use one kind on a page",
            "{count} straight apostrophes (') beside curly ones (’); use one kind on a page",
            len(straight),
        )
        groups = tuple((Change(at, at + 1, "’"),) for at in straight)
        yield Slip(straight[0], straight[0] + 1, message.format(count=len(straight)), groups)


QUOTE_RULES = (
    Rule(
        code="TY001",
        name="foreign-quotation-marks",
        severity=Severity.WARNING,
        summary=N_("Quotation marks of another language: «…» in English, “…” in Russian or Belarusian."),
        why=N_("They stay behind when a text is translated, and show at once that it is a translation."),
        check=typography(find_foreign, "«„“"),
        bad=body("The students visited the club «Horizon».\n"),
        good=body("The students visited the club “Horizon”.\n"),
    ),
    Rule(
        code="TY002",
        name="straight-quotation-marks",
        severity=Severity.INFO,
        summary=N_("The text uses straight quotation marks only."),
        why=N_("A keyboard has no others, but print does: «…» in Russian and Belarusian, “…” in English."),
        check=typography(find_straight, '"'),
        bad=body('The students visited the club "Horizon".\n'),
        good=body("The students visited the club “Horizon”.\n"),
    ),
    Rule(
        code="TY003",
        name="mixed-quotation-marks",
        severity=Severity.WARNING,
        summary=N_("Straight quotation marks stand beside curly ones or guillemets."),
        why=N_("Two kinds of marks on one page look like two authors who did not read each other."),
        check=typography(find_mixed, '"'),
        bad=body('The students visited the club "Horizon" and the museum “History”.\n'),
        good=body("The students visited the club “Horizon” and the museum “History”.\n"),
    ),
    Rule(
        code="TY004",
        name="mixed-apostrophes",
        severity=Severity.INFO,
        summary=N_("Straight apostrophes stand beside curly ones."),
        why=N_("Searching the page for a name finds only half of its places."),
        check=typography(find_apostrophes, "’"),
        bad=body("The city's hospital is near the university’s hall.\n"),
        good=body("The city’s hospital is near the university’s hall.\n"),
    ),
)
