"""Does to a good translation what goes wrong in real ones: one error a line, of a known kind."""

import re
from collections.abc import Callable
from random import Random
from typing import NamedTuple

from benchmarks.bitext import Story

Damage = Callable[[Random, str, str], str | None]
"""Takes chance, source and target line; returns the damaged target, or None where the error cannot be made."""

_MONTHS = "January February March April May June July August September October November December".split()
# "May" and "March" are also a name and verbs: a month stands beside a number or behind such a word.
_MONTH = re.compile(
    r"\b(January|February|April|June|July|August|September|October|November|December)\b"
    r"|\b(March|May)\b(?= \d)|(?<=\d )(March|May)\b|(?:\b(?:in|of|since|until|by|last|next) )(March|May)\b(?![a-z])"
)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_WORD = re.compile(r"(?<![\w'’-])[A-Za-z]{2,}(?![\w'’-])")
_CYRILLIC = re.compile("[Ѐ-ӿ]")
_TWINS = str.maketrans("aceopxyABCEHKMOPTXi", "асеорхуАВСЕНКМОРТХі")
_TAIL = 4
_SHORTEST = 9


class Kind(NamedTuple):
    """A kind of error: what the table says of it, and the share that must be found, if any is asked for."""

    title: str
    limit: float
    damage: Damage


class Copy(NamedTuple):
    """A story with errors of one kind in some lines, at most one in five; `kind` is "clean" for none."""

    kind: str
    seed: int
    story: Story
    target: tuple[str, ...]
    damaged: frozenset[int] = frozenset()

    @property
    def slug(self) -> str:
        """The name of the copy's article; each copy has one of its own."""
        return f"{self.kind}-{self.seed}-{self.story.number}"


def clean(story: Story) -> Copy:
    """Return a story as it is."""
    return Copy("clean", 0, story, story.target)


def damaged(story: Story, kind: str, seed: int, *, one_in: int = 5) -> Copy:
    """Return a copy with errors in at most one line of `one_in`; the same for the same seed."""
    chance = Random(f"{kind} {seed} {story.language} {story.number}")  # noqa: S311 - to be repeatable, not secret
    target, done = list(story.target), set[int]()
    for index in chance.sample(range(len(target)), len(target)):
        if (len(done) + 1) * one_in > len(target):
            break
        text = KINDS[kind].damage(chance, story.source[index], target[index])
        if text is not None and text != target[index]:
            target[index] = text
            done.add(index)
    return Copy(kind, seed, story, tuple(target), frozenset(done))


def _digit(chance: Random, _source: str, target: str) -> str | None:
    places = [place for place, letter in enumerate(target) if letter in "0123456789"]
    if not places:
        return None
    place = chance.choice(places)
    return target[:place] + chance.choice("123456789".replace(target[place], "")) + target[place + 1 :]


def _number(chance: Random, _source: str, target: str) -> str | None:
    places = [match.span() for match in _NUMBER.finditer(target)]
    return _without(target, chance.choice(places)) if places else None


def _month(chance: Random, _source: str, target: str) -> str | None:
    places = [match.span(match.lastindex or 0) for match in _MONTH.finditer(target)]
    if not places:
        return None
    start, end = chance.choice(places)
    other = chance.choice([month for month in _MONTHS if month != target[start:end]])
    return target[:start] + other + target[end:]


def _untranslated(_chance: Random, source: str, _target: str) -> str | None:
    return source if len(_CYRILLIC.findall(source)) > len(source) // 2 else None


def _tail(chance: Random, source: str, target: str) -> str | None:
    left, words = source.split()[-_TAIL:], target.split()
    if len(words) < _SHORTEST or sum(_CYRILLIC.search(word) is not None for word in left) < _TAIL - 1:
        return None
    return " ".join([*words[: -_TAIL if chance.random() < 0.5 else None], *left])  # noqa: PLR2004 - replaced or added


def _look_alike(chance: Random, _source: str, target: str) -> str | None:
    words = [match.span() for match in _WORD.finditer(target) if match[0] != match[0].translate(_TWINS)]
    if not words:
        return None
    start, end = chance.choice(words)
    place = chance.choice([at for at in range(start, end) if target[at] != target[at].translate(_TWINS)])
    return target[:place] + target[place].translate(_TWINS) + target[place + 1 :]


def _doubled(chance: Random, _source: str, target: str) -> str | None:
    words = [match for match in _WORD.finditer(target) if f"{match[0]} {match[0]}".casefold() not in target.casefold()]
    if not words:
        return None
    word = chance.choice(words)
    return f"{target[: word.end()]} {word[0]}{target[word.end() :]}"


def _bracket(chance: Random, _source: str, target: str) -> str | None:
    if any(target.count(pair[0]) != target.count(pair[1]) for pair in ("()", "[]")):
        return None
    return _letter_lost(chance, target, "()[]")


def _quote(chance: Random, _source: str, target: str) -> str | None:
    return _letter_lost(chance, target, '"“”„«»')


def _cut(_chance: Random, _source: str, target: str) -> str | None:
    words = target.split()
    return " ".join(words[: len(words) // 3]) if len(words) >= _SHORTEST else None


def _letter_lost(chance: Random, target: str, letters: str) -> str | None:
    places = [place for place, letter in enumerate(target) if letter in letters]
    if not places:
        return None
    place = chance.choice(places)
    return target[:place] + target[place + 1 :]


def _without(text: str, span: tuple[int, int]) -> str:
    """Return a text without a span and without the space that would be left double."""
    before, after = text[: span[0]], text[span[1] :]
    return before + (after[1:] if after.startswith(" ") and (not before or before.endswith(" ")) else after)


KINDS = {
    "digit": Kind("one digit changed", 0.98, _digit),
    "number": Kind("a number dropped", 0.98, _number),
    "month": Kind("a month changed", 0.98, _month),
    "untranslated": Kind("left in the source language", 1, _untranslated),
    "tail": Kind("four source words left at the end", 0.99, _tail),
    "look-alike": Kind("a Cyrillic look-alike letter", 0.995, _look_alike),
    "doubled": Kind("a word doubled", 0.99, _doubled),
    "bracket": Kind("a bracket lost", 1, _bracket),
    "quote": Kind("a quotation mark lost", 0.95, _quote),
    "cut": Kind("two thirds of the text missing", 0.85, _cut),
}
"""By the name that the command line takes."""
