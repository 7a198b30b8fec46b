"""Adds photos to an article: what a file becomes, what is known of it, and what is still to be said."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from bsmu_news.domain.article import Article, Version
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.errors import PictureThereError
from bsmu_news.messages import _
from bsmu_news.services.choose_version import version_in
from bsmu_news.services.photos.fingerprint import alike
from bsmu_news.services.photos.known import fingerprints
from bsmu_news.services.photos.place import Placed, Words, place_photo
from bsmu_news.services.photos.prepare import Prepared, prepare
from bsmu_news.storage.article_names import locate
from bsmu_news.storage.articles import load_article, require_readable

PEOPLE = ("none", "consent", "staff")
"""Who is recognizable: nobody, people who agreed (and where that is recorded), the university's own staff."""


class Target(NamedTuple):
    """The article that photos are added to, and the version whose language their words are in."""

    article: Article
    version: Version


def find_target(newsroom: Newsroom, name: str, language: str | None) -> Target:
    """Return where photos are to be added.

    Raises:
        NoArticleError: when the name fits no article, or several, or there is no such version.
        FrontMatterError: when one of the versions cannot be read.
    """
    located = locate(newsroom, name)
    article = load_article(newsroom, located.id)
    for version in article.versions.values():
        require_readable(version)
    return Target(article, version_in(newsroom, article, language or located.language))


def prepare_photo(newsroom: Newsroom, target: Target, path: Path, *, again: bool = False) -> Prepared:
    """Make a picture for the article of a file.

    Raises:
        PictureError: for what is no photo that can be used.
        PictureThereError: when the article has the picture already, unless it is wanted `again`.
        StorageError: when the file cannot be read.
    """
    prepared = prepare(path, newsroom.settings.photos)
    there = None if again else _there_already(newsroom, target.article, prepared)
    if there:
        message = _("{name} is the same picture as {file}; it was not added").format(name=path.name, file=there)
        raise PictureThereError(message, _("To have it twice, use --again."))
    return prepared


def add_photo(newsroom: Newsroom, target: Target, prepared: Prepared, words: Words) -> Placed:
    """Put a prepared picture into the article.

    Raises:
        FrontMatterError, StorageError, LockedError: as `place_photo`.
    """
    return place_photo(newsroom, target.article.id, target.version.language, prepared, words)


def proposed_credit(newsroom: Newsroom, target: Target, prepared: Prepared) -> str:
    """Return whom the camera file names, as the registry calls them in the language of the words.

    Empty where the article credits them for its photos already.
    """
    words, language = prepared.before.words, target.version.language
    named = [_called(newsroom, name, language) for name in words.creators or (words.credit,) if name]
    credited = {_called(newsroom, one.label, language) for one in target.version.front.credits.photographers}
    return "" if credited.issuperset(named) else ", ".join(named)


def _called(newsroom: Newsroom, name: str, language: str) -> str:
    person = newsroom.person_like(name)
    return person.names.get(language, name) if person else name


def unsaid(target: Target, words: Words) -> Iterator[str]:
    """Yield what somebody has to add to the entry of a photo."""
    if not words.alt:
        yield _("“alt” is empty: say what the photo shows")
    if not words.people:
        yield _("“people” is empty: write none, consent or staff")
    if words.people == "consent" and not words.consent:
        yield _("“consent” is missing: write the id of the recorded consent")
    if not (words.credit or target.version.front.credits.photographers):
        yield _("nobody is credited: add the photographer to the article's credits")


def _there_already(newsroom: Newsroom, article: Article, prepared: Prepared) -> str | None:
    """Return the article's picture that is the same, as it lies there now."""
    known = fingerprints(newsroom, [article.id], decode=True).known
    same = next((path for path, one in known.items() if alike(prepared.fingerprint, one)), None)
    return same.removeprefix(f"{article.id}/") if same else None
