"""Measures what the checks of translations find, and how often they cry wolf, on bilingual stories.

The clean stories tell the false alarms; copies of them with errors of known kinds tell what is found. An error counts
as found when its line has a warning or error that the clean line had not. For pofilter any complaint of the line
counts, also one that the clean line had.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.bitext import BitextError, Story, load_stories
from benchmarks.bitext_room import Note, Notes, check_room, write_room
from benchmarks.damage import KINDS, Copy, clean, damaged
from benchmarks.pofilter import QUIET, checks_failed, find_pofilter
from benchmarks.spelling import doubts, measure_spelling, spelling_table
from benchmarks.table import columns

FAMILIES = ("TR", "TX")
SOURCES = ("ru", "be")
ALARMS = 0.02
"""The share of clean lines that may be flagged."""


class Case(NamedTuple):
    """A line of a copy: damaged, or of a clean story."""

    copy: Copy
    line: int
    notes: tuple[Note, ...]
    """The warnings and errors; of a damaged line those that the clean line had not."""

    @property
    def key(self) -> str:
        """A name of the case that no other has."""
        return f"{self.copy.slug}:{self.line}"

    @property
    def pair(self) -> tuple[str, str]:
        """The source and the target line."""
        return self.copy.story.source[self.line], self.copy.target[self.line]


class Measured(NamedTuple):
    """All cases of one source language by kind ("clean" too), and what pofilter flags of them, if it ran."""

    language: str
    cases: dict[str, list[Case]]
    elsewhere: list[Note]
    peer: dict[str, frozenset[str]] | None

    def share(self, kind: str) -> float | None:
        """Return the share of cases with notes: found errors, or false alarms."""
        return _share([bool(case.notes) for case in self.cases[kind]])

    def peers_share(self, kind: str, checks: frozenset[str] | None = None) -> float | None:
        """Return the share of cases that pofilter flags, by some of its checks or by any."""
        if self.peer is None:
            return None
        failed = [self.peer.get(case.key, frozenset()) for case in self.cases[kind]]
        return _share([bool(names if checks is None else names & checks) for names in failed])


def measure(stories: Sequence[Story], kinds: Sequence[str], seeds: int, pofilter: str | None) -> Measured:
    """Check the stories and damaged copies of them."""
    copies = [clean(story) for story in stories]
    copies += [damaged(story, kind, seed) for kind in kinds for seed in range(seeds) for story in stories]
    copies = [copy for copy in copies if copy.damaged or copy.kind == "clean"]
    with tempfile.TemporaryDirectory() as name:
        notes = check_room(write_room(Path(name), copies), FAMILIES, copies)
    cases: dict[str, list[Case]] = {kind: [] for kind in ("clean", *kinds)}
    for copy in copies:
        cases[copy.kind] += _cases(copy, notes)
    pairs = {case.key: case.pair for some in cases.values() for case in some}
    return Measured(stories[0].language, cases, notes.elsewhere, checks_failed(pofilter, pairs) if pofilter else None)


def results(all_measured: Sequence[Measured], kinds: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield the lines of the table."""
    shown = " / ".join(measured.language for measured in all_measured)
    yield f"what ({shown})", "cases", "pofilter, quiet", "pofilter, all prose", "bsmu-news", "limit", "ok?"
    for kind in ("clean", *kinds):
        title = "clean lines flagged" if kind == "clean" else KINDS[kind].title
        yield (
            title,
            _joined(str(len(measured.cases[kind])) for measured in all_measured),
            _joined(_percent(measured.peers_share(kind, QUIET)) for measured in all_measured),
            _joined(_percent(measured.peers_share(kind)) for measured in all_measured),
            _joined(_percent(measured.share(kind)) for measured in all_measured),
            f"<= {ALARMS:.1%}" if kind == "clean" else f">= {KINDS[kind].limit:.1%}",
            "yes" if all(_holds(measured, kind) for measured in all_measured) else "NO",
        )


