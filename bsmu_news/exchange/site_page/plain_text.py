"""Lines of a page into Markdown and back, without a word lost on either way."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token

from bsmu_news.domain.page import PageLine
from bsmu_news.markup.marker import MARKER
from bsmu_news.markup.parser import parse

_NUMBERED = re.compile(r"([1-9]\d{0,2})([.)])\s+(?=\S)")
_BULLET = re.compile(r"[•●▪◦‣·\uf0b7\uf02d]\s*(?=\S)")
# A text without these reads as itself in Markdown.
_MARKUP = re.compile(r"[\\`*_\[\]<>~&|!#^]|^(?:[-+=:]|\d+[.)])")
_SPECIAL = re.compile(r"([\\`*_\[\]<>~&|!#])")
_LINE_START = re.compile(r"^([-+=:>]|\d+(?=[.)]))")


def to_markdown(lines: Sequence[PageLine]) -> str:
    """Return Markdown that reads as the lines do: one paragraph a line, lists where the page has lists."""
    blocks: list[str] = []
    previous: tuple[str, int] | None = None
    for line in lines:
        item = _list_item(line.text, previous)
        if item is None:
            blocks.append(_escape(line.text))
            previous = None
            continue
        marker, number, text = item
        written = f"{number}{marker} {_escape(text)}" if number else f"{marker} {_escape(text)}"
        if previous and previous[0] == marker:
            blocks[-1] += "\n" + written
        else:
            blocks.append(written)
        previous = (marker, number)
    return "\n\n".join(blocks) + "\n" if blocks else ""


@dataclass
class PlainText:
    """Markdown as the lines of a page; `lost` counts what a page of plain text cannot hold, by kind."""

    lines: list[str] = field(default_factory=list)
    lost: dict[str, int] = field(default_factory=dict)

    def lose(self, kind: str) -> None:
        """Count one more thing that a page cannot hold."""
        self.lost[kind] = self.lost.get(kind, 0) + 1


def to_plain(markdown: str) -> PlainText:
    """Return the body's text as the site prints it: paragraphs, `1. …` and `  • …` lists."""
    plain = PlainText()
    lists = _Lists()
    row: list[str] | None = None
    for token in parse(markdown):
        if "list" in token.type:
            lists.enter(token)
        elif token.type in ("tr_open", "tr_close"):
            plain.lines += [" – ".join(row)] if row else []
            row = []
        elif token.type == "table_close":
            row = None
        elif token.type == "inline" and row is not None:
            row.append(inline_text(token.children or [], plain).replace("\n", " ").strip())
        elif token.type == "inline":
            texts = [text.strip() for text in inline_text(token.children or [], plain).split("\n")]
            plain.lines += [lists.take_prefix() + text for text in texts if text]
        elif token.type in ("fence", "code_block"):
            plain.lines += [line for line in token.content.split("\n") if line.strip()]
        elif token.type == "html_block":
            plain.lose(_html_kind(token.content))
        elif token.type in _LOST_BLOCKS:
            plain.lose(token.type.removesuffix("_open"))
    return plain


def _html_kind(content: str) -> str:
    if MARKER.search(content):
        return "untranslated"
    return "comment" if content.startswith("<!--") else "html"


_LOST_BLOCKS = ("heading_open", "blockquote_open", "table_open", "footnote_block_open")


class _Lists:
    """Follows the lists that the tokens open and close, and numbers their items."""

    def __init__(self) -> None:
        self._next: list[int | None] = []
        self._prefix = ""

    def enter(self, token: Token) -> None:
        match token.type:
            case "ordered_list_open":
                self._next.append(int(token.attrGet("start") or 1))
            case "bullet_list_open":
                self._next.append(None)
            case "list_item_open":
                self._prefix = self._item(token.markup)
            case "ordered_list_close" | "bullet_list_close":
                self._next.pop()

    def take_prefix(self) -> str:
        """Return what stands before the first line of an item; nothing before all other lines."""
        prefix, self._prefix = self._prefix, ""
        return prefix

    def _item(self, delimiter: str) -> str:
        number = self._next[-1]
        if number is None:
            return "  • "
        self._next[-1] = number + 1
        return f"{number}{delimiter} "


def inline_text(tokens: Sequence[Token], plain: PlainText) -> str:
    """Return the words of a paragraph; pictures and addresses of links are counted as lost."""
    return "".join(_inline_parts(tokens, plain))


def _inline_parts(tokens: Sequence[Token], plain: PlainText) -> Iterator[str]:
    for token in tokens:
        match token.type:
            case "text" | "code_inline":
                yield token.content
            case "softbreak":
                yield " "
            case "hardbreak":
                yield "\n"
            case "image" | "link_open" | "html_inline" | "footnote_ref":
                plain.lose(token.type.removesuffix("_open"))


def _list_item(text: str, previous: tuple[str, int] | None) -> tuple[str, int, str] | None:
    """Return delimiter, number (0 for a bullet) and text of a list item; None for a paragraph.

    A number that does not continue the list before it stays text: Markdown would count it anew.
    """
    bullet = _BULLET.match(text)
    if bullet:
        return "-", 0, text[bullet.end() :]
    numbered = _NUMBERED.match(text)
    if not numbered:
        return None
    number, delimiter = int(numbered[1]), numbered[2]
    if previous and previous[0] == delimiter and number != previous[1] + 1:
        return None
    return delimiter, number, text[numbered.end() :]


def _escape(text: str) -> str:
    """Return the text so that Markdown shows exactly it; backslashes come only where they are needed."""
    if not _MARKUP.search(text) or (not text.startswith("[") and _reads_as(text, text)):
        return text
    escaped = _LINE_START.sub(lambda match: match[1] + "\\" if match[1].isdigit() else "\\" + match[1], text)
    return escaped if _reads_as(escaped, text) else _SPECIAL.sub(r"\\\1", escaped)


def _reads_as(markdown: str, text: str) -> bool:
    tokens = parse(markdown)
    if [token.type for token in tokens] != ["paragraph_open", "inline", "paragraph_close"]:
        return False
    children = tokens[1].children or []
    return all(child.type == "text" for child in children) and "".join(child.content for child in children) == text
