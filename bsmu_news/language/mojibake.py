"""Text that was read in a wrong encoding: where it stands, and what it was."""

import re
from collections.abc import Iterator
from typing import NamedTuple

# The bytes 80 to BF as they read in cp1252, Latin-1 and cp1251: what follows the first byte of a letter in UTF-8.
_CP1252 = "\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ€"
_CP1251 = "ЂЃѓ‡ЉЊЌЋЏђљњќћџЈ¤Ґ¦§©Є¬®Ї°±ґµ¶·єјЅѕї‚€‹"
_WESTERN = re.compile(f"[ÐÑ][{_CP1252}]|[ÃÂ][\u00a0-\u00bf\u0080-\u009f]|â(?:€|„|\u0080)|ï»¿|ï¿½")
# The letter comes first: a pattern that starts with one is ten times as quick as one that starts with a class.
_CYRILLIC = tuple(re.compile(f"{letter}[{_CP1251}]") for letter in "РС")
# By the rarest character of each, which is looked for first: a single one is found six times as quickly.
_PAIRS = {"°": "В°", "ї": "п»ї", "Ѕ": "пїЅ", "Ђ": "вЂ", "„": "в„–"}
_GUILLEMETS = tuple((mark, re.compile(f"{mark}(?<=В{mark})")) for mark in "«»")
_REPLACED = "\ufffd"
# Bytes of cp1251 read as Latin-1: no language writes four such letters in a row.
_LATIN = re.compile("[À-ÿ¸¨]{4,}")
_WESTERN_SIGNS = "ÐÑÃÂâï"
_LATIN_SIGNS = "îåàèíò"
_TOKEN = re.compile(r"\S+")
_LONGEST = 200
_RUSSIAN = re.compile("[Ѐ-ӿ«»—–№„“”’ ,.!?:;()-]+")


class Garbled(NamedTuple):
    """A word that was read in a wrong encoding, and what it was; None where letters of it are lost."""

    start: int
    end: int
    text: str
    meant: str | None


def garbled_words(text: str) -> list[Garbled]:
    """Return the words of a text that were read in a wrong encoding, in order."""
    if text.isascii():
        return []
    end = 0
    found: list[Garbled] = []
    for at in sorted(_places(text)):
        if at >= end:
            start, end = _token(text, at, end)
            word = text[start:end]
            found.append(Garbled(start, end, word, _meant(word)))
    return found


def _places(text: str) -> Iterator[int]:
    if any(sign in text for sign in _WESTERN_SIGNS):
        yield from (found.start() for found in _WESTERN.finditer(text))
    for pattern in _CYRILLIC:
        yield from (found.start() for found in pattern.finditer(text))
    for sign, pair in _PAIRS.items():
        if sign in text and pair in text:
            yield from (found.start() for found in re.finditer(pair, text))
    for mark, pattern in _GUILLEMETS:
        if mark in text:
            yield from (found.start() - 1 for found in pattern.finditer(text))
    if _REPLACED in text:
        yield from (at for at, letter in enumerate(text) if letter == _REPLACED)
    if any(sign in text for sign in _LATIN_SIGNS):
        yield from (found.start() for found in _LATIN.finditer(text))


def _token(text: str, at: int, after: int) -> tuple[int, int]:
    """Return the span of what stands between spaces around a place, behind `after` and of a sensible length."""
    floor = max(after, at - _LONGEST)
    start = max(text.rfind(" ", floor, at), text.rfind("\n", floor, at), floor - 1) + 1
    token = _TOKEN.match(text, at, at + _LONGEST)
    return start, token.end() if token else at + 1


def _meant(word: str) -> str | None:
    for read in ("cp1252", "latin-1", "cp1251"):
        if meant := _recoded(word, read, "utf-8"):
            return meant
    meant = _recoded(word, "cp1252", "cp1251")
    return meant if meant and _RUSSIAN.fullmatch(meant) else None


def _recoded(word: str, read: str, written: str) -> str | None:
    try:
        meant = word.encode(read).decode(written)
    except UnicodeError:
        return None
    return meant if meant != word and meant.isprintable() else None
