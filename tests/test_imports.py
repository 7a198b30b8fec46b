"""The commands that are run all day do not load what only others need."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

HEAVY = frozenset(
    ("deep_translator", "ruamel", "frontmatter", "filelock", "iuliia", "PIL", "textual", "pymorphy3", "requests", "bs4")
)

_SCRIPT = """
import sys
from bsmu_news.__main__ import main
code = main()
print(*{name.partition(".")[0] for name in sys.modules}, file=sys.stderr)
sys.exit(code)
"""


def loaded(newsroom: Path, *words: str) -> set[str]:
    command = [sys.executable, "-c", _SCRIPT, "--newsroom", str(newsroom), *words]
    done = subprocess.run(command, capture_output=True, check=True, env=os.environ, encoding="utf-8")
    return set(done.stderr.splitlines()[-1].split())


@pytest.mark.parametrize("command", ["status", "validate"])
def test_looking_at_the_newsroom_loads_nothing_heavy(
    newsroom: Path, write_article: Callable[..., Path], command: str
) -> None:
    write_article()
    assert not HEAVY & loaded(newsroom, command)


@pytest.mark.parametrize("command", ["status", "validate"])
def test_the_board_and_the_findings_do_without_rich(
    newsroom: Path, write_article: Callable[..., Path], command: str
) -> None:
    """Rich alone takes as long as Typer; both outputs are lines of text."""
    write_article()
    assert "rich" not in loaded(newsroom, command)
