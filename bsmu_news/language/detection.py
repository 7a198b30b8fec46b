"""Which of our languages a text is written in, by its letters."""

import re

_CYRILLIC = re.compile("[Ѐ-ӿ]")
_LATIN = re.compile("[A-Za-z]")
# Letters that one of the two languages has and the other has not.
_ONLY_BELARUSIAN = re.compile("[ўіЎІ]")
_ONLY_RUSSIAN = re.compile("[ищъИЩЪ]")


def detect_language(text: str) -> str | None:
    """Return `ru`, `be` or `en`, or None for a text without letters."""
    cyrillic, latin = len(_CYRILLIC.findall(text)), len(_LATIN.findall(text))
    if cyrillic == latin == 0:
        return None
    # Russian and Belarusian texts hold Latin names; English ones hold hardly a Cyrillic letter.
    if latin > 2 * cyrillic:
        return "en"
    return "be" if len(_ONLY_BELARUSIAN.findall(text)) > len(_ONLY_RUSSIAN.findall(text)) else "ru"
