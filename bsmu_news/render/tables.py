"""Tables that fold instead of clipping; where even folding would cut words, each row becomes a small list."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, cast

from markdown_it.tree import SyntaxTreeNode
from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.segment import Segment
from rich.table import Table
from rich.text import Text

from bsmu_news.render.flow import Behind, stack
from bsmu_news.render.inline import inline_text
from bsmu_news.render.look import FAINT, STRONG
from bsmu_news.render.page import Page

_USUAL_WORD = 12
"""A column narrower than its longest word folds it; a word longer than this may be folded."""

_FRAME = 3
"""Columns that the frame takes beside each cell, and one more at the end."""

Justify = Literal["left", "center", "right"]


def table_block(node: SyntaxTreeNode, page: Page) -> "TableBlock":
    """Return a table of the text."""
    rows = [row for part in node.children for row in part.children]
    alignment = [str(cell.attrs.get("style", "")).removeprefix("text-align:") for cell in rows[0].children]
    justify = [cast("Justify", side) if side in ("center", "right") else "left" for side in alignment]
    cells = [[_cell(cell, page, header=number == 0) for cell in row.children] for number, row in enumerate(rows)]
    return TableBlock(cells[0], cells[1:], justify, page)


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A table that knows its cells and chooses its form when it knows its width."""

    header: Sequence[Text]
    rows: Sequence[Sequence[Text]]
    justify: Sequence[Justify]
    page: Page

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        widths = self._widths(options.max_width - _FRAME * len(self.header) - 1)
        if widths is None:
            yield stack([self._as_list(row) for row in self.rows or [[]]])
            return
        lines = console.render_lines(self._as_table(widths), options, pad=False)
        # The frame of a Markdown table has an empty first and last line.
        for line in lines[1:-1] if self.page.look.plain else lines:
            yield from (*line, Segment.line())

    def _widths(self, room: int) -> list[int] | None:
        """Return the columns' widths within `room`; None where usual words would not fit.

        Rich shares out the room by the length of whole cells, so that it folds a word beside a column to spare.
        """
        columns = [[title, *(row[number] for row in self.rows)] for number, title in enumerate(self.header)]
        wanted = [max(1, *(_longest_line(cell) for cell in column)) for column in columns]
        needed = [min(_USUAL_WORD, max(1, *(_longest_word(cell) for cell in column))) for column in columns]
        spare = room - sum(needed)
        if spare < 0:
            return None
        missing = [one - other for one, other in zip(wanted, needed, strict=True)]
        share = min(1.0, spare / max(1, sum(missing)))
        return [least + int(more * share) for least, more in zip(needed, missing, strict=True)]

    def _as_table(self, widths: Sequence[int]) -> Table:
        table = Table(box=self.page.look.table, border_style=FAINT)
        for title, justify, width in zip(self.header, self.justify, widths, strict=True):
            table.add_column(title, justify=justify, overflow="fold", width=width)
        for row in self.rows:
            table.add_row(*row)
        return table

    def _as_list(self, row: Sequence[Text]) -> Behind:
        filled = list(row) or [Text()] * len(self.header)
        lines = [
            Text.assemble(title, ": " if title.plain else "", cell)
            for title, cell in zip(self.header, filled, strict=True)
        ]
        bar = Text(self.page.look.row, FAINT)
        return Behind(stack(lines, gap=False), bar, bar)


def _cell(node: SyntaxTreeNode, page: Page, *, header: bool) -> Text:
    tokens = node.children[0].token if node.children else None
    return inline_text(tokens.children or () if tokens else (), page, STRONG if header else None)


def _longest_word(text: Text) -> int:
    return max((cell_len(word) for word in text.plain.split()), default=1)


def _longest_line(text: Text) -> int:
    return max(cell_len(line) for line in text.plain.split("\n"))
