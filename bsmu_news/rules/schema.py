"""The shape of front matter: which keys there are, and what stands under them."""

from collections.abc import Mapping
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
_PHOTO = Shape("map", dict.fromkeys(("file", "alt", "caption", "credit", "people"), _TEXT) | {"consent": _WORD})
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


def find_slips(tree: Node) -> tuple[Mismatch | UnknownKey, ...]:
    """Walk over front matter and return what does not fit its shape, top to bottom. Empty values fit."""
    slips: list[Mismatch | UnknownKey] = []
    _compare(tree, FRONT_MATTER, ("", None), slips)
    return tuple(slips)


def _compare(node: Node, shape: Shape, where: tuple[str, Entry | None], slips: list[Mismatch | UnknownKey]) -> None:
    """Add what does not fit; `where` is the dotted path, and the entry where there is one."""
    if node.kind == "scalar":
        if not is_empty(node) and not _scalar_fits(node, shape):
            slips.append(Mismatch(*where, node, shape))
    elif node.kind != shape.kind:
        slips.append(Mismatch(*where, node, shape))
    elif shape.item:
        for item in node.items:
            _compare(item, shape.item, (where[0], None), slips)
    else:
        for entry in node.entries:
            _compare_entry(entry, shape, where[0], slips)


def _compare_entry(entry: Entry, shape: Shape, path: str, slips: list[Mismatch | UnknownKey]) -> None:
    inner, value = shape.keys.get(entry.key), entry.value
    if inner is None:
        slips.append(UnknownKey(entry, path, tuple(shape.keys)))
    elif not (inner is _TEXT and type(value.scalar) is str):  # what nearly all entries are
        _compare(value, inner, (f"{path}.{entry.key}" if path else entry.key, entry), slips)


def _scalar_fits(node: Node, shape: Shape) -> bool:
    match shape.kind:
        case "text":
            return isinstance(node.scalar, str)
        case "word":  # a tag may be a year
            return not isinstance(node.scalar, bool)
        case "date":
            return isinstance(node.scalar, date)
        case _other:
            return False


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
