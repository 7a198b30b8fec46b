"""Prints rows of a benchmark as one plain table."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

_HELD = {True: "yes", False: "NO", None: "-"}


class Row(NamedTuple):
    """One measurement; `held` is None where there is no limit."""

    what: str
    measured: str
    base: str = "-"
    ratio: str = "-"
    limit: str = "-"
    held: bool | None = None


def table(rows: Iterable[Row]) -> str:
    """Return measurements as plain text."""
    head = ("what", "measured", "base", "ratio", "limit", "ok?")
    return columns([head, *((*row[:-1], _HELD[row.held]) for row in rows)])


def columns(lines: Sequence[Sequence[str]]) -> str:
    """Return lines of cells as plain text: the first column flush left, the others flush right."""
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join(_line(line, widths).rstrip() for line in lines)


def failed(rows: Iterable[Row]) -> bool:
    """Tell whether a limit does not hold."""
    return any(row.held is False for row in rows)


def milliseconds(time: float) -> str:
    """Return a time in seconds as a person reads it."""
    return f"{time * 1000:.0f} ms"


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = zip(cells, widths, strict=True)
    return "  ".join([first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in others)])
