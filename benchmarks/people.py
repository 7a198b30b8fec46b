"""Measures `people suggest` on ten thousand articles, and what it puts together: spellings of one, or of two people.

The people are generated; their names are written by several schemes, with initials, a middle initial, or a slip.
"""

import argparse
import datetime as dt
import json
import platform
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from random import Random
from typing import NamedTuple

import iuliia

from benchmarks.measure import NEWS, environment, medians
from benchmarks.pages import new_room
from benchmarks.sentences import person, sentence
from benchmarks.table import Row, failed, table

_SEED = 20_240_601
_FIRST_DAY = dt.date(1995, 1, 2)
_SENTENCES = 40
_LIMIT = 10.0
_SCHEMES = (iuliia.MVD_310, iuliia.ICAO_DOC_9303, iuliia.BGN_PCGN_ALT, iuliia.WIKIPEDIA)
_WAYS = ("usual", "scheme", "initial", "middle", "letter")
_WEIGHTS = (80, 10, 6, 3, 1)
_MIDDLE = {"ru": "АБВДМПС", "en": "ABVDMPS"}
_FRONT = """---
title: News {number}
date: {date}
section: university
status: draft
{origin}credits:
  authors:
    - name: {author}
  photographers:
    - name: {photographer}
{translator}---

{body}
"""


class Somebody(NamedTuple):
    """A person with a Russian and an English name."""

    ru: str
    en: str


def make_people(count: int) -> list[Somebody]:
    """Return so many people, each with names of their own."""
    chance = Random(_SEED)  # noqa: S311 - to be repeatable, not secret
    found: dict[str, Somebody] = {}
    while len(found) < count:
        name = person(chance).name
        found.setdefault(name.ru, Somebody(name.ru, name.en))
    return list(found.values())


def spelt(one: Somebody, language: str, chance: Random) -> str:
    """Return a name as somebody may write it."""
    way = chance.choices(_WAYS, _WEIGHTS)[0]
    name = one.ru if language == "ru" else one.en
    first, surname = name.split(" ", 1)
    if way == "scheme" and language == "en":
        return str(chance.choice(_SCHEMES).translate(one.ru))
    if way == "initial":
        return f"{first[0]}. {surname}"
    if way == "middle":
        at = sum(map(ord, one.ru)) % len(_MIDDLE["en"])
        return f"{first} {_MIDDLE[language][at]}. {surname}"
    if way == "letter" and len(surname) > 6:  # noqa: PLR2004 - a short one would be another name
        at = chance.randrange(2, len(surname) - 2)
        return f"{first} {surname[:at]}{surname[at + 1 :]}"
    return name


def write_articles(room: Path, count: int, people: list[Somebody]) -> dict[str, set[int]]:
    """Write articles in two languages; returns whose the spellings in them are."""
    chance = Random(_SEED + 1)  # noqa: S311 - as above
    body = [sentence(chance) for _number in range(_SENTENCES)]
    truth: dict[str, set[int]] = {}
    for number in range(count):
        date = _FIRST_DAY + dt.timedelta(days=number)
        folder = room / "articles" / f"{date}-news-{number:05}"
        folder.mkdir()
        author, photographer, translator = (chance.randrange(len(people)) for _role in range(3))
        for language in ("ru", "en"):
            translated = language == "en"
            credited = (author, photographer, translator) if translated else (author, photographer)
            names = {at: spelt(people[at], language, chance) for at in credited}
            for at, name in names.items():
                truth.setdefault(name, set()).add(at)
            text = _FRONT.format(
                number=number,
                date=date,
                origin="translation_of: ru\n" * translated,
                author=names[author],
                photographer=names[photographer],
                translator=f"  translators:\n    - name: {names[translator]}\n" if translated else "",
                body=" ".join(getattr(one, language) for one in body),
            )
            (folder / f"index.{language}.md").write_text(text, encoding="utf-8", newline="\n")
    return truth


def judged(document: Mapping[str, list[Mapping[str, object]]], truth: Mapping[str, set[int]]) -> Iterator[Row]:
    """Yield how many spellings came to their person, and how many groups hold two people, by how sure they are."""
    certain = {name: next(iter(owners)) for name, owners in truth.items() if len(owners) == 1}
    home: dict[str, int] = {}
    wrong: dict[str, list[int]] = {"sure": [], "likely": [], "possible": []}
    for number, group in enumerate(document["proposals"]):
        names = [str(one["name"]) for one in _spellings(group)]
        home.update(dict.fromkeys(names, number))
        owners = {certain[name] for name in names if name in certain}
        wrong[str(group["sureness"])].append(len(owners) > 1)
    usual: dict[int, str] = {}
    for name, owner in sorted(certain.items(), key=lambda item: -len(item[0])):
        usual.setdefault(owner, name)
    together = [home.get(name) == home.get(usual[owner]) for name, owner in certain.items()]
    yield Row(
        "spellings that are with the longest of their person",
        f"{sum(together) / len(together):.1%}",
        str(len(together)),
    )
    for sureness, found in wrong.items():
        limit = "0" if sureness == "sure" else "-"
        held = not sum(found) if sureness == "sure" else None
        yield Row(f"groups of two people among the {sureness}", str(sum(found)), str(len(found)), "-", limit, held)


def _spellings(group: Mapping[str, object]) -> Iterable[Mapping[str, object]]:
    found = group["spellings"]
    return found if isinstance(found, list) else ()


def measure(folder: Path, articles: int, people: int, rounds: int) -> Iterator[Row]:
    """Make a newsroom, and measure the command in processes of its own."""
    room = new_room(folder)
    (room / "articles" / "people.yaml").write_text("", encoding="utf-8")
    truth = write_articles(room, articles, make_people(people))
    words = (*NEWS, "--newsroom", str(room), "people", "suggest", "--json")
    taken = medians({"suggest": words}, rounds)["suggest"]
    yield Row(
        f"“people suggest”, {articles:,} articles", f"{taken:.1f} s", limit=f"{_LIMIT:.0f} s", held=taken < _LIMIT
    )
    done = subprocess.run(words, check=True, capture_output=True, env=environment())
    yield from judged(json.loads(done.stdout), truth)


def main(words: list[str]) -> int:
    """Measure, print, and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks people", description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--check", action="store_true", help="exit with 1 when a limit does not hold")
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--people", type=int, default=1_500)
    parser.add_argument("--rounds", type=int, default=3, help="runs of the command; the median counts")
    asked = parser.parse_args(words)
    with tempfile.TemporaryDirectory() as name:
        rows = list(measure(Path(name), asked.articles, asked.people, asked.rounds))
    print(f"Python {platform.python_version()}, {platform.system()}, {asked.people:,} people\n")
    print(table(rows))
    return int(asked.check and failed(rows))
