"""Splits a version into segments, in the order in which they stand in the file.

Code blocks, comments and rules are no segments: nobody translates them. A block of raw HTML is one when it
holds words.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from markdown_it.token import Token

from bsmu_news.domain.article import Version
from bsmu_news.domain.document import Node
from bsmu_news.domain.frontmatter import text_of
from bsmu_news.domain.segment import Segment, SegmentKind
from bsmu_news.markup.marker import MARKER, quoted_sources
from bsmu_news.markup.parser import parse_in_place

_CONTAINERS = {
    "heading_open": SegmentKind.HEADING,
    "list_item_open": SegmentKind.ITEM,
    "blockquote_open": SegmentKind.QUOTE,
    "footnote_reference_open": SegmentKind.FOOTNOTE,
    "th_open": SegmentKind.CELL,
    "td_open": SegmentKind.CELL,
}
_HTML_MARKS = re.compile(r"<!--.*?(?:-->|\Z)|<[^>]*>|&#?\w+;", re.DOTALL)


def segments_of(version: Version) -> list[Segment]:
    """Return all segments of a version: those of the front matter, then those of the body."""
    return front_segments(version.tree) + body_segments(version.body, version.body_line)


def front_segments(tree: Node | None) -> list[Segment]:
    """Return the texts of the front matter: title, summary, and each photo's alt text and caption."""
    if tree is None:
        return []
    photos = tree.get("photos")
    wanted = [(SegmentKind.TITLE, tree.get("title")), (SegmentKind.SUMMARY, tree.get("summary"))]
    for photo in photos.items if photos else ():
        wanted += [(SegmentKind.ALT, photo.get("alt")), (SegmentKind.CAPTION, photo.get("caption"))]
    return [_front_segment(kind, node, text) for kind, node in wanted if node and (text := text_of(node))]


def body_segments(body: str, body_line: int = 1) -> list[Segment]:
    """Return the segments of a Markdown text whose first line is line `body_line` of its file."""
    return list(_walk(parse_in_place(body).tokens, body_line))


def one_by_one(segments: Sequence[Segment]) -> list[Segment]:
    """Return segments with each marker that quotes several (a whole list) parted into one a quoted segment.

    What is quoted stands without the marks of its block: `## Heading` becomes `Heading`.
    """
    parted: list[Segment] = []
    for segment in segments:
        quoted = body_segments(segment.text, segment.line + 1) if segment.kind is SegmentKind.UNTRANSLATED else []
        parted += [inner._replace(kind=SegmentKind.UNTRANSLATED) for inner in quoted] or [segment]
    return parted


def _front_segment(kind: SegmentKind, node: Node, text: str) -> Segment:
    if MARKER.fullmatch(text):
        return Segment(SegmentKind.UNTRANSLATED, quoted_sources(text)[0], node.line, node.line)
    return Segment(kind, text, node.line, node.line)


def _walk(tokens: Sequence[Token], first_line: int) -> Iterator[Segment]:
    containers: list[SegmentKind] = []
    block = (first_line, first_line)
    for token in tokens:
        # The inline token of a heading underlined with === leaves out that line; its block has it.
        if token.map and token.type != "inline":
            block = (first_line + token.map[0], first_line + token.map[1] - 1)
        if token.type in _CONTAINERS:
            containers.append(_CONTAINERS[token.type])
        elif token.type.replace("_close", "_open") in _CONTAINERS:
            containers.pop()
        elif token.type == "inline":
            yield from _inline(token, containers[-1] if containers else SegmentKind.PARAGRAPH, block)
        elif token.type == "html_block":
            yield from _html(token.content, block)


def _inline(token: Token, kind: SegmentKind, lines: tuple[int, int]) -> Iterator[Segment]:
    text = token.content.strip()
    if kind is SegmentKind.CELL:
        # The parser takes the backslash off; in the file a pipe inside a cell cannot stand without it.
        text = text.replace("|", "\\|")
    rest = MARKER.sub("", text)
    if rest.strip():
        yield Segment(kind, text, *lines)
    else:
        for source in quoted_sources(text):
            yield Segment(SegmentKind.UNTRANSLATED, source, *lines)


def _html(content: str, lines: tuple[int, int]) -> Iterator[Segment]:
    for source in quoted_sources(content):
        yield Segment(SegmentKind.UNTRANSLATED, source, *lines)
    rest = MARKER.sub("", content).strip()
    if _has_words(_HTML_MARKS.sub(" ", rest)):
        yield Segment(SegmentKind.HTML, rest, *lines)


_has_words: Callable[[str], object] = re.compile(r"[^\W_]").search
