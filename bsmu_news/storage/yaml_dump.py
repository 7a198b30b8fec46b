"""New YAML in the newsroom's habit: one key a line, lists indented by two, quotes only where they are needed.

A text is written so that YAML 1.1 readers (PyYAML) and YAML 1.2 readers (Hugo, ours) take it for the same
text: `no`, `10:30` and `0123` get quotes. Nothing is wrapped or escaped that a person can read as it is.
"""

import json
import re
from collections.abc import Mapping
from datetime import date

import yaml

from bsmu_news.storage.yaml_tree import plain_scalar

DASH_INDENT = 2
"""How far a list's dashes stand to the right of its key."""

_STARTS_SPECIAL = re.compile(r"""[\s!"#%&'*,>@`\[\]{|}]|[-:?=<](?:\s|\Z)|---|\.\.\.""")
_BREAKS_PLAIN = re.compile(r":(?:\s|\Z)|\s#|\s\Z|[\x00-\x1f]")
_BREAKS_FLOW = re.compile(r"[\[\]{},:?]")
# Not printable, or a line end for YAML 1.1, or invisible: shown as escapes in double quotes.
_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
# Some reader or other takes these for numbers: 00e0, 1_000, 0o7, 1:30.
_LOOKS_NUMERIC = re.compile(r"[-+.]{0,2}[0-9][0-9a-fA-FxXoO_.:+-]*\Z")
_RESOLVER = yaml.resolver.Resolver()


def dump_map(value: Mapping[str, object], column: int = 0, dash: int = DASH_INDENT) -> list[str]:
    """Return the lines of a map, without line ends, its keys at a column from 0."""
    lines: list[str] = []
    for key, item in value.items():
        lines += _entry(" " * column + scalar_text(key) + ":", item, column, column + dash, dash)
    return lines


def dump_list(value: list[object], column: int, dash: int = DASH_INDENT) -> list[str]:
    """Return the lines of a list, without line ends, its dashes at a column from 0."""
    lines: list[str] = []
    for item in value:
        head = " " * column + "-"
        if item and isinstance(item, Mapping | list | tuple):
            inner = _block(item, column + 2, column + 2, dash)
            lines += [f"{head} {inner[0][column + 2 :]}", *inner[1:]]
        else:
            lines += _entry(head, item, column, column, dash)
    return lines


def scalar_text(value: object, style: str | None = None, *, flow: bool = False) -> str:
    """Return a scalar on one line, in the quotes given where they can hold it."""
    if not isinstance(value, str):
        return _unquoted(value)
    escapes = _ESCAPED.search(value) or re.search("[\x00-\x1f]", value)
    if style == "'" and not escapes:
        return "'" + value.replace("'", "''") + "'"
    if style in (None, "|", ">") and not escapes and _is_plain(value, flow=flow):
        return value
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(value, ensure_ascii=False))


def flow_text(value: object) -> str:
    """Return a value on one line, lists and maps in brackets."""
    if isinstance(value, Mapping):
        pairs = (f"{scalar_text(key, flow=True)}: {flow_text(item)}" for key, item in value.items())
        return "{" + ", ".join(pairs) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(flow_text, value)) + "]"
    return "null" if value is None else scalar_text(value, flow=True)


def block_scalar(value: str, column: int) -> list[str] | None:
    """Return `|` and a text's lines indented to a column; None where only escapes could hold the text."""
    lines = value.removesuffix("\n").split("\n")
    spaced = any(line != line.strip(" ") for line in lines)
    if (
        "\n" not in value
        or spaced
        or not all(lines)
        or _ESCAPED.search(value)
        or re.search("[\x00-\x09\x0b-\x1f]", value)
    ):
        return None
    return ["|" if value.endswith("\n") else "|-", *(" " * column + line for line in lines)]


def _entry(head: str, item: object, column: int, dashes: int, dash: int) -> list[str]:
    """Return the lines of what follows a key or a dash."""
    if isinstance(item, str):
        lines = block_scalar(item, column + 2) or [scalar_text(item)]
        return [f"{head} {lines[0]}", *lines[1:]]
    if item is None:
        return [head]
    if item and isinstance(item, Mapping | list | tuple):
        return [head, *_block(item, column + 2, dashes, dash)]
    return [f"{head} {flow_text(item)}"]


def _block(
    item: Mapping[str, object] | list[object] | tuple[object, ...], column: int, dashes: int, dash: int
) -> list[str]:
    if isinstance(item, Mapping):
        return dump_map(item, column, dash)
    return dump_list(list(item), dashes, dash)


def _unquoted(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None else str(value)


def _is_plain(value: str, *, flow: bool) -> bool:
    """Tell whether every reader takes the text without quotes for this same text."""
    if not value or _STARTS_SPECIAL.match(value) or _BREAKS_PLAIN.search(value):
        return False
    if _LOOKS_NUMERIC.match(value) or (flow and _BREAKS_FLOW.search(value)):
        return False
    yaml_1_1 = _RESOLVER.resolve(yaml.ScalarNode, value, (True, False))  # type: ignore[no-untyped-call]
    return yaml_1_1 == _RESOLVER.DEFAULT_SCALAR_TAG and plain_scalar(value) == value
