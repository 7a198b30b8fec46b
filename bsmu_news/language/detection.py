"""Which of our languages a text is written in, by its letters."""

import re
from collections.abc import Sequence

_CYRILLIC = re.compile("[Ѐ-ӿ]")
_LATIN = re.compile("[A-Za-z]")
# Letters that one of the two languages has and the other has not.
_ONLY_BELARUSIAN = re.compile("[ўіЎІ]")
_ONLY_RUSSIAN = re.compile("[ищъИЩЪ]")
_NEARLY_ALL = 10


def detect_language(text: str, likely: Sequence[str] = ()) -> str | None:
    """Return `ru`, `be` or `en`, or None for a text without letters.

    `likely` are the languages that the surroundings speak for; only letters that are nearly all of another script
    outweigh them.
    """
    cyrillic, latin = len(_CYRILLIC.findall(text)), len(_LATIN.findall(text))
    if likely and "en" not in likely and cyrillic * _NEARLY_ALL > latin:
        return likely[0] if len(likely) == 1 else _cyrillic_language(text)
    if list(likely) == ["en"] and latin * _NEARLY_ALL > cyrillic:
        return "en"
    if cyrillic == latin == 0:
        return None
    # Russian and Belarusian texts hold Latin names; English ones hold hardly a Cyrillic letter.
    if latin > 2 * cyrillic:
        return "en"
    return _cyrillic_language(text)


def _cyrillic_language(text: str) -> str:
    return "be" if len(_ONLY_BELARUSIAN.findall(text)) > len(_ONLY_RUSSIAN.findall(text)) else "ru"
