"""Measures how long `validate` takes on a generated newsroom, beside a program that only reads it and a peer.

All programs take turns on the same files, so that a busy moment hits all of them. WR is a Python process that walks
the folder and reads all files.
"""

import argparse
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

from benchmarks.generated_room import write_newsroom
from benchmarks.measure import NEWS, Spent, spent
from benchmarks.peak_memory import peak_of_tree
from benchmarks.table import Row, failed, milliseconds, table

PEER = "markdownlint-cli2"
LARGE = 10_000
READ = """
import os, sys
def walk(folder):
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                walk(entry.path)
            else:
                with open(entry.path, "rb") as file:
                    file.read()
walk(sys.argv[1])
"""
FOUND = (0, 1)
"""The exit codes of checkers that did their work."""
MEMORY = 400
MORE = 0.3
ONE = 0.6
WARM_TO_READ = 3
LARGE_TO_SMALL = 11
COLD_TO_PEER = {"cold": 0.4, "cold, without SP and TM": 0.2}


class Taken(NamedTuple):
    """The medians by the name of what was measured, and the peak memory in bytes."""

    spent: dict[str, Spent]
    peak: int | None

    @property
    def times(self) -> dict[str, float]:
        """The seconds from start to end."""
        return {name: one.seconds for name, one in self.spent.items()}

    def told(self, name: str) -> str:
        """Return the time from start to end, and that of the processors: a busy computer changes only the first."""
        seconds, processor = self.spent[name]
        return f"{seconds:.2f} s" + (f" ({processor:.2f} s CPU)" if processor else "")


def measure(room: Path, articles: int, rounds: int, peer: str | None) -> Taken:
    """Run all programs by turns."""
    changed = sorted(room.glob("articles/*/index.en.md"))[articles // 2]
    programs = _programs(room, peer)
    taken: dict[str, list[Spent]] = {name: [] for name in [*programs, "warm", "one article changed"]}
    for _round in range(rounds):
        for name, run in programs.items():
            taken[name].append(run())
        _validate(room)  # fills the cache, of what the last round changed too
        taken["warm"].append(_validate(room))
        taken["one article changed"].append(_changed(room, changed))
    medians = {name: Spent(*map(median, zip(*some, strict=True))) for name, some in taken.items()}
    return Taken(medians, peak_of_tree(_words(room, "--no-cache")))


def rows_of(taken: Taken, articles: int) -> Iterator[Row]:
    """Yield the table of a newsroom."""
    times, peak = taken.times, taken.peak
    yield from _against_peer(taken)
    warm, read, changed = times["warm"], times["WR"], times["one article changed"]
    # Of a small newsroom most of the time is Python's start.
    limited = articles >= LARGE
    ratio = warm / read
    limit, held = (f"{WARM_TO_READ} x", ratio <= WARM_TO_READ) if limited else ("-", None)
    yield Row("warm", milliseconds(warm), f"WR {milliseconds(read)}", f"{ratio:.1f} x", limit, held)
    more, allowed = changed - warm, f"+{milliseconds(MORE)}"
    yield Row("one article changed", milliseconds(changed), "warm", f"+{milliseconds(more)}", allowed, more <= MORE)
    if "one article alone" in times:
        one = times["one article alone"]
        yield Row("validate of one article", milliseconds(one), limit=milliseconds(ONE), held=one < ONE)
    if peak is not None:
        megabytes = peak / 1e6
        held = megabytes < MEMORY if not limited else None
        yield Row("peak memory, cold", f"{megabytes:.0f} MB", limit=f"{MEMORY} MB" if not limited else "-", held=held)


def main(words: Sequence[str]) -> int:
    """Measure, print, and return the exit code."""
    asked = _parser().parse_args(words)
    peer = shutil.which(str(asked.markdownlint or PEER))
    with tempfile.TemporaryDirectory() as name:
        os.environ["XDG_CACHE_HOME"] = str(Path(name, "cache"))
        room = write_newsroom(Path(name, "room"), asked.articles)
        print(_about(room, asked.articles, asked.rounds))
        small = measure(room, asked.articles, asked.rounds, peer)
        rows = list(rows_of(small, asked.articles))
        print(table(rows), flush=True)
        if asked.large:
            large = write_newsroom(Path(name, "large"), LARGE)
            print("\n" + _about(large, LARGE, 1))
            more = _large(large, small, asked.articles)
            print(table(more))
            rows += more
    if not peer:
        print(f"\n{PEER} was not run: name it with --markdownlint (npm install {PEER}).")
    return int(asked.check and failed(rows))


def _large(room: Path, small: Taken, articles: int) -> list[Row]:
    taken = measure(room, LARGE, 1, None)
    cold, before = taken.times["cold"], small.times["cold"]
    allowed = LARGE_TO_SMALL * LARGE / articles / 10
    ratio = cold / before
    first = Row("cold", f"{cold:.1f} s", f"{before:.2f} s", f"{ratio:.1f} x", f"{allowed:g} x", ratio <= allowed)
    return [first, *(row for row in rows_of(taken, LARGE) if not row.what.startswith("cold"))]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks speed", description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--articles", type=int, default=1000, help="articles, each in two languages")
    parser.add_argument("--rounds", type=int, default=3, help="runs of each program; the median counts")
    parser.add_argument("--markdownlint", type=Path, help=f"the peer {PEER}; by default the one on PATH")
    parser.add_argument("--large", action="store_true", help=f"also a newsroom of {LARGE:,} articles")
    parser.add_argument("--check", action="store_true", help="exit with 1 when a limit does not hold")
    return parser


