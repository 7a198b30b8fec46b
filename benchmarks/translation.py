"""Measures `translate` against a server on loopback that takes 200 ms for an answer, beside deep-translator's own way.

The server counts what it is asked. Figures of the whole command include Python's start.
"""

import argparse
import shutil
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.measure import NEWS, seconds, time_and_peak
from benchmarks.pages import new_room
from benchmarks.table import Row, failed, milliseconds, table
from tests.engines.servers import EngineServer, engine_server

LATENCY = 0.2
SEGMENTS = 40
ARTICLES = 100
FASTER, NOTHING, MEMORY = 6, 0.4, 200
_FRONT = "---\ntitle: {title}\ndate: 2024-03-05\nsection: university\nstatus: ready\n---\n\n"


def paragraphs(number: int, count: int) -> list[str]:
    """Return that many paragraphs of an article; no two are the same."""
    return [f"Гости номер {number}-{at} увидели лаборатории, музей и новый корпус университета." for at in range(count)]


def write_article(room: Path, number: int, texts: Sequence[str]) -> str:
    """Write the source of an article; returns its id."""
    folder = room / f"2024-03-05-visit-{number:03}"
    folder.mkdir(exist_ok=True)
    text = _FRONT.format(title=f"Гости номер {number} в университете") + "\n\n".join(texts) + "\n"
    (folder / "index.ru.md").write_text(text, encoding="utf-8", newline="\n")
    return folder.name


def peer_seconds(server: EngineServer, texts: Sequence[str]) -> float:
    """Return how long deep-translator's `translate_batch` takes for texts."""
    from deep_translator import GoogleTranslator  # noqa: PLC0415 - counts as its own start would not

    translator: Any = GoogleTranslator(source="ru", target="en")
    translator._base_url = server.url  # noqa: SLF001 - its only way to another address
    began = time.perf_counter()
    translator.translate_batch(list(texts))
    return time.perf_counter() - began


class Bench:
    """A newsroom whose engine is the server, and what its commands take."""

    def __init__(self, folder: Path, server: EngineServer) -> None:
        self.server = server
        self.room = new_room(folder) / "articles"
        settings = self.room / "newsroom.toml"
        text = settings.read_text(encoding="utf-8") + f'\n[engines.google]\nurl = "{server.url}"\n'
        settings.write_text(text, encoding="utf-8")

    def words(self, *articles: str) -> list[str]:
        """Return the command that translates articles."""
        return [*NEWS, "--newsroom", str(self.room), "translate", *articles, "--to", "en", "--engine", "google"]

    def run(self, *articles: str) -> tuple[float, int]:
        """Return the seconds that the command takes and the requests that it makes."""
        self.server.requests.clear()
        return seconds(self.words(*articles)), len(self.server.requests)

    def forget(self, article: str) -> None:
        """Take away what was drafted."""
        for name in ("index.en.md", "segments.en.jsonl"):
            (self.room / article / name).unlink(missing_ok=True)

    def changed(self, number: int, texts: Sequence[str], **ways: str) -> int:
        """Write the article's source anew, and return the requests that its next translation makes."""
        article = write_article(self.room, number, texts)
        if "title" in ways:
            path = self.room / article / "index.ru.md"
            path.write_text(path.read_text(encoding="utf-8").replace("Гости номер", ways["title"], 1), encoding="utf-8")
        return self.run(article)[1]


def rows_of(bench: Bench, rounds: int) -> list[Row]:
    """Measure all; peer and command take turns."""
    texts = paragraphs(0, SEGMENTS - 1)
    article = write_article(bench.room, 0, texts)
    bench.run(article)
    ours, peers, counts = [], [], []
    for _round in range(rounds):
        bench.forget(article)
        taken, count = bench.run(article)
        ours.append(taken)
        counts.append(count)
        peers.append(peer_seconds(bench.server, [f"Гости номер 0 в университете {_round}", *texts]))
    idle = [bench.run(article) for _round in range(rounds)]
    quick, slow = median(ours), median(peers)
    edited = [*texts[:20], texts[20] + " Их было сорок.", *texts[21:]]
    requests = {
        "one paragraph edited": bench.changed(0, edited),
        "one inserted at the top": bench.changed(0, ["Осень была сухой.", *edited]),
        "a typo in the title": bench.changed(0, ["Осень была сухой.", *edited], title="Госты номер"),
    }
    many = [write_article(bench.room, number, paragraphs(number, 9)) for number in range(1, ARTICLES + 1)]
    bench.server.requests.clear()
    hundred, peak = time_and_peak(bench.words(*many))
    return [
        Row(
            f"{SEGMENTS} segments, 200 ms each",
            f"{quick:.2f} s",
            f"{slow:.2f} s",
            f"{slow / quick:.1f} x faster",
            f"{FASTER} x",
            slow / quick >= FASTER,
        ),
        Row("requests for them", f"{max(counts)}", f"{SEGMENTS}", limit=f"{SEGMENTS}", held=max(counts) <= SEGMENTS),
        *(Row(f"requests: {name}", f"{count}", limit="1", held=count == 1) for name, count in requests.items()),
        Row("requests: nothing edited", f"{max(count for _s, count in idle)}", limit="0", held=not idle[0][1]),
        Row(
            "nothing edited, whole command",
            milliseconds(median(taken for taken, _count in idle)),
            limit=milliseconds(NOTHING),
            held=median(taken for taken, _count in idle) <= NOTHING,
        ),
        Row(f"{ARTICLES} articles in one call", f"{hundred:.1f} s"),
        Row(
            f"{ARTICLES} articles, memory",
            f"{peak / 1_000_000:.0f} MB",
            limit=f"{MEMORY} MB",
            held=peak <= MEMORY * 1_000_000,
        ),
    ]


def main(words: Sequence[str] = ()) -> int:
    """Print the table; 1 when a limit does not hold."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks translation", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args(words).rounds
    folder = Path(tempfile.mkdtemp(prefix="bsmu-news-"))
    try:
        with engine_server("google", latency=LATENCY) as server:
            rows = rows_of(Bench(folder, server), rounds)
    finally:
        shutil.rmtree(folder)
    print(table(rows))
    return int(failed(rows))
