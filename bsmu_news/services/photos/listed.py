"""The photos that an article lists, by file, with what each language says of them."""

import posixpath

from bsmu_news.domain.article import Article, Photo, Version
from bsmu_news.domain.newsroom import Newsroom


def listed_photos(article: Article) -> dict[str, dict[str, Photo]]:
    """Return the entries under `photos:` by the file's plain path, then by language; the first of one file counts."""
    found: dict[str, dict[str, Photo]] = {}
    for language, version in article.versions.items():
        for photo in version.front.photos:
            found.setdefault(plain_path(photo.file), {}).setdefault(language, photo)
    return found


def plain_path(path: str) -> str:
    """Return a path in the article's folder in its one plain form: `./photos//1.jpg` is `photos/1.jpg`."""
    return posixpath.normpath(path.replace("\\", "/"))


def source_version(newsroom: Newsroom, article: Article) -> Version:
    """Return the version that the others were made from."""
    source = article.source_language(newsroom.settings.newsroom.source)
    return article.versions.get(source) or next(iter(article.versions.values()))
