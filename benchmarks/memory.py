"""Measures the translation memory beside rapidfuzz's own search through all of its texts, in one process.

Texts are generated (`memory_units.py`). Both score alike (`fuzz.ratio`, 70 and better), so the best match must be the
same; where several are equally good, any of them counts.
"""

import argparse
import json
import platform
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median, quantiles
from typing import NamedTuple

from rapidfuzz import fuzz, process

from benchmarks.measure import NEWS, medians, time_and_peak
from benchmarks.memory_units import Query, queries, units
from benchmarks.table import Row, failed, milliseconds, table
from bsmu_news.domain.memory import Unit
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.exchange.tmx import write_tmx
from bsmu_news.services.memory import Memory, open_memory
from bsmu_news.storage.memory.index import make_index
from bsmu_news.storage.newsroom import find_newsroom, init_newsroom

PAIR = ("ru", "en")
_NEAR, _USEFUL = 75.0, 70.0
_SEED = 20_240_517
_ROUNDING = 1e-9
_LOOK_UPS = """
import json, sys
from pathlib import Path
from bsmu_news.services.memory import open_memory
from bsmu_news.storage.newsroom import find_newsroom
memory = open_memory(find_newsroom(Path(sys.argv[1])))
for text in json.loads(Path(sys.argv[2]).read_text(encoding="utf-8")):
    memory.fuzzy(text, ("ru", "en"))
"""


class Answer(NamedTuple):
    """What one way of searching took for a query, and the best score it found, 0 for none."""

    seconds: float
    score: float


def looked_up(memory: Memory, sources: Sequence[str], asked: Sequence[Query]) -> tuple[list[Answer], list[Answer]]:
    """Return the answers of the memory and of rapidfuzz's search; they take turns."""
    ours, theirs = [], []
    for query in asked:
        start = time.perf_counter()
        matches = memory.fuzzy(query.text, PAIR, threshold=_USEFUL)
        middle = time.perf_counter()
        found = process.extract(query.text, sources, scorer=fuzz.ratio, limit=5, score_cutoff=_USEFUL)
        ours.append(Answer(middle - start, matches[0].score if matches else 0.0))
        theirs.append(Answer(time.perf_counter() - middle, found[0][1] if found else 0.0))
    return ours, theirs


def look_up_rows(ours: Sequence[Answer], theirs: Sequence[Answer], asked: Sequence[Query]) -> Iterator[Row]:
    """Compare times, and whether the best match was found."""
    for name, pick, limit in (("median", median, 50), ("p95", _p95, 40)):
        mine, other = pick([one.seconds for one in ours]), pick([one.seconds for one in theirs])
        ratio = other / mine
        yield Row(
            f"look-up, {name}",
            f"{mine * 1000:.1f} ms",
            milliseconds(other),
            f"{ratio:.0f} x",
            f"{limit} x",
            ratio >= limit,
        )
    near = [at for at, answer in enumerate(theirs) if answer.score >= _NEAR]
    for kind in ("", *dict.fromkeys(query.kind for query in asked)):
        of_them = [at for at in near if kind in {"", asked[at].kind}]
        if of_them:
            same = sum(ours[at].score >= theirs[at].score - _ROUNDING for at in of_them)
            share = same / len(of_them)
            what = f"  {kind}" if kind else f"same best match of {_NEAR:.0f} and better"
            held = share >= 0.97 if not kind else None  # noqa: PLR2004 - stands in the row
            yield Row(what, f"{share:.1%}", f"{len(of_them)} texts", "-", "-" if kind else "97%", held)


def building(made: Sequence[Unit], newsroom: Newsroom, folder: Path) -> Iterator[Row]:
    """Measure the index alone, and with what a newsroom has to do for it: read TMX, index both directions."""
    folder.mkdir()
    start = time.perf_counter()
    index = make_index(folder, newsroom.settings.newsroom.languages)
    index.add([("made", made, False)])
    rate = len(made) / (time.perf_counter() - start)
    index.close()
    yield Row("units indexed in a second", f"{rate:,.0f}", limit="50,000", held=rate >= 50_000)  # noqa: PLR2004 - as above
    start = time.perf_counter()
    with open_memory(newsroom) as memory:
        memory.rebuild()
    rate = len(made) / (time.perf_counter() - start)
    yield Row("  read from TMX, for both directions", f"{rate:,.0f}")


def programs(newsroom: Newsroom, asked: Sequence[Query], folder: Path, rounds: int) -> Iterator[Row]:
    """Measure the commands in processes of their own: the time of one search, the memory of all that is done."""
    news = (*NEWS, "--newsroom", str(newsroom.root))
    taken = medians({"help": (*NEWS, "--help"), "search": (*news, "memory", "search", asked[0].text)}, rounds)
    over = taken["search"] - taken["help"]
    limit = 0.1
    yield Row(
        "“memory search”, over --help",
        milliseconds(over),
        milliseconds(taken["help"]),
        "-",
        milliseconds(limit),
        over <= limit,
    )
    texts = folder / "texts.json"
    texts.write_text(json.dumps([query.text for query in asked]), encoding="utf-8")
    measured = {
        f"memory of {len(asked)} look-ups": (sys.executable, "-c", _LOOK_UPS, str(newsroom.root), str(texts)),
        "memory of “memory search”": (*news, "memory", "search", asked[0].text),
        "memory of “memory rebuild”": (*news, "memory", "rebuild"),
    }
    for what, words in measured.items():
        megabytes = time_and_peak(words)[1] / 1e6
        yield Row(what, f"{megabytes:.0f} MB", limit="200 MB", held=megabytes < 200)  # noqa: PLR2004 - as above


def measure(folder: Path, count: int, asking: int, rounds: int) -> Iterator[Row]:
    """Make a newsroom with so many units, and measure."""
    root, _made = init_newsroom(folder / "room", "Benchmark")
    newsroom = find_newsroom(root)
    made = list(units(count, _SEED))
    asked = queries([unit.source for unit in made], asking, _SEED + 1)
    (root / "memory").mkdir()
    with (root / "memory" / "made.tmx").open("wb") as file:
        file.writelines(write_tmx(made))
    yield from building(made, newsroom, folder / "index")
    with open_memory(newsroom) as memory:
        memory.fuzzy(asked[0].text, PAIR)  # opens it
        ours, theirs = looked_up(memory, [unit.source for unit in made], asked)
    yield from look_up_rows(ours, theirs, asked)
    yield from programs(newsroom, asked, folder, rounds)


def _p95(times: Sequence[float]) -> float:
    return quantiles(times, n=20)[-1]


def main(words: Sequence[str]) -> int:
    """Measure, print, and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks memory", description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--check", action="store_true", help="exit with 1 when a limit does not hold")
    parser.add_argument("--quick", action="store_true", help="100,000 units, where the limits of look-ups do not hold")
    parser.add_argument("--units", type=int, default=0, help="how many, instead of 1,000,000")
    parser.add_argument("--queries", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=9, help="runs of a command; the median counts")
    asked = parser.parse_args(words)
    count = asked.units or (100_000 if asked.quick else 1_000_000)
    with tempfile.TemporaryDirectory() as name:
        rows = list(measure(Path(name), count, asked.queries, asked.rounds))
    print(f"Python {platform.python_version()}, {platform.system()}, {count:,} units, {asked.queries} texts\n")
    print(table(rows))
    return int(asked.check and failed(rows))
