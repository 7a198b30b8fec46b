"""Names of people in Latin letters, as the university's English pages write them; no Cyrillic letter is left.

Russian names go by the passport order 310 of Russia's Ministry of the Interior (1997; https://iuliia.ru/mvd-310/),
without its marks for ь and ъ. It is what the pages have: Anastasiya Karnacheva, Sergey, Andrey Gindyuk, Nataliya,
Lyudmila. Today's passports (ICAO 9303) would have Anastasiia, Sergei, Gindiuk; the pages count more than the standard.

Belarusian names go by ICAO Doc 9303, part 3, section 6, with its Belarusian letters (г is h, ў is u, й is i, ё is io),
as passports do. The Ministry of the Interior, resolution 200 of 28 June 2010, has h for г too, nothing for ь and no
accents (https://pravo.by/document/?guid=3871&p0=W21022721). Other than in ICAO's table, я, ю, ё and е have a y where a
word or a syllable begins with them: Yauhen, Krynitskaya. The instruction on names in the population register
(resolution 288 of 9 October 2008, 8/19678) has j there and w for ў; the pages do not write so.
"""

import re
import unicodedata
from functools import lru_cache

_CYRILLIC = "\u0400-\u052f\u1c80-\u1c8f\u1d2b\u1d78\u2de0-\u2dff\ua640-\ua69f"
_ANY = re.compile(f"[{_CYRILLIC}]")
_WORD = re.compile(rf"[{_CYRILLIC}](?:[^\W\d_]|['’ʼ](?=[{_CYRILLIC}]))*")
_STRESSED = re.compile(f"(?<=[{_CYRILLIC}])[\u0300\u0301]")
_CLOSE_INITIAL = re.compile(r"(?<![^\W_])([^\W\d_]\.)(?=[^\W\d_])")
_APOSTROPHES = "'’ʼ"
_BETWEEN_APOSTROPHES = re.compile(r"[^'’ʼ]+")

_TABLE = (
    "а a б b в v г h ґ g д d ж zh з z и i і i к k л l м m н n о o п p р r с s т t у u ў u ф f х kh ц ts ч ch ш sh"
    " щ shch ы y э e"
)
_BELARUSIAN = dict(zip(_TABLE.split()[::2], _TABLE.split()[1::2], strict=True))
_VOWELS = frozenset("аеёиіоуыэюя")
_OPENING = {"е": "ye", "ё": "yo", "ю": "yu", "я": "ya"}
_SOFTENING = {"е": "e", "ё": "io", "ю": "iu", "я": "ia"}

# Letters of neither alphabet that names in the news have: Ukrainian, Serbian, Kazakh, Tatar, and the old orthography.
_OTHERS_TABLE = (
    "є ye ї yi ґ g і i ў u ђ dj ј j љ lj њ nj ћ c џ dz ѕ dz ә a ғ g қ k ң n ө o ұ u ү u һ h җ zh ҷ j ӣ i ӯ u ҳ h ѣ e"
    " ѳ f ѵ i ѧ ya ѫ u ѡ o"
)
_OTHERS = dict(zip(_OTHERS_TABLE.split()[::2], _OTHERS_TABLE.split()[1::2], strict=True))


def to_latin(name: str, language: str) -> str:
    """Return a name with its Cyrillic words in Latin letters; `language` is what it is written in (ru or be).

    Capitals stay as they are, of words all in capitals too. Initials get a space behind them, as rule TY017 sets them:
    `А.И. Иванов` becomes `A. I. Ivanov`. A name without Cyrillic letters comes back as it is.
    """
    text = unicodedata.normalize("NFC", name)
    if not _ANY.search(text):
        return name
    spaced = _CLOSE_INITIAL.sub(r"\1 ", _STRESSED.sub("", text))
    word = _belarusian_word if language == "be" else _russian_word
    return _ANY.sub(_other_letter, _WORD.sub(lambda found: _cased(found[0], word(found[0])), spaced))


def _cased(word: str, latin: str) -> str:
    """Return a word in capitals where all of it was; one letter alone is an initial: Ю. becomes Yu."""
    return latin.upper() if len(word) > 1 and word.isupper() else latin


@lru_cache(maxsize=4096)
def _russian_word(word: str) -> str:
    import iuliia  # noqa: PLC0415 - 25 ms, only for names that nobody has registered

    # Without ё: the order writes it as е, but iuliia would not join ь with it (Solovyeva). An apostrophe that stands in
    # the name stays: O’Nil.
    return _BETWEEN_APOSTROPHES.sub(
        lambda part: iuliia.MVD_310.translate(part[0]).replace("'", "").replace('"', ""),
        word.replace("ё", "е").replace("Ё", "Е"),
    )


def _belarusian_word(word: str) -> str:
    small = word.lower()
    if len(small) != len(word):  # a letter whose small form is two, of no language here
        small = word
    return "".join(
        piece.capitalize() if letter.isupper() else piece
        for letter, piece in zip(word, _belarusian_pieces(small), strict=True)
    )


def _belarusian_pieces(word: str) -> list[str]:
    """Return what each letter of a word in small letters becomes."""
    pieces = []
    for at, letter in enumerate(word):
        before, after = word[at - 1] if at else "", word[at + 1 : at + 2]
        if letter in _OPENING:
            pieces.append(_iotated(letter, before))
        elif letter == "й":
            pieces.append(_short_i(before, after))
        elif letter in "ьъ" or letter in _APOSTROPHES or (letter == "ц" == after):  # Tatsiana
            pieces.append("")
        else:
            pieces.append(_BELARUSIAN.get(letter, letter))
    return pieces


def _iotated(letter: str, before: str) -> str:
    if before == "ы":  # Maryia: two letters y would stand together
        return _SOFTENING[letter]
    opens = not before or before in _VOWELS or before in "ьъў" or before in _APOSTROPHES
    return (_OPENING if opens else _SOFTENING)[letter]


def _short_i(before: str, after: str) -> str:
    if not before or after in ("о", "у"):
        return "y"
    return "" if before in "іиы" and not after else "i"  # Yury, Heorhi; Siarhei


def _other_letter(found: re.Match[str]) -> str:
    """Return what a letter of neither language becomes; nothing for one that no name of our days has."""
    letter = found[0]
    plain = unicodedata.normalize("NFD", letter)[0]
    small = letter.lower()
    piece = _OTHERS.get(small) or _OTHERS.get(plain.lower()) or _BELARUSIAN.get(plain.lower(), "")
    return piece.capitalize() if letter != small else piece
