"""Pictures put side by side, so that a terminal draws them as one."""

from collections.abc import Sequence

from bsmu_news.domain.raster import Raster

_GROUND = bytes((40, 40, 40))
"""A dark grey, which fills the room beside a picture."""


def padded(raster: Raster | None, width: int, height: int) -> Raster:
    """Return a picture in the middle of a tile of this size, which it must not exceed; an empty tile for None."""
    if raster is None:
        return Raster(width, height, _GROUND * (width * height))
    left, top = (width - raster.width) // 2, (height - raster.height) // 2
    before, after = _GROUND * left, _GROUND * (width - raster.width - left)
    size = 3 * raster.width
    rows = [before + raster.rgb[at : at + size] + after for at in range(0, len(raster.rgb), size)]
    empty = _GROUND * width
    return Raster(width, height, b"".join([*[empty] * top, *rows, *[empty] * (height - raster.height - top)]))


def side_by_side(tiles: Sequence[Raster], gap: int) -> Raster:
    """Return tiles of one size in a row, so many pixels apart."""
    width, height = tiles[0].width, tiles[0].height
    between = bytes(3 * gap)
    lines = [
        between.join(tile.rgb[at : at + 3 * width] for tile in tiles) for at in range(0, 3 * width * height, 3 * width)
    ]
    return Raster(len(tiles) * width + (len(tiles) - 1) * gap, height, b"".join(lines))
