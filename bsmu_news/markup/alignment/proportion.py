"""How long a translation is, measured against its source: the ratios of our languages and what is usual about them.

Gale and Church (1993), “A Program for Aligning Sentences in Bilingual Corpora”: the length of a translation is
that of its source times a ratio, give or take an error whose variance grows with the length.
"""

_SIZES = {"ru": 1.10, "be": 1.04, "en": 1.0}
"""Characters that the same news take, English being 1."""
VARIANCE = 4.0
"""Of the error, for each character of the source; professional translations of news have 2.4 to 3.3."""
FREE_LENGTH = 12
"""Characters added to both lengths, so that a word more or less in a short text costs little."""


def length_ratio(source: str, target: str) -> float:
    """Return how many characters of a translation to expect for each one of its source; 1 for other languages."""
    return _SIZES.get(target, 1.0) / _SIZES.get(source, _SIZES.get(target, 1.0))
