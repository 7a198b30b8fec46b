"""YAML as a tree that knows its lines, by the YAML 1.2 core schema plus dates.

PyYAML's own loader would turn `no` into False and `10:30` into 630, and would keep the last of two equal keys
without a word (YAML 1.1); here they stay text, and a duplicate key is a problem with both lines.
"""

import re
from datetime import date

import yaml

from bsmu_news.domain.document import Entry, Node, Problem, Scalar
from bsmu_news.messages import _

_MAX_DEPTH = 20
_MAX_NODES = 20_000

_NULL = re.compile(r"(?:~|null|Null|NULL|)\Z")
_TRUE = re.compile(r"(?:true|True|TRUE)\Z")
_FALSE = re.compile(r"(?:false|False|FALSE)\Z")
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})\Z")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?\Z")
_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})\Z")
_LEADING_ZERO = re.compile(r"[-+]?0[0-9]")

_Loader: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class YamlProblemError(Exception):
    """YAML that cannot be read; carries the `Problem`."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def read_tree(source: str, first_line: int = 1) -> Node | None:
    """Return the tree of a YAML text that starts at `first_line` of its file; None for an empty text.

    Raises:
        YamlProblemError: for YAML that cannot be read, with the line and column in the file.
    """
    tab = _tab_indent(source)
    if tab:
        raise YamlProblemError(
            Problem(_("a tab indents this line"), first_line + tab - 1, 1, _("YAML is indented with spaces."))
        )
    try:
        loader = _Loader(source)
        try:
            root = loader.get_single_node()
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        raise YamlProblemError(_explain(error, source, first_line)) from error
    except yaml.reader.ReaderError as error:
        line = source.count("\n", 0, error.position) + first_line
        message = _("a control character stands here")
        raise YamlProblemError(Problem(message, line, 1, _("Delete it."))) from error
    except RecursionError as error:
        raise YamlProblemError(Problem(_("this is nested too deeply"), first_line)) from error
    return _Builder(first_line).node(root) if root is not None else None


class _Builder:
    """Builds the tree and counts its nodes: aliases could otherwise blow a small file up to gigabytes."""

    def __init__(self, first_line: int) -> None:
        self._offset = first_line
        self._count = 0

    def node(self, raw: yaml.Node, depth: int = 0) -> Node:
        self._count += 1
        line, column = raw.start_mark.line + self._offset, raw.start_mark.column + 1
        if depth > _MAX_DEPTH or self._count > _MAX_NODES:
            raise YamlProblemError(Problem(_("this is nested too deeply"), line, column))
        if isinstance(raw, yaml.MappingNode):
            return Node("map", line, column, entries=self._entries(raw, depth))
        if isinstance(raw, yaml.SequenceNode):
            items = tuple(self.node(item, depth + 1) for item in raw.value)
            return Node("list", line, column, items=items)
        return Node("scalar", line, column, scalar=_scalar(raw), text=raw.value)

    def _entries(self, raw: yaml.MappingNode, depth: int) -> tuple[Entry, ...]:
        entries: dict[str, Entry] = {}
        for key, value in raw.value:
            line, column = key.start_mark.line + self._offset, key.start_mark.column + 1
            if not isinstance(key, yaml.ScalarNode) or not isinstance(_scalar(key), str):
                shown = getattr(key, "value", "")
                raise YamlProblemError(
                    Problem(
                        _("a key must be a word, not {key}").format(key=shown if isinstance(shown, str) else "[…]"),
                        line,
                        column,
                        _("Put it in quotes if it is meant as a word."),
                    )
                )
            if key.value in entries:
                raise YamlProblemError(
                    Problem(
                        _("the key {key} stands here a second time; it is on line {line} already").format(
                            key=key.value, line=entries[key.value].line
                        ),
                        line,
                        column,
                        _("Keep one of the two."),
                    )
                )
            entries[key.value] = Entry(key.value, line, column, self.node(value, depth + 1))
        return tuple(entries.values())


def _scalar(raw: yaml.ScalarNode) -> Scalar:
    """Return the value of a scalar: quoted ones are text, plain ones follow the core schema."""
    text: str = raw.value
    if raw.style is not None:
        return text
    if _NULL.match(text):
        return None
    if _TRUE.match(text) or _FALSE.match(text):
        return bool(_TRUE.match(text))
    if _INTEGER.match(text):
        return int(text)
    day = _DATE.match(text)
    if day:
        try:
            return date(*map(int, day.groups()))
        except ValueError:
            return text
    if _FLOAT.match(text) and not _LEADING_ZERO.match(text):
        return float(text)
    return text


def _tab_indent(source: str) -> int | None:
    for number, line in enumerate(source.split("\n"), 1):
        indent = line[: len(line) - len(line.lstrip())]
        if "\t" in indent and line.strip() and not line.strip().startswith("#"):
            return number
    return None


def _explain(error: yaml.MarkedYAMLError, source: str, first_line: int) -> Problem:
    """Put libyaml's words into ours, and find the line that a person has to look at."""
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column + 1) if mark else (0, 1)
    problem = error.problem or ""
    if "mapping values are not allowed" in problem:
        return Problem(
            _("a second colon in the value"), line + first_line, column, _('Put the whole value in quotes: "…".')
        )
    if "unexpected end of stream" in problem or "found unexpected document" in problem:
        # The mark is at the end of the text; the quotation mark that was left open is what to look at.
        start = error.context_mark or mark
        return Problem(
            _("a quotation mark or bracket is opened here and never closed"),
            (start.line if start else line) + first_line,
            (start.column if start else 0) + 1,
            _("Close it, or put the whole value in other quotes."),
        )
    if "cannot start any token" in problem or "could not find expected ':'" in problem:
        at = error.context_mark if "expected ':'" in problem and error.context_mark else mark
        where = at.line if at else line
        shown = source.split("\n")[where].strip()[:40] if where < source.count("\n") + 1 else ""
        return Problem(
            _("this line is no “key: value”: {text}").format(text=shown),
            where + first_line,
            (at.column if at else 0) + 1,
            _("Put a value that starts with a special character in quotes."),
        )
    return Problem(problem or _("this is no YAML"), line + first_line, column, _("Check the indentation and the quotes."))