def main(words: Sequence[str]) -> int:
    """Measure, print, and return the exit code."""
    asked = _parser().parse_args(words)
    kinds = [kind for kind in KINDS if asked.show in (None, "all", kind)]
    try:
        stories = {language: load_stories(asked.bitext, language, asked.half) for language in asked.source or SOURCES}
    except BitextError as error:
        print(error, file=sys.stderr)
        return 2
    if asked.spelling:
        return _spelling(list(stories.values()), show=bool(asked.show), check=asked.check)
    pofilter = None if asked.show else find_pofilter(asked.pofilter)
    start = time.perf_counter()
    measured = [measure(some, kinds, asked.seeds, pofilter) for some in stories.values()]
    if asked.show:
        for one in measured:
            _print_cases(one, asked.show)
    _print_table(measured, kinds, pofilter, time.perf_counter() - start)
    return int(asked.check and not all(_holds(one, kind) for one in measured for kind in one.cases))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks detection", description=(__doc__ or "").split("\n", 1)[0]
    )
    parser.add_argument("--bitext", type=Path, required=True, help="folder with NAME.{ru,be,en,docids}.txt")
    parser.add_argument("--half", choices=("first", "second", "all"), default="all", help="which of the stories")
    parser.add_argument("--source", choices=SOURCES, action="append", help="source languages; both by default")
    parser.add_argument("--seeds", type=int, default=5, help="damaged copies of each kind")
    parser.add_argument("--pofilter", type=Path, help="the peer's program; by default the one on PATH")
    shown = ("false-alarms", "elsewhere", "all", *KINDS)
    parser.add_argument("--show", choices=shown, help="print what was missed of a kind, or the false alarms")
    parser.add_argument("--spelling", action="store_true", help="only spelling on the clean text")
    parser.add_argument("--check", action="store_true", help="exit with 1 when a limit does not hold")
    return parser


def _spelling(languages: Sequence[Sequence[Story]], *, show: bool, check: bool) -> int:
    measured = measure_spelling(languages)
    if show:
        print(doubts(measured))
    print(spelling_table(measured))
    return int(check and not all(one.held for one in measured))


def _cases(copy: Copy, notes: Notes) -> Iterator[Case]:
    for line in sorted(copy.damaged) or range(len(copy.target)):
        found = notes.loud(copy.slug, line)
        if copy.damaged:
            found -= notes.loud(clean(copy.story).slug, line)
        yield Case(copy, line, tuple(found))


def _print_table(all_measured: Sequence[Measured], kinds: Sequence[str], pofilter: str | None, taken: float) -> None:
    print(columns(list(results(all_measured, kinds))))
    if not pofilter:
        print("\npofilter was not run: name it with --pofilter (pip install translate-toolkit).")
    for measured in all_measured:
        loud = sum(note.loud for note in measured.elsewhere)
        quiet = len(measured.elsewhere) - loud
        print(f"\n{measured.language}: beside the lines of text, {loud} warnings or errors and {quiet} infos.", end="")
    print(f"\n{taken:.0f} s")


def _print_cases(measured: Measured, show: str) -> None:
    wanted = ["clean"] if show == "false-alarms" else [kind for kind in KINDS if show in ("all", kind)]
    for kind in wanted:
        for case in measured.cases[kind]:
            if bool(case.notes) is (kind == "clean"):
                print(f"{case.key}\n  {case.pair[0]}\n  {case.pair[1]}")
                print(*(f"  was: {case.copy.story.target[case.line]}\n" * (kind != "clean")), sep="", end="")
                print(*(f"  {note.severity} {note.code}: {note.message}\n" for note in case.notes), sep="")
    if show == "elsewhere":
        for note in sorted(set(measured.elsewhere)):
            print(f"{measured.elsewhere.count(note)} x {note.severity} {note.code}: {note.message}")


def _holds(measured: Measured, kind: str) -> bool:
    share = measured.share(kind)
    if share is None:
        return True
    return share <= ALARMS if kind == "clean" else share >= KINDS[kind].limit


def _share(hits: Sequence[bool]) -> float | None:
    return sum(hits) / len(hits) if hits else None


def _percent(share: float | None) -> str:
    return "-" if share is None else f"{share:.1%}"


def _joined(cells: Iterator[str]) -> str:
    return " / ".join(cells)
