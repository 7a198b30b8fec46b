"""What is aligned: anything with a kind and a text; and how the text of a marker is compared with its source."""

import re
from collections.abc import Sequence
from typing import NamedTuple, Protocol

from bsmu_news.domain.segment import Segment, SegmentKind
from bsmu_news.markup.segments import body_segments

_BLOCK_MARKS = re.compile(r"^(?:[#>\s]|[-*+]\s|\d+[.)]\s)+")
_ADDRESSES = re.compile(r"\]\([^()\s]*\)")
_PICTURE = re.compile(r"!\[[^\]]*\](?:\([^)\n]*\)|\[[^\]\n]*\])?")
_NO_LETTERS = re.compile(r"[\W_]+")


class Item(Protocol):
    """A piece of a version, such as a segment; the text is best given as a reader sees it."""

    @property
    def kind(self) -> SegmentKind:
        """What sort of piece it is; it pairs with its like only."""

    @property
    def text(self) -> str:
        """What is compared; for an untranslated marker, what it quotes."""


class Aligned(NamedTuple):
    """A pair with the segments themselves instead of their numbers."""

    sources: tuple[Segment, ...]
    targets: tuple[Segment, ...]


class Pair(NamedTuple):
    """Which items of the source and of the translation belong together, by their numbers; one side may be empty.

    One to one is usual; two or three items of one side may stand beside one of the other.
    """

    sources: tuple[int, ...]
    targets: tuple[int, ...]


def same_text(source: str, quoted: str) -> bool:
    """Tell whether a marker quotes a source, whatever markup either is given with."""
    return source == quoted or _bare(source) == _bare(quoted)


def parted_markers(items: Sequence[Item]) -> tuple[list[Item], list[int]]:
    """Return items with each marker parted that quotes several blocks, and for each part the item it comes from."""
    parts: list[Item] = []
    origins: list[int] = []
    for at, item in enumerate(items):
        quoted = body_segments(item.text) if item.kind is SegmentKind.UNTRANSLATED and "\n" in item.text else []
        own: list[Item] = [one._replace(kind=SegmentKind.UNTRANSLATED) for one in quoted]
        own = own or [item]
        parts += own
        origins += [at] * len(own)
    return parts, origins


def sort_of(item: Item) -> str:
    """Return the kind of an item; a paragraph that is a picture is of a kind of its own."""
    text = item.text
    return "picture" if text[:2] == "![" and _PICTURE.fullmatch(text) else item.kind


def bare_texts(items: Sequence[Item]) -> list[str]:
    """Return the letters and digits of each item, by which markers are compared with their source."""
    return [_bare(item.text) for item in items]


def _bare(text: str) -> str:
    return _NO_LETTERS.sub("", _ADDRESSES.sub("]", _BLOCK_MARKS.sub("", text)))
