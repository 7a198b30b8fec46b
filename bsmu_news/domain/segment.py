"""A segment: the smallest piece of an article that is translated and reviewed by itself."""

from enum import StrEnum
from typing import NamedTuple


class SegmentKind(StrEnum):
    """Where a segment stands. In nested blocks the innermost container names the kind."""

    TITLE = "title"
    SUMMARY = "summary"
    ALT = "alt"
    CAPTION = "caption"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"
    QUOTE = "quote"
    FOOTNOTE = "footnote"
    HTML = "html"
    """A block of raw HTML that holds words: somebody reads them, so somebody has to translate them."""
    UNTRANSLATED = "untranslated"
    """A marker comment that holds the place of a translation; the text is the source it quotes."""

    @property
    def in_front_matter(self) -> bool:
        """Tell whether such a segment stands in the front matter."""
        return self in _FRONT


_FRONT = frozenset((SegmentKind.TITLE, SegmentKind.SUMMARY, SegmentKind.ALT, SegmentKind.CAPTION))


class Segment(NamedTuple):
    r"""A piece of text with its place.

    `text` is the Markdown source without the marks of its container (`#`, `>`, `-`, `|`, the indentation),
    lines parted by `\n`. `line` and `end_line` are its first and last line, counted from 1 in the whole file;
    in the front matter, where only the start of a value is known, both are its first line.
    """

    kind: SegmentKind
    text: str
    line: int
    end_line: int
