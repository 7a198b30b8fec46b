"""Edits of front matter that rewrite only what changed, and front matter for new files.

Both go through python-frontmatter with a handler of our own: the library's handlers lose comments, key order,
quotes and the body's white space, this one loses nothing.
"""

import contextlib
import re
from collections.abc import Mapping
from typing import Any

import frontmatter
from frontmatter.default_handlers import BaseHandler

from bsmu_news.domain.article import FrontMatter, Role
from bsmu_news.errors import FrontMatterError
from bsmu_news.markup.fences import split, split_lines
from bsmu_news.messages import _
from bsmu_news.storage.yaml_edit import change_map, same
from bsmu_news.storage.yaml_tree import YamlProblemError, read_tree, value_of
from bsmu_news.storage.yaml_write import write_value


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
    """Return a new file's text: front matter in the order given, an empty line, the body.

    Raises:
        FrontMatterError: when reading the result would not give this metadata back (half a surrogate pair, say).
    """
    block = write_value(dict(metadata)) if metadata else ""
    with contextlib.suppress(YamlProblemError):
        if same(value_of(read_tree(block)) or {}, metadata):
            return f"---\n{block}---\n\n{body}"
    raise FrontMatterError(
        _("a text holds a character that a file cannot hold"), _("Type it again, without invisible characters.")
    )


def fields_of(front: FrontMatter) -> dict[str, object]:
    """Return front matter as it stands in a file, in the newsroom's order of keys, without what is empty."""
    fields: dict[str, object] = {
        "title": front.title,
        "date": front.date,
        "section": front.section,
        "summary": front.summary,
        "tags": list(front.tags),
        "status": front.status.value,
        "translation_of": front.translation_of,
        "credits": _filled({role.value: [_filled(one._asdict()) for one in front.credits.of(role)] for role in Role}),
        "photos": [_filled(photo._asdict()) for photo in front.photos],
    }
    return _filled(fields)


def _filled(fields: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in fields.items() if value}


class LosslessHandler(BaseHandler):
    """A python-frontmatter handler for one file: `export` rewrites the changed keys of the file's own YAML.

    `frontmatter.parse` strips the text that it hands to `split`, so the handler keeps the file as given.
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

    def detect(self, text: str) -> bool:  # noqa: ARG002 - the handler knows its one file
        """Tell that the file has front matter; the constructor made sure of it."""
        return True

    def split(self, text: str) -> tuple[str, str]:  # noqa: ARG002 - stripped by the library; see the class
        """Return the YAML and the body as they stand in the file."""
        return self._parts.yaml, self._parts.body

    def load(self, fm: str) -> dict[str, Any]:
        """Return the metadata as plain values, as `yaml_tree` reads them."""
        try:
            loaded = value_of(read_tree(fm, self._parts.yaml_line))
        except YamlProblemError as error:
            problem = error.problem
            where = _("line {line}, column {column}").format(line=problem.line, column=problem.column)
            raise FrontMatterError(f"{where}: {problem.message}", problem.hint) from error
        if loaded is None:
            return {}
        if not isinstance(loaded, dict):
            raise FrontMatterError(_("the front matter must be “key: value” lines"))
        return loaded

    def export(self, metadata: dict[str, object], **_options: object) -> str:
        """Return the file's YAML with what changed rewritten in place, and new keys at the end.

        Raises:
            FrontMatterError: when reading the result would not give this metadata back.
        """
        from ruamel.yaml.error import YAMLError  # noqa: PLC0415 - 35 ms, only where something is written

        with contextlib.suppress(YamlProblemError, YAMLError):
            block = change_map(self._parts.yaml, metadata, self._newline)
            if same(value_of(read_tree(block)) or {}, metadata):
                return block
        raise FrontMatterError(
            _("the front matter is written in a way that cannot be edited safely; nothing was changed"),
            _("Edit it by hand, one “key: value” a line."),
        )

    def format(self, post: frontmatter.Post, **_options: object) -> str:
        """Return the whole file, for `frontmatter.dumps`; the body is the file's own, untouched."""
        return self.assemble(post.metadata)

    def assemble(self, metadata: Mapping[str, object]) -> str:
        """Return the whole file with this metadata.

        Raises:
            FrontMatterError: as `export`; nothing is written then.
        """
        parts = self._parts
        block = self.export(dict(metadata))
        return self._bom + parts.opening + block + parts.closing + parts.body

    @property
    def _newline(self) -> str:
        """The line end of the opening `---`."""
        first = split_lines(self._parts.opening)[-1]
        return first[len(first.rstrip("\r\n")) :] or "\n"
