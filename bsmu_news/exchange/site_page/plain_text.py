"""Lines of a page into Markdown and back, without a word lost on either way."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token

from bsmu_news.domain.page import PageLine
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
        self.lost[kind] = self.lost.get(kind, 0) + 1


def to_plain(markdown: str) -> PlainText:
    """Return the body's text as the site prints it: paragraphs, `1. …` and `  • …` lists."""
    plain = PlainText()
    prefix = ""
    numbers: list[int | None] = []
    for token in parse(markdown):
        match token.type:
            case "ordered_list_open":
                numbers.append(int(token.attrGet("start") or 1))
            case "bullet_list_open":
                numbers.append(None)
            case "ordered_list_close" | "bullet_list_close":
                numbers.pop()
            case "list_item_open":
                prefix = _item_prefix(numbers, token.markup)
            case "heading_open" | "blockquote_open" | "table_open" | "footnote_block_open":
                plain.lose(token.type.removesuffix("_open"))
            case "html_block":
                plain.lose("untranslated" if "untranslated" in token.content else "html")
            case "fence" | "code_block":
                plain.lines += [line for line in token.content.split("\n") if line.strip()]
            case "inline":
                for text in inline_text(token.children or [], plain).split("\n"):
                    if text.strip():
                        plain.lines.append(prefix + text.strip())
                        prefix = ""
    return plain


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


def _item_prefix(numbers: list[int | None], delimiter: str) -> str:
    number = numbers[-1]
    if number is None:
        return "  • "
    numbers[-1] = number + 1
    return f"{number}{delimiter} "


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
    escaped = _SPECIAL.sub(r"\\\1", escaped) if not _reads_as(escaped, text) else escaped
    return escaped


def _reads_as(markdown: str, text: str) -> bool:
    tokens = parse(markdown)
    if [token.type for token in tokens] != ["paragraph_open", "inline", "paragraph_close"]:
        return False
    children = tokens[1].children or []
    return all(child.type == "text" for child in children) and "".join(child.content for child in children) == text
