"""Changes to YAML text that touch only the characters of what changed.

The written tree is compared with the new value; each difference becomes a splice (start, end, new text).
Entries that stay keep their bytes: comments, quotes, brackets, odd spacing. The caller reads the result
again and compares, so a way of writing that this module does not foresee leads to a refusal, never to a
wrong file.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from difflib import SequenceMatcher

from bsmu_news.storage.yaml_dump import DASH_INDENT, dump_list, dump_map, flow_text, scalar_text
from bsmu_news.storage.yaml_source import Written, read_source
from bsmu_news.storage.yaml_tree import tree_of, value_of


class CannotSpliceError(Exception):
    """This place is written in a way that is not edited in part; its entry can still be rewritten."""


def change_map(source: str, new: Mapping[str, object], newline: str, *, whole: bool = False) -> str:
    """Return a YAML map's text, changed to say `new`; with `whole`, a changed top-level key is written anew.

    Raises:
        YamlProblemError: when the text cannot be read.
        CannotSpliceError: when it is no map, or is written in a way that is not edited.
    """
    root = read_source(source)
    if root is None:
        before = "" if not source or source.endswith(("\n", "\r")) else newline
        return source + before + _joined(dump_map(new), newline)
    splices = _Splices(source, newline, _dash_habit(root), whole=whole)
    if root.kind == "map" and not root.flow:
        splices.change_map(root, new)
    else:
        splices.change(root, new)
    return splices.applied()


def same(one: object, other: object) -> bool:
    """Tell whether two values are equal in kind too: 1 is not true, 1.0 is not 1."""
    return _shape(one) == _shape(other)


def _shape(value: object) -> str:
    if isinstance(value, Mapping):
        return "{" + ",".join(sorted(f"{key!r}:{_shape(item)}" for key, item in value.items())) + "}"
    if isinstance(value, list | tuple):
        return "[" + ",".join(map(_shape, value)) + "]"
    return f"{str(value)!r}" if isinstance(value, str) else f"{type(value).__name__} {value}"


def _plain(written: Written) -> object:
    return value_of(tree_of(written))


def _joined(lines: list[str], newline: str) -> str:
    return "".join(line + newline for line in lines)


def _dash_habit(root: Written) -> int:
    """Return how far the first list's dashes stand to the right of its key."""
    for key, value in zip(root.keys, root.values, strict=False):
        if value.kind == "list" and not value.flow and value.line > key.line:
            return min(max(value.column - key.column, 0), DASH_INDENT)
    return DASH_INDENT


