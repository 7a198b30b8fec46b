"""The fingerprints of the newsroom's pictures: those that are known, and those that are made by decoding."""

import contextlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from bsmu_news.domain.fingerprint import Fingerprint
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.errors import BsmuNewsError
from bsmu_news.services.photos.decode import MAX_BYTES
from bsmu_news.services.photos.fingerprint import fingerprint_of
from bsmu_news.storage.files import read_bytes
from bsmu_news.storage.fingerprints import Kept, load_fingerprints, save_fingerprints
from bsmu_news.storage.pictures import picture_files


class Looked(NamedTuple):
    """All pictures, their fingerprints, and why some have none, by the picture's path in the newsroom."""

    pictures: tuple[str, ...]
    known: dict[str, Fingerprint]
    damaged: dict[str, str]


def fingerprints(
    newsroom: Newsroom,
    ids: Iterable[str],
    *,
    decode: bool,
    on_picture: Callable[[int, int], None] | None = None,
) -> Looked:
    """Return the fingerprints of the pictures of some articles; without `decode`, those that are known already.

    `on_picture` is told how many are done, of how many. What was made is kept, also when somebody ends it in between.
    """
    kept = load_fingerprints(newsroom.root)
    pictures = dict(_pictures(newsroom, ids))
    looked = Looked(tuple(pictures), {}, {})
    made: dict[str, Kept] = {}
    try:
        for number, (path, file) in enumerate(pictures.items(), 1):
            with contextlib.suppress(OSError):
                found = file.stat()
                before = kept.get(path)
                if before and (before.size, before.changed) == (found.st_size, found.st_mtime_ns):
                    looked.known[path] = before.fingerprint
                elif decode:
                    _make(path, file, looked)
                    if path in looked.known:
                        made[path] = Kept(found.st_size, found.st_mtime_ns, looked.known[path])
            if on_picture:
                on_picture(number, len(pictures))
    finally:
        if made:
            save_fingerprints(newsroom.root, kept | made)
    return looked


def _make(path: str, file: Path, looked: Looked) -> None:
    try:
        data = read_bytes(file, MAX_BYTES)
        looked.known[path] = fingerprint_of(data, path)
    except BsmuNewsError as error:
        looked.damaged[path] = error.message


def _pictures(newsroom: Newsroom, ids: Iterable[str]) -> Iterator[tuple[str, Path]]:
    for article in ids:
        folder = newsroom.root / article
        for picture in picture_files(folder):
            yield f"{article}/{picture.path}", folder / picture.path
