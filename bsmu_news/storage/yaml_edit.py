"""Changes to YAML text that leave alone what did not change.

A scalar that changed is replaced where it stands, so that every other character stays. Where items of a list or kinds
of values changed, the key that holds them is written anew by ruamel.yaml, which keeps comments and quotes. The caller
reads the result again and compares: a way of writing that is not foreseen here leads to a refusal, never to a wrong
file.
"""

import textwrap
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from itertools import accumulate, pairwise

from bsmu_news.markup.fences import split_lines, unify_newlines
from bsmu_news.storage.yaml_source import Written, read_source
from bsmu_news.storage.yaml_tree import tree_of, value_of
from bsmu_news.storage.yaml_write import rewrite_entry, write_scalar, write_value


def change_map(source: str, new: Mapping[str, object], newline: str) -> str:
    """Return a YAML map's text, changed to say `new`; lines that are written anew end in `newline`.

    Raises:
        YamlProblemError: when the text cannot be read.
        ruamel.yaml.error.YAMLError: when an entry cannot be read by itself.
    """
    root = read_source(source)
    text = _Lines(source, newline)
    if root is None:
        text.add(len(text.lines), dict(new), 0)
    elif root.kind == "map" and not root.flow:
        text.change(root, new, len(text.lines))
    else:
        splices = _splices(root, new)
        return write_value(dict(new)) if splices is None else _spliced(source, 0, splices)
    return "".join(text.lines)


def same(one: object, other: object) -> bool:
    """Tell whether two values are equal in kind too: 1 is not true, 1.0 is not 1."""
    return _shape(one) == _shape(other)


class _Lines:
    """The lines of a text, changed from the last to the first, so that the numbers of the others stay right."""

    def __init__(self, source: str, newline: str) -> None:
        self.lines = split_lines(source)
        self._newline = newline
        self._source = source
        self._starts = [0, *accumulate(map(len, self.lines))]

    def change(self, written: Written, new: Mapping[str, object], end: int) -> None:
        """Make a block map say `new`; its last line is before line `end`, counted from 0."""
        spans = list(self._spans(written, end))
        known = {key.text for key in written.keys}
        added = {name: value for name, value in new.items() if name not in known}
        self.add(spans[-1][1] if spans else end, added, written.column - 1)
        for key, value, (start, stop) in reversed(list(zip(written.keys, written.values, spans, strict=True))):
            if key.text not in new:
                del self.lines[start:stop]
            elif not same(_plain(value), new[key.text]):
                self._change_entry(key, value, new[key.text], (start, stop))

    def add(self, at: int, entries: Mapping[str, object], indent: int) -> None:
        """Put new entries before line `at`."""
        if not entries:
            return
        if at and not self.lines[at - 1].endswith(("\n", "\r")):
            self.lines[at - 1] += self._newline
        self.lines.insert(at, self._written_anew(write_value(dict(entries), like=self._source), indent))

    def _spans(self, written: Written, end: int) -> Iterator[tuple[int, int]]:
        """Return the lines [start, stop) of each entry; blank lines and comments behind it are not its own."""
        starts = [bisect_right(self._starts, key.start) - 1 for key in written.keys]
        for start, following in pairwise([*starts, end]):
            stop = following
            while stop > start + 1 and _is_gap(self.lines[stop - 1], written.column):
                stop -= 1
            yield start, stop

    def _change_entry(self, key: Written, old: Written, new: object, span: tuple[int, int]) -> None:
        chunk = "".join(self.lines[slice(*span)])
        splices = _splices(old, new)
        if splices is not None:
            self.lines[slice(*span)] = [_spliced(chunk, self._starts[span[0]], splices)]
        elif old.kind == "map" and not old.flow and not old.anchored and isinstance(new, Mapping) and new:
            self.change(old, new, span[1])
        else:
            text = rewrite_entry(textwrap.dedent(unify_newlines(chunk)), key.text, new)
            self.lines[slice(*span)] = [self._written_anew(text, key.column - 1)]

    def _written_anew(self, text: str, indent: int) -> str:
        return textwrap.indent(text, " " * indent).replace("\n", self._newline)


def _is_gap(line: str, column: int) -> bool:
    """Tell whether a line is blank, or a comment that stands no deeper than the keys do."""
    return not line.strip() or (line.lstrip().startswith("#") and len(line) - len(line.lstrip()) < column)


def _spliced(text: str, offset: int, splices: list[tuple[int, int, str]]) -> str:
    for begin, end, new in reversed(splices):
        text = text[: begin - offset] + new + text[end - offset :]
    return text


def _splices(old: Written, new: object, *, flow: bool = False) -> list[tuple[int, int, str]] | None:
    """Return (start, end, new text) of each scalar that changed; None where more than scalars on one line changed."""
    if same(_plain(old), new):
        return []
    if old.anchored:
        return None
    if old.kind in ("scalar", "alias"):
        return _scalar_splice(old, new, flow=flow)
    if old.kind == "map" and isinstance(new, Mapping) and [key.text for key in old.keys] == list(new):
        pairs = zip(old.values, new.values(), strict=True)
    elif old.kind == "list" and isinstance(new, list | tuple) and len(old.values) == len(new):
        pairs = zip(old.values, new, strict=True)
    else:
        return None
    found: list[tuple[int, int, str]] = []
    for inner, value in pairs:
        splices = _splices(inner, value, flow=flow or old.flow)
        if splices is None:
            return None
        found += splices
    return found


def _scalar_splice(old: Written, new: object, *, flow: bool) -> list[tuple[int, int, str]] | None:
    several_lines = isinstance(new, str) and "\n" in new
    if old.style in ("|", ">") or old.start == old.end or several_lines or isinstance(new, Mapping | list | tuple):
        return None
    return [(old.start, old.end, write_scalar(new, old.style, flow=flow))]


def _plain(written: Written) -> object:
    return value_of(tree_of(written))


def _shape(value: object) -> str:
    if isinstance(value, Mapping):
        return "{" + ",".join(sorted(f"{key!r}:{_shape(item)}" for key, item in value.items())) + "}"
    if isinstance(value, list | tuple):
        return "[" + ",".join(map(_shape, value)) + "]"
    return f"{str(value)!r}" if isinstance(value, str) else f"{type(value).__name__} {value}"
