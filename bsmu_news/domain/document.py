"""Front matter as it stands in the file: a tree of values that know their line and column."""

from collections.abc import Iterator
from datetime import date
from typing import Literal, NamedTuple

Scalar = str | int | float | bool | date | None


class Node(NamedTuple):
    """A YAML value. `line` and `column` count from 1 in the whole file.

    A map has `entries`, a list has `items`, a scalar has `scalar` and `text` (the value as written,
    without quotes).
    """

    kind: Literal["map", "list", "scalar"]
    line: int
    column: int
    scalar: Scalar = None
    text: str = ""
    items: tuple["Node", ...] = ()
    entries: tuple["Entry", ...] = ()

    def entry(self, key: str) -> "Entry | None":
        """Return the entry of a key, or None."""
        for entry in self.entries:  # a plain loop: a generator would take three times as long, 100 times an article
            if entry.key == key:
                return entry
        return None

    def get(self, key: str) -> "Node | None":
        """Return the value of a key, or None."""
        for entry in self.entries:
            if entry.key == key:
                return entry.value
        return None

    def children(self) -> Iterator["Node"]:
        """Walk over the items of a list and the values of a map."""
        yield from self.items
        yield from (entry.value for entry in self.entries)


class Entry(NamedTuple):
    """A key of a map with its place and its value."""

    key: str
    line: int
    column: int
    value: Node


class Problem(NamedTuple):
    """Why front matter cannot be read, and where: line and column count from 1."""

    message: str
    line: int
    column: int = 1
    hint: str = ""
