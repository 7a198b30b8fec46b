"""YAML as a tree that knows its lines, by the YAML 1.2 core schema plus dates.

PyYAML's own loader would turn `no` into False and `10:30` into 630, and would keep the last of two equal keys
without a word (YAML 1.1); here they stay text, and a duplicate key is a problem with both lines.
"""

import re
from collections.abc import Callable
from datetime import date

from bsmu_news.domain.document import Entry, Node, Problem, Scalar
from bsmu_news.messages import _
from bsmu_news.storage.yaml_source import MAX_DEPTH, Written, YamlProblemError, read_source

__all__ = ["YamlProblemError", "plain_scalar", "read_tree", "tree_of", "value_of"]

_MAX_EXPANDED = 20_000
"""Values that stand where an alias refers to them; a small file could otherwise blow up to gigabytes."""


def read_tree(source: str, first_line: int = 1) -> Node | None:
    """Return the tree of a YAML text that starts at `first_line` of its file; None for an empty text.

    Raises:
        YamlProblemError: for YAML that cannot be read, with the line and column in the file.
    """
    root = read_source(source, first_line)
    return None if root is None else tree_of(root)


def tree_of(written: Written) -> Node:
    """Return the tree of what is written.

    Raises:
        YamlProblemError: for equal keys in one map, keys that are no words, and too many aliases.
    """
    return _Builder().node(written)


def value_of(node: Node | None) -> object:
    """Return a tree as plain dicts, lists and scalars."""
    if node is None or node.kind == "scalar":
        return node.scalar if node else None
    if node.kind == "map":
        return {entry.key: value_of(entry.value) for entry in node.entries}
    return [value_of(item) for item in node.items]


def plain_scalar(text: str) -> Scalar:
    """Return the value of a scalar without quotes, by the core schema; impossible dates stay text."""
    if text[:1] not in _FIRST_OF_NO_TEXT:
        return text
    for pattern, make in _KINDS:
        if pattern.match(text):
            return make(text)
    return text


_FIRST_OF_NO_TEXT = frozenset(("", *"0123456789+-.~nNtTfF"))
"""How values that are no text begin; all others need not be compared with their patterns."""


class _Builder:
    """Counts what aliases add, and how deep they lead."""

    def __init__(self) -> None:
        self._expanded = 0
        self._inside_alias = 0

    def node(self, written: Written, depth: int = 0) -> Node:
        if written.target is not None:
            return self._aliased(written, written.target, depth)
        self._expanded += bool(self._inside_alias)
        if self._expanded > _MAX_EXPANDED or depth > MAX_DEPTH:
            raise _problem(written, _("aliases repeat too much here"))
        line, column = written.line, written.column
        if written.kind == "map":
            return Node("map", line, column, entries=self._entries(written, depth))
        if written.kind == "list":
            items = tuple(self.node(item, depth + 1) for item in written.values)
            return Node("list", line, column, items=items)
        scalar = written.text if written.style else plain_scalar(written.text)
        return Node("scalar", line, column, scalar=scalar, text=written.text)

    def _aliased(self, written: Written, target: Written, depth: int) -> Node:
        """Return what an alias refers to, at the place of the alias."""
        self._inside_alias += 1
        made = self.node(target, depth)
        self._inside_alias -= 1
        return Node(made.kind, written.line, written.column, made.scalar, made.text, made.items, made.entries)

    def _entries(self, written: Written, depth: int) -> tuple[Entry, ...]:
        entries: dict[str, Entry] = {}
        for key, value in zip(written.keys, written.values, strict=True):
            name = _key_of(key)
            if name in entries:
                message = _("the key {key} stands here a second time; it is on line {line} already")
                raise _problem(key, message.format(key=name, line=entries[name].line), _("Keep one of the two."))
            entries[name] = Entry(name, key.line, key.column, self.node(value, depth + 1))
        return tuple(entries.values())


def _key_of(key: Written) -> str:
    target = key.target or key
    if target.kind == "scalar" and (target.style or isinstance(plain_scalar(target.text), str)):
        return target.text
    shown = target.text if target.kind == "scalar" else "[…]" if target.kind == "list" else "{…}"
    message = _("a key must be a word, not {key}").format(key=shown or _("nothing"))
    raise _problem(key, message, _("Put it in quotes if it is meant as a word."))


def _problem(written: Written, message: str, hint: str = "") -> YamlProblemError:
    return YamlProblemError(Problem(message, written.line, written.column, hint))


def _date_of(text: str) -> Scalar:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text


_KINDS: tuple[tuple[re.Pattern[str], Callable[[str], Scalar]], ...] = (
    (re.compile(r"(?:~|null|Null|NULL|)\Z"), lambda _text: None),
    (re.compile(r"(?:true|True|TRUE)\Z"), lambda _text: True),
    (re.compile(r"(?:false|False|FALSE)\Z"), lambda _text: False),
    (re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})\Z"), int),
    (re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z"), _date_of),
    # Longer numbers and those with a leading zero (a telephone, a room) stay text.
    (re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})(?:\.[0-9]{0,17})?(?:[eE][-+]?[0-9]{1,2})?\Z"), float),
    (re.compile(r"[-+]?\.[0-9]{1,17}(?:[eE][-+]?[0-9]{1,2})?\Z"), float),
)
