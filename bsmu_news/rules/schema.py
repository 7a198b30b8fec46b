"""The shape of front matter: which keys there are, and what stands under them."""

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Literal, NamedTuple

from bsmu_news.domain.article import Role
from bsmu_news.domain.document import Entry, Node
from bsmu_news.messages import _


class Shape(NamedTuple):
    """What a value must be; `keys` of a map, `item` of a list."""

    kind: Literal["text", "word", "date", "list", "map"]
    keys: Mapping[str, "Shape"] = MappingProxyType({})
    item: "Shape | None" = None


class Mismatch(NamedTuple):
    """A value that is not what it must be; `path` is dotted."""

    path: str
    entry: Entry | None
    node: Node
    shape: Shape


class UnknownKey(NamedTuple):
    """A key that the map `parent` does not have; `known` are those that it has."""

    entry: Entry
    parent: str
    known: tuple[str, ...]


_TEXT = Shape("text")
_WORD = Shape("word")
_CONTRIBUTOR = Shape("map", dict.fromkeys(("name", "organization", "note", "about"), _TEXT))
_PHOTO = Shape("map", dict.fromkeys(("file", "alt", "caption", "credit", "people"), _TEXT))
FRONT_MATTER = Shape(
    "map",
    {
        "title": _TEXT,
        "date": Shape("date"),
        "section": _TEXT,
        "summary": _TEXT,
        "tags": Shape("list", item=_WORD),
        "status": _WORD,
        "translation_of": _TEXT,
        "credits": Shape("map", {role.value: Shape("list", item=_CONTRIBUTOR) for role in Role}),
        "photos": Shape("list", item=_PHOTO),
    },
)


def find_slips(tree: Node) -> Iterator[Mismatch | UnknownKey]:
    """Walk over front matter and yield what does not fit its shape, top to bottom. Empty values fit."""
    yield from _compare(tree, FRONT_MATTER, "", None)


def _compare(node: Node, shape: Shape, path: str, entry: Entry | None) -> Iterator[Mismatch | UnknownKey]:
    if is_empty(node):
        return
    if not _fits(node, shape):
        yield Mismatch(path, entry, node, shape)
    elif shape.kind == "map":
        for one in node.entries:
            inner = shape.keys.get(one.key)
            if inner is None:
                yield UnknownKey(one, path, tuple(shape.keys))
            else:
                yield from _compare(one.value, inner, f"{path}.{one.key}" if path else one.key, one)
    elif shape.item:
        for item in node.items:
            yield from _compare(item, shape.item, path, None)


def _fits(node: Node, shape: Shape) -> bool:
    match shape.kind:
        case "text":
            return node.kind == "scalar" and isinstance(node.scalar, str)
        case "word":  # a tag may be a year
            return node.kind == "scalar" and not isinstance(node.scalar, bool)
        case "date":
            return node.kind == "scalar" and isinstance(node.scalar, date)
        case kind:
            return node.kind == kind


def is_empty(node: Node) -> bool:
    """Tell whether nothing stands after the key."""
    return node.kind == "scalar" and (node.scalar is None or not node.text.strip())


def wanted(mismatch: Mismatch) -> str:
    """Say what a value must be."""
    match mismatch.shape:
        case Shape("list", item=item):
            return _wanted_list(item)
        case Shape("map"):
            return _wanted_map(mismatch.shape)
        case Shape("date"):
            return _("a date such as 2022-08-17")
        case _other:
            return _("a text")


def _wanted_list(item: Shape | None) -> str:
    if item is _CONTRIBUTOR:
        return _("a list of lines such as “- name: Alisa Good”")
    if item is _PHOTO:
        return _("a list of lines such as “- file: photos/01.jpg”")
    return _("a list, one “- …” a line")


def _wanted_map(shape: Shape) -> str:
    if shape is _CONTRIBUTOR:
        return _("“name: …”, “organization: …” or “note: …”")
    if shape is _PHOTO:
        return _("“file: …” with what belongs to it")
    return _("lines such as “authors:” with a list under it")


def kind_of(node: Node) -> str:
    """Say what a value is."""
    if node.kind == "list":
        return _("a list")
    if node.kind == "map":
        return _("“key: value” lines")
    match node.scalar:
        case bool():
            return _("true or false")
        case int() | float():
            return _("a number")
        case date():
            return _("a date")
        case _other:
            return _("a text")
