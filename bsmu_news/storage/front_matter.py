"""Edits of front matter that rewrite only what changed, and front matter for new files.

Writing goes through python-frontmatter with a handler of our own: the library's handlers lose comments, key order,
quotes and the body's white space, this one loses nothing. Reading is `yaml_tree`'s work (fast, with lines).
"""

import re
from collections.abc import Mapping
from datetime import date
from io import StringIO
from typing import Any

import frontmatter
from frontmatter.default_handlers import BaseHandler

from bsmu_news.errors import FrontMatterError
from bsmu_news.markup.fences import split, split_lines, unify_newlines
from bsmu_news.messages import _

_TOP_LEVEL_KEY = re.compile(r"""(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s#:'"&*!|>%@`\[\]{},-][^:]*?|-[^\s:][^:]*?)[ \t]*:(?:\s|\Z)""")


def edit(text: str, changes: Mapping[str, object]) -> str:
    """Return the file's text with some top-level keys set (or removed, where the value is None).

    Every other byte stays: comments, key order, quotes, line ends, a BOM, the body.

    Raises:
        FrontMatterError: when the front matter cannot be read, or the result would not say what was asked.
    """
    handler = LosslessHandler(text)
    metadata, _body = frontmatter.parse(text, handler=handler)
    for key, value in changes.items():
        if value is None:
            metadata.pop(key, None)
        else:
            metadata[key] = value
    return handler.assemble(metadata)


def render(metadata: Mapping[str, object], body: str) -> str:
    """Return a new file's text: front matter in the order given, an empty line, the body."""
    return f"---\n{_dump(dict(metadata))}---\n\n{body}"


class LosslessHandler(BaseHandler):
    """A python-frontmatter handler for one file: `export` rewrites the changed keys of the file's own YAML.

    `frontmatter.parse` strips the text that it hands to `split`, so the handler keeps the file as it was given.
    """

    FM_BOUNDARY = re.compile(r"^---[ \t]*$", re.MULTILINE)
    START_DELIMITER = END_DELIMITER = "---"

    def __init__(self, text: str) -> None:
        super().__init__()
        mark = "\ufeff"
        self._bom, self._text = (mark, text[1:]) if text.startswith(mark) else ("", text)
        parts = split(self._text)
        if parts is None or not parts.closed:
            raise FrontMatterError(_("this file has no front matter between two --- lines"))
        self._parts = parts
        self._original: dict[str, object] = {}

    def detect(self, text: str) -> bool:  # noqa: ARG002 - the handler knows its one file
        """Tell that the file has front matter; the constructor made sure of it."""
        return True

    def split(self, text: str) -> tuple[str, str]:  # noqa: ARG002 - stripped by the library; see the class
        """Return the YAML and the body as they stand in the file."""
        return self._parts.yaml, self._parts.body

    def load(self, fm: str) -> dict[str, Any]:
        """Return the metadata as plain values."""
        loaded = _load(unify_newlines(fm))
        if loaded is not None and not isinstance(loaded, dict):
            raise FrontMatterError(_("the front matter must be “key: value” lines"))
        self._original = _plain(loaded or {})
        return _plain(loaded or {})

    def export(self, metadata: dict[str, object], **_options: object) -> str:
        """Return the file's YAML with the changed keys rewritten in place, and new keys at the end."""
        lines = split_lines(self._parts.yaml)
        newline = "\r\n" if any(line.endswith("\r\n") for line in (*lines, self._parts.opening)) else "\n"
        spans = _key_spans(lines)
        for key in reversed(list(spans)):
            start, end = spans[key]
            if key not in metadata:
                del lines[start:end]
            elif metadata[key] != self._original.get(key):
                chunk = _rewrite(unify_newlines("".join(lines[start:end])), key, metadata[key])
                lines[start:end] = [line + newline for line in chunk.removesuffix("\n").split("\n")]
        for key in metadata.keys() - spans.keys() - self._original.keys():
            if lines and not lines[-1].endswith(("\n", "\r")):
                lines[-1] += newline
            lines += [line + newline for line in _dump({key: metadata[key]}).removesuffix("\n").split("\n")]
        return "".join(lines)

    def format(self, post: frontmatter.Post, **_options: object) -> str:
        """Return the whole file, for `frontmatter.dumps`; the body is the file's own, untouched."""
        return self.assemble(post.metadata)

    def assemble(self, metadata: Mapping[str, object]) -> str:
        """Return the whole file with this metadata.

        Raises:
            FrontMatterError: when reading the result would not give this metadata back (it is never written then).
        """
        wanted = dict(metadata)
        block = self.export(wanted)
        if _plain(_load(unify_newlines(block)) or {}) != wanted:
            raise FrontMatterError(
                _("the front matter is written in a way that cannot be edited safely; nothing was changed"),
                _("Edit it by hand, one “key: value” a line."),
            )
        parts = self._parts
        return self._bom + parts.opening + block + parts.closing + parts.body


