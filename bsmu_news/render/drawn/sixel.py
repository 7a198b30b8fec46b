"""A picture in sixels: bands of six rows, in which each colour is drawn over the others.

Source: https://vt100.net/docs/vt3xx-gp/chapter14.html
"""

import re

from bsmu_news.domain.raster import Raster

_COLOURS = 255
"""Terminals have 256 registers at least; one is left to the background."""
_BAND = 6
_RUN = re.compile(r"(.)\1{3,255}")
_SIXELS = bytes(range(63, 127)) + bytes(192)
"""The characters ? to ~ for the 64 ways that six pixels can be set."""


def sixel(raster: Raster) -> str:
    """Return the codes that draw a picture pixel by pixel; the cursor ends below it."""
    from PIL import Image  # noqa: PLC0415 - 60 ms, only where pictures are drawn

    image = Image.frombytes("RGB", (raster.width, raster.height), raster.rgb).quantize(_COLOURS)
    palette = image.getpalette("RGB") or []
    registers = "".join(
        "#{};2;{};{};{}".format(number, *(round(part / 2.55) for part in palette[3 * number : 3 * number + 3]))
        for number in range(len(palette) // 3)
    )
    size = raster.width * _BAND
    pixels = image.tobytes()
    bands = (_band(pixels[at : at + size], raster.width) for at in range(0, len(pixels), size))
    return f'\x1bP0;1;0q"1;1;{raster.width};{raster.height}{registers}{"-".join(bands)}\x1b\\'


def _band(pixels: bytes, width: int) -> str:
    """Return up to six rows of colour numbers as sixels, one line for each colour."""
    lines = {colour: bytearray(width) for colour in set(pixels)}
    for row in range(len(pixels) // width):
        bit = 1 << row
        for column, colour in enumerate(pixels[row * width : (row + 1) * width]):
            lines[colour][column] |= bit
    return "$".join(f"#{colour}{_packed(line.translate(_SIXELS).decode())}" for colour, line in lines.items())


def _packed(line: str) -> str:
    """Return a line with its end left away where nothing is drawn, and runs of one character counted."""
    return _RUN.sub(lambda run: f"!{len(run[0])}{run[1]}", line.rstrip("?"))
