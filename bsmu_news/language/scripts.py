"""Latin and Cyrillic: the letters that look alike, the words that mix them, and what was meant."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bsmu_news.language.common_words import ENGLISH

_TWINS = "аa еe оo рp сc уy хx кk іi јj ѕs АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI ЈJ ЅS Ӏl ёë ЁË їï ЇÏ һh ԁd ԛq ԝw"
_TO_LATIN = str.maketrans({pair[0]: pair[1] for pair in _TWINS.split()})
_TO_CYRILLIC = {
    "ru": str.maketrans({two[1]: two[0] for two in _TWINS.split() if two[0] in "аеорсухкАВЕКМНОРСТУХёЁ"}),
    "be": str.maketrans({two[1]: two[0] for two in _TWINS.split() if two[0] in "аеорсухкіАВЕКМНОРСТУХІёЁ"}),
}
CYRILLIC_RUN = re.compile("[Ѐ-ԯ]+")
_LATIN_RUN = re.compile("[A-Za-z]+")
_LATIN_TO_A = bytes(97 if chr(byte).isalpha() else 32 for byte in range(128)) + b" " * 128
_LATIN_BYTES = re.compile(b"aa*")
_CYRILLIC_LEADS = tuple(bytes((lead,)) for lead in range(0xD0, 0xD5))
"""The first bytes, in UTF-8, of the letters from Ѐ to ԯ, and of a few more."""
_LETTERS = re.compile(r"[^\W\d_]+")
_ROMAN = frozenset("IVXLCDM")
# "SMSка", "ITшник", "БГМУonline": a word of one script and an ending of the other, both of two letters or more.
_COMPOUND = re.compile("(?:[A-Z]{2,}[а-яёўі]{1,6}|[A-Za-z]{2,}[Ѐ-ԯ]{2,}|[Ѐ-ԯ]{2,}[A-Za-z]{2,})")


class Foreign(NamedTuple):
    """A word with letters of the other script: all of them (`pure`), or only some."""

    start: int
    end: int
    text: str
    pure: bool


class Mended(NamedTuple):
    """What a word with letters of two scripts should be; `text` is None where no one can tell."""

    text: str | None
    certain: bool = True


def foreign_words(text: str, language: str) -> list[Foreign]:
    """Return the words that hold letters of the other script than a language's, in order."""
    if language == "en":
        return _words(text, CYRILLIC_RUN.finditer(text)) if _has_cyrillic(text) else []
    # One byte a character, all letters of A to Z the same: a run is found ten times as quickly by its first one.
    return _words(text, _LATIN_BYTES.finditer(text.encode("ascii", "replace").translate(_LATIN_TO_A)))


def runs(words: list[Foreign], text: str) -> Iterator[list[Foreign]]:
    """Group the purely foreign words that follow one another in a line, with no word of the language between them."""
    run: list[Foreign] = []
    for word in words:
        if word.pure and (not run or _parted(text[run[-1].end : word.start])):
            if run:
                yield run
            run = []
        if word.pure:
            run.append(word)
    if run:
        yield run


def mended(word: str, language: str) -> Mended | None:
    """Return what a word of mixed letters was meant to be, or None where the mixture is right."""
    latin, cyrillic = as_latin(word), as_cyrillic(word, language)
    if _COMPOUND.fullmatch(word) and (word[:2].isupper() or not (latin or cyrillic)):
        return None if language != "en" else Mended(latin, certain=bool(latin))
    if latin and cyrillic:
        return _either(word, latin, cyrillic, language)
    meant = latin or cyrillic
    # Where most letters would change, nobody can be certain.
    native = bool(latin) is (language == "en")
    changed = sum(one != other for one, other in zip(word, meant or word, strict=True))
    return Mended(meant, certain=bool(meant) and (native or 2 * changed <= len(word)))


def as_latin(word: str) -> str | None:
    """Return a word in Latin letters that look the same, if there are any for it."""
    twin = word.translate(_TO_LATIN)
    return twin if _LATIN_RUN.fullmatch(twin) else None


def as_cyrillic(word: str, language: str) -> str | None:
    """Return a word in Cyrillic letters that look the same, if the language has them."""
    twin = word.translate(_TO_CYRILLIC.get(language) or _TO_CYRILLIC["ru"])
    return twin if CYRILLIC_RUN.fullmatch(twin) else None


def is_english(word: str) -> bool:
    """Tell whether a word in Cyrillic letters looks like a common English one: «а», «со» does not."""
    twin = as_latin(word)
    return twin is not None and (len(twin) == 1 or twin.lower() in ENGLISH)


def _has_cyrillic(text: str) -> bool:
    octets = b"" if text.isascii() else text.encode("utf-8", "surrogatepass")
    return any(lead in octets for lead in _CYRILLIC_LEADS)


def _words(text: str, found: Iterator[re.Match[str]] | Iterator[re.Match[bytes]]) -> list[Foreign]:
    words: list[Foreign] = []
    end = 0
    for run in found:
        if run.start() < end:
            continue
        start = run.start()
        # Never behind the word before, so that a text of mixed letters is read once.
        while start > end and text[start - 1].isalpha():
            start -= 1
        whole = _LETTERS.match(text, run.start())
        end = whole.end() if whole else run.end()
        words.append(Foreign(start, end, text[start:end], (start, end) == run.span() or _is_pure(text[start:end])))
    return words


def _is_pure(word: str) -> bool:
    """Tell whether a word has letters of one script: «Zürich» has, though its ü is not in A to Z."""
    return not (CYRILLIC_RUN.search(word) and any(not "Ѐ" <= letter <= "ԯ" for letter in word))


def _parted(gap: str) -> bool:
    return "\n" in gap or any(map(str.isalpha, gap))


def _either(word: str, latin: str, cyrillic: str, language: str) -> Mended:
    """Decide for a word that could be of either script: by the number of its letters, then by the language."""
    if language != "en" and _ROMAN.issuperset(latin):
        return Mended(latin)
    letters = len(_LATIN_RUN.sub("", word))
    native, other = (latin, cyrillic) if language == "en" else (cyrillic, latin)
    foreign = letters if language == "en" else len(word) - letters
    if 2 * foreign > len(word) and language != "en":
        return Mended(other, certain=False)
    return Mended(native)
