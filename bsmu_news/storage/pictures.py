"""The pictures that lie in an article's folder, with the few bytes that tell what kind of file each is."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from bsmu_news.domain.article import PictureFile

HEAD_BYTES = 64
FOLDER = "photos"
_NAMED_LIKE_PICTURES = (
    ".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".webp", ".gif", ".tif", ".tiff", ".heic", ".heif", ".avif", ".svg",
    ".bmp", ".psd", ".raw", ".cr2", ".nef", ".arw", ".dng",
)  # fmt: skip
_LITTER = ("thumbs.db", "desktop.ini")


def picture_files(folder: Path) -> tuple[PictureFile, ...]:
    """Return all files in `photos/` and the pictures beside the text, by path; hidden ones aside.

    Paths are relative to the folder, with `/`. What cannot be read is left out, and so are links that lead outside.
    """
    names = (name for name in _names(folder) if name.casefold().endswith(_NAMED_LIKE_PICTURES))
    paths = [*names, *(f"{FOLDER}/{name}" for name in _names(folder / FOLDER))]
    if not paths:
        return ()
    inside = os.path.realpath(folder) + os.sep
    return tuple(file for path in sorted(paths) if (file := _read(folder, path, inside)))


def _names(folder: Path) -> Iterator[str]:
    try:
        with os.scandir(folder) as entries:
            names = [entry.name for entry in entries]
    except OSError:  # most articles have no photos
        return
    yield from (name for name in names if not name.startswith(".") and name.casefold() not in _LITTER)


def _read(folder: Path, path: str, inside: str) -> PictureFile | None:
    whole = os.path.join(folder, path)  # noqa: PTH118 - once for every picture of the newsroom
    try:
        # A link may lead anywhere, and a pipe would wait for ever.
        if not os.path.realpath(whole).startswith(inside) or not stat.S_ISREG(os.stat(whole).st_mode):  # noqa: PTH116
            return None
        with open(whole, "rb") as file:  # noqa: PTH123 - as above
            return PictureFile(path, os.fstat(file.fileno()).st_size, file.read(HEAD_BYTES))
    except (OSError, ValueError):
        return None
