"""Reads front matter as nearly all articles have it, several times as fast as libyaml; gives up on any other.

That is `key: value` lines, with maps and lists below by their indentation, and values on one line. Where it gives a
tree, it is the one that `read_tree` gives too; tests hold it to that.
"""

import re

from bsmu_news.domain.document import Entry, Node
from bsmu_news.storage.yaml_tree import plain_scalar

_DEEPEST = 5
_DASH = "-"

# A plain value starts with a letter or digit, so it is no list, alias, tag or comment; a colon in it stands before a
# letter or digit, so it is no key. Between quotes nothing has a meaning but quotes and backslashes, which are left out.
_LINE = re.compile(
    r"""
    ([ ]*) (-[ ])?
    (?: (?!null:|true:|false:)([a-z_]{1,40}): (?:[ ](?=[^ ])|\Z) )?
    (?: ([^\W_](?:[\w .,;!?()/«»“”„’'"+*=&%№–—…\xa0\[\]-]|:(?=\w))*+)(?<![ ])
      | "([\w .,:;!?()/«»“”„’'+*=&%№–—…#@<>|\xa0\[\]{}-]*+)"
    )? \Z
    """,
    re.VERBOSE,
)

_Token = tuple[int, int, str, Node | None]
"""Line, indentation, key, value. A dash is a token of its own; what follows it on its line is indented by it."""

_END: _Token = (0, -1, "", None)


class _UnusualError(Exception):
    """Something for libyaml to read, or to explain."""


def usual_tree(source: str, first_line: int) -> Node | None:
    """Return the tree of a YAML text that starts at `first_line` of its file; None for an unusual or empty one."""
    try:
        tokens = _tokens(source.removesuffix("\n"), first_line)
        return _Reader(tokens).whole()
    except _UnusualError:
        return None


def _tokens(source: str, first_line: int) -> list[_Token]:
    tokens: list[_Token] = []
    for number, line in enumerate(source.split("\n"), first_line):
        found = _LINE.match(line)
        if found is None:
            raise _UnusualError
        spaces, dash, key, plain, quoted = found.groups()
        indent, value = len(spaces), None
        if dash:
            tokens.append((number, indent, _DASH, None))
            indent += len(dash)
        elif not key:
            raise _UnusualError
        if plain:
            value = Node("scalar", number, found.start(4) + 1, plain_scalar(plain), plain)
        elif quoted is not None:
            value = Node("scalar", number, found.start(5), quoted, quoted)
        tokens.append((number, indent, key or "", value))
    return tokens


class _Reader:
    """Puts tokens together; `at` is the next one."""

    def __init__(self, tokens: list[_Token]) -> None:
        self._tokens = [*tokens, _END]
        self._at = 0

    def whole(self) -> Node:
        tree = self._map(0, 0)
        if self._tokens[self._at] is not _END:
            raise _UnusualError
        return tree

    def _map(self, indent: int, depth: int) -> Node:
        tokens, first = self._tokens, self._tokens[self._at][0]
        entries: dict[str, Entry] = {}
        while True:
            line, here, key, value = tokens[self._at]
            if here < indent:
                return Node("map", first, indent + 1, entries=tuple(entries.values()))
            if here > indent or key in ("", _DASH) or key in entries:
                raise _UnusualError
            self._at += 1
            entries[key] = Entry(key, line, indent + 1, value or self._below(indent, depth + 1))

    def _below(self, indent: int, depth: int) -> Node:
        """Read what stands under a key; the dashes of a list may stand right below it."""
        _line, here, key, _value = self._tokens[self._at]
        if depth > _DEEPEST or here < indent:
            raise _UnusualError
        if key == _DASH:
            return self._list(here, depth)
        if here == indent:
            raise _UnusualError
        return self._map(here, depth)

    def _list(self, indent: int, depth: int) -> Node:
        tokens, first = self._tokens, self._tokens[self._at][0]
        items: list[Node] = []
        while tokens[self._at][1] == indent and tokens[self._at][2] == _DASH:
            _line, here, key, value = tokens[self._at + 1]
            self._at += 1
            if key:
                items.append(self._map(here, depth + 1))
            elif value:
                items.append(value)
                self._at += 1
            else:
                raise _UnusualError
        if tokens[self._at][1] > indent:
            raise _UnusualError
        return Node("list", first, indent + 1, items=tuple(items))
