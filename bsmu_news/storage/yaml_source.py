"""YAML as it is written: a tree of values that know their characters, and plain words for what is wrong.

The tree is built from libyaml's events: its own composer recurses in C and kills the process when a file
nests a hundred thousand brackets, and forgets where an alias stands.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NoReturn

import yaml

from bsmu_news.domain.document import Problem
from bsmu_news.messages import N_, _

MAX_DEPTH = 20

_Loader: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# What YAML forbids in a text. libyaml tells where by bytes, so they are looked for here first.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

# For YAML 1.1 these end a line, for YAML 1.2 and for every editor they do not: libyaml sees stand-ins.
_LINE_MARKS = "\x85\u2028\u2029"
_HIDE = str.maketrans(_LINE_MARKS, "\U000f0085\U000f2028\U000f2029")
_SHOW = str.maketrans("\U000f0085\U000f2028\U000f2029", _LINE_MARKS)


class YamlProblemError(Exception):
    """YAML that cannot be read; carries the `Problem`."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


@dataclass(slots=True)
class Written:
    """A value as written: `source[start:end]`, at a line and column that count from 1.

    `keys` and `values` go in pairs in a map; a list has only `values`. An alias stands where `*name` is
    written and refers to its `target`.
    """

    kind: str
    start: int
    end: int
    line: int
    column: int
    text: str = ""
    style: str | None = None
    flow: bool = False
    anchored: bool = False
    keys: list["Written"] = field(default_factory=list)
    values: list["Written"] = field(default_factory=list)
    target: "Written | None" = None


def read_source(source: str, first_line: int = 1) -> Written | None:
    """Return the value that a YAML text holds, None for an empty one; it starts at `first_line` of its file.

    Raises:
        YamlProblemError: for YAML that cannot be read, with the line and column in the file.
    """
    forbidden = _FORBIDDEN.search(source)
    if forbidden:
        raise YamlProblemError(_forbidden(source, forbidden.start(), first_line))
    hidden = any(mark in source for mark in _LINE_MARKS)
    builder = _Builder(first_line, hidden=hidden)
    try:
        for event in _events(source.translate(_HIDE) if hidden else source):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        raise YamlProblemError(builder.left_open(error, source) or _explain(error, source, first_line)) from error
    return builder.root


def _events(source: str) -> Iterator[yaml.Event]:
    loader = _Loader(source)
    try:
        while loader.check_event():
            yield loader.get_event()  # type: ignore[no-untyped-call]
    finally:
        loader.dispose()


class _Builder:
    """Puts events together; `open` holds the collections that are not closed yet, outermost first."""

    def __init__(self, first_line: int, *, hidden: bool) -> None:
        self._hidden = hidden
        self.root: Written | None = None
        self._offset = first_line
        self._open: list[Written] = []
        self._anchors: dict[str, Written] = {}
        self._documents = 0

    def take(self, event: Any) -> None:
        # By the class itself: `match` would ask for each of them in turn, and a file has some thirty events.
        kind = type(event)
        if kind is yaml.ScalarEvent:
            text = event.value.translate(_SHOW) if self._hidden else event.value
            self._add(self._written("scalar", event, text=text, style=event.style or None), event.anchor)
        elif kind in _ENDS:
            self._open.pop().end = _mark(event.end_mark).index
        elif kind in _STARTS:
            self._start_collection(event)
        elif kind is yaml.DocumentStartEvent:
            self._start_document(event)
        elif kind is yaml.AliasEvent:
            self._add(self._alias(event), None)

    def left_open(self, error: yaml.MarkedYAMLError, source: str) -> Problem | None:
        """Return the problem of a bracket that is still open where the text ends, if that is the error."""
        if not (self._open and self._open[-1].flow and error.problem_mark):
            return None
        if source[error.problem_mark.index :].strip():
            return None
        opened = self._open[-1]
        return Problem(_(_LEFT_OPEN), opened.line, opened.column, _(_CLOSE_IT))

    def _start_document(self, event: yaml.Event) -> None:
        self._documents += 1
        if self._documents > 1:
            self._fail(event, _("a second YAML document starts here"), _("Keep one, without “---” or “...” lines."))

    def _start_collection(self, event: yaml.CollectionStartEvent) -> None:
        if len(self._open) >= MAX_DEPTH:
            self._fail(event, _("this is nested too deeply"))
        kind = "map" if isinstance(event, yaml.MappingStartEvent) else "list"
        made = self._written(kind, event, flow=bool(event.flow_style))
        self._add(made, event.anchor)
        self._open.append(made)

    def _alias(self, event: yaml.AliasEvent) -> Written:
        target = self._anchors.get(str(event.anchor))
        if target is None:
            message = _("*{name} refers to nothing above it").format(name=event.anchor)
            self._fail(event, message, _("Put the value in quotes if it starts with an asterisk."))
        if any(one is target for one in self._open):
            self._fail(event, _("*{name} stands inside of what it refers to").format(name=event.anchor))
        return self._written("alias", event, target=target)

    def _written(
        self,
        kind: str,
        event: yaml.Event,
        *,
        text: str = "",
        style: str | None = None,
        flow: bool = False,
        target: Written | None = None,
    ) -> Written:
        mark, end = _mark(event.start_mark), _mark(event.end_mark).index
        return Written(
            kind, mark.index, end, mark.line + self._offset, mark.column + 1, text, style, flow, target=target
        )

    def _add(self, made: Written, anchor: str | None) -> None:
        if anchor:
            made.anchored = True
            self._anchors[anchor] = made
        if not self._open:
            self.root = made
            return
        parent = self._open[-1]
        at_key = parent.kind == "map" and len(parent.keys) == len(parent.values)
        (parent.keys if at_key else parent.values).append(made)

    def _fail(self, event: yaml.Event, message: str, hint: str = "") -> NoReturn:
        mark = _mark(event.start_mark)
        raise YamlProblemError(Problem(message, mark.line + self._offset, mark.column + 1, hint))


