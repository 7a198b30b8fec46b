"""The dictionaries on disk, opened when the first word is asked for."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Protocol

DATA = Path(__file__).parent / "data"


class Dictionary(Protocol):
    """What we use of Hunspell."""

    def spell(self, word: str) -> bool:
        """Tell whether a word is right."""

    def add(self, word: str) -> int:
        """Take a word for right."""

    def add_with_affix(self, word: str, example: str) -> int:
        """Take a word for right in all the forms that the example has."""


@lru_cache
def open_dictionary(language: str) -> Dictionary:
    """Return the dictionary of `ru`, `be` or `en`: 20 ms for English, up to 100 ms for the others, up to 15 MB.

    English knows the British and the American spelling. Words with letters of other scripts must not be asked for:
    each dictionary is in an encoding of one byte a letter.
    """
    from hunspell import Hunspell  # noqa: PLC0415 - a library in C++ that most commands do not need

    dictionary: Dictionary = Hunspell(language, hunspell_data_dir=str(DATA))
    return dictionary


def read_lines(name: str) -> Iterator[str]:
    """Yield the lines of a list of ours, without comments and blank lines."""
    for line in (DATA / name).read_text(encoding="utf-8").splitlines():
        text = line.partition("#")[0].strip()
        if text:
            yield text
