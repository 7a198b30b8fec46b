"""Tells how much memory a program and all that it starts hold together, where the system has /proc."""

import subprocess
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.measure import environment

_PROC = Path("/proc")
_EVERY = 0.02
_KILOBYTE = 1024


def peak_of_tree(words: Sequence[str]) -> int | None:
    """Return the highest sum of resident bytes of a program and its children; None where it cannot be told."""
    if not (_PROC / "self" / "status").exists():
        return None
    with subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment()) as running:
        peak = 0
        while running.poll() is None:
            peak = max(peak, sum(map(_resident, _tree(running.pid))))
            time.sleep(_EVERY)
    return peak


def _tree(process: int) -> Iterator[int]:
    yield process
    try:
        threads = list((_PROC / str(process) / "task").iterdir())
        children = [child for thread in threads for child in (thread / "children").read_text().split()]
    except OSError:
        return
    for child in children:
        yield from _tree(int(child))


def _resident(process: int) -> int:
    try:
        lines = (_PROC / str(process) / "status").read_text().splitlines()
    except OSError:
        return 0
    kilobytes = next((line.split()[1] for line in lines if line.startswith("VmRSS:")), "0")
    return int(kilobytes) * _KILOBYTE
