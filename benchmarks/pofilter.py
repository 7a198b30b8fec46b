"""Runs translate-toolkit's `pofilter` as a peer; it is a program of its own here, never a library."""

import re
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

QUIET = frozenset("numbers brackets doublewords urls emails unchanged untranslated blank short long".split())
"""The checks that are quiet on good prose."""

_NOT_PROSE = tuple(
    "accelerators compendiumconflicts credits escapes functions hassuggestion isfuzzy isreview kdecomments "
    "musttranslatewords newlines notranslatewords nplurals options printf pythonbraceformat simpleplurals "
    "spellcheck tabs variables xmltags".split()
)
_NOTE = re.compile(r"^# \(pofilter\) (\w+):", re.MULTILINE)
_CONTEXT = re.compile(r'^msgctxt "(.*)"$', re.MULTILINE)
_HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: en\\n"\n\n'

Pairs = Mapping[str, tuple[str, str]]
"""Source and target by a key without quotation marks."""


def find_pofilter(given: Path | None) -> str | None:
    """Return the program that was named, or the one on PATH; None where there is none."""
    return shutil.which(str(given)) if given else shutil.which("pofilter")


def checks_failed(program: str, pairs: Pairs) -> dict[str, frozenset[str]]:
    """Return the names of the prose checks that each pair fails; a pair that fails none is left out."""
    with tempfile.TemporaryDirectory() as name:
        given, left = Path(name, "given.po"), Path(name, "left.po")
        units = "\n".join(_unit(key, *pair) for key, pair in pairs.items())
        given.write_text(_HEAD + units, encoding="utf-8")
        words = [program, "--progress=none", "--language=en", *(f"--excludefilter={one}" for one in _NOT_PROSE)]
        subprocess.run([*words, str(given), str(left)], check=True, capture_output=True)
        # Nothing is written when nothing failed.
        text = left.read_text(encoding="utf-8") if left.exists() else ""
    return dict(filter(None, map(_failed, text.split("\n\n"))))


def _failed(unit: str) -> tuple[str, frozenset[str]] | None:
    context = _CONTEXT.search(unit)
    return (context[1], frozenset(_NOTE.findall(unit))) if context else None


def _unit(key: str, source: str, target: str) -> str:
    return f'msgctxt "{key}"\nmsgid "{_escaped(source)}"\nmsgstr "{_escaped(target)}"\n'


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
