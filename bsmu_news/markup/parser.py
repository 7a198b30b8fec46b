"""Our Markdown: CommonMark with tables, strikethrough, footnotes and task lists."""

from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.tasklists import tasklists_plugin

MAX_NESTING = 40
"""Deeper lists and quotations than this are shown as text; nobody writes them."""


def parse(markdown: str) -> list[Token]:
    """Return the block tokens of a Markdown text; `token.map` holds line spans that count from 0."""
    return _parser().parse(markdown)


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": MAX_NESTING})
    parser.enable(["table", "strikethrough"])
    return parser.use(footnote_plugin).use(tasklists_plugin)
