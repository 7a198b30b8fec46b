"""YAML written by ruamel.yaml: in the newsroom's habit, or like the text that it replaces.

A text that YAML 1.1 readers (PyYAML) would take for something else (`no`, `10:30`, `0123`) gets quotes, so that every
reader takes it for the same text.
"""

import re
from collections.abc import Mapping
from functools import cache
from io import StringIO
from typing import Any

import yaml

from bsmu_news.storage.yaml_tree import plain_scalar

# Some reader or other takes these for numbers: 00e0, 1_000, 0o7, 1:30.
_LOOKS_NUMERIC = re.compile(r"[-+.]{0,2}[0-9][0-9a-fA-FxXoO_.:+-]*\Z")
_FLOW_SIGNS = re.compile(r"[\[\]{},:?]")
# Not printable, or a line end for YAML 1.1: shown as escapes in double quotes.
_ESCAPED = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_HARD_TO_BLOCK = re.compile(r"\A\s|[ \t](?:\n|\Z)|\n\s|\n\Z")
_DASH_UNDER_KEY = re.compile(r"^([ ]*)[^\s#-][^\n]*:[ \t]*(?:#[^\n]*)?\n(?:[ ]*#[^\n]*\n)*\1- ", re.MULTILINE)


def write_value(value: object, like: str = "") -> str:
    """Return a value as YAML that ends in a line end; lists stand as they do in `like`, else two spaces in."""
    target = StringIO()
    writer = _ruamel()
    indents = (2, 0) if _DASH_UNDER_KEY.search(like) else (4, 2)
    writer.indent(mapping=2, sequence=indents[0], offset=indents[1])
    writer.dump(_writable(value), target)
    return target.getvalue()


def write_scalar(value: object, style: str | None, *, flow: bool) -> str:
    """Return a scalar on one line, in the quotes given, or in those it needs; `flow` is between brackets."""
    if value is None:
        return "null"
    if isinstance(value, str):
        value = _quoted(value, style or ('"' if flow and _FLOW_SIGNS.search(value) else None))
    return write_value(value).removesuffix("\n").removesuffix("\n...")


def rewrite_entry(chunk: str, name: str, value: object) -> str:
    """Return the lines of one key with a new value; comments and quotes of what stays in it stay.

    Raises:
        ruamel.yaml.error.YAMLError: when the lines cannot be read by themselves.
    """
    loaded = _ruamel().load(chunk)
    loaded[name] = _merged(loaded[name], value)
    return write_value(loaded, like=chunk)


def _merged(old: Any, new: object) -> object:
    """Carry a new value into ruamel's structures, which hold the comments and quotes."""
    if isinstance(old, dict) and isinstance(new, Mapping):
        for gone in [key for key in old if key not in new]:
            del old[gone]
        for key, value in new.items():
            old[key] = _merged(old[key], value) if key in old else _writable(value)
        return old
    if isinstance(old, list) and isinstance(new, list | tuple):
        for index, value in enumerate(new[: len(old)]):
            old[index] = _merged(old[index], value)
        del old[len(new) :]
        old.extend(_writable(value) for value in new[len(old) :])
        return old
    return old if type(old) is type(new) and old == new else _like(old, new)


def _like(old: Any, new: object) -> object:
    """Return a scalar that is written as the old one was, one line not as a block; an unchanged one is the old one."""
    if not isinstance(new, str):
        return _writable(new)
    if isinstance(old, str) and str(old) == new:
        return old
    styles = {"DoubleQuotedScalarString": '"', "SingleQuotedScalarString": "'"}
    written = _quoted(new, styles.get(type(old).__name__))
    if type(old).__name__ == "LiteralScalarString" and type(written) is str:
        from ruamel.yaml.scalarstring import PlainScalarString  # noqa: PLC0415 - as in _quoted

        return PlainScalarString(written)  # a bare text would get the old one's style
    return written


def _writable(value: object) -> object:
    """Return a value as ruamel shall write it."""
    if isinstance(value, str):
        return _quoted(value, None)
    if isinstance(value, dict):
        return {_writable(key): _writable(item) for key, item in value.items()} if type(value) is dict else value
    if isinstance(value, list | tuple):
        return [_writable(item) for item in value] if type(value) in (list, tuple) else value
    return value


def _quoted(text: str, style: str | None) -> object:
    from ruamel.yaml import scalarstring as strings  # noqa: PLC0415 - 35 ms, only where something is written

    if isinstance(text, strings.ScalarString):
        return text
    if "\n" in text and not _HARD_TO_BLOCK.search(text) and not _ESCAPED.search(text.replace("\n", "")):
        return strings.LiteralScalarString(text)
    if style == '"' or _ESCAPED.search(text) or (style is None and not _is_plain(text)):
        return strings.DoubleQuotedScalarString(text)
    return strings.SingleQuotedScalarString(text) if style == "'" else text


def _is_plain(text: str) -> bool:
    """Tell whether every reader takes the text without quotes for a text."""
    if _LOOKS_NUMERIC.match(text) or plain_scalar(text) != text:
        return False
    tag = _resolver().resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
    return bool(tag == yaml.resolver.BaseResolver.DEFAULT_SCALAR_TAG)


@cache
def _resolver() -> yaml.resolver.Resolver:
    return yaml.resolver.Resolver()


def _ruamel() -> Any:
    from ruamel.yaml import YAML  # noqa: PLC0415 - as in _quoted

    writer = YAML(typ="rt")
    writer.preserve_quotes = True
    writer.allow_unicode = True
    writer.width = 1_000_000
    writer.brace_single_entry_mapping_in_flow_sequence = True
    return writer
