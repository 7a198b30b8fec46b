"""Which English article stands before a word or a number: by its sound, not by its letter."""

import re

_VOWEL_LETTERS = frozenset("AEFHILMNORSX")
"""Letters whose name starts with a vowel: an F, an X-ray."""
_ALWAYS_LETTERED = frozenset("BCDGJKPQTUVWYZ")
_LONGEST_ACRONYM = 4
"""A longer word in capitals is mostly no acronym: URGENT."""
_SPELT = frozenset(
    """
    MBA MA MP MPS MEP MRI NBA NFL NHL NGO NGOS FBI FDA HIV LGBT LGBTQ SOS SUV RAF HR HQ RNA MRNA MDMA LED LCD LNG MMR
    NHS RSS SMS SMTP SNP SPB SSD SVG XML HTML HTTP MSC MPHIL MD MC HD HDMI FAQ FM FTP NDA NPC NIH NYU RBC RPG RTF HPV
    HDL LDL ROI IUD ECG EEG EU
    """.split()
)
_SPOKEN = frozenset(
    """
    NATO NASA UNESCO UNICEF UEFA FIFA SARS LASER RADAR SONAR RAM ROM SIM SIDS SWAT SWOT NIMBY NAFTA NASDAQ MASH MOOC
    MERS MIDI LAN FEMA HIPAA HAART HEPA HELLP LASIK NICE RUSADA WADA SMART STEM STEAM SALT SIP SAT SAR FARC FICA
    """.split()
)
# Words that start with the sound of "you" or of "won".
_CONSONANT_SOUND = re.compile(
    r"(?:uni(?!n|m(?!od|an)|d(?!ir|i?m)|ss|rr|llu)|unanim|us(?:e|a|u(?!r)|i)|ut(?:i|e|o|ah)|ur(?:a|e|i|o|u)|uk"
    r"|ub(?!er)|uga|uv|uzi\b|eu|ewe|ewer|oui|ouag|oax|once\b|one(?:$|s$|'|’|-|self|time))"
)
_SILENT_H = re.compile(r"(?:hour|honest|honou?r|heir|hons\b)")
_EITHER_H = re.compile(
    r"(?:herb|histor|hotel|hallucinat|habitu|homage|heredit|hilar|hypothe|horrific|horrend|hysteri|hono)"
)
_VOWEL_Y = re.compile(r"(?:yttr|ytter|yves|yvonne|ypres|ylang|yggdr)")
_AMBIGUOUS = re.compile(r"(?:11|18)\d\d\Z")


def article_for(word: str) -> str | None:
    """Return the article that must stand before a word or number; None where both may, or nobody knows.

    `word` goes on to the next space, without closing marks; its capitals count.
    """
    if word[:1].isdigit():
        return _before_number(word)
    part = re.split(r"[-–'’./&+\d]", word, maxsplit=1)[0]
    if len(part) == 1:
        return ("an" if part.upper() in _VOWEL_LETTERS else "a") if part.isascii() and part.isalpha() else None
    if part.isupper():
        return _before_capitals(part)
    if not part.isalpha() or not part[0].isascii():
        return None
    return _before_word(word.lower(), capital=part[0].isupper(), plain=part[1:].islower())


def _before_number(word: str) -> str | None:
    digits = re.match(r"\d+", word)
    number = digits[0] if digits else ""
    if number.startswith("8"):
        return "an"
    if number in ("11", "18"):
        return "an"
    return None if _AMBIGUOUS.match(number) or number.startswith("0") else "a"


def _before_capitals(word: str) -> str | None:
    if word in _SPELT:
        return "an"
    if word in _SPOKEN or word[0] in _ALWAYS_LETTERED - {"U"}:
        return "a"
    if len(word) > _LONGEST_ACRONYM:
        return None
    if word[0] in "AEIOU":
        return "a" if _CONSONANT_SOUND.match(word.lower()) or word[0] == "U" else "an"
    return None if set("AEIOUY") & set(word) else "an"


def _before_word(word: str, *, capital: bool, plain: bool) -> str | None:
    first = word[0]
    if not plain:
        # eBay, iPhone, mRNA: by the name of the small letter.
        if capital:
            return "a" if first.upper() in _ALWAYS_LETTERED - {"U"} else None
        return _article(first.upper() in _VOWEL_LETTERS)
    if first in "aeiou":
        return _article(not _CONSONANT_SOUND.match(word))
    if (first == "h" and (capital or _EITHER_H.match(word))) or first == "x" or _VOWEL_Y.match(word):
        return "an" if _SILENT_H.match(word) else None
    return _article(bool(_SILENT_H.match(word)))


def _article(vowel: bool) -> str:
    return "an" if vowel else "a"
