"""Pictures as blocks of a page: as wide as there is room, at most so many lines high, and never enlarged."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.segment import ControlType, Segment

from bsmu_news.domain.raster import Raster
from bsmu_news.render.drawn.blocks import block_lines
from bsmu_news.render.drawn.iterm import iterm
from bsmu_news.render.drawn.kitty import kitty
from bsmu_news.render.drawn.method import Method
from bsmu_news.render.drawn.sixel import sixel

Loader = Callable[[int, int], Raster | None]
"""Gives a picture's pixels, at most so wide and so high; None where they cannot be read."""

NARROWEST = 8
"""Columns; in less room nothing can be made out."""


class Cell(NamedTuple):
    """Pixels of one character on the screen."""

    width: int = 10
    height: int = 20


_USUAL_CELL = Cell()


@dataclass(frozen=True, slots=True)
class Drawing:
    """How pictures are drawn, and what gives the pixels of each, by its path in the article's folder."""

    method: Method
    rows: int
    pictures: Mapping[str, Loader] = field(default_factory=dict)
    cell: Cell = _USUAL_CELL


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture with what stands below it; `otherwise` shows where it cannot be drawn."""

    load: Loader
    drawing: Drawing
    below: RenderableType
    otherwise: RenderableType

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        columns, rows = options.max_width, max(self.drawing.rows, 1)
        box = (1, 2) if self.drawing.method is Method.BLOCKS else self.drawing.cell
        raster = self.load(columns * box[0], rows * box[1]) if columns >= NARROWEST else None
        if raster is None:
            yield self.otherwise
            return
        if self.drawing.method is Method.BLOCKS:
            yield from block_lines(raster)
        else:
            # To Rich it is a control code: it takes no room in its line, and the terminal moves the cursor.
            yield Segment(self._codes(raster), None, [(ControlType.BELL,)])
            yield Segment.line()
        yield self.below

    def _codes(self, raster: Raster) -> str:
        cell = self.drawing.cell
        columns, rows = -(-raster.width // cell.width), -(-raster.height // cell.height)
        match self.drawing.method:
            case Method.KITTY:
                return kitty(raster, columns, rows)
            case Method.ITERM:
                return iterm(raster, columns, rows)
            case _other:
                return sixel(raster)
