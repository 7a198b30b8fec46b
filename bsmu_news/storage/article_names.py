"""Which article a person means: by its id, a part of it, words of its title, or a path."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from bsmu_news.domain.language import Language
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.errors import NoArticleError
from bsmu_news.messages import _
from bsmu_news.storage.articles import language_of_file, list_ids

_LISTED = 10


class Located(NamedTuple):
    """An article, and the language version whose file was named, if one was."""

    id: str
    file: str | None = None

    @property
    def language(self) -> str | None:
        """The language of the file that was named."""
        return language_of_file(self.file) if self.file else None


def locate(newsroom: Newsroom, name: str, ids: Sequence[str] | None = None) -> Located:
    """Return what a name means; paths count from the current folder, then from the newsroom.

    Raises:
        NoArticleError: when no article fits, or several do; they are listed.
    """
    known = list_ids(newsroom) if ids is None else ids
    if name in known:
        return Located(name)
    root = Path(os.path.realpath(newsroom.root))
    for path in existing_paths(newsroom, name):
        parts = path.relative_to(root).parts if path.is_relative_to(root) else ()
        if parts and parts[0] in known:
            is_version = len(parts) == 2 and language_of_file(parts[1]) is not None  # noqa: PLR2004 - folder, file
            return Located(parts[0], parts[1] if is_version else None)
    return Located(_by_part(name, known))


def find_article(newsroom: Newsroom, name: str) -> str:
    """Return the id of the article that a name means; see `locate`."""
    return locate(newsroom, name).id


def existing_paths(newsroom: Newsroom, name: str) -> list[Path]:
    """Return the real paths that a name leads to from the current folder and from the newsroom."""
    found = []
    for base in (Path(), newsroom.root):
        try:
            # realpath, since Path.resolve raises RuntimeError for a link that leads in circles.
            path = Path(os.path.realpath(base / name))
            if name and path.exists():
                found.append(path)
        except (OSError, ValueError):  # no path at all: too long, or with a NUL in it
            continue
    return found


def listing(ids: Sequence[str]) -> str:
    """Return ids as lines of a message, not more than a screen holds."""
    more = ["  …"] if len(ids) > _LISTED else []
    return "\n".join([*(f"  {article_id}" for article_id in ids[:_LISTED]), *more])


def _by_part(name: str, ids: Sequence[str]) -> str:
    fitting = _fitting(name.casefold().strip(), ids) or _fitting_title(name, ids)
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        raise NoArticleError(
            _("“{name}” fits {count} articles:\n{list}").format(name=name, count=len(fitting), list=listing(fitting)),
            _("Type a longer part of the id."),
        )
    hint = _("“bsmu-news status” lists all articles.")
    if not ids:
        hint = _("The newsroom is empty; “bsmu-news new” starts an article.")
    raise NoArticleError(_("no article fits “{name}”").format(name=name), hint)


def _fitting(part: str, ids: Sequence[str]) -> list[str]:
    return [article_id for article_id in ids if part and part in article_id.casefold()]


def _fitting_title(title: str, ids: Sequence[str]) -> list[str]:
    """Return the articles whose folder was named by a title with these words."""
    from bsmu_news.language.slugs import slug_of  # noqa: PLC0415 - only for names that fit no id

    for language in Language:
        fitting = _fitting(slug_of(title, language), ids)
        if fitting:
            return fitting
    return []