def _key_spans(lines: list[str]) -> dict[str, tuple[int, int]]:
    """Return the lines that each top-level key and its value fill: [start, end), comments between keys left out."""
    starts = [number for number, line in enumerate(lines) if _TOP_LEVEL_KEY.match(line)]
    spans = {}
    for start, following in zip(starts, [*starts[1:], len(lines)], strict=True):
        end = following
        while end > start + 1 and (not lines[end - 1].strip() or lines[end - 1].startswith("#")):
            end -= 1
        loaded = _load(unify_newlines(lines[start].split(":", 1)[0]) + ":")
        spans[str(next(iter(loaded)))] = (start, end)
    return spans


def _rewrite(chunk: str, key: str, value: object) -> str:
    """Return the YAML of one key with a new value; comments and quotes in it stay where they can."""
    loaded = _load(chunk)
    loaded[key] = _merge(loaded[key], value)
    return _dump(loaded, like=chunk)


def _merge(old: Any, new: object) -> object:  # noqa: ANN401 - ruamel's values have no common type
    """Carry a new value into ruamel's structures, which hold the comments and quotes."""
    if isinstance(old, dict) and isinstance(new, Mapping):
        for gone in [key for key in old if key not in new]:
            del old[gone]
        for key, value in new.items():
            if key not in old:
                old[key] = value
            elif _plain(old[key]) != value:
                old[key] = _merge(old[key], value)
        return old
    if isinstance(old, list) and isinstance(new, list | tuple):
        for index, value in enumerate(new[: len(old)]):
            if _plain(old[index]) != value:
                old[index] = _merge(old[index], value)
        del old[len(new) :]
        old.extend(new[len(old) :])
        return old
    if isinstance(old, str) and type(old) is not str and isinstance(new, str) and "\n" not in new:
        return type(old)(new)  # the same kind of quotes
    return new


def _plain(value: Any) -> Any:  # noqa: ANN401 - as above
    """Return ruamel's values as plain Python ones, to compare and to hand out."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, str):
        return str(value)
    if isinstance(value, bool) or value is None or isinstance(value, date):
        return value
    if isinstance(value, int):
        return int(value)
    return float(value) if isinstance(value, float) else value


def _load(source: str) -> Any:  # noqa: ANN401 - as above
    from ruamel.yaml.error import YAMLError  # noqa: PLC0415 - 35 ms, only where something is written

    try:
        return _ruamel().load(source)
    except (YAMLError, ValueError) as error:
        raise FrontMatterError(
            _("the front matter cannot be read, so it is not edited"), _("Run “bsmu-news validate” to see where.")
        ) from error


def _dump(value: object, like: str = "") -> str:
    """Return YAML; lists are indented as in `like`, or by the newsroom's habit: two spaces before the dash."""
    target = StringIO()
    dashes = re.search(r"^[^\s#-].*:[ \t]*\n(?:\s*#.*\n)*(-\s)", like, re.MULTILINE)
    yaml = _ruamel()
    if dashes:
        yaml.indent(mapping=2, sequence=2, offset=0)
    else:
        yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.dump(value, target)
    return target.getvalue()


def _ruamel() -> Any:  # noqa: ANN401 - as above
    from ruamel.yaml import YAML  # noqa: PLC0415 - as in _load

    yaml = YAML(typ="rt")
    yaml.preserve_quotes = True
    yaml.allow_unicode = True
    yaml.width = 1_000_000
    return yaml
