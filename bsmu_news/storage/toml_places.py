"""Where each key and list item of a TOML text stands: `tomllib` reads values and forgets their places."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass

Keys = tuple[str | int, ...]
Place = tuple[int, int]

_TOKEN = re.compile(
    r"""
    (?P<skip>(?:[ \t]|\#[^\n]*)+)
  | (?P<newline>\r?\n)
  | (?P<string>\"{3}(?:\\.|[^\\])*?\"{3,5} | '{3}.*?'{3,5} | "(?:\\.|[^"\\\n])*" | '[^'\n]*')
  | (?P<mark>[\[\]{}=,.])
  | (?P<bare>[^\s\#\[\]{}=,."']+)
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    place: Place


def place_of(text: str, keys: Keys) -> Place:
    """Return line and column, from 1, of a key (or a list's item, by its index) in a valid TOML text.

    Where the key is missing, its nearest table that is there; else the text's first line.
    """
    places = _Reader(text).places()
    while keys and keys not in places:
        keys = keys[:-1]
    return places.get(keys, (1, 1))


def _tokens(text: str) -> Iterator[_Token]:
    line, start_of_line = 1, 0
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or ""
        if kind != "skip":
            yield _Token(kind, match[0], (line, match.start() - start_of_line + 1))
        line += match[0].count("\n")
        if "\n" in match[0]:
            start_of_line = match.start() + match[0].rindex("\n") + 1
    yield _Token("end", "", (line, 1))


class _Reader:
    """Walks over the tokens of a text that `tomllib` has accepted, so it need not check anything."""

    def __init__(self, text: str) -> None:
        self._tokens = list(_tokens(text))
        self._at = 0
        self._places: dict[Keys, Place] = {}
        self._counts: dict[Keys, int] = {}

    def places(self) -> dict[Keys, Place]:
        table: Keys = ()
        while self._token.kind != "end":
            if self._token.kind == "newline":
                self._at += 1
            elif self._token.text == "[":
                table = self._header()
            else:
                self._assignment(table)
        return self._places

    @property
    def _token(self) -> _Token:
        return self._tokens[min(self._at, len(self._tokens) - 1)]

    def _take(self, *texts: str) -> bool:
        taken = self._token.kind == "mark" and self._token.text in texts
        self._at += taken
        return taken

    def _header(self) -> Keys:
        self._take("[")
        many = self._take("[")
        keys = self._key(())
        if many:
            self._counts[keys] = self._counts.get(keys, -1) + 1
            self._places[(*keys, self._counts[keys])] = self._places[keys]
            keys = (*keys, self._counts[keys])
        while self._take("]"):
            pass
        return keys

    def _key(self, table: Keys) -> Keys:
        """Read a dotted key and note where each of its parts stands."""
        while self._token.kind in ("bare", "string"):
            table = (*table, _unquoted(self._token))
            self._places.setdefault(table, self._token.place)
            self._at += 1
            self._take(".")
        return table

    def _assignment(self, table: Keys) -> None:
        keys = self._key(table)
        self._take("=")
        self._value(keys)

    def _value(self, keys: Keys) -> None:
        if self._take("["):
            self._items(keys)
        elif self._take("{"):
            while not self._closed("}"):
                self._assignment(keys)
        else:
            while self._token.kind not in ("newline", "end") and self._token.text not in (",", "]", "}"):
                self._at += 1

    def _items(self, keys: Keys) -> None:
        index = 0
        while not self._closed("]"):
            self._places[(*keys, index)] = self._token.place
            self._value((*keys, index))
            index += 1

    def _closed(self, mark: str) -> bool:
        """Step over commas and line ends; tell whether the list or table ends here."""
        while self._token.kind == "newline" or self._take(","):
            self._at += self._token.kind == "newline"
        return self._token.kind == "end" or self._take(mark)


def _unquoted(token: _Token) -> str:
    return next(iter(tomllib.loads(f"{token.text}=0"))) if token.kind == "string" else token.text
