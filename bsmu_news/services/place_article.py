"""Give a new text its place: the id of its article, and its file there."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bsmu_news.domain.article import Article
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.errors import ArticleExistsError, BsmuNewsError
from bsmu_news.language.contributors import Kind, KnownKind
from bsmu_news.language.slugs import LONGEST_SLUG, is_slug, slug_of
from bsmu_news.messages import _
from bsmu_news.storage.articles import load_article, version_path
from bsmu_news.storage.files import create_file, create_folder, newsroom_lock, state_folder


@dataclass(frozen=True, slots=True)
class Placed:
    """A file that was written; `path` is relative to the newsroom."""

    article: str
    path: str
    language: str
    new_article: bool


def article_ids(day: dt.date, title: str, language: str, slug: str | None) -> list[str]:
    """Return the ids that an article may get, `DATE-SLUG`, in order of preference.

    A given slug is the only choice. Else the slug is made from the title: short, and longer or numbered for when
    an item with another title of the same day has that name.

    Raises:
        BsmuNewsError: for a slug that cannot be a folder's name, or a title that gives none.
    """
    if slug is not None and not is_slug(slug):
        raise BsmuNewsError(
            _("“{slug}” cannot be a slug").format(slug=slug),
            _("Use small Latin letters, digits and hyphens, at most {longest}: practical-training.").format(
                longest=LONGEST_SLUG
            ),
        )
    short, whole = slug or slug_of(title, language), slug_of(title, language, LONGEST_SLUG)
    if not short:
        raise BsmuNewsError(
            _("the title “{title}” gives no folder name").format(title=title),
            _("Give one with --slug practical-training"),
        )
    slugs = [short] if slug else dict.fromkeys([short, whole, *(f"{short}-{number}" for number in range(2, 100))])
    return [f"{day.isoformat()}-{slug}" for slug in slugs]


def kinds_of(newsroom: Newsroom) -> KnownKind:
    """Return what the newsroom's registry knows of a name: whether it is a person or an organization."""

    def kind(name: str) -> Kind | None:
        person = newsroom.person(name)
        if person is None:
            return None
        return "name" if person.kind == "person" else "organization"

    return kind


def add_version(
    newsroom: Newsroom,
    ids: Sequence[str],
    language: str,
    text: Callable[[str | None], str],
    *,
    title: str,
    only_new: bool = False,
) -> Placed:
    """Write one language of an article under the first id that is free for it, all under the newsroom's lock.

    Free is an id without a folder and, unless `only_new`, a folder without this language. `text` is made for the
    source language of the article that is there, None for a new one.

    A taken id is passed over only where another item stands there: one whose long title began with the same words.

    Raises:
        ArticleExistsError: when the article is there already, or no id is free; nothing is changed.
        StorageError: when the folder cannot be written.
    """
    with newsroom_lock(newsroom.root):
        for article_id in ids:
            folder = newsroom.root / article_id
            path = version_path(folder, language)
            placed = Placed(article_id, path.relative_to(newsroom.root).as_posix(), language, not folder.is_dir())
            if placed.new_article:
                create_folder(folder, {path.name: text(None).encode()}, work=state_folder(newsroom.root))
                return placed
            if not path.exists() and not only_new:
                source = load_article(newsroom, article_id).source_language(newsroom.settings.newsroom.source)
                create_file(path, text(source).encode())
                return placed
            if not _is_another_item(load_article(newsroom, article_id), title, language):
                break
    raise ArticleExistsError(
        _("the article is there already: {path}; nothing was changed").format(
            path=placed.path if path.exists() else article_id
        ),
        _("Edit it, or choose another folder name with --slug."),
    )


def _is_another_item(article: Article, title: str, language: str) -> bool:
    """Tell whether an article that has the id which a title gives is about something else.

    Its title must say so: it gives the same short slug and goes on otherwise. A title that a person has edited since,
    or that cannot be read, may well be the same item.
    """
    titles = [version.title for version in article.versions.values() if version.language == language]
    return bool(titles) and all(
        slug_of(there, language) == slug_of(title, language)
        and slug_of(there, language, LONGEST_SLUG) != slug_of(title, language, LONGEST_SLUG)
        for there in titles
    )
