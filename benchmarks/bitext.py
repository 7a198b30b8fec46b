"""Reads line-aligned bilingual stories from a folder that the user has; nothing of them is kept."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

TARGET = "en"


class BitextError(Exception):
    """The folder does not hold what is needed."""


class Story(NamedTuple):
    """A story: line i of the target translates line i of the source."""

    number: int
    language: str
    source: tuple[str, ...]
    target: tuple[str, ...]

    @property
    def words(self) -> int:
        """How many words the target has."""
        return sum(len(line.split()) for line in self.target)


def load_stories(folder: Path, language: str, half: str = "all") -> list[Story]:
    """Return the stories with a source in a language; `half` is first, second or all of them.

    Raises:
        BitextError: when files are missing or do not have the same number of lines.
    """
    stories = [story for name in _names(folder, language) for story in _stories(folder, name, language)]
    middle = len(stories) // 2
    kept = {"first": stories[:middle], "second": stories[middle:], "all": stories}[half]
    return [story._replace(number=number) for number, story in enumerate(kept)]


def _names(folder: Path, language: str) -> list[str]:
    names = [path.name.removesuffix(".docids.txt") for path in sorted(folder.glob("*.docids.txt"))]
    found = [name for name in names if (folder / f"{name}.{language}.txt").is_file()]
    if not found:
        raise BitextError(f"{folder} holds no NAME.{language}.txt with its NAME.docids.txt")
    return found


def _stories(folder: Path, name: str, language: str) -> Iterator[Story]:
    columns = [_lines(folder / f"{name}.{part}.txt") for part in ("docids", language, TARGET)]
    if len({len(column) for column in columns}) != 1:
        raise BitextError(f"the files {name}.*.txt do not have the same number of lines")
    rows = [row for row in zip(*columns, strict=True) if row[1].strip() and row[2].strip()]
    for _story, lines in groupby(rows, key=lambda row: row[0]):
        _ids, source, target = zip(*lines, strict=True)
        yield Story(0, language, source, target)


def _lines(path: Path) -> list[str]:
    # Not splitlines(): a line may hold characters that Unicode calls line separators.
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise BitextError(f"{path} cannot be read: {error.strerror}") from error
    return [line.strip() for line in text.removesuffix("\n").split("\n")]
