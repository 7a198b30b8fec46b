"""Give a new text its place: the id of its article, and its file there."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.errors import ArticleExistsError, BsmuNewsError
from bsmu_news.language.contributors import Kind, KnownKind
from bsmu_news.language.slugs import is_slug, slug_of
from bsmu_news.messages import _
from bsmu_news.storage.articles import load_article, version_path
from bsmu_news.storage.files import create_file, create_folder, newsroom_lock


@dataclass(frozen=True, slots=True)
class Placed:
    """A file that was written; `path` is relative to the newsroom."""

    article: str
    path: str
    language: str
    new_article: bool


def require_language(newsroom: Newsroom, language: str) -> str:
    """Return the language.

    Raises:
        BsmuNewsError: when the newsroom does not write in it.
    """
    known = newsroom.settings.newsroom.languages
    if language not in known:
        raise BsmuNewsError(
            _("this newsroom has no language “{language}”").format(language=language),
            _("It has {languages}; newsroom.toml lists them.").format(languages=", ".join(known)),
        )
    return language


def require_section(newsroom: Newsroom, section: str) -> str:
    """Return the section.

    Raises:
        BsmuNewsError: when newsroom.toml lists sections and this is none of them.
    """
    known = newsroom.settings.newsroom.sections
    if known and section not in known:
        raise BsmuNewsError(
            _("this newsroom has no section “{section}”").format(section=section),
            _("It has {sections}; newsroom.toml lists them.").format(sections=", ".join(known)),
        )
    return section


def article_id_for(day: dt.date, title: str, language: str, slug: str | None) -> str:
    """Return `DATE-SLUG`; the slug is made from the title where none is given.

    Raises:
        BsmuNewsError: for a slug that cannot be a folder's name, or a title that gives none.
    """
    if slug is not None and not is_slug(slug):
        raise BsmuNewsError(
            _("“{slug}” cannot be a slug").format(slug=slug),
            _("Use small Latin letters, digits and hyphens, at most 100: practical-training."),
        )
    made = slug or slug_of(title, language)
    if not made:
        raise BsmuNewsError(
            _("the title “{title}” gives no folder name").format(title=title), _("Say one: --slug practical-training")
        )
    return f"{day.isoformat()}-{made}"


def kinds_of(newsroom: Newsroom) -> KnownKind:
    """Return what the newsroom's registry knows of a name: whether it is a person or an organization."""

    def kind(name: str) -> Kind | None:
        person = newsroom.person(name)
        if person is None:
            return None
        return "name" if person.kind == "person" else "organization"

    return kind


def add_version(
    newsroom: Newsroom, article_id: str, language: str, text: Callable[[str | None], str], *, only_new: bool = False
) -> Placed:
    """Write one language of an article, new or there already; `text` is made for the article's source language.

    The source language is None for a new article. All of it happens under the newsroom's lock. With `only_new`, an
    article that has another language already is refused too.

    Raises:
        ArticleExistsError: when the article has this language already; it stays as it is.
        StorageError: when the folder cannot be written.
    """
    folder = newsroom.root / article_id
    path = version_path(folder, language)
    relative = path.relative_to(newsroom.root).as_posix()
    with newsroom_lock(newsroom.root):
        if not folder.is_dir():
            create_folder(folder, {path.name: text(None).encode()})
            return Placed(article_id, relative, language, new_article=True)
        if path.exists() or only_new:
            raise ArticleExistsError(
                _("the article is there already: {path}; nothing was changed").format(
                    path=relative if path.exists() else article_id
                ),
                _("Edit it, or choose another folder name with --slug."),
            )
        source = load_article(newsroom, article_id).source_language(newsroom.settings.newsroom.source)
        create_file(path, text(source).encode())
        return Placed(article_id, relative, language, new_article=False)
