"""The photos of an article below each other, drawn where the terminal can, or in rows of a contact sheet."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.constrain import Constrain
from rich.table import Table
from rich.text import Text

from bsmu_news.domain.article import Photo
from bsmu_news.domain.raster import Raster
from bsmu_news.messages import _
from bsmu_news.render.drawn import Drawing, Drawn
from bsmu_news.render.drawn.tiles import padded, side_by_side
from bsmu_news.render.flow import MEASURE, Sheet, shown, stack
from bsmu_news.render.links import same_file
from bsmu_news.render.look import EMPHASIS, FAINT, MISSING, STRONG, Look

_TILE = 26
"""Columns that a picture on a contact sheet wants at least."""
_GAP = 2
_SHAPE = 4 / 3
"""Width by height of the tiles on a contact sheet, as most cameras have it."""


class PhotoLine(NamedTuple):
    """A photo with its number and its file's facts (`2560 × 1707`, `1.2 MB`); `trouble` is what is wrong with it."""

    number: int
    photo: Photo
    facts: tuple[str, ...] = ()
    trouble: str = ""


def render_photos(lines: Sequence[PhotoLine], look: Look, drawing: Drawing | None) -> Sheet:
    """Return the photos one below the other, each with all that is said of it."""
    return Sheet(stack([_whole(line, look, drawing) for line in lines]), MEASURE)


def render_contact_sheet(lines: Sequence[PhotoLine], look: Look, drawing: Drawing) -> Sheet:
    """Return the photos in rows, each with its number and the beginning of its caption."""
    return Sheet(_Rows(tuple(lines), look, drawing))


def _whole(line: PhotoLine, look: Look, drawing: Drawing | None) -> RenderableType:
    photo = line.photo
    head = Text.assemble(
        (f"{line.number}  {shown(photo.file)}", STRONG), ("".join(f"  {fact}" for fact in line.facts), FAINT)
    )
    told: list[RenderableType] = [Text(line.trouble, MISSING)] if line.trouble else []
    told += [Text(shown(photo.caption), EMPHASIS)] if photo.caption else []
    for label, value in (
        (_("photo by"), photo.credit),
        (_("people"), " ".join(filter(None, (photo.people, photo.consent)))),
        (_("alt"), photo.alt or look.dash),
    ):
        if value:
            told.append(Text.assemble((f"{label}: ", FAINT), shown(value)))
    words = stack(told, gap=False)
    load = drawing.pictures.get(same_file(photo.file)) if drawing else None
    return Group(head, words if load is None or drawing is None else Drawn(load, drawing, words, words))


@dataclass(frozen=True, slots=True)
class _Rows:
    """Rows of pictures that stand side by side; each row is drawn as one picture, with a line of text below."""

    lines: tuple[PhotoLine, ...]
    look: Look
    drawing: Drawing

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        count = max(1, min(options.max_width // _TILE, len(self.lines)))
        columns = min((options.max_width - (count - 1) * _GAP) // count, 2 * _TILE)
        for at in range(0, len(self.lines), count):
            row = self.lines[at : at + count]
            labels = Table.grid(padding=(0, _GAP, 0, 0))
            for _line in row:
                labels.add_column(width=columns, overflow="ellipsis", no_wrap=True)
            labels.add_row(*(self._label(line) for line in row))
            yield self._row(row, columns, labels)
            yield Text("")

    def _row(self, row: Sequence[PhotoLine], columns: int, labels: Table) -> RenderableType:
        wide = len(row) * columns + (len(row) - 1) * _GAP

        def load(width: int, height: int) -> Raster:
            cell = width // wide
            tiles = [padded(self._pixels(line, columns * cell, height), columns * cell, height) for line in row]
            return side_by_side(tiles, _GAP * cell)

        rows = max(round(columns / _SHAPE / 2), 1)
        return Constrain(Drawn(load, replace(self.drawing, rows=rows), labels, labels), wide)

    def _pixels(self, line: PhotoLine, width: int, height: int) -> Raster | None:
        load = self.drawing.pictures.get(same_file(line.photo.file))
        return load(width, height) if load else None

    def _label(self, line: PhotoLine) -> Text:
        words = line.trouble or line.photo.caption or line.photo.alt or line.photo.file
        return Text.assemble((f"{line.number} ", STRONG), shown(" ".join(words.split())))
