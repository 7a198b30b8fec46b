"""Makes a newsroom of bilingual stories, checks it with `validate`, and tells what is said of which line."""

import json
import re
import subprocess
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.damage import Copy
from benchmarks.measure import NEWS, environment
from benchmarks.pages import new_room

_DATE = "2020-01-15"
_TITLES = {"ru": "Новость дня", "be": "Навіна дня", "en": "The news of the day"}
_FRONT = """---
title: {title}
date: {date}
section: university
status: draft
{origin}credits:
  authors:
    - organization: BSMU Sports Club
---

"""
# What would make a heading, list, quotation, table, code or comment of a line; a number is escaped at its dot.
_MARKS = re.compile(r"^(?:[#>*+\-=~`|<\[]|\d{1,9}(?=[.)](?:\s|$)))")


class Note(NamedTuple):
    """What a check says: its code, its severity, its words, the language that it speaks of."""

    code: str
    severity: str
    message: str
    language: str | None

    @property
    def loud(self) -> bool:
        """Tell whether it is a warning or more."""
        return self.severity != "info"


@dataclass
class Notes:
    """All findings: by copy and line (of either language), and those that concern no line of text."""

    lines: dict[tuple[str, int], list[Note]] = field(default_factory=lambda: defaultdict(list))
    elsewhere: list[Note] = field(default_factory=list)

    def everywhere(self) -> list[Note]:
        """Return all findings."""
        return [*(note for notes in self.lines.values() for note in notes), *self.elsewhere]

    def loud(self, slug: str, line: int) -> Counter[Note]:
        """Return the warnings and errors of one line."""
        return Counter(note for note in self.lines.get((slug, line), ()) if note.loud)


def write_room(folder: Path, copies: Iterable[Copy]) -> Path:
    """Write a newsroom that has an article for every copy; returns the folder above `articles`."""
    room = new_room(folder)
    for copy in copies:
        article = room / "articles" / f"{_DATE}-{copy.slug}"
        article.mkdir()
        language = copy.story.language
        _write(article, language, copy.story.source, "")
        _write(article, "en", copy.target, f"translation_of: {language}\n")
    return room


def check_room(room: Path, families: Sequence[str], copies: Iterable[Copy]) -> Notes:
    """Return what `validate` says of a newsroom of copies, of some families of rules.

    Raises:
        RuntimeError: when it does not end well.
    """
    notes = Notes()
    shapes = {copy.slug: _Shape(copy) for copy in copies}
    for found in _findings(room, families):
        folder, file = found["path"].split("/")[-2:]
        slug = folder.removeprefix(f"{_DATE}-")
        note = Note(found["code"], found["severity"], found["message"], found["language"])
        line = shapes[slug].line(file.split(".")[1], found["line"])
        if line is None:
            notes.elsewhere.append(note)
        else:
            notes.lines[slug, line].append(note)
    return notes


class _Shape:
    """Where the lines of a copy stand in its files."""

    def __init__(self, copy: Copy) -> None:
        self._lines = len(copy.target)
        source = copy.story.language
        self._first = {source: _front(source, "").count("\n") + 1}
        self._first["en"] = _front("en", f"translation_of: {source}\n").count("\n") + 1

    def line(self, language: str, number: int) -> int | None:
        """Return which line of the text stands in a line of the file; None for the front matter."""
        index, blank = divmod(number - self._first[language], 2)
        return index if 0 <= index < self._lines and not blank else None


def _findings(room: Path, families: Sequence[str]) -> list[dict[str, Any]]:
    options = ("--output-format", "json", "--quiet", "--exit-zero", "--no-cache", "--select", ",".join(families))
    words = (*NEWS, "--newsroom", str(room), "validate", *options)
    done = subprocess.run(words, check=False, capture_output=True, env=environment())
    said = done.stderr.decode(errors="replace")
    if said:
        print(said[-2000:])
    if done.returncode not in (0, 1) and not done.stdout:
        raise RuntimeError("validate did not end well")
    findings: list[dict[str, Any]] = json.loads(done.stdout)["findings"]
    return findings


def _write(article: Path, language: str, lines: Sequence[str], origin: str) -> None:
    body = "\n\n".join(_MARKS.sub(_escaped, line) for line in lines)
    # Written as bytes are: a line of the text may hold what Windows would turn into a new line.
    (article / f"index.{language}.md").write_text(f"{_front(language, origin)}{body}\n", encoding="utf-8", newline="\n")


def _front(language: str, origin: str) -> str:
    return _FRONT.format(title=_TITLES[language], date=_DATE, origin=origin)


def _escaped(match: re.Match[str]) -> str:
    return match[0] + "\\" if match[0].isdigit() else "\\" + match[0]
