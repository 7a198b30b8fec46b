"""Measures how often spelling is doubted in clean professional prose."""

import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.bitext import TARGET, Story
from benchmarks.bitext_room import check_room, write_room
from benchmarks.damage import clean
from benchmarks.table import columns

FAMILY = "SP"
ALARMS = 5
"""Findings of spelling that a thousand words of clean prose may have."""


class Spelling(NamedTuple):
    """What is doubted in the clean text of a language: each message with its number, and how many words there are."""

    language: str
    words: int
    doubted: Counter[str]

    @property
    def rate(self) -> float:
        """Findings in a thousand words."""
        return self.doubted.total() / self.words * 1000

    @property
    def held(self) -> bool:
        """Tell whether the limit holds."""
        return self.rate <= ALARMS


def measure_spelling(languages: Sequence[Sequence[Story]]) -> list[Spelling]:
    """Return the doubts in each source language and in the target."""
    measured: dict[str, Spelling] = {}
    for stories in languages:
        copies = [clean(story) for story in stories]
        with tempfile.TemporaryDirectory() as name:
            notes = check_room(write_room(Path(name), copies), (FAMILY,), copies).everywhere()
        texts = {stories[0].language: [one.source for one in stories], TARGET: [one.target for one in stories]}
        for language, some in texts.items():
            words = sum(len(line.split()) for lines in some for line in lines)
            doubted = Counter(note.message for note in notes if note.language == language)
            measured[language] = Spelling(language, words, doubted)
    return list(measured.values())


def spelling_table(measured: Sequence[Spelling]) -> str:
    """Return the doubts in a thousand words as plain text."""
    head = ("language", "words", "doubted", "in 1,000", "limit", "ok?")
    lines = [
        (one.language, str(one.words), str(one.doubted.total()), f"{one.rate:.1f}", f"<= {ALARMS}", _yes(one.held))
        for one in measured
    ]
    return columns([head, *lines])


def doubts(measured: Sequence[Spelling]) -> str:
    """Return all that is doubted, the most frequent first."""
    return "\n".join(
        f"{one.language}: {number} x {message}" for one in measured for message, number in one.doubted.most_common()
    )


def _yes(held: bool) -> str:
    return "yes" if held else "NO"
