"""One key for all ways to write a name in Latin letters, and for the Cyrillic name behind them.

The schemes: passports (ICAO 9303 for Russian, the Belarusian official ones of 2000 and 2007), BGN/PCGN, the Library of
Congress, the scholarly one (GOST 7.79, ISO 9), Belarusian Latin letters, what English newspapers write, and the French
passports of the nineties. They differ in y, i and j, in kh, h and x, in accents and apostrophes; a key leaves that out.
"""

import re
import unicodedata
from functools import lru_cache

# What letters are in the fullest of the schemes; every second word is what the one before it becomes.
_CYRILLIC = (
    "а a б b в v г g ґ g д d е e ё e ж zh з z і i и i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch"
    " ш sh щ shch ы i э e ю iu я ia ў u є ie ї i"
)
_ACCENTED = "č ch š sh ž zh ć ts ś s ź z ń n ł l ŭ u ǔ u ė e ë e è e ĭ i û iu â ia ŝ shch ñ n"
_WORDS = f"{_CYRILLIC} {_ACCENTED}".split()
_LETTERS = str.maketrans(dict(zip(_WORDS[::2], _WORDS[1::2], strict=True)))
_SILENT = str.maketrans("", "", "ъь'’ʼʹʺ`´”\u0301\"")

# In this order; each holds for the result of those before it.
_STEPS = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        ("[ij]?x", "ks"),
        ("shch|stch|shtch|shh|sch(?=[aeiouy])|chtch", "sh"),
        ("tch|tsch", "ch"),
        ("ck|q", "k"),
        ("ph", "f"),
        ("w", "v"),
        ("(?<=[oe])ff\\Z", "v"),
        ("gu(?=[ei])", "g"),
        ("c(?=[eiyv])|cz|tz|ts|tc(?!h)|c\\Z", "ts"),
        ("c(?!h)", "k"),
        ("ou|oo", "u"),
        ("ee", "e"),
        ("[yj]", "i"),
        # The sound й before a vowel, with or without a vowel before it.
        ("i+([aeu])", "\\1"),
        ("i+o", "e"),
        ("i+", "i"),
        # е and о after ж, ч, ш, щ are one sound: Gorbachev, Gorbachov.
        ("(?<=ch|sh|zh)o", "e"),
        ("([a-z])\\1+", "\\1"),
    )
)


def plainly(text: str) -> str:
    """Return a text in small Latin letters, letter by letter: the likeliest beginning of a name in English."""
    return text.lower().translate(_LETTERS).translate(_SILENT)


@lru_cache(maxsize=16384)
def fold_name(word: str) -> str:
    """Return the key of a word of a name; equal for all schemes: Лыщёнок, Lyshchenok, Lyščonak, Lishenok.

    Х, г and h differ here; `loose_key` leaves that out too.
    """
    key = unicodedata.normalize("NFC", word).casefold().translate(_LETTERS).translate(_SILENT)
    if not key.isascii():
        plain = unicodedata.normalize("NFKD", key)
        key = "".join(char for char in plain if not unicodedata.combining(char))
    for pattern, to in _STEPS:
        key = pattern.sub(to, key)
    return key


@lru_cache(maxsize=16384)
def keys_of(word: str) -> frozenset[str]:
    """Return the keys of all readings of a word: scholars write ц as c and х as x, the French ш as ch and ж as j."""
    small = word.casefold()
    if small.isascii() and not any(letter in small for letter in "cxjh"):
        return frozenset((fold_name(word),))
    scholarly = _LONE_H.sub("kh", _LONE_C.sub("ts", small.replace("x", "kh")))
    french = small.replace("tch", "č").replace("ch", "š").replace("j", "ž")
    french = french[:-1] if french.endswith("ine") else french
    return frozenset(map(fold_name, (word, scholarly, french)))


_LONE_C = re.compile("c(?!h)")
_LONE_H = re.compile("(?<![sckzt])h")

# Belarusian spells what is said: unstressed о is а, е may be я, г is h, soft д and т are дз and ц, -ов is -аў.
_LOOSE = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        ("kh|gh|g", "h"),
        ("dz", "d"),
        ("ts", "t"),
        ("zh(?=d)", "z"),
        # Жукоўскі, Zhukouski; the key has u for ou.
        ("o?u(?=sk)", "av"),
        ("[aeo]?u\\Z", "av"),
        ("(?<=[aeo])[uv](?![aeiou])", "v"),
        ("[oe]", "a"),
        ("([a-z])\\1+", "\\1"),
    )
)


@lru_cache(maxsize=16384)
def loose_key(word: str) -> str:
    """Return a key that also joins the Russian and the Belarusian form of a name: Титов, Цітоў, Tsitou."""
    key = fold_name(word)
    for pattern, to in _LOOSE:
        key = pattern.sub(to, key)
    return key
