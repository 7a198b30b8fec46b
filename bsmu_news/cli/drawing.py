"""Decides how pictures are drawn on a console, and whether they are: on a terminal in colour only."""

import os
import struct
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from rich.console import Console

from bsmu_news.render.drawn import Drawing, Method, method_in
from bsmu_news.render.drawn.drawing import Cell
from bsmu_news.render.links import same_file
from bsmu_news.services.photos.decode import raster_of

_ENOUGH_COLOURS = ("256", "truecolor")
_SHARE = 2
"""A picture takes at most one half of the screen's lines, so that its caption stays in sight."""
_LARGEST_CELL = 64


def drawing_on(
    console: Console, folder: Path, paths: Iterable[str], *, only_blocks: bool = False, share: int = _SHARE
) -> Drawing | None:
    """Return how to draw the pictures at these paths in a folder; None where there is no terminal with colours.

    `only_blocks`: what is printed goes through a pager, which understands colours at most.
    """
    method = method_in(os.environ)
    if method is None or not console.is_terminal or console.no_color or console.color_system not in _ENOUGH_COLOURS:
        return None
    if only_blocks:
        method = Method.BLOCKS
    if method is Method.BLOCKS and console.options.ascii_only:
        return None
    pictures = {same_file(path): partial(raster_of, folder / path) for path in paths}
    return Drawing(method, max(console.size.height // share, 1), pictures, _cell())


def _cell() -> Cell:
    """Return the size of a cell in pixels, where the terminal has told the system; else the usual one."""
    try:
        import fcntl  # noqa: PLC0415 - not on Windows
        import termios  # noqa: PLC0415 - as above

        # struct winsize: rows, columns, width and height in pixels; see ioctl_tty(2).
        answer = fcntl.ioctl(1, termios.TIOCGWINSZ, bytes(8))
        rows, columns, width, height = struct.unpack("HHHH", answer)
        cell = Cell(width // columns, height // rows)
    except (ImportError, OSError, ZeroDivisionError):
        return Cell()
    return cell if all(0 < side <= _LARGEST_CELL for side in cell) else Cell()
