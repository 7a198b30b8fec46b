"""Print a line of the commands under “Quick start” in README.md, so that CI runs what the page tells people.

python3 .ci/quick_start.py 2
"""

import re
import sys
from pathlib import Path

_COMMANDS = re.compile(r"^## Quick start\n.*?^```sh\n(.*?)^```", re.MULTILINE | re.DOTALL)


def line(number: int, readme: Path = Path(__file__).parents[1] / "README.md") -> str:
    """Return a line of the block, counted from 1.

    Raises:
        LookupError: when the page has no such line.
    """
    found = _COMMANDS.search(readme.read_text(encoding="utf-8"))
    if not found:
        raise LookupError("README.md has no sh block under “## Quick start”")
    return found[1].splitlines()[number - 1]


if __name__ == "__main__":
    sys.stdout.write(line(int(sys.argv[1])) + "\n")
