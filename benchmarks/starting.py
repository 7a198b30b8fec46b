"""Measures what the commands take: starting, one page, a thousand pages.

Times of starting are ratios to an empty Python program in the same environment, measured by turns, so that they
say the same on a slow machine. The others are limits that a person notices.
"""

import argparse
import os
import platform
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median

from benchmarks.measure import NEWS, PYTHON, medians, rich_help_program, seconds, time_and_peak
from benchmarks.pages import SEED, many_pages, new_room, seed_page
from benchmarks.table import Row, failed, milliseconds, table

SAMPLE = Path(__file__).parents[1] / "articles"
PAGES = 1000


def starting(folder: Path, rounds: int) -> Iterator[Row]:
    """Measure what a person waits for at every command."""
    programs = {
        "python -c pass": (*PYTHON, "-c", "pass"),
        "--version": (*NEWS, "--version"),
        "--help": (*NEWS, "--help"),
        "status": (*NEWS, "--newsroom", str(SAMPLE), "status"),
        "peer: a bare Typer program's --help": rich_help_program(folder),
    }
    limits = {"--version": 2, "--help": 14, "status": 12}
    taken = medians(programs, rounds)
    base = taken["python -c pass"]
    for name, time in taken.items():
        limit = limits.get(name)
        held = time <= limit * base if limit else None
        yield Row(
            name,
            milliseconds(time),
            milliseconds(base),
            f"{time / base:.1f} x",
            f"{limit} x" if limit else "-",
            held,
        )


def one_page(folder: Path, rounds: int) -> Iterator[Row]:
    """Measure what a person does with one page: the sample article's, in a newsroom of its own."""
    page = seed_page(SAMPLE, folder)
    rooms = [new_room(folder / f"room{number}") for number in range(rounds)]
    importing = median(seconds((*NEWS, "--newsroom", str(room), "import", str(page), "--slug", SEED)) for room in rooms)
    news = (*NEWS, "--newsroom", str(rooms[0]))
    validate = (*news, "validate", "--no-cache", SEED)
    taken = {
        "import the sample page": importing,
        "preview it": median(seconds((*news, "preview", SEED)) for _round in range(rounds)),
        "validate it": median(seconds(validate, allowed=(0, 1)) for _round in range(rounds)),
    }
    for name, time in taken.items():
        limit = 0.6 if name == "validate it" else 0.5
        yield Row(name, milliseconds(time), limit=milliseconds(limit), held=time <= limit)


def many(folder: Path) -> Iterator[Row]:
    """Measure one call that takes a thousand pages."""
    pages = many_pages(folder / "pages", PAGES)
    room = new_room(folder / "many")
    time, peak = time_and_peak((*NEWS, "--newsroom", str(room), "import", *map(str, pages)))
    made = sum(1 for path in room.glob("articles/*/index.*.md"))
    if made != PAGES:
        raise RuntimeError(f"{made} of {PAGES} pages were imported")
    yield Row(f"import {PAGES} pages at once", f"{time:.1f} s", limit="10 s", held=time <= 10)  # noqa: PLR2004
    megabytes = peak / 1e6
    yield Row("  its peak memory", f"{megabytes:.0f} MB", limit="150 MB", held=megabytes <= 150)  # noqa: PLR2004


def main(words: Sequence[str]) -> int:
    """Measure, print, and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--check", action="store_true", help="exit with 1 when a limit does not hold")
    parser.add_argument("--rounds", type=int, default=15, help="runs of each program; the median counts")
    parser.epilog = "More: python -m benchmarks detection --help, speed --help, profile --help"
    asked = parser.parse_args(words)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        rows = [*starting(folder, asked.rounds), *one_page(folder, asked.rounds), *many(folder)]
    print(
        f"Python {platform.python_version()}, {platform.system()}, {os.cpu_count()} cores, medians of {asked.rounds}\n"
    )
    print(table(rows))
    return int(asked.check and failed(rows))
