"""Where an article's pictures are listed and shown."""

import posixpath
import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import quote, unquote

from bsmu_news.domain.article import Version
from bsmu_news.domain.document import Node
from bsmu_news.domain.finding import Place, Severity
from bsmu_news.domain.frontmatter import text_of
from bsmu_news.markup.blocks import Link
from bsmu_news.rules.context import ArticleContext, VersionContext
from bsmu_news.rules.places import place_of_value
from bsmu_news.rules.rule import Hit


class Listed(NamedTuple):
    """An entry of `photos:`: its path without detours, and the nodes of the entry and of its file."""

    path: str
    node: Node
    file: Node


def listed(version: Version) -> Iterator[Listed]:
    """Yield the entries of `photos:` that name a file."""
    photos = version.tree.get("photos") if version.tree else None
    for node in photos.items if photos else ():
        file = node.get("file") if node.kind == "map" else None
        text = text_of(file)
        if file and text:
            yield Listed(plain_path(text), node, file)


def shown(context: VersionContext) -> Iterator[tuple[str, Link]]:
    """Yield the pictures in the text whose files are the article's own."""
    for link in context.body.pictures:
        address = unquote(link.address)
        if address.strip() and not is_elsewhere(address):
            yield plain_path(address), link


def place_of_file(version: Version, entry: Listed) -> Place:
    """Return the place of a photo's file."""
    return place_of_value(version, entry.file)


def hit_at(context: ArticleContext, path: str, message: str, severity: Severity | None = None) -> Hit:
    """Point to where a version lists a file; else to the first version, which has no better place for it."""
    for language, version in context.versions.items():
        for photo in listed(version.version):
            if photo.path == path:
                return Hit(message, place_of_file(version.version, photo), language, severity)
    return Hit(message, Place(1), severity=severity)


def plain_path(path: str) -> str:
    """Return a path in the article's folder in its one plain form: `./photos//1.jpg` is `photos/1.jpg`."""
    return posixpath.normpath(path.replace("\\", "/"))


def is_elsewhere(path: str) -> bool:
    """Tell whether a path is an address on the web."""
    return path.casefold().startswith(("http://", "https://", "//"))


def is_linked(context: ArticleContext, path: str) -> bool:
    """Tell whether a text links to a file, so that readers may fetch it."""
    return any(
        plain_path(unquote(link.address)) == path
        for version in context.versions.values()
        for link in version.body.links
    )


def is_mentioned(context: ArticleContext, path: str) -> bool:
    """Tell whether any version of the article has a file's path in it, in whatever way: a list, a picture, HTML."""
    written = re.compile(rf"(?<![\w/-])(?:{re.escape(path)}|{re.escape(quote(path))})")
    return any(written.search(version.text) for version in context.article.versions.values())
