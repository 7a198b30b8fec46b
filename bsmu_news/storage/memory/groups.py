"""What a newsroom has that belongs into its memory: a signature for each article and each imported file.

A signature changes when a file does: size, time and number are taken, so that 10,000 articles need no reading.
"""

import hashlib
import os
from pathlib import Path

from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.storage.articles import language_of_file
from bsmu_news.storage.memory.imported import IMPORTED, SUFFIX
from bsmu_news.storage.records import language_of_record

ARTICLE, FILE = "article:", "file:"
"""What the name of a group begins with; the article's id or the file's name follows."""


def signatures(newsroom: Newsroom) -> dict[str, str]:
    """Return the signatures of all articles with a translation and of all imported files, by the name of the group."""
    return {**_articles(newsroom.root), **_files(newsroom.root / IMPORTED)}


def _articles(root: Path) -> dict[str, str]:
    try:
        with os.scandir(root) as entries:
            names = sorted(one.name for one in entries if not one.name.startswith((".", "_")) and _is_folder(one))
    except OSError:
        return {}
    found = ((name, _signature(os.path.join(root, name))) for name in names)  # noqa: PTH118 - for each of 10,000
    return {ARTICLE + name: signature for name, signature in found if signature}


def _signature(folder: str) -> str:
    """Return the signature of an article; an empty one where nothing is translated."""
    versions, parts = 0, []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                version = language_of_file(entry.name) is not None
                if version or language_of_record(entry.name) is not None:
                    versions += version
                    parts.append(f"{entry.name} {_stamp(entry.stat())}")
    except OSError:
        return ""
    return _short(parts) if versions > 1 else ""


def _files(folder: Path) -> dict[str, str]:
    try:
        with os.scandir(folder) as entries:
            files = [(one.name, one.stat()) for one in entries if one.name.endswith(SUFFIX) and one.is_file()]
    except OSError:
        return {}
    return {FILE + name: _short([_stamp(stat)]) for name, stat in sorted(files) if not name.startswith(".")}


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _stamp(stat: os.stat_result) -> str:
    return f"{stat.st_size} {stat.st_mtime_ns} {stat.st_ino}"


def _short(parts: list[str]) -> str:
    text = "\n".join(sorted(parts))
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
