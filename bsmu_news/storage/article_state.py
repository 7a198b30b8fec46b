"""What an article's folder holds at one moment, and a digest that changes when anything in it does.

Texts count with their bytes. Of other files size, times and number are taken: reading every photo to find that none
has changed would take longer than checking the texts.
"""

import hashlib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from bsmu_news.domain.article import Article
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.storage.articles import (
    MAX_ARTICLE_BYTES,
    article_of,
    language_of_file,
    load_version,
    records_in,
    version_of,
)
from bsmu_news.storage.pictures import picture_files

_DEEPEST = 3
"""Folders in folders that are looked at."""


_FIRST_READ = 65_536
"""Bytes, more than articles have; to ask for 10 MB at once takes room for 10 MB, and ten times as long."""


class ArticleState(NamedTuple):
    """An article's texts by file name (None for one that cannot be read), and the digest of the whole folder."""

    id: str
    texts: Mapping[str, bytes | None]
    others: bool
    digest: str


def read_state(newsroom: Newsroom, article_id: str) -> ArticleState:
    """Return what the folder of an article holds; without texts, it is none or has gone."""
    root = os.path.join(newsroom.root, article_id)  # noqa: PTH118 - once for each of 10,000 articles
    names: list[tuple[str, str]] = []
    texts: dict[str, bytes | None] = {}
    for name, signature in _walk(root, "", 0):
        # What has a signature is no ordinary file: a pipe, say, that would be waited for.
        if not signature and language_of_file(name):
            texts[name] = _read(os.path.join(root, name))  # noqa: PTH118 - as above
        elif not name.startswith("."):  # our own files that are being written; and no rule looks at hidden ones
            names.append((name, signature))
    digest = hashlib.sha256(repr(sorted(names)).encode("utf-8", "surrogatepass"))
    for name in sorted(texts):
        data = texts[name]
        digest.update(f"{name}:{-1 if data is None else len(data)}:".encode())
        digest.update(data or b"")
    return ArticleState(article_id, texts, bool(names), digest.hexdigest())


def article_in(newsroom: Newsroom, state: ArticleState) -> Article:
    """Return the article that a state holds."""
    folder: Path = newsroom.root / state.id
    versions = {}
    for name, data in state.texts.items():
        language = language_of_file(name) or ""
        path = folder / name
        versions[language] = load_version(path, language) if data is None else version_of(path, language, data)
    if not state.others:
        return article_of(newsroom, state.id, versions)
    pictures = picture_files(folder, headers=True)
    return article_of(newsroom, state.id, versions, pictures, records_in(newsroom, state.id, versions))


def _walk(folder: str, prefix: str, depth: int) -> Iterator[tuple[str, str]]:
    """Yield the files of a folder with what tells that they have changed; texts need nothing of it."""
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                yield from _entry(entry, prefix, depth)
    except OSError:
        yield prefix, "unreadable"


def _entry(entry: os.DirEntry[str], prefix: str, depth: int) -> Iterator[tuple[str, str]]:
    name = prefix + entry.name
    try:
        if not prefix and language_of_file(entry.name) and entry.is_file():
            yield name, ""
        elif entry.is_dir(follow_symlinks=False):
            yield name, "folder"
            if depth < _DEEPEST:
                yield from _walk(entry.path, f"{name}/", depth + 1)
        else:
            found = entry.stat()
            yield name, f"{found.st_size} {found.st_mtime_ns} {found.st_ctime_ns} {found.st_ino}"
    except OSError:
        yield name, "unreadable"


def _read(path: str) -> bytes | None:
    """Return a file's bytes, at most one more than an article may have."""
    try:
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - once for each of 20,000 files
            data = file.read(_FIRST_READ)
            while len(data) <= MAX_ARTICLE_BYTES:
                more = file.read(min(max(len(data), _FIRST_READ), MAX_ARTICLE_BYTES + 1 - len(data)))
                if not more:
                    break
                data += more
            return data
    except (OSError, ValueError):
        return None
