"""Folder names out of titles: short, Latin, readable."""

import re
import unicodedata

MAX_SLUG = 60
"""Characters of a slug that is made from a title; it ends at a whole word."""

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
LONGEST_SLUG = 150
"""Characters of a slug at most."""

# Belarusian letters that Russian has not, or sounds otherwise; iuliia knows no Belarusian.
_BELARUSIAN = str.maketrans({"г": "h", "ў": "u", "і": "i", "ґ": "g", "'": "", "’": "", "ʼ": ""})


def slug_of(title: str, language: str, longest: int = MAX_SLUG) -> str:
    """Return a title as lower-case Latin words with hyphens; empty when it has no letters that we can write so."""
    text = unicodedata.normalize("NFKC", title).casefold()
    if language == "be":
        text = text.translate(_BELARUSIAN)
    if any("Ѐ" <= letter <= "ӿ" for letter in text):
        import iuliia  # noqa: PLC0415 - 25 ms, only for Cyrillic titles

        text = iuliia.WIKIPEDIA.translate(text)
    plain = unicodedata.normalize("NFKD", text.replace("'", "").replace("’", ""))
    words = re.findall(r"[a-z0-9]+", "".join(char for char in plain if not unicodedata.combining(char)))
    return _shorten(words, longest)


def is_slug(text: str) -> bool:
    """Tell whether a text can be the second part of an article's id."""
    return len(text) <= LONGEST_SLUG and bool(_SLUG.match(text))


# A cut title must not end in "of" or "в".
_HANGING = frozenset("a an and at by for from in of on the to with v vo na i s so u po z za do pra ab".split())


def _shorten(words: list[str], longest: int) -> str:
    kept: list[str] = []
    for word in words:
        if len("-".join([*kept, word])) > longest:
            while len(kept) > 1 and kept[-1] in _HANGING:
                kept.pop()
            break
        kept.append(word)
    return "-".join(kept) or "".join(words[:1])[:longest]
