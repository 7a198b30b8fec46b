"""Who is credited where: the credits of every article, read without the rest of their files."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from bsmu_news.domain.article import Contributor, Role
from bsmu_news.domain.document import Node
from bsmu_news.domain.frontmatter import contributor_of
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.errors import StorageError, UnreadableTextError
from bsmu_news.markup.fences import split, unify_newlines
from bsmu_news.storage.articles import MAX_ARTICLE_BYTES, language_of_file, list_ids
from bsmu_news.storage.files import read_bytes
from bsmu_news.storage.text import decode
from bsmu_news.storage.yaml_tree import YamlProblemError, read_tree
from bsmu_news.storage.yaml_usual import usual_tree

_CREDITS = re.compile(r"^credits:[ ]*\n(?:(?:[ -][^\n]*)?(?:\n|\Z))*", re.MULTILINE)
_OF_ARTICLE = re.compile(r"\d{4}-\d\d-\d\d")


class Use(NamedTuple):
    """A contributor in a version of an article; `place` counts within the role from 0."""

    article: str
    language: str
    role: Role
    place: int
    contributor: Contributor

    @property
    def day(self) -> str:
        """The day in the article's id; empty where it has none."""
        found = _OF_ARTICLE.match(self.article)
        return found[0] if found else ""


def uses_in(newsroom: Newsroom) -> Iterator[Use]:
    """Yield every contributor of every article, the newest articles first; what cannot be read is left out.

    Sources of photos that name nobody (`note`) are not among them.
    """
    for article_id in list_ids(newsroom):
        yield from uses_of(newsroom, article_id)


def uses_of(newsroom: Newsroom, article_id: str) -> Iterator[Use]:
    """Yield the contributors of one article."""
    for language, path in version_files(newsroom, article_id):
        for role, place, contributor in _credits_in(path):
            yield Use(article_id, language, role, place, contributor)


def version_files(newsroom: Newsroom, article_id: str) -> list[tuple[str, str]]:
    """Return the languages of an article with the paths of their files, in the order of their names."""
    folder = os.path.join(newsroom.root, article_id)  # noqa: PTH118 - for each of 10,000 articles
    try:
        names = sorted(os.listdir(folder))  # noqa: PTH208 - as above
    except OSError:
        return []
    languages = ((language_of_file(name), name) for name in names)
    return [(language, f"{folder}{os.sep}{name}") for language, name in languages if language]


def _credits_in(path: str) -> Iterator[tuple[Role, int, Contributor]]:
    try:
        text = unify_newlines(decode(read_bytes(Path(path), MAX_ARTICLE_BYTES), path))
    except (StorageError, UnreadableTextError):
        return
    parts = split(text)
    if parts is None or not parts.closed or "credits" not in parts.yaml:
        return
    # The lines of the credits alone take a third of the time of the whole.
    own = _CREDITS.search(parts.yaml)
    tree = usual_tree(own[0].rstrip("\n"), 1) if own else None
    try:
        tree = tree or read_tree(parts.yaml)
    except YamlProblemError:
        return
    if tree is None or tree.kind != "map":
        return
    yield from _named(tree)


def _named(tree: Node) -> Iterator[tuple[Role, int, Contributor]]:
    credits_ = tree.get("credits")
    for role in Role if credits_ else ():
        people = credits_.get(role) if credits_ else None
        for place, item in enumerate(people.items if people else ()):
            contributor = contributor_of(item)
            if contributor and (contributor.name or contributor.organization):
                yield role, place, contributor
