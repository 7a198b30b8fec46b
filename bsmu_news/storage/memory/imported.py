"""Imported units, kept in the newsroom as `memory/NAME.tmx`: what cannot be made anew is never only in the index."""

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from bsmu_news.errors import ArticleExistsError, StorageError, UndoneError
from bsmu_news.messages import _
from bsmu_news.storage.files import create_file, explain_os_error, replace_file

IMPORTED = "memory"
SUFFIX = ".tmx"
CHUNK = 1 << 18
_ODD = re.compile(r"[^\w.-]+")
_MOST = 60
_RESERVED = frozenset("con prn aux nul com1 com2 com3 com4 lpt1 lpt2 lpt3".split())


def imported_path(root: Path, name: str) -> Path:
    """Return where a file of this name is kept: letters, digits, points and dashes stay."""
    stem = _ODD.sub("-", Path(name).name.removesuffix(SUFFIX).removesuffix(".TMX")).strip("-._")[:_MOST] or IMPORTED
    return root / IMPORTED / f"{stem}_{SUFFIX}" if stem.lower() in _RESERVED else root / IMPORTED / f"{stem}{SUFFIX}"


def read_chunks(path: Path) -> Iterator[bytes]:
    """Yield a file piece by piece.

    Raises:
        StorageError: when it cannot be read.
    """
    try:
        if not path.is_file() and path.exists():
            raise StorageError(_("{path} is no ordinary file").format(path=path), _("Name a file."))
        with path.open("rb") as file:
            while chunk := file.read(CHUNK):
                yield chunk
    except OSError as error:
        raise explain_os_error(error, path, reading=True) from error


def write_chunks(path: Path, chunks: Iterable[bytes], *, replace: bool = False) -> None:
    """Write a file piece by piece, whole or not at all; its folder is made if need be.

    Raises:
        UndoneError: when something stands at `path` and may not be replaced.
        StorageError: when the folder or the disk refuses.
    """
    taken = UndoneError(_("{path} is there already; nothing was changed").format(path=path), _("--force replaces it."))
    if not replace and os.path.lexists(path):
        raise taken
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise explain_os_error(error, path) from error
    if replace:
        replace_file(path, chunks)
        return
    try:
        create_file(path, chunks)
    except ArticleExistsError as error:
        raise taken from error
