"""Spelling of Russian, Belarusian and English: dictionaries, and what they do not know of words put together."""

from bsmu_news.language.spelling.speller import LANGUAGES, Speller, speller_for

__all__ = ["LANGUAGES", "Speller", "speller_for"]
