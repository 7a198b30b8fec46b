"""Splits a version into segments, in the order in which they stand in the file.

Code blocks, comments and rules are no segments: nobody translates them. A block of raw HTML is one when it
holds words.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence

from bsmu_news.domain.article import Version
from bsmu_news.domain.document import Node
from bsmu_news.domain.frontmatter import text_of
from bsmu_news.domain.segment import Segment, SegmentKind
from bsmu_news.markup.blocks import Block, line_starts, read_blocks
from bsmu_news.markup.marker import MARKER, quoted_sources

_HTML_MARKS = re.compile(r"<!--.*?(?:-->|\Z)|<[^>]*>|&#?\w+;", re.DOTALL)


def segments_of(version: Version) -> list[Segment]:
    """Return all segments of a version: those of the front matter, then those of the body."""
    return front_segments(version.tree) + body_segments(version.body, version.body_line)


def front_segments(tree: Node | None) -> list[Segment]:
    """Return the texts of the front matter: title, summary, and each photo's alt text and caption."""
    return [segment for _node, segment in front_nodes(tree)]


def front_nodes(tree: Node | None) -> list[tuple[Node, Segment]]:
    """Return the segments of the front matter with the values that they stand in."""
    if tree is None:
        return []
    photos = tree.get("photos")
    wanted = [(SegmentKind.TITLE, tree.get("title")), (SegmentKind.SUMMARY, tree.get("summary"))]
    for photo in photos.items if photos else ():
        wanted += [(SegmentKind.ALT, photo.get("alt")), (SegmentKind.CAPTION, photo.get("caption"))]
    return [(node, _front_segment(kind, node, text)) for kind, node in wanted if node and (text := text_of(node))]


def body_segments(body: str, body_line: int = 1) -> list[Segment]:
    """Return the segments of a Markdown text whose first line is line `body_line` of its file."""
    lines = line_starts(body)
    blocks = read_blocks(body).blocks
    return [segment for block in blocks for segment in segments_of_block(block, body, lines, body_line)]


def segments_of_block(block: Block, body: str, lines: Sequence[int], body_line: int) -> list[Segment]:
    """Return the segments of one block: one as a rule, none of code and comments, several where it quotes several.

    `lines` are the offsets at which the lines of the body start.
    """
    if block.kind is None:
        return []
    first = body_line + bisect_right(lines, block.start) - 1
    last = max(first, body_line + bisect_left(lines, block.block_end) - 1)
    return [Segment(kind, text, first, last) for kind, text in _texts(block, body, block.kind)]


def one_by_one(segments: Sequence[Segment]) -> list[Segment]:
    """Return segments with each marker that quotes several (a whole list) parted into one a quoted segment.

    What is quoted stands without the marks of its block: `## Heading` becomes `Heading`. A marker on one line quotes
    the text of a heading or cell, which holds no blocks.
    """
    parted: list[Segment] = []
    for segment in segments:
        whole = segment.kind is SegmentKind.UNTRANSLATED and segment.end_line > segment.line
        quoted = body_segments(segment.text, segment.line + 1) if whole else []
        parted += [inner._replace(kind=SegmentKind.UNTRANSLATED) for inner in quoted] or [segment]
    return parted


def _front_segment(kind: SegmentKind, node: Node, text: str) -> Segment:
    if MARKER.fullmatch(text):
        return Segment(SegmentKind.UNTRANSLATED, quoted_sources(text)[0], node.line, node.line)
    return Segment(kind, text, node.line, node.line)


def _texts(block: Block, body: str, kind: SegmentKind) -> Iterator[tuple[SegmentKind, str]]:
    html = kind is SegmentKind.HTML
    text = "".join(run.text for run in block.runs).strip() if html else block.source(body)
    rest = MARKER.sub("", text).strip() if "<!--" in text else text
    if rest != text and (html or not rest):
        for source in quoted_sources(text):
            yield SegmentKind.UNTRANSLATED, source
    if html and _has_words(_HTML_MARKS.sub(" ", rest)):
        yield kind, rest
    elif rest and not html:
        yield kind, text


_has_words: Callable[[str], object] = re.compile(r"[^\W_]").search
