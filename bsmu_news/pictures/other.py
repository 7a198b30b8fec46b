"""The pictures that are not rewritten here: size of GIF, HEIC and AVIF, and whether an SVG is more than a drawing."""

import re
from collections.abc import Iterator

from bsmu_news.domain.picture import Colours, Picture, PictureProblem
from bsmu_news.pictures.window import Window

_MOST_BOXES, _DEEPEST = 1000, 2
_LARGEST_BOX = 4_000_000
"""Bytes of a box that holds other boxes; pixels are in none of them."""
_LARGEST_SVG = 10_000_000
_RUNS = re.compile(
    rb"<\s*(?:\w+:)?(?:script|foreignobject|iframe|embed|object|handler)\b|\son[a-z]{2,20}\s*=|javascript\s*:"
    rb"|<!entity|<!doctype[^<>[]*\[|href\s*=\s*[\"']\s*(?:https?:|//|data:text|file:)",
    re.IGNORECASE,
)
_SVG_TAG = re.compile(rb"<(?:\w+:)?svg\b[^<>]*>", re.IGNORECASE)
_SIDE = re.compile(rb"""\s(width|height)\s*=\s*["'](\d{1,6})(?:\.\d+)?(?:px)?["']""", re.IGNORECASE)


def read_gif(window: Window) -> Picture:
    """Return size and animation of a GIF (GIF89a specification): an animation says how often it is played."""
    head = window.at(0, 13)
    if len(head) < 13:  # noqa: PLR2004 - the screen descriptor
        return Picture(problem=PictureProblem.CUT_OFF)
    sides = int.from_bytes(head[6:8], "little"), int.from_bytes(head[8:10], "little")
    start = window.at(13, 2048)
    animated = b"NETSCAPE2.0" in start or b"ANIMEXTS1.0" in start
    whole = b"\x3b" in window.at(max(window.size - 16, 0), 16)
    problem = None if whole else PictureProblem.CUT_OFF
    return Picture(width=sides[0], height=sides[1], colours=Colours("palette"), animated=animated, problem=problem)


def read_heif(window: Window) -> Picture:
    """Return the size of a HEIC or AVIF picture: the largest that its properties tell of, for it has tiles too.

    ISO 14496-12 for the boxes, ISO 23008-12 for `ispe`.
    """
    animated = window.at(8, 4) in (b"avis", b"hevc", b"msf1")
    sizes: list[tuple[int, int]] = []
    cut_off = False
    for name, start, length in _boxes(window, 0, window.size):
        cut_off |= start + length > window.size
        if name == b"meta" and length <= _LARGEST_BOX:
            sizes += _sizes(window, start + 4, start + length)
    width, height = max(sizes, key=lambda size: size[0] * size[1], default=(0, 0))
    problem = PictureProblem.CUT_OFF if cut_off else None
    return Picture(width=width, height=height, animated=animated, problem=problem)


def _sizes(window: Window, start: int, end: int, inside_of: int = 0) -> Iterator[tuple[int, int]]:
    for name, inside, length in _boxes(window, start, end):
        if name in (b"iprp", b"ipco") and inside_of < _DEEPEST:
            yield from _sizes(window, inside, min(inside + length, end), inside_of + 1)
        elif name == b"ispe" and length >= 12:  # noqa: PLR2004 - version, width, height
            data = window.at(inside, 12)
            yield int.from_bytes(data[4:8]), int.from_bytes(data[8:12])


def _boxes(window: Window, at: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """Yield name, start of the content and its length; a length may lie beyond the end."""
    for _number in range(_MOST_BOXES):
        head = window.at(at, 16)
        size, inside = int.from_bytes(head[:4]), 8
        if size == 1:
            size, inside = int.from_bytes(head[8:16]), 16
        size = size or end - at
        if at + 8 > end or size < inside:
            return
        yield head[4:8], at + inside, size - inside
        at += size


def read_svg(window: Window) -> Picture:
    """Return the size of an SVG where it is told in pixels, and whether it runs or loads something."""
    data = window.at(0, _LARGEST_SVG)
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        data = data.decode("utf-16", "replace").encode()
    data = data.replace(b"\0", b"")
    tag = _SVG_TAG.search(data)
    sides = {name.lower(): int(value) for name, value in _SIDE.findall(tag[0])} if tag else {}
    return Picture(
        width=sides.get(b"width", 0),
        height=sides.get(b"height", 0),
        scripted=bool(_RUNS.search(data)) or window.size > _LARGEST_SVG,
        problem=None if tag else PictureProblem.DAMAGED,
    )
