"""A decoded picture."""

from typing import NamedTuple


class Raster(NamedTuple):
    """Pixels: rows from the top, each from the left, three bytes (red, green, blue) a pixel."""

    width: int
    height: int
    rgb: bytes
