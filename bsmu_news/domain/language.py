"""The languages that the newsroom writes in."""

from enum import StrEnum


class Language(StrEnum):
    """A language by its ISO 639-1 code."""

    RU = "ru"
    BE = "be"
    EN = "en"
