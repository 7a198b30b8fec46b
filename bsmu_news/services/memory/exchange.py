"""Brings TMX files into the newsroom, where they are kept, and gives out what the memory has as one."""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from bsmu_news.domain.memory import Unit
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.errors import UndoneError
from bsmu_news.exchange.tmx import Skipped, read_tmx, write_tmx
from bsmu_news.messages import _
from bsmu_news.services.answers import require_language
from bsmu_news.services.memory.refresh import Progress
from bsmu_news.services.memory.units import Tell, all_units
from bsmu_news.storage.memory.imported import SUFFIX, imported_path, read_chunks, write_chunks

_OFTEN = 2000


class ImportedFile(NamedTuple):
    """A file that was taken in: where it is kept, its units, and how many were left out by reason."""

    path: Path
    units: int
    skipped: Mapping[Skipped, int]


def import_tmx(newsroom: Newsroom, file: Path, progress: Progress, *, replace: bool = False) -> ImportedFile:
    """Keep the units of a TMX file in the newsroom as `memory/NAME.tmx`: those between two of its languages.

    Raises:
        UnreadableTextError: naming line and column, for what is no TMX; nothing is kept of it.
        UndoneError: when a file of this name is kept already, or this one has no such units.
        StorageError: when a file cannot be read or written.
    """
    counts: Counter[Skipped] = Counter()
    path = imported_path(newsroom.root, file.name)
    number = 0

    def units() -> Iterator[Unit]:
        nonlocal number
        for found in read_tmx(read_chunks(file), str(file), newsroom.settings.newsroom.languages):
            if not isinstance(found, Unit):
                counts[found] += 1
                continue
            number += 1
            if not number % _OFTEN:
                progress(number, 0)
            # Whose name it had there is no matter of ours; where it came from is the name of the file.
            yield found._replace(origin="")
        if not number:
            languages = ", ".join(newsroom.settings.newsroom.languages)
            raise UndoneError(
                _("{file} has no translations between two of this newsroom's languages").format(file=file),
                _("They are: {languages}.").format(languages=languages),
            )

    write_chunks(path, write_tmx(units()), replace=replace)
    return ImportedFile(path, number, counts)


def export_tmx(
    newsroom: Newsroom, file: Path | None, source: str | None, target: str | None, *, tell: Tell, replace: bool = False
) -> tuple[int, Iterator[bytes]]:
    """Write what the newsroom has as TMX to a file, whole or not at all; without one, return it piece by piece.

    Only units of the languages that are named; imported ones count in both directions. The number is that of the units
    that were written, 0 for what is still to come.

    Raises:
        BsmuNewsError: for a language that the newsroom does not have.
        UndoneError: when the file is there already and may not be replaced.
        StorageError: when a file cannot be read or written.
    """
    for language in (source, target):
        if language is not None:
            require_language(newsroom, language)
    number = 0

    def units() -> Iterator[Unit]:
        nonlocal number
        for unit in all_units(newsroom, tell):
            wanted = _directed(unit, source, target)
            if wanted:
                number += 1
                yield wanted

    pieces = write_tmx(units())
    if file is None:
        return 0, pieces
    write_chunks(file, pieces, replace=replace)
    return number, iter(())


def _directed(unit: Unit, source: str | None, target: str | None) -> Unit | None:
    for one in (unit, unit.turned) if unit.origin.endswith(SUFFIX) else (unit,):
        if source in {None, one.source_language} and target in {None, one.target_language}:
            return one
    return None
