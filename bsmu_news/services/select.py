"""Which articles, and which files of them, a user means by names and paths."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from bsmu_news.domain.article import Article, Version
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.storage.article_names import Located, existing_paths, locate
from bsmu_news.storage.articles import list_ids, load_article


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
    """Return the articles and files that names and paths mean, newest first; without any, all of them.

    Raises:
        NoArticleError: for a name that fits no article, or several.
    """
    chosen = chosen_files(newsroom, names)
    found = [Selected(load_article(newsroom, article_id), files) for article_id, files in chosen.items()]
    # A folder may have been moved away since the ids were listed.
    return [one for one in found if one.article.versions]


def chosen_files(newsroom: Newsroom, names: Sequence[str] | None = None) -> dict[str, frozenset[str] | None]:
    """Return the ids of the articles that names and paths mean, newest first, with the files meant (None: all).

    A name is an article's id, an unambiguous part of one, a file or folder of an article, or a folder around the
    newsroom. Paths count from the current folder, then from the newsroom.

    Raises:
        NoArticleError: for a name that fits no article, or several.
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
    found = ((one, wanted[one]) for one in ids if one in wanted)
    return {one: None if files is None else frozenset(files) for one, files in found}


def _meant(newsroom: Newsroom, name: str, ids: Sequence[str]) -> list[Located]:
    root = Path(os.path.realpath(newsroom.root))
    if any(root.is_relative_to(path) for path in existing_paths(newsroom, name)):
        return [Located(article_id) for article_id in ids]
    return [locate(newsroom, name, ids)]
