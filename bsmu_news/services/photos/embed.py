"""Writes an article's credits, captions and descriptions into its photo files, where agencies and archives look.

IPTC Photo Metadata 2024.1, https://www.iptc.org/std/photometadata/specification/: Creator is who took the photo, Credit
Line what is printed, Source from whom it came. The pixels stay byte for byte.
"""

from collections.abc import Iterator
from typing import NamedTuple

from bsmu_news.domain.article import Article, Contributor, Photo
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.domain.picture import EmbeddedWords
from bsmu_news.errors import PictureError
from bsmu_news.language.contributors import is_person
from bsmu_news.markup.marker import quoted_sources
from bsmu_news.messages import _
from bsmu_news.pictures.embed import embed
from bsmu_news.services.photos.decode import MAX_BYTES
from bsmu_news.services.photos.listed import listed_photos, source_version
from bsmu_news.storage.article_names import find_article
from bsmu_news.storage.articles import load_article, require_readable
from bsmu_news.storage.files import newsroom_lock, read_bytes, replace_file


class Embedded(NamedTuple):
    """A photo's path in the newsroom, the words for it, whether its file did not say them, and why it cannot."""

    path: str
    words: EmbeddedWords
    changed: bool = False
    trouble: str = ""


def embed_credits(newsroom: Newsroom, name: str, *, dry_run: bool = False) -> Iterator[Embedded]:
    """Yield each listed photo of an article after its words were written into its file, unless it is a dry run.

    Raises:
        NoArticleError: when the name fits no article, or several.
        FrontMatterError: when a version cannot be read.
        StorageError: when a file cannot be read or written.
        LockedError: when another command is writing in the newsroom.
    """
    article = load_article(newsroom, find_article(newsroom, name))
    for version in article.versions.values():
        require_readable(version)
    for file, photos in listed_photos(article).items():
        words = words_for(newsroom, article, photos)
        path = f"{article.id}/{file}"
        try:
            yield Embedded(path, words, _embed_in(newsroom, article, file, words, dry_run=dry_run))
        except PictureError as error:
            yield Embedded(path, words, trouble=error.message)


def words_for(newsroom: Newsroom, article: Article, photos: dict[str, Photo]) -> EmbeddedWords:
    """Return what the versions say of a photo; the people are called as in the source, which comes first of all."""
    source = source_version(newsroom, article)
    own = next((photo.credit for photo in photos.values() if photo.credit), None)
    makers = (_maker(newsroom, own),) if own else source.front.credits.photographers
    order = sorted(photos, key=lambda language: language != source.language)
    return EmbeddedWords(
        creators=tuple(label for one in makers if (label := one.name or one.organization)),
        credit=", ".join(one.label for one in makers),
        source=", ".join(label for one in makers if (label := one.organization or one.note)),
        descriptions={code: text for code in order if (text := _translated(photos[code].caption))},
        alts={code: text for code in order if (text := _translated(photos[code].alt))},
    )


def _maker(newsroom: Newsroom, credit: str) -> Contributor:
    """Return whom the credit of one photo names: a person, an organization, or nobody."""
    registered = newsroom.person_like(credit)
    if registered and registered.kind == "organization":
        return Contributor(organization=credit)
    return Contributor(name=credit) if registered or is_person(credit) else Contributor(note=credit)


def _translated(text: str | None) -> str:
    return text if text and not quoted_sources(text) else ""


def _embed_in(newsroom: Newsroom, article: Article, file: str, words: EmbeddedWords, *, dry_run: bool) -> bool:
    """Write words into a file; returns whether it did not say them yet.

    Raises:
        PictureError: when the file is not there, or of a kind or in a state that takes no words.
    """
    if file not in {picture.path for picture in article.pictures}:
        raise PictureError(_("there is no such file in the article's folder"))
    path = article.folder / file
    with newsroom_lock(newsroom.root):
        before = read_bytes(path, MAX_BYTES)
        if len(before) > MAX_BYTES:
            raise PictureError(_("the file is larger than {limit} MB").format(limit=MAX_BYTES // 1_000_000))
        after = embed(before, words)
        if after != before and not dry_run:
            replace_file(path, after)
    return after != before