@dataclass
class _Splices:
    """Collects what to change in one text."""

    source: str
    newline: str
    dash: int
    whole: bool
    found: list[tuple[int, int, str]] = field(default_factory=list)

    def applied(self) -> str:
        """Return the text with everything changed that was found."""
        pieces, position = [], 0
        for start, end, new in sorted(self.found, key=lambda splice: splice[0]):
            if start < position:
                raise CannotSpliceError
            pieces += [self.source[position:start], new]
            position = end
        return "".join([*pieces, self.source[position:]])

    def change(self, old: Written, new: object, *, flow: bool = False) -> None:
        """Make what is written say `new`."""
        if same(_plain(old), new):
            return
        if old.anchored or old.target:
            raise CannotSpliceError
        if old.kind == "scalar":
            self._change_scalar(old, new, flow=flow)
        elif old.flow:
            self._change_flow(old, new)
        elif old.kind == "map" and isinstance(new, Mapping) and new:
            self.change_map(old, new)
        elif old.kind == "list" and isinstance(new, list | tuple) and new:
            self._change_list(old, list(new))
        else:
            raise CannotSpliceError

    def _change_scalar(self, old: Written, new: object, *, flow: bool) -> None:
        one_line = isinstance(new, int | float | date) or (isinstance(new, str) and (flow or "\n" not in new))
        if old.end == old.start or old.style in ("|", ">") or not (one_line or flow):
            raise CannotSpliceError
        text = scalar_text(new, old.style, flow=flow) if one_line else flow_text(new)
        self.found.append((old.start, old.end, text))

    def _change_flow(self, old: Written, new: object) -> None:
        """Change what stands in brackets; what stays there is copied as it is written."""
        if isinstance(new, Mapping) and old.kind == "map":
            names = [str(_plain(key)) for key in old.keys]
            if set(names) == set(new):
                return self._change_each(old, [new[name] for name in names])
            written = dict(zip(names, old.values, strict=True))
            pairs = (f"{scalar_text(k, flow=True)}: {self._copied(written.get(k), v)}" for k, v in new.items())
            text = "{" + ", ".join(pairs) + "}"
        elif isinstance(new, list | tuple) and old.kind == "list":
            if len(new) == len(old.values):
                return self._change_each(old, list(new))
            left = {_shape(_plain(item)): item for item in old.values}
            text = "[" + ", ".join(self._copied(left.get(_shape(item)), item) for item in new) + "]"
        else:
            text = flow_text(new)
        self.found.append((old.start, old.end, text))
        return None

    def _change_each(self, old: Written, new: list[object]) -> None:
        for written, value in zip(old.values, new, strict=True):
            self.change(written, value, flow=True)

    def _copied(self, old: Written | None, new: object) -> str:
        if old is not None and same(_plain(old), new):
            return self.source[old.start : old.end]
        return flow_text(new)

    def change_map(self, old: Written, new: Mapping[str, object]) -> None:
        """Make a map of “key: value” lines say `new`."""
        names = [str(_plain(key)) for key in old.keys]
        if names[0] not in new and not self._starts_line(old.keys[0].start):
            raise CannotSpliceError
        for name, key, value in zip(names, old.keys, old.values, strict=True):
            if name not in new:
                self.found.append((self._line_start(key.start), self._line_end(self._end(value)), ""))
            elif not same(_plain(value), new[name]):
                self._change_entry(key, value, name, new[name])
        added = {name: value for name, value in new.items() if name not in names}
        if added:
            self._insert_after(self._end(old.values[-1]), dump_map(added, old.column - 1, self.dash))

    def _change_entry(self, key: Written, value: Written, name: str, new: object) -> None:
        """Change a value in part where that can be done, else rewrite all that follows its key."""
        if not self._changed_in_part(value, new):
            lines = dump_map({name: new}, key.column - 1, self.dash)
            lines[0] = lines[0].removeprefix(" " * (key.column - 1) + scalar_text(name))
            self._replace_lines(key.end, self._end(value), lines)

    def _changed_in_part(self, value: Written, new: object) -> bool:
        mark = len(self.found)
        try:
            if not self.whole:
                self.change(value, new)
        except CannotSpliceError:
            del self.found[mark:]
            return False
        return not self.whole

    def _change_list(self, old: Written, new: list[object]) -> None:
        """Keep the items that stay; change in place, drop and insert the others."""
        before = [_shape(_plain(item)) for item in old.values]
        steps = SequenceMatcher(None, before, list(map(_shape, new)), autojunk=False).get_opcodes()
        for kind, i1, i2, j1, j2 in steps:
            paired = 0 if kind == "equal" else min(i2 - i1, j2 - j1)
            for step in range(paired):
                self._change_item(old, i1 + step, new[j1 + step])
            if kind == "equal":
                continue
            for index in range(i1 + paired, i2):
                self._drop_item(old, index)
            if j1 + paired < j2:
                self._insert_items(old, i1 + paired, new[j1 + paired : j2])

    def _change_item(self, old: Written, index: int, new: object) -> None:
        if not self._changed_in_part(old.values[index], new):
            lines = dump_list([new], old.column - 1, self.dash)
            lines[0] = lines[0][old.column - 1 :]
            self._replace_lines(self._dash_of(old, index), self._end(old.values[index]), lines)

    def _drop_item(self, old: Written, index: int) -> None:
        dash = self._dash_of(old, index)
        if not self._starts_line(dash):
            raise CannotSpliceError
        self.found.append((self._line_start(dash), self._line_end(self._end(old.values[index])), ""))

    def _insert_items(self, old: Written, index: int, new: list[object]) -> None:
        lines = dump_list(new, old.column - 1, self.dash)
        if index:
            self._insert_after(self._end(old.values[index - 1]), lines)
        elif self._starts_line(old.start):
            start = self._line_start(old.start)
            self.found.append((start, start, _joined(lines, self.newline)))
        else:
            raise CannotSpliceError

    def _insert_after(self, end: int, lines: list[str]) -> None:
        at = self._line_end(end)
        before = "" if self.source[:at].endswith(("\n", "\r")) else self.newline
        self.found.append((at, at, before + _joined(lines, self.newline)))

    def _replace_lines(self, start: int, end: int, lines: list[str]) -> None:
        """Put lines in the place of a value; a comment behind the value stays on the first of them."""
        comment = re.compile(r"[ \t]+#[^\r\n]*").match(self.source, end)
        if comment and len(lines) > 1:
            end, lines = comment.end(), [lines[0] + comment[0], *lines[1:]]
        self.found.append((start, end, self.newline.join(lines)))

    def _dash_of(self, old: Written, index: int) -> int:
        """Return where the dash of an item stands."""
        if not index:
            return old.start
        floor = self._end(old.values[index - 1])
        dash = re.compile(rf"[\r\n] {{{old.column - 1}}}-(?=\s|\Z)")
        found = list(dash.finditer(self.source, floor, old.values[index].start + 1))
        if not found:
            raise CannotSpliceError
        return found[0].end() - 1

    def _end(self, written: Written) -> int:
        """Return where the characters of a value end; libyaml counts the space up to the next token too."""
        while written.kind in ("map", "list") and not written.flow:
            written = written.values[-1]
        if written.style in ("|", ">"):
            return written.start + len(self.source[written.start : written.end].rstrip())
        return written.end

    def _starts_line(self, position: int) -> bool:
        return not self.source[self._line_start(position) : position].strip(" ")

    def _line_start(self, position: int) -> int:
        return max(self.source.rfind("\n", 0, position), self.source.rfind("\r", 0, position)) + 1

    def _line_end(self, position: int) -> int:
        found = re.compile(r"\r\n|\r|\n").search(self.source, position)
        return found.end() if found else len(self.source)
