"""Pictures that stand inside a sentence or a cell."""

from collections.abc import Callable
from pathlib import Path

from tests.conftest import Run

HEAD = """\
---
title: A
date: 2024-03-05
photos:
  - file: photos/01.jpg
    alt: A lamp
    caption: The new lamp.
    credit: Bo Li
---

"""


def test_picture_in_a_sentence_or_cell_has_its_caption_and_credit(run: Run, write_article: Callable[..., Path]) -> None:
    """Where there is no room for a frame, the mark in the text says all of it, in its place."""
    mark = "[picture: A lamp; The new lamp.; photo by Bo Li]"
    write_article(HEAD + "Before ![A lamp](photos/01.jpg) after.\n")
    assert f"Before {mark}[1] after." in run("preview", "laboratory", "--width", "100").out
    write_article(HEAD + "| a | b |\n| - | - |\n| ![A lamp](photos/01.jpg) | c |\n")
    assert mark in run("preview", "laboratory", "--width", "100").out
