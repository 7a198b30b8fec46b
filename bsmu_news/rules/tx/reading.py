"""What the checks of a text share: the readable text, its words, and how a slip in it becomes a finding."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from bsmu_news.domain.finding import Fix, Severity
from bsmu_news.domain.segment import SegmentKind
from bsmu_news.language.mojibake import Garbled, garbled_words
from bsmu_news.language.scripts import Foreign, foreign_words
from bsmu_news.markup.prose import Prose
from bsmu_news.rules.context import VersionContext
from bsmu_news.rules.rule import Hit, VersionCheck

_WHITE = "\t\u2002\u2003\u2007\u2008\u2009\u200a\u202f\u3000"
FILLERS = "\u115f\u3164\uffa0"
"""Characters that count as letters or marks, and show nothing."""
_PARAGRAPH, _QUOTE, _ITEM = SegmentKind.PARAGRAPH, SegmentKind.QUOTE, SegmentKind.ITEM
_LETTERS = re.compile(r"[^\W\d_]+")
_FEW = 8
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ODD_CASE = re.compile(b"U(?:(?<=lU)|(?<=UU)(?=l))")


def _kind(character: str) -> str:
    if character.isalpha() and character != "µ":  # no letter of a word
        return "U" if character.isupper() else "l"
    if character in "'’-":
        return "-"
    return " " if character.isprintable() or character in ("\n", "\u00a0") or character in _WHITE else "!"


_KINDS = "".join(map(_kind, bytes(range(256)).decode("cp1251", "replace"))).encode()


class Slip(NamedTuple):
    """A span of the readable text with something wrong in it; `change` is a span and what mends it."""

    start: int
    end: int
    message: str
    change: tuple[int, int, str] | None = None
    safe: bool = True
    severity: Severity | None = None


class Line(NamedTuple):
    """The readable text of one segment, and where it starts."""

    start: int
    text: str
    kind: SegmentKind

    @property
    def running(self) -> bool:
        """Tell whether it is a paragraph, an item or a quotation, rather than a title, a cell or a caption."""
        return self.kind is _PARAGRAPH or self.kind is _ITEM or self.kind is _QUOTE


class Reading:
    """One version as its readers see it, with what several checks count in it."""

    def __init__(self, prose: Prose, language: str) -> None:
        self.prose = prose
        self.text = prose.text
        self.language = language

    @property
    def vocabulary(self) -> frozenset[str]:
        """Every word once, as written."""
        return self.prose.vocabulary

    @cached_property
    def octets(self) -> bytes:
        """The text with one byte a character, its code in cp1251 or "?"; kinds of letters are looked for in it.

        To encode and translate it takes a third of the time that a regular expression needs to look at each character.
        """
        return self.text.encode("cp1251", "replace")

    @cached_property
    def is_plain(self) -> bool:
        """Tell whether each character has a code in cp1251: there are as many question marks as in the text."""
        return self.octets.count(b"?") == self.text.count("?")

    @cached_property
    def kinds(self) -> bytes:
        """For each byte of `octets`: U a capital, l a small letter, - what joins words, ! a character nobody sees."""
        return self.octets.translate(_KINDS)

    @cached_property
    def odd_case(self) -> set[str]:
        """The words with a capital behind a small letter, or behind a capital and before a small letter."""
        words = self._humped() if self.is_plain else self.vocabulary
        return {
            word for word in words if not (word.islower() or word.istitle() or word.isupper() or word[1:].islower())
        }

    def _humped(self) -> Iterator[str]:
        """Yield the words around such capitals; few words have any, so this is quicker than to look at each word."""
        kinds = self.kinds
        found = _ODD_CASE.search(kinds)
        while found:
            end = kinds.find(b" ", found.end())
            end = end if end >= 0 else len(kinds)
            yield from _WORD.findall(self.text, kinds.rfind(b" ", 0, found.start()) + 1, end)
            found = _ODD_CASE.search(kinds, end)

    @cached_property
    def texts(self) -> list[str]:
        """The readable texts of the segments in order."""
        return self.text.split("\n")[: len(self.prose.segments)]

    def line(self, number: int) -> Line:
        """Return a segment, by its number."""
        return Line(self.prose.starts[number], self.texts[number], self.prose.segments[number].kind)

    @cached_property
    def unprintable(self) -> list[tuple[int, str]]:
        """The characters that nobody sees or no font has, with their places."""
        if self.is_plain and b"!" not in self.kinds:
            return []
        plain = self.text.replace("\n", " ").replace("\u00a0", " ")
        found: list[tuple[int, str]] = []
        if not plain.isprintable():
            found = [(at, one) for at, one in enumerate(plain) if not one.isprintable() and one not in _WHITE]
        fillers = [filler for filler in FILLERS if filler in plain]
        if fillers:
            found += [(at, one) for at, one in enumerate(plain) if one in fillers and one.isprintable()]
        return found

    @cached_property
    def garbled(self) -> list[Garbled]:
        """The words that were read in a wrong encoding."""
        return garbled_words(self.text)

    def is_garbled(self, at: int) -> bool:
        """Tell whether a place lies in a word that was read in a wrong encoding."""
        index = bisect_right(self._garbled_starts, at) - 1
        return index >= 0 and at < self.garbled[index].end

    @cached_property
    def _garbled_starts(self) -> list[int]:
        return [one.start for one in self.garbled]

    @cached_property
    def foreign(self) -> list[Foreign]:
        """The words with a letter of the other script than the language's, without those that are garbled."""
        words = foreign_words(self.text, self.language)
        return [word for word in words if not self.is_garbled(word.start)] if self.garbled else words


def reading_of(context: VersionContext) -> Reading:
    """Return the reading of a version; ask for it with `context.memo`."""
    return Reading(context.prose, context.version.language)


def check_by(find: Callable[[Reading], Iterable[Slip]]) -> VersionCheck:
    """Return a check that tells the slips that a function finds."""

    def check(context: VersionContext) -> Iterator[Hit]:
        reading = context.memo(reading_of)
        for slip in find(reading):
            yield _hit(reading.prose, slip)

    return VersionCheck(check)


def together(places: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Make spans of places in order: those that follow one another are one."""
    start = end = -1
    for at in places:
        if at != end:
            if end > start:
                yield start, end
            start = at
        end = at + 1
    if end > start:
        yield start, end


def shortened(text: str, length: int = 60) -> str:
    """Return a text short enough for a message."""
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"


def words_like(reading: Reading, words: Iterable[str]) -> Iterator[tuple[int, int, str]]:
    """Yield where some words without hyphens and apostrophes stand; these part words too."""
    wanted = frozenset(words)
    if len(wanted) > _FEW:
        yield from ((*found.span(), found[0]) for found in _LETTERS.finditer(reading.text) if found[0] in wanted)
    elif wanted:
        yield from sorted(place for word in wanted for place in _places(reading.text, word))


def _places(text: str, word: str) -> Iterator[tuple[int, int, str]]:
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not (_is_letter(text[at - 1 : at]) or _is_letter(text[end : end + 1])):
            yield at, end, word
        at = text.find(word, end)


def _is_letter(character: str) -> bool:
    return character.isalnum() and not character.isdecimal()


def _hit(prose: Prose, slip: Slip) -> Hit:
    edit = prose.edit(*slip.change) if slip.change else None
    fix = Fix((edit,), slip.safe) if edit else None
    return Hit(slip.message, prose.place(slip.start, slip.end), severity=slip.severity, fix=fix)
