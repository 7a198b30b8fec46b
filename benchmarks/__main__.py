"""Runs one benchmark: `python -m benchmarks NAME`; without a name, that of the commands."""

import importlib
import sys
from collections.abc import Sequence

BENCHMARKS = {
    "detection": "detection",
    "memory": "memory",
    "people": "people",
    "photos": "photos",
    "profile": "profile_rules",
    "speed": "speed",
    "translation": "translation",
}
"""By name on the command line: the module whose `main` measures."""


def main(words: Sequence[str] | None = None) -> int:
    """Measure what the first word names, print it, and return the exit code."""
    given = list(sys.argv[1:] if words is None else words)
    name = BENCHMARKS.get(given[0]) if given else None
    module = importlib.import_module(f"benchmarks.{name or 'starting'}")
    return int(module.main(given[1:] if name else given))


if __name__ == "__main__":
    sys.exit(main())
