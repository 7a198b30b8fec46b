"""The board as a table of text: aligned, without frames, with fewer columns where there is less room."""

import datetime as dt
from collections.abc import Callable, Sequence
from typing import NamedTuple

from bsmu_news.domain.finding import Severity
from bsmu_news.domain.stage import ArticleStatus, LanguageStatus, SegmentCounts, Stage
from bsmu_news.messages import N_, _
from bsmu_news.render.cells import cell_width, cut, pad
from bsmu_news.render.findings import counted
from bsmu_news.render.paint import painted
from bsmu_news.render.printable import printable

_GAP = "  "
_STAGE_COLOURS = {
    Stage.DRAFT: "2",
    Stage.TRANSLATING: "33",
    Stage.REVIEWING: "36",
    Stage.READY: "32",
    Stage.SUBMITTED: "32",
}
_STAGE_NAMES = {
    Stage.DRAFT: N_("draft"),
    Stage.TRANSLATING: N_("translating"),
    Stage.REVIEWING: N_("reviewing"),
    Stage.READY: N_("ready"),
    Stage.SUBMITTED: N_("submitted"),
}


class Column(NamedTuple):
    """A column: its head, what it says of an article, and in which colour.

    The column with the highest `rank` is the first to be cut, and to go, where there is no room. `least` is how
    many cells must be left of one that can be cut.
    """

    head: str
    cell: Callable[[ArticleStatus], str]
    rank: int
    colour: Callable[[ArticleStatus], str] = lambda _row: ""
    least: int | None = None


def board_lines(rows: Sequence[ArticleStatus], width: int | None, *, colour: bool) -> list[str]:
    """Return the table's lines; without a width nothing is cut, for pipes."""
    columns, widths = _fit(rows, width)
    heads = [pad(cut(_(column.head), size), size) for column, size in zip(columns, widths, strict=True)]
    lines = [painted(_GAP.join(heads).rstrip(), "4" if colour else "")]
    for row in rows:
        cells = []
        for column, size in zip(columns, widths, strict=True):
            text = cut(_text(column, row), size)
            cells.append(painted(text, column.colour(row) if colour else "") + " " * (size - cell_width(text)))
        lines.append(_GAP.join(cells).rstrip())
    return lines


def stage_name(stage: Stage) -> str:
    """Return a stage in the reader's language."""
    return _(_STAGE_NAMES[stage])


def _fit(rows: Sequence[ArticleStatus], width: int | None) -> tuple[list[Column], list[int]]:
    """Choose the columns that fit, and how wide each one is."""
    columns = list(_COLUMNS)
    while True:
        widths = [max(cell_width(text) for text in _texts(column, rows)) for column in columns]
        if width is None:
            return columns, widths
        spare = width - sum(widths) - len(_GAP) * (len(columns) - 1)
        least = [min(size, column.least or size) for column, size in zip(columns, widths, strict=True)]
        if width >= sum(least) + len(_GAP) * (len(columns) - 1) or len(columns) == 1:
            return columns, _shrink(columns, widths, least, -spare)
        columns.remove(max(columns, key=lambda column: column.rank))


def _shrink(columns: Sequence[Column], widths: Sequence[int], least: Sequence[int], excess: int) -> list[int]:
    """Take what is too wide off the columns that can be cut, by rank."""
    sizes = list(widths)
    for index in sorted(range(len(columns)), key=lambda index: -columns[index].rank):
        if excess > 0:
            taken = min(excess, sizes[index] - least[index])
            sizes[index] -= taken
            excess -= taken
    return [max(size - excess, 1) if excess > 0 else size for size in sizes]


def _texts(column: Column, rows: Sequence[ArticleStatus]) -> list[str]:
    return [_(column.head), *(_text(column, row) for row in rows)]


def _text(column: Column, row: ArticleStatus) -> str:
    return printable(" ".join(column.cell(row).split()))


def _short_id(row: ArticleStatus) -> str:
    """Return the id without its date, which is a column of its own."""
    return row.id.removeprefix(f"{row.date.isoformat()}-") if isinstance(row.date, dt.date) else row.id


def _title(row: ArticleStatus) -> str:
    source = row.languages.get(row.source)
    return source.title if source else ""


def _languages(row: ArticleStatus) -> str:
    """Return the source language first, then the others with how much of each is translated."""
    others = [f"{code} {_share(one)}".rstrip() for code, one in row.languages.items() if code != row.source]
    return " → ".join(filter(None, (row.source, ", ".join(others))))


def _share(status: LanguageStatus) -> str:
    counts = status.segments or SegmentCounts()
    done = counts.total - counts.untranslated
    if counts.total == 0:
        return "0%"
    # Rounded down: 100 % must mean that nothing is left.
    return "" if done == counts.total else f"{100 * done // counts.total}%"


def _found_colour(row: ArticleStatus) -> str:
    if row.findings[Severity.ERROR]:
        return "31"
    return "33" if row.findings[Severity.WARNING] else ""


_COLUMNS = (
    Column(N_("Date"), lambda row: row.date.isoformat() if row.date else "-", 3),
    Column(N_("Article"), _short_id, 0, lambda _row: "1", least=16),
    Column(N_("Title"), _title, 5, least=16),
    Column(N_("Languages"), _languages, 4),
    Column(N_("Stage"), lambda row: stage_name(row.stage), 1, lambda row: _STAGE_COLOURS[row.stage]),
    Column(N_("Found"), lambda row: counted(row.findings) or "-", 2, _found_colour, least=12),
)
