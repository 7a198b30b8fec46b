"""The articles that the rules' examples are made from: sound ones, and the same with a slip in it."""

from bsmu_news.rules.rule import Example

ARTICLE = """\
---
title: Students opened a laboratory
date: 2024-03-05
section: university
status: draft
credits:
  authors:
    - name: Alisa Good
---

The laboratory opened on Tuesday.
"""

ORIGINAL = """\
---
title: Студенты открыли лабораторию
date: 2024-03-05
section: university
credits:
  authors:
    - name: Алиса Гуд
---

Лаборатория открылась во вторник.
"""

TRANSLATION = """\
---
title: Students opened a laboratory
date: 2024-03-05
section: university
translation_of: ru
credits:
  authors:
    - name: Alisa Good
  translators:
    - name: Anastasiya Karnacheva
---

The laboratory opened on Tuesday.
"""

PEOPLE = """\
- id: alisa-good
  kind: person
  names: {ru: Алиса Гуд, en: Alisa Good}
"""


JPEG = bytes.fromhex(
    "ffd8ffe000104a46494600010101004800480000"
    "ffdb004300" + "01" * 64 + "ffc2000b0802bc03e801011100"  # 1000 × 700 points, progressive
    "ffc400140001" + "00" * 16 + "ffda00080101000000" + "00" * 1375 + "ffd9"  # a bit a block: as the one before
)
"""A grey picture of 1000 × 700 points."""


def article(old: str = "", new: str = "", *, folder: str = "2024-03-05-laboratory", people: str = "") -> Example:
    """Return an article in one language, with one piece of its text replaced."""
    return Example({"index.en.md": replaced(ARTICLE, old, new)}, folder=folder, people=people)


def body(text: str) -> Example:
    """Return an article in one language with another body."""
    return article("The laboratory opened on Tuesday.\n", text)


def picture(text: str) -> Example:
    """Return an article with another body and a photographer, who is credited for the pictures in it."""
    photographer = "  photographers:\n    - name: Tsimafei Veras\n---\n\n"
    example = article("---\n\nThe laboratory opened on Tuesday.\n", photographer + text)
    return example._replace(others={"photos/01.jpg": JPEG})


def translated(old: str = "", new: str = "", *, original: tuple[str, str] = ("", "")) -> Example:
    """Return a Russian original and its English translation, with a piece of either replaced."""
    files = {"index.ru.md": replaced(ORIGINAL, *original), "index.en.md": replaced(TRANSLATION, old, new)}
    return Example(files)


def replaced(text: str, old: str, new: str) -> str:
    """Return a text with `old` replaced, which must be in it."""
    if old not in text:
        raise ValueError(f"not in the sample: {old}")
    return text.replace(old, new, 1) if old else text
