"""Gathers the photos of an article to be looked at: those that it lists, in their order, then the other files."""

from pathlib import Path
from typing import NamedTuple

from bsmu_news.domain.article import Photo
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.domain.picture import Picture
from bsmu_news.pictures.read import read_picture
from bsmu_news.services.choose_version import choose_version
from bsmu_news.services.photos.listed import plain_path
from bsmu_news.storage.pictures import picture_files


class ShownPhoto(NamedTuple):
    """A photo by its place in the list, from 1; `path` is None where there is no file, `listed` False for a file alone.

    `photo.file` is its path in the article's folder.
    """

    number: int
    photo: Photo
    listed: bool
    path: Path | None = None
    bytes: int = 0
    picture: Picture = Picture()


class PhotoList(NamedTuple):
    """The photos of an article, in the words of one language."""

    article: str
    language: str
    title: str
    photos: tuple[ShownPhoto, ...]


def list_photos(newsroom: Newsroom, name: str, language: str | None = None) -> PhotoList:
    """Return the photos of an article; only headers are read.

    Raises:
        NoArticleError: when the name fits no article, several, or none in that language.
        FrontMatterError: when the version's front matter cannot be read.
    """
    version = choose_version(newsroom, name, language)
    folder = version.path.parent
    files = {file.path: file for file in picture_files(folder)}
    listed = [photo._replace(file=plain_path(photo.file)) for photo in version.front.photos]
    alone = [Photo(path) for path in files if path not in {photo.file for photo in listed}]
    photos = []
    for number, photo in enumerate((*listed, *alone), 1):
        shown = ShownPhoto(number, photo, listed=number <= len(listed))
        file = files.get(photo.file)
        if file:
            path = folder / file.path
            shown = shown._replace(path=path, bytes=file.size, picture=_headers(path))
        photos.append(shown)
    return PhotoList(folder.name, version.language, version.title, tuple(photos))


def _headers(path: Path) -> Picture:
    try:
        with path.open("rb") as file:
            return read_picture(file)
    except OSError:  # it has gone since the folder was read
        return Picture()
