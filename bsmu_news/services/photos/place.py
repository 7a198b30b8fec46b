"""Puts a prepared picture into an article: first the file, then its entry in the front matter of every version.

Whatever stops it in between, there is no half file and no entry without its file.
"""

import contextlib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from bsmu_news.domain.article import Article, Version
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.errors import FrontMatterError, StorageError
from bsmu_news.messages import _
from bsmu_news.services.choose_version import version_in
from bsmu_news.services.photos.prepare import Prepared
from bsmu_news.services.translate.front import change_front
from bsmu_news.services.translate.place import line_edits
from bsmu_news.storage.articles import load_article, parse_version, require_readable
from bsmu_news.storage.edits import write_edits
from bsmu_news.storage.files import create_file, explain_os_error, newsroom_lock
from bsmu_news.storage.front_matter import edit, render
from bsmu_news.storage.pictures import FOLDER
from bsmu_news.storage.yaml_tree import value_of

_NUMBER = re.compile(rf"{FOLDER}/0*(\d{{1,6}})(?:\D.*)?", re.DOTALL)


class Words(NamedTuple):
    """What is said of a picture; empty where nobody has said it yet."""

    alt: str = ""
    caption: str = ""
    credit: str = ""
    people: str = ""
    consent: str = ""


class Placed(NamedTuple):
    """A picture's path in the article's folder, the languages whose versions list it, and what to look at."""

    file: str
    languages: tuple[str, ...]
    notes: tuple[str, ...] = ()


def place_photo(newsroom: Newsroom, article_id: str, language: str | None, prepared: Prepared, words: Words) -> Placed:
    """Put a picture into an article under the next free number, and list it in all its versions.

    `words` are in `language`, that of the source unless named; translations made from it get a marker that quotes them.

    Raises:
        NoArticleError: when there is no such version.
        FrontMatterError: when a version cannot be read or edited; nothing is written then.
        StorageError: when the disk or the folder refuses.
        LockedError: when another command is writing in the newsroom.
    """
    with newsroom_lock(newsroom.root):
        article = load_article(newsroom, article_id)
        spoken = version_in(newsroom, article, language)
        file = f"{FOLDER}/{_next_number(article):02d}{prepared.ending}"
        texts, notes = _listed(newsroom, article, spoken, {"file": file, **_filled(words)})
        _folder_of(article)
        create_file(article.folder / file, prepared.data)
        try:
            for version, text in texts:
                write_edits(version.path, version.text, [line_edits(version.text, text)])
        except BaseException:
            _take_back(article, file)
            raise
    return Placed(file, tuple(version.language for version, _text in texts), notes)


def _filled(words: Words) -> dict[str, str | None]:
    """Return the entry's lines; description and people stand there empty, so that somebody fills them in."""
    lines: dict[str, str | None] = {key: value or None for key, value in words._asdict().items()}
    return {key: value for key, value in lines.items() if value or key in ("alt", "people")}


def _listed(
    newsroom: Newsroom, article: Article, spoken: Version, entry: Mapping[str, str | None]
) -> tuple[list[tuple[Version, str]], tuple[str, ...]]:
    """Return all versions with their new texts, that in the language of the words first."""
    texts = [(spoken, _with_entry(spoken, entry))]
    notes: list[str] = []
    # An article of nothing but this picture, so that no other is added to a translation that left it out.
    alone = parse_version(spoken.path, spoken.language, render({"photos": [dict(entry)]}, ""))
    for language, version in article.versions.items():
        if language == spoken.language:
            continue
        require_readable(version)
        if version.front.translation_of == spoken.language:
            front = change_front(newsroom, alone, version, {})
            texts.append((version, front.text + version.body))
            notes += front.notes
        else:
            facts = {key: value for key, value in entry.items() if key not in ("alt", "caption")}
            texts.append((version, _with_entry(version, {"file": facts.pop("file"), "alt": None, **facts})))
    return texts, tuple(dict.fromkeys(notes))


def _with_entry(version: Version, entry: Mapping[str, str | None]) -> str:
    """Return a version's text with the picture listed last."""
    tree = require_readable(version).tree
    node = tree.get("photos") if tree else None
    before = value_of(node) or []
    if not isinstance(before, list):
        message = _("{path}: “photos” must be a list of lines such as “- file: photos/01.jpg”")
        raise FrontMatterError(message.format(path=version.path), _("Mend it, then add the photo again."))
    return edit(version.text, {"photos": [*before, dict(entry)]})


def _next_number(article: Article) -> int:
    """Return a number after all that files and entries have, so that no entry means another picture than before."""
    names = [file.path for file in article.pictures]
    names += [photo.file for version in article.versions.values() for photo in version.front.photos]
    return max((int(found[1]) for name in names if (found := _NUMBER.match(name))), default=0) + 1


def _folder_of(article: Article) -> None:
    """Make the folder of the pictures; a link could lead anywhere.

    Raises:
        StorageError: when it cannot be made, or is no folder of the article's own.
    """
    folder = article.folder / FOLDER
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        message = _("cannot write into {path}: it is no folder of the article's own").format(path=folder)
        raise StorageError(message, _("Put a folder in its place."))
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise explain_os_error(error, folder) from error


def _take_back(article: Article, file: str) -> None:
    """Remove the file again unless a version lists it already."""
    if any(file in text for text in _texts_now(article)):
        return
    with contextlib.suppress(OSError):
        (article.folder / file).unlink()


def _texts_now(article: Article) -> Iterator[str]:
    for version in article.versions.values():
        with contextlib.suppress(OSError):
            yield Path(version.path).read_text(encoding="utf-8", errors="replace")
