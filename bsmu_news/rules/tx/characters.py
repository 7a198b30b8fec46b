"""Characters that nobody sees, that no font has, or that are written in two parts."""

import re
import unicodedata
from collections.abc import Iterator

from bsmu_news.domain.finding import Severity
from bsmu_news.messages import N_, _
from bsmu_news.rules.rule import Rule
from bsmu_news.rules.samples import body
from bsmu_news.rules.tx.reading import FILLERS, Reading, Slip, check_by, together

_JOINER = "\u200d"
_INVISIBLE = frozenset(FILLERS)
_BREAKS = "\u2028\u2029\x0b\x0c\x85"
_NAMES = {
    "\u200b": N_("a zero-width space"),
    "\u00ad": N_("a soft hyphen"),
    "\ufeff": N_("a byte order mark"),
    "\u200c": N_("a zero-width non-joiner"),
    "\u200d": N_("a zero-width joiner"),
    "\u2060": N_("a word joiner"),
}
_MARKS = "\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030a\u030b\u030c\u0323\u0327\u0328"
_DECOMPOSED = re.compile(f"[^\\W\\d_][{_MARKS}]+")


def find_invisible(reading: Reading) -> Iterator[Slip]:
    """Find control characters and others that cannot be seen; those inside an emoji aside."""
    text = reading.text
    found = [at for at, character in reading.unprintable if _is_invisible(text, at, character)]
    for start, end in together(found):
        character = text[start]
        shown = _(_NAMES[character]) if character in _NAMES else f"U+{ord(character):04X}"
        message = _("a character that nobody sees: {character}").format(character=shown)
        inside = text[start - 1 : start].isalnum() and text[end : end + 1].isalnum()
        severity = Severity.INFO if character == "\u200b" and not inside else None
        change = (start, end, " " if any(one in _BREAKS for one in text[start:end]) else "")
        yield Slip(start, end, message, change, severity=severity)


def _is_invisible(text: str, at: int, character: str) -> bool:
    if character == _JOINER and _in_emoji(text, at):
        return False
    return unicodedata.category(character) in ("Cc", "Cf", "Zl", "Zp") or character in _INVISIBLE


def find_unknown(reading: Reading) -> Iterator[Slip]:
    """Find characters of private use, and those that Unicode does not have."""
    for at, character in reading.unprintable:
        if unicodedata.category(character) in ("Co", "Cn") and not 0x1F000 <= ord(character) <= 0x1FBFF:  # noqa: PLR2004 - new emoji
            message = _("U+{code} is no character that others can see").format(code=f"{ord(character):04X}")
            yield Slip(at, at + 1, message)


def find_decomposed(reading: Reading) -> Iterator[Slip]:
    """Find letters with a mark that are written as two characters; a stress mark on a Cyrillic vowel is meant."""
    text = reading.text
    if not any(mark in text for mark in _MARKS):
        return
    for found in _DECOMPOSED.finditer(text):
        whole = unicodedata.normalize("NFC", found[0])
        if len(whole) < len(found[0]):
            message = _("“{letter}” is written as two characters").format(letter=whole)
            yield Slip(found.start(), found.end(), message, (found.start(), found.end(), whole))


def _in_emoji(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return bool(before and after) and before > "\u2000" and after > "\u2000"


CHARACTER_RULES = (
    Rule(
        code="TX008",
        name="invisible-character",
        severity=Severity.WARNING,
        summary=N_("The text holds a control character or another one that nobody sees."),
        why=N_("Words with it are found by no search, and links and line breaks go wrong."),
        check=check_by(find_invisible),
        bad=body("The labora\u200btory opened on Tuesday.\n"),
        good=body("The laboratory opened on Tuesday at 10\u00a0a.m.\n"),
    ),
    Rule(
        code="TX009",
        name="unknown-character",
        severity=Severity.WARNING,
        summary=N_("The text holds a character of private use, or one that does not exist."),
        why=N_("It comes from a special font, such as the bullets of Word, and readers see an empty box."),
        check=check_by(find_unknown),
        bad=body("The laboratory \uf0b7 opened on Tuesday.\n"),
        good=body("The laboratory • opened on Tuesday.\n"),
    ),
    Rule(
        code="TX010",
        name="letter-in-two-parts",
        severity=Severity.WARNING,
        summary=N_("A letter and its mark, such as the breve of й, are two characters."),
        why=N_("It looks the same, but no search finds the word and some fonts show the mark beside the letter."),
        check=check_by(find_decomposed),
        bad=body("The cafe\u0301 opened on Tuesday.\n"),
        good=body("The café opened on Tuesday.\n"),
    ),
)
