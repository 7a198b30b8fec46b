"""Which articles, and which files of them, a user means by names and paths."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from bsmu_news.domain.article import Article, Version
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.storage.articles import find_article, list_ids, load_article


class Selected(NamedTuple):
    """An article of which the user means some files; `files` is None for all of them."""

    article: Article
    files: frozenset[str] | None = None

    def includes(self, path: Path) -> bool:
        """Tell whether a file of the article is meant."""
        return self.files is None or path.name in self.files

    @property
    def versions(self) -> list[Version]:
        """The language versions that are meant."""
        return [version for version in self.article.versions.values() if self.includes(version.path)]


def select(newsroom: Newsroom, names: Sequence[str] | None = None) -> list[Selected]:
    """Return what names and paths mean, newest first; without any, all articles.

    A name is an article's id, an unambiguous part of one, a file or folder of an article, or a folder around the
    newsroom. Paths count from the current folder, then from the newsroom.

    Raises:
        NoArticleError: for a name that fits no article, or several.
        StorageError: when a file cannot be read at all.
    """
    ids = list_ids(newsroom)
    wanted: dict[str, set[str] | None] = {} if names else dict.fromkeys(ids)
    for name in names or ():
        for article_id, file in _meant(newsroom, name, ids):
            files = wanted.setdefault(article_id, set())
            if file is None:
                wanted[article_id] = None
            elif files is not None:
                files.add(file)
    return [
        Selected(load_article(newsroom, article_id), None if files is None else frozenset(files))
        for article_id, files in sorted(wanted.items(), key=lambda item: ids.index(item[0]))
    ]


def _meant(newsroom: Newsroom, name: str, ids: Sequence[str]) -> list[tuple[str, str | None]]:
    root = newsroom.root.resolve()
    for path in _existing(newsroom, name):
        if root.is_relative_to(path):
            return [(article_id, None) for article_id in ids]
        parts = path.relative_to(root).parts if path.is_relative_to(root) else ()
        if parts[:1] and parts[0] in ids:
            is_version = len(parts) == 2 and path.is_file() and path.suffix == ".md"  # noqa: PLR2004 - folder, file
            return [(parts[0], parts[1] if is_version else None)]
    return [(find_article(newsroom, name), None)]


def _existing(newsroom: Newsroom, name: str) -> list[Path]:
    found = []
    for base in (Path(), newsroom.root):
        try:
            path = (base / name).resolve()
            if name and path.exists():
                found.append(path)
        except (OSError, ValueError):  # no path at all: too long, or with a NUL in it
            continue
    return found
