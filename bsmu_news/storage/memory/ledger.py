"""Which index is in force, and what went into it: `.bsmu-news/memory/ledger.json`.

Written last and whole: an index that is being built, or was left behind by a kill, is in no ledger. So it may be
removed at any time, like the whole folder.
"""

import json
import os
from pathlib import Path
from typing import Any, NamedTuple

from bsmu_news.errors import MemoryIndexError, StorageError
from bsmu_news.messages import _
from bsmu_news.storage.files import STATE_FOLDER, read_bytes, replace_file

FOLDER = "memory"
_NAME = "ledger.json"
_VERSION = 1
_LARGEST = 200_000_000

Counts = dict[str, tuple[int, int]]
"""By pair of languages (`ru_en`): units, and how many of them were reviewed."""


class Group(NamedTuple):
    """What an article or an imported file gave: `signature` tells whether it has changed since."""

    signature: str
    counts: Counts

    @property
    def units(self) -> int:
        """All of its units."""
        return sum(units for units, _reviewed in self.counts.values())


class Ledger(NamedTuple):
    """The index in force: its folder's name, the sizes of its files, what it was made for, and its groups by name.

    `dropped` are units that are in its files and no longer found.
    """

    folder: str
    made_for: str
    groups: dict[str, Group]
    sizes: dict[str, int]
    dropped: int = 0


def memory_folder(root: Path) -> Path:
    """Return where the index of a newsroom stands; it may be missing."""
    return root / STATE_FOLDER / FOLDER


def load_ledger(root: Path) -> Ledger | None:
    """Return the ledger; None where there is none yet.

    Raises:
        MemoryIndexError: when it cannot be read, or a newer version of the program wrote it.
    """
    path = memory_folder(root) / _NAME
    if not os.path.lexists(path):
        return None
    try:
        read = json.loads(read_bytes(path, _LARGEST))
        if isinstance(read, dict) and isinstance(read.get("version"), int) and read["version"] > _VERSION:
            raise MemoryIndexError(_("the translation memory's index was made by a newer bsmu-news"))
        return _ledger(read)
    except (StorageError, ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise MemoryIndexError(_("the translation memory's index is damaged")) from error


def save_ledger(root: Path, ledger: Ledger) -> None:
    """Put an index in force.

    Raises:
        StorageError: when the folder or the disk refuses; the old one stays in force.
    """
    document = {"version": _VERSION, **ledger._asdict()}
    data = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    replace_file(memory_folder(root) / _NAME, data.encode("utf-8", "surrogatepass"))


def _ledger(read: Any) -> Ledger:
    groups = {str(name): _group(*group) for name, group in read["groups"].items()}
    sizes = {_file_name(name): int(size) for name, size in read["sizes"].items()}
    return Ledger(_file_name(read["folder"]), str(read["made_for"]), groups, sizes, int(read["dropped"]))


def _group(signature: Any, counts: Any) -> Group:
    return Group(str(signature), {str(pair): (int(units), int(reviewed)) for pair, (units, reviewed) in counts.items()})


def _file_name(name: Any) -> str:
    """Return a name that leads to no other folder.

    Raises:
        ValueError: for anything else.
    """
    if not isinstance(name, str) or not name or name in {".", ".."} or set(name) & set("/\\:\0"):
        raise ValueError(name)
    return name
