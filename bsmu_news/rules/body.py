"""A version's body as Markdown tokens that know their place in the file."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from markdown_it.token import Token

from bsmu_news.domain.article import Version
from bsmu_news.domain.finding import Place
from bsmu_news.markup.inline_places import SOURCE, SPAN
from bsmu_news.markup.marker import COMMENT
from bsmu_news.markup.parser import parse_in_place

_TAG = re.compile(r"<[A-Za-z!?/][^<>]*>?")
_CLOSING = "</"


class Heading(NamedTuple):
    """A heading with its text as it reads."""

    level: int
    text: str
    place: Place


class Piece(NamedTuple):
    """A link, picture, raw tag, text or piece of code, with its place; of a text, that of its paragraph."""

    token: Token
    place: Place


class Paragraph(NamedTuple):
    """A paragraph outside of tables; `lines` are as written, without quotation and list marks."""

    lines: tuple[str, ...]
    place: Place


class Body:
    """The parsed body of one version, with the places of what stands in it."""

    def __init__(self, version: Version) -> None:
        self.tokens = tuple(parse_in_place(version.body).tokens)
        self._lines = version.body.split("\n")
        self._first = version.body_line

    def comments(self) -> Iterator[tuple[str, Place]]:
        """Yield the comments with their places; an unclosed one reaches to the end."""
        for token in self.tokens:
            if token.type == "html_block" and token.map:
                for found in COMMENT.finditer(token.content):
                    yield found[0], self._in_block(token, token.content, found.start(), found.end())
        for piece in self.pieces("html_inline"):
            if piece.token.content.startswith("<!--"):
                yield piece.token.content, piece.place

    def has_text(self) -> bool:
        """Tell whether there is anything but comments."""
        for token in self.tokens:
            if token.type == "inline" and COMMENT.sub("", token.content).strip():
                return True
            if token.type == "html_block" and COMMENT.sub("", token.content).strip():
                return True
            if token.type in ("fence", "code_block", "hr"):
                return True
        return False

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """The headings, top to bottom."""
        return tuple(
            Heading(int(token.tag[1]), plain_text(inline), self._line_place(token.map[0]))
            for token, inline in zip(self.tokens, self.tokens[1:], strict=False)
            if token.type == "heading_open" and token.map
        )

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs, those of lists and quotations too."""
        return tuple(self._paragraphs())

    def _paragraphs(self) -> Iterator[Paragraph]:
        for token, inline in zip(self.tokens, self.tokens[1:], strict=False):
            if token.type == "paragraph_open" and inline.map:
                first, last = inline.map[0], inline.map[0] + inline.content.count("\n")
                lines = tuple(line.strip() for line in inline.content.split("\n"))
                column = max(self._lines[first].find(lines[0]), 0) + 1
                end = len(self._lines[last].rstrip()) + 1
                yield Paragraph(lines, Place(first + self._first, column, last + self._first, end))

    def pieces(self, *types: str) -> Iterator[Piece]:
        """Yield the inline tokens of some types with their places."""
        cells: dict[int, int] = {}
        for block in self.tokens:
            if block.type != "inline" or not block.map:
                continue
            start = self._cell_start(block, cells)
            for token in block.children or ():
                if token.type in types:
                    yield Piece(token, self._of_inline(block, token, start))

    def bare_text(self, pattern: re.Pattern[str]) -> Iterator[tuple[re.Match[str], Place]]:
        """Yield what a pattern finds in the source of paragraphs, outside of code."""
        for block in self.tokens:
            if block.type == "inline" and block.map:
                code = [_span(token) for token in block.children or () if token.type == "code_inline"]
                for found in pattern.finditer(block.content):
                    if not any(start <= found.start() < end for start, end in code):
                        yield found, self._in_block(block, block.content, found.start(), found.end())

    def raw_tags(self) -> Iterator[tuple[str, Place]]:
        """Yield opening tags of raw HTML; comments and closing tags aside."""
        for token in self.tokens:
            if token.type == "html_block" and token.map:
                content = COMMENT.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), token.content)
                tag = next((one for one in _TAG.finditer(content) if not one[0].startswith(_CLOSING)), None)
                if tag:
                    yield tag[0], self._in_block(token, token.content, tag.start(), tag.end())
        for piece in self.pieces("html_inline"):
            # The box of a task list is HTML that the parser has made.
            if SPAN in piece.token.meta and not piece.token.content.startswith(("<!--", _CLOSING)):
                yield piece.token.content, piece.place

    def _cell_start(self, block: Token, cells: dict[int, int]) -> int:
        """Return where to look for a block in its line: after the cell before it, in a table."""
        line = block.map[0] if block.map else 0
        start = cells.get(line, 0)
        first = block.content.split("\n", 1)[0]
        found = self._lines[line].find(first, start) if first else -1
        if found >= 0:
            cells[line] = found + len(first)
        return start

    def _of_inline(self, block: Token, token: Token, start: int) -> Place:
        if SPAN not in token.meta:
            return self._line_place(block.map[0] if block.map else 0)
        begin, end = _span(token)
        return self._in_block(block, token.meta[SOURCE], begin, end, start)

    def _in_block(self, block: Token, source: str, begin: int, end: int, after: int = 0) -> Place:
        line, column = self._position(block, source, begin, after)
        # The end is the place behind the last character, so that a line end is never passed.
        end_line, end_column = self._position(block, source, max(end - 1, begin), after)
        return Place(line, column, end_line, end_column + 1)

    def _position(self, block: Token, source: str, offset: int, after: int) -> tuple[int, int]:
        before = source[:offset]
        number = (block.map[0] if block.map else 0) + before.count("\n")
        begin = before.rfind("\n") + 1
        written = source[begin:].split("\n", 1)[0]
        indent = len(written) - len(written.lstrip())
        line = self._lines[number] if number < len(self._lines) else ""
        found = line.find(written.strip(), after)
        column = (found if found >= 0 else after) + max(offset - begin - indent, 0) + 1
        return number + self._first, column

    def _line_place(self, number: int) -> Place:
        line = self._lines[number] if number < len(self._lines) else ""
        start = len(line) - len(line.lstrip()) + 1
        return Place(number + self._first, start, number + self._first, max(len(line.rstrip()) + 1, start))


def plain_text(inline: Token) -> str:
    """Return an inline token's text as a reader sees it."""
    shown = [
        " " if token.type.endswith("break") else token.content
        for token in inline.children or ()
        if token.type in ("text", "code_inline", "softbreak", "hardbreak", "image")
    ]
    return " ".join("".join(shown).split())


def _span(token: Token) -> tuple[int, int]:
    start, end = token.meta.get(SPAN, (0, 0))
    return int(start), int(end)
