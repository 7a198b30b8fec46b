"""Runs programs in processes of their own, and takes their time and memory."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

PYTHON = (sys.executable,)
NEWS = (sys.executable, "-m", "bsmu_news")

# Started between the measuring process and the command, so that RUSAGE_CHILDREN counts this command alone.
_PEAK = """
import resource, subprocess, sys
code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
print(peak if sys.platform == "darwin" else peak * 1024)
sys.exit(code)
"""


def environment() -> dict[str, str]:
    """Return the environment without what would slow Python down or change the program's output."""
    dropped = ("PYTHONDONTWRITEBYTECODE", "PYTHONPROFILEIMPORTTIME", "PYTHONDEVMODE", "BSMU_NEWSROOM", "FORCE_COLOR")
    return {name: value for name, value in os.environ.items() if name not in dropped}


def seconds(words: Sequence[str], *, allowed: Sequence[int] = (0,)) -> float:
    """Return how long a program takes from start to end.

    Raises:
        RuntimeError: when it ends with another exit code than `allowed`; its time would mean nothing.
    """
    start = time.perf_counter()
    done = subprocess.run(words, check=False, capture_output=True, env=environment())
    taken = time.perf_counter() - start
    if done.returncode not in allowed:
        raise RuntimeError(f"{' '.join(words)}\n{done.stderr.decode(errors='replace')}")
    return taken


class Spent(NamedTuple):
    """What a program took from start to end: seconds, and those of all processors together, 0 where unknown."""

    seconds: float
    processor: float = 0.0


def spent(words: Sequence[str], *, allowed: Sequence[int] = (0,)) -> Spent:
    """Return the time that a program takes, and the processor time of it and of all that it starts.

    Raises:
        RuntimeError: when it ends with another exit code than `allowed`.
    """
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return Spent(seconds(words, allowed=allowed))
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    taken = seconds(words, allowed=allowed)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Spent(taken, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)


def medians(programs: Mapping[str, Sequence[str]], rounds: int) -> dict[str, float]:
    """Return the median time of each program; they take turns, so that a busy moment hits all of them."""
    for words in programs.values():
        seconds(words)  # compiles what is imported
    taken: dict[str, list[float]] = {name: [] for name in programs}
    for _round in range(rounds):
        for name, words in programs.items():
            taken[name].append(seconds(words))
    return {name: median(times) for name, times in taken.items()}


def time_and_peak(words: Sequence[str]) -> tuple[float, int]:
    """Return the seconds that a program takes and its peak memory in bytes.

    Raises:
        RuntimeError: when it fails.
    """
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", _PEAK, *words], check=False, capture_output=True, env=environment(), text=True
    )
    taken = time.perf_counter() - start
    if done.returncode:
        raise RuntimeError(f"{' '.join(words)[:200]}\n{done.stderr[-2000:]}")
    return taken, int(done.stdout)


def rich_help_program(folder: Path) -> tuple[str, ...]:
    """Return the peer: the smallest Typer program whose help is printed by Rich."""
    script = folder / "peer.py"
    script.write_text(
        "import typer\n\napp = typer.Typer()\n\n\n@app.command()\ndef main(name: str = 'x') -> None:\n"
        '    """Say a name."""\n\n\napp()\n',
        encoding="utf-8",
    )
    return (sys.executable, str(script), "--help")
