"""What the parts of a page share while it is being drawn."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from bsmu_news.domain.article import Photo
from bsmu_news.render.drawn import Drawing
from bsmu_news.render.links import AddressList
from bsmu_news.render.look import Look


@dataclass
class Page:
    """A page under way.

    `photos` are those of the front matter by file; `shown` collects the files that the text has shown.
    `drawing` draws pictures where the terminal can.
    `notes` collects footnotes in the order of their numbers: the label, or None for a note written in place.
    """

    look: Look
    photos: Mapping[str, Photo] = field(default_factory=dict)
    addresses: AddressList = field(default_factory=AddressList)
    shown: set[str] = field(default_factory=set)
    notes: dict[int, str | None] = field(default_factory=dict)
    inline_notes: Mapping[int, Sequence[Token]] = field(default_factory=dict)
    definitions: dict[str, SyntaxTreeNode] = field(default_factory=dict)
    drawing: Drawing | None = None
