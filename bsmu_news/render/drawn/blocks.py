"""A picture in half blocks: each cell shows two pixels, the upper one in its letter's colour, the lower one behind it.

Rich writes the colours with 24 bits, or with the nearest of 256 where the terminal has no more.
"""

from collections.abc import Iterator

from rich.color import Color
from rich.color_triplet import ColorTriplet
from rich.segment import Segment
from rich.style import Style

from bsmu_news.domain.raster import Raster

_UPPER = "▀"


def block_lines(raster: Raster) -> Iterator[Segment]:
    """Yield the cells of a picture, two rows of pixels a line, each line with its end."""
    size = 3 * raster.width
    rows = [raster.rgb[at : at + size] for at in range(0, len(raster.rgb), size)]
    for number in range(0, len(rows), 2):
        lower = rows[number + 1] if number + 1 < len(rows) else None
        yield from _line(rows[number], lower)
        yield Segment.line()


def _line(upper: bytes, lower: bytes | None) -> Iterator[Segment]:
    """Yield one line; cells of the same two colours are one segment."""
    begun: tuple[bytes, bytes | None] | None = None
    count = 0
    for at in range(0, len(upper), 3):
        pair = upper[at : at + 3], lower[at : at + 3] if lower else None
        if begun is not None and pair != begun:
            yield _cells(begun, count)
            count = 0
        begun, count = pair, count + 1
    if begun is not None:
        yield _cells(begun, count)


def _cells(pair: tuple[bytes, bytes | None], count: int) -> Segment:
    above, below = pair
    return Segment(_UPPER * count, Style(color=_colour(above), bgcolor=_colour(below) if below else None))


def _colour(pixel: bytes) -> Color:
    return Color.from_triplet(ColorTriplet(*pixel))
