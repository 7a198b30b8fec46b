"""Writes a newsroom of any size: articles in Russian with their English translations, people and a glossary.

The same number of articles gives the same newsroom, byte for byte.
"""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from random import Random

from benchmarks import english_forms
from benchmarks.pages import new_room
from benchmarks.sentences import Text, day, person, phrase, sentence, words

_PEOPLE = 150
_TERMS = 80
_FIRST_DAY = dt.date(2000, 1, 3)
_HEADINGS = (Text("Как это было", "How it went"), Text("Что дальше", "What comes next"))
_PERSON = "- id: {id}\n  kind: person\n  names: {{ru: {ru}, en: {en}}}\n"
_FRONT = """---
title: {title}
date: {date}
section: university
summary: {summary}
tags:
  - {tag}
status: draft
{origin}credits:
  authors:
    - name: {author}
  photographers:
    - note: {photos}
{translators}---

{body}
"""


def write_newsroom(folder: Path, articles: int) -> Path:
    """Write a newsroom with so many articles in two languages; returns the folder above `articles`."""
    room = new_room(folder) / "articles"
    people = _people()
    (room / "people.yaml").write_text(_registry(people), encoding="utf-8")
    (room / "glossary.csv").write_text("\n".join(_glossary()) + "\n", encoding="utf-8")
    for number in range(articles):
        _write_article(room, number, people)
    return folder


def _write_article(room: Path, number: int, people: list[Text]) -> None:
    chance = Random(number)  # noqa: S311 - to be repeatable, not secret
    date = _FIRST_DAY + dt.timedelta(days=number)
    folder = room / f"{date}-news-{number:05}"
    folder.mkdir()
    title = Text(*(" — ".join(side) for side in zip(phrase(chance), phrase(chance), strict=True)))
    author, translator = chance.choice(people), chance.choice(people)
    summary, tag, body = sentence(chance), phrase(chance), "\n\n".join
    photos = Text("Фото из личного архива", "Photos are taken from a personal archive")
    blocks = list(_blocks(chance, date))
    for language in ("ru", "en"):
        translated = language == "en"
        text = _FRONT.format(
            title=_quoted(getattr(title, language).capitalize()),
            date=date,
            summary=_quoted(getattr(summary, language)),
            tag=getattr(tag, language),
            origin="translation_of: ru\n" * translated,
            author=getattr(author, language),
            photos=getattr(photos, language),
            translators=f"  translators:\n    - name: {translator.en}\n" * translated,
            body=body(getattr(block, language) for block in blocks),
        )
        (folder / f"index.{language}.md").write_text(text, encoding="utf-8", newline="\n")


def _blocks(chance: Random, date: dt.date) -> Iterator[Text]:
    """Yield what stands between blank lines: some 500 English words, part of them in a list."""
    opening = day(date)
    first = _paragraph(chance)
    yield Text(f"{opening.ru} состоялась встреча. {first.ru}", f"A meeting was held on {opening.en}. {first.en}")
    yield _paragraph(chance)
    for heading in _HEADINGS:
        yield Text(f"## {heading.ru}", f"## {heading.en}")
        for _paragraph_number in range(chance.randrange(2, 4)):
            yield _paragraph(chance)
        yield _items(chance)
    yield _paragraph(chance)


def _paragraph(chance: Random) -> Text:
    sentences = [sentence(chance) for _number in range(chance.randrange(4, 6))]
    return Text(" ".join(one.ru for one in sentences), " ".join(one.en for one in sentences))


def _items(chance: Random) -> Text:
    items = [phrase(chance) for _number in range(4)]
    return Text(*("\n".join(f"{at}. {item};" for at, item in enumerate(side, 1)) for side in zip(*items, strict=True)))


def _people() -> list[Text]:
    chance = Random("people")  # noqa: S311 - to be repeatable, not secret
    people = dict[Text, None]()
    while len(people) < _PEOPLE:
        people[person(chance).name] = None
    return list(people)


def _registry(people: list[Text]) -> str:
    return "".join(_PERSON.format(id=one.en.casefold().replace(" ", "-"), ru=one.ru, en=one.en) for one in people)


def _glossary() -> Iterator[str]:
    """Yield the lines of the glossary: words that the articles use, in both numbers in English."""
    yield "ru,be,en,kind,forbidden,note"
    for noun in words("nouns")[: _TERMS * 5 : 5]:
        yield f"{noun.ru},,{english_forms.base(noun.en)}|{english_forms.plural(noun.en)},term,,"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
