"""Our Markdown as it is drawn: CommonMark with tables, strikethrough, footnotes and task lists.

What is checked and translated is read by `blocks`, which knows the place of every character.
"""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.tasklists import tasklists_plugin

from bsmu_news.markup.depth import limit_depth

MAX_NESTING = 40
"""Deeper lists and quotations than this are shown as text; nobody writes them."""


def parse(markdown: str) -> list[Token]:
    """Return the block tokens of a Markdown text; `token.map` holds line spans that count from 0."""
    return _parser().parse(markdown)


class Parsed(NamedTuple):
    """A Markdown text whose footnotes stay where they are defined, also those that nothing refers to.

    `inline_notes` are the contents of notes written `^[…]`, by the id in the `meta` of their `footnote_ref`.
    `references` are the targets of `[text][name]` links, to be handed to `parse_inline`.
    """

    tokens: Sequence[Token]
    inline_notes: Mapping[int, Sequence[Token]]
    references: Mapping[str, Any]


@lru_cache(maxsize=8)
def parse_in_place(markdown: str) -> Parsed:
    """Return the block tokens in the order of the text; a definition is a `footnote_reference` block.

    The last few texts are kept, so nobody may change the tokens.
    """
    env: dict[str, Any] = {}
    tokens = _parser(notes_at_end=False).parse(markdown, env)
    notes = env.get("footnotes", {}).get("list", {})
    inline = {number: note["tokens"] for number, note in notes.items() if "tokens" in note}
    return Parsed(tokens, inline, env.get("references", {}))


def parse_inline(markdown: str, references: Mapping[str, Any] | None = None) -> Sequence[Token]:
    """Return the inline tokens of a piece of text; marks of blocks in it are text."""
    block = _parser(notes_at_end=False).parseInline(markdown, {"references": dict(references or {})})[0]
    return block.children or ()


@cache
def _parser(*, notes_at_end: bool = True) -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": 2 * MAX_NESTING})
    parser.enable(["table", "strikethrough"])
    parser.use(footnote_plugin, move_to_end=notes_at_end).use(tasklists_plugin)
    return parser.use(limit_depth, depth=MAX_NESTING)
