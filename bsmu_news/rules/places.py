"""Where values of the front matter stand: their tree, which knows where they start, and where they end."""

from bsmu_news.domain.article import Version
from bsmu_news.domain.document import Entry, Node
from bsmu_news.domain.finding import Place


def tree_of(version: Version) -> Node:
    """Return the tree of the front matter; an empty one where it cannot be read."""
    return version.tree or Node("map", 1, 1)


def place_of_key(entry: Entry) -> Place:
    """Return the place of a key."""
    return Place(entry.line, entry.column, entry.line, entry.column + len(entry.key))


def place_of_value(version: Version, node: Node) -> Place:
    """Return the place of a value as far as its first line goes, without a comment after it."""
    line = line_at(version, node.line)
    rest = line[node.column - 1 :]
    length = len(rest.rstrip())
    if node.kind == "scalar" and node.text:
        length = _scalar_length(rest, node.text)
    elif " #" in rest:
        length = len(rest[: rest.index(" #")].rstrip())
    return Place(node.line, node.column, node.line, node.column + max(length, 1))


def place_of_entry(version: Version, entry: Entry) -> Place:
    """Return the place of an entry's value, or of its key where the value is empty or stands below."""
    value = entry.value
    if value.line != entry.line or (value.kind == "scalar" and value.scalar is None and not value.text):
        return place_of_key(entry)
    return place_of_value(version, value)


def line_at(version: Version, number: int) -> str:
    """Return a line of the file, counted from 1; empty beyond its end."""
    lines = version.text.split("\n")
    return lines[number - 1] if 0 < number <= len(lines) else ""


def _scalar_length(rest: str, text: str) -> int:
    if rest.startswith(text):
        return len(text)
    if rest[:1] in ("'", '"'):
        closing = rest.find(rest[0], 1 + len(text)) if rest[1:].startswith(text) else rest.rfind(rest[0])
        if closing > 0:
            return closing + 1
    return len(rest.rstrip())