def _programs(room: Path, peer: str | None) -> dict[str, Callable[[], Spent]]:
    """Return what takes turns; each call runs it once and tells the seconds."""
    articles = room / "articles"
    one = min(articles.glob("*/index.en.md")).parent.name
    programs: dict[str, Callable[[], Spent]] = {
        "WR": lambda: spent((sys.executable, "-c", READ, str(articles))),
        "cold": lambda: _validate(room, "--no-cache"),
        "cold, without SP and TM": lambda: _validate(room, "--no-cache", "--ignore", "SP,TM"),
        "one article alone": lambda: _validate(room, "--no-cache", one),
    }
    if peer:
        programs[PEER] = lambda: spent((peer, f"{articles.as_posix()}/**/*.md"), allowed=FOUND)
    return programs


def _validate(room: Path, *options: str) -> Spent:
    return spent(_words(room, *options), allowed=FOUND)


def _words(room: Path, *options: str) -> tuple[str, ...]:
    return *NEWS, "--newsroom", str(room), "validate", "--output-format", "concise", *options


def _changed(room: Path, path: Path) -> Spent:
    before = path.read_bytes()
    path.write_bytes(before + b"\nThe next meeting will be held in spring.\n")
    try:
        return _validate(room)
    finally:
        path.write_bytes(before)


def _against_peer(taken: Taken) -> Iterator[Row]:
    times = taken.times
    base = times.get(PEER)
    if base is not None:
        yield Row(f"peer: {PEER}", taken.told(PEER))
    for name, limit in COLD_TO_PEER.items():
        if base is None:
            yield Row(name, taken.told(name))
        else:
            ratio = times[name] / base
            yield Row(name, taken.told(name), f"{base:.2f} s", f"{ratio:.2f} x", f"{limit} x", ratio <= limit)


def _about(room: Path, articles: int, rounds: int) -> str:
    size = sum(path.stat().st_size for path in room.glob("articles/*/*.md")) / 1e6
    system = f"Python {platform.python_version()}, {platform.system()}, {os.cpu_count()} cores"
    return f"{articles:,} articles in two languages, {size:.1f} MB; {system}; medians of {rounds}\n"
