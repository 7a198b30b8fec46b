"""Text that was read in a wrong encoding: `Ð¿Ñ€Ð¸`, `â€™`, `Ïðèâåò`, the replacement character."""

import re
from collections.abc import Iterator

from bsmu_news.domain.finding import Severity
from bsmu_news.messages import N_, _
from bsmu_news.rules.rule import Rule
from bsmu_news.rules.samples import body
from bsmu_news.rules.tx.reading import Reading, Slip, check_by

# What stands in such a text and in no other: the first bytes of UTF-8 as they read in cp1252 and cp1251.
_SIGNS = (
    "Ð", "Ñ\u0080", "Ñ€", "Ñ\u0081", "Ñƒ", "â€", "â„", "Ã©", "Ã¨", "Ã¶", "Ã¼", "Ã¤", "Â«", "Â»", "Â\u00a0", "Â°", "вЂ", "в„–",
    "В«", "В»", "Рѕ", "Р°", "Рµ", "Рё", "РЅ", "С‚", "Сѓ", "СЏ", "С‹", "пїЅ", "ï¿½", "ï»¿", "п»ї", "\ufffd",
)  # fmt: skip
_TOKEN = re.compile(r"\S+")
_LOST = ("\ufffd", "пїЅ", "ï¿½")
# Bytes of cp1251 read as Latin-1: no language writes four such letters in a row.
_LATIN = re.compile("[À-ÿ¸¨]{4,}")
_LONGEST = 200
_CYRILLIC = re.compile("[Ѐ-ӿ«»—–№„“”’ ,.!?:;()-]+")


def find_mojibake(reading: Reading) -> Iterator[Slip]:
    """Find words that were read in a wrong encoding, and what they were, where that can be told."""
    text = reading.text
    if text.isascii():
        return
    signs = [sign for sign in _SIGNS if sign in text]
    if signs:
        yield from _signs(text, signs)
    if reading.language == "en" or "ð" in text or "å" in text or "î" in text:
        for found in _LATIN.finditer(text):
            if not any(sign in found[0] for sign in signs):
                yield _slip(found.start(), found.end(), found[0], _recoded(found[0], "cp1252", "cp1251"))


def _signs(text: str, signs: list[str]) -> Iterator[Slip]:
    pattern = re.compile("|".join(map(re.escape, signs)))
    end = 0
    for found in pattern.finditer(text):
        if found.start() < end:
            continue
        start, end = _token(text, found.start(), end)
        word = text[start:end]
        if word[:2] == "Рё" and len(signs) == 1 and not _utf8(word):
            continue
        yield _slip(start, end, word, _utf8(word))


def _token(text: str, at: int, after: int) -> tuple[int, int]:
    """Return the span of what stands between spaces around a place, behind `after` and of a sensible length."""
    start = max(text.rfind(" ", 0, at), text.rfind("\n", 0, at)) + 1 if at - after < _LONGEST else at
    start = max(start, after, at - _LONGEST)
    token = _TOKEN.match(text, at, start + 2 * _LONGEST)
    return start, token.end() if token else at + 1


def _utf8(word: str) -> str | None:
    return _recoded(word, "cp1252", "utf-8") or _recoded(word, "latin-1", "utf-8") or _recoded(word, "cp1251", "utf-8")


def _recoded(word: str, read: str, written: str) -> str | None:
    try:
        meant = word.encode(read).decode(written)
    except UnicodeError:
        return None
    if meant == word or not meant.isprintable() or (written == "cp1251" and not _CYRILLIC.fullmatch(meant)):
        return None
    return meant


def _slip(start: int, end: int, word: str, meant: str | None) -> Slip:
    shown = word if len(word) <= 40 else word[:39] + "…"  # noqa: PLR2004 - a line of the report
    if meant:
        message = _("“{word}” was read in a wrong encoding; it was “{meant}”")
        return Slip(start, end, message.format(word=shown, meant=meant[:40]), (start, end, meant))
    if any(lost in word for lost in _LOST):
        return Slip(start, end, _("a letter was lost in “{word}” when it was read in a wrong encoding").format(word=shown))
    return Slip(start, end, _("“{word}” was read in a wrong encoding").format(word=shown))


MOJIBAKE_RULES = (
    Rule(
        code="TX007",
        name="wrong-encoding",
        severity=Severity.WARNING,
        summary=N_("Text was read in another encoding than it was written in."),
        why=N_("Readers see rubbish in the place of letters, quotation marks and dashes."),
        check=check_by(find_mojibake),
        bad=body("The studentsâ€™ laboratory opened on Tuesday.\n"),
        good=body("The students’ laboratory opened on Tuesday at the Université Grenoble.\n"),
    ),
)
