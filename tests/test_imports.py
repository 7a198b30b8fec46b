"""The commands that are run all day do not load what only others need."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ARTICLE

NETWORK = frozenset(("deep_translator", "requests", "urllib3", "bs4", "ssl", "fxtranslate"))
HEAVY = NETWORK | frozenset(
    ("ruamel", "frontmatter", "filelock", "iuliia", "PIL", "textual", "pymorphy3", "tantivy", "keyring", "sacrebleu")
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


@pytest.mark.parametrize(
    "words", [("--version",), ("--help",), ("memory", "--help"), ("translate", "--help")], ids=" ".join
)
def test_help_loads_nothing_heavy(newsroom: Path, words: tuple[str, ...]) -> None:
    """Nor does it read a record or the settings, which msgspec is for."""
    assert not (HEAVY | {"msgspec"}) & loaded(newsroom, *words)


@pytest.mark.parametrize(
    ("words", "allowed"),
    [
        (("translate", "laboratory", "--engine", "google"), {"filelock"}),
        (("diff", "laboratory"), set[str]()),
        (("memory", "search", "Занятия"), {"tantivy"}),
        (("memory", "stats"), {"tantivy"}),
        (("engines",), HEAVY - NETWORK | {"ssl"}),
        (("models",), set[str]()),
    ],
    ids=lambda words: " ".join(words) if isinstance(words, tuple) else "",
)
def test_where_there_is_nothing_to_translate_no_engine_is_loaded(
    newsroom: Path, write_article: Callable[..., Path], words: tuple[str, ...], allowed: frozenset[str]
) -> None:
    """A keyring may bring what it likes, but only the list of engines looks into it."""
    write_article(language="ru")
    write_article(ARTICLE.replace("status: draft", "status: draft\ntranslation_of: ru"))
    if words[0] == "memory":
        loaded(newsroom, *words)  # builds the index
    assert not (HEAVY - allowed) & loaded(newsroom, *words)


@pytest.mark.parametrize("command", ["status", "validate"])
def test_the_board_and_the_findings_do_without_rich(
    newsroom: Path, write_article: Callable[..., Path], command: str
) -> None:
    """Rich alone takes as long as Typer; both outputs are lines of text."""
    write_article()
    assert "rich" not in loaded(newsroom, command)