_STARTS = frozenset((yaml.MappingStartEvent, yaml.SequenceStartEvent))
_ENDS = frozenset((yaml.MappingEndEvent, yaml.SequenceEndEvent))


def _mark(mark: Any) -> Any:
    """Return a mark, which the types of PyYAML allow to be missing; events of a text always have them."""
    return mark


def _forbidden(source: str, index: int, first_line: int) -> Problem:
    before = source[:index].replace("\r\n", "\n").replace("\r", "\n")
    line, column = before.count("\n") + first_line, len(before) - before.rfind("\n")
    message = _("the character {code} cannot stand here").format(code=f"U+{ord(source[index]):04X}")
    return Problem(message, line, column, _("Delete it; it is invisible in most editors."))


_CHECK = N_("Check the indentation and the quotes.")
_LEFT_OPEN = N_("a quotation mark or bracket is opened here and never closed")
_CLOSE_IT = N_("Close it, or put the whole value in other quotes.")
_NO_KEY = N_("this line is not “key: value”: {text}")
_MISFIT = N_("this does not fit what stands above it: {text}")
_EXPLANATIONS = (
    # part of libyaml's words, our message, our hint
    (
        "mapping values are not allowed",
        N_("a second colon in the value"),
        N_('Put the whole value in quotes: "…".'),
    ),
    ("unexpected end of stream", _LEFT_OPEN, _CLOSE_IT),
    ("did not find expected ',' or", _LEFT_OPEN, _CLOSE_IT),
    ("could not find expected ':'", _NO_KEY, N_("Write “key: value”, or indent the line under its key.")),
    ("cannot start any token", _NO_KEY, N_("Put a value that starts with a special character in quotes.")),
    ("did not find expected", _MISFIT, _CHECK),
    ("not allowed in this context", _MISFIT, _CHECK),
    (
        "escape c",
        N_("no such escape after a backslash: {text}"),
        N_("Use single quotes: a backslash is plain text there."),
    ),
)


def _explain(error: yaml.MarkedYAMLError, source: str, first_line: int) -> Problem:
    """Put libyaml's words into ours, and find the place that a person has to look at."""
    lines = source.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    problem = error.problem or ""
    line, column = _place(error)
    tab = _tab_indent(lines, line)
    if tab is not None:
        return Problem(_("a tab indents this line"), first_line + tab, 1, _("YAML is indented with spaces."))
    if "mapping values" in problem and line and not re.search(r":(?: |\Z)", lines[line - 1]):
        # libyaml stops at the next line's colon; the line above is the one that lacks its own.
        line, column, problem = line - 1, 1, "could not find expected ':'"
    for words, message, hint in _EXPLANATIONS:
        if words in problem:
            shown = lines[line].strip()[:40] if line < len(lines) else ""
            return Problem(_(message).format(text=shown), line + first_line, column, _(hint))
    return Problem(_("this is not YAML: {reason}").format(reason=problem), line + first_line, column, _(_CHECK))


def _place(error: yaml.MarkedYAMLError) -> tuple[int, int]:
    """Return the line from 0 and the column from 1; what was left open counts, not where the text ends."""
    opened = any(words in (error.problem or "") for words in ("unexpected end", "expected ',' or", "expected ':'"))
    mark = (opened and error.context_mark) or error.problem_mark or error.context_mark
    return (mark.line, mark.column + 1) if mark else (0, 1)


def _tab_indent(lines: list[str], last: int) -> int | None:
    """Return the line that a tab indents, if it is the one that stopped the reader or the one after."""
    for number in (last, last + 1):
        if number < len(lines) and re.match(r" *\t[ \t]*[^\s#]", lines[number]):
            return number
    return None
