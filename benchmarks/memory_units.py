"""Makes units of a translation memory, and queries that are near to them, from the spelling dictionaries by chance.

Words are drawn as texts use them (the frequency of a word falls with its rank, Zipf 1949), the length of a unit is
log-normal as in news (half of them have 8 to 19 words), nouns and adjectives stand in some case. The same seed makes
the same units.
"""

import re
from bisect import bisect
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import NamedTuple

from benchmarks import russian_forms
from bsmu_news.domain.memory import Unit

_DICTIONARIES = Path(__file__).parents[1] / "bsmu_news" / "language" / "spelling" / "data"
_LEMMAS = 30_000
_CASES = ("nom", "gen", "dat", "acc", "ins", "pre")
_SMALL_RU = "и в на с по для о из от к при за что как его это не также более между".split()
_SMALL_EN = "and in on with by for of from to at under the that as his it not also more between".split()
_MEAN, _SPREAD = 2.55, 0.62
"""Of the logarithm of a unit's words: the median is 13."""
_SHORTEST, _LONGEST = 2, 70
_SMALL, _NUMBERS, _BENT = 0.28, 0.04, 0.5
"""Shares: of small words and of numbers among all words, of words that an inflected query has in another form."""


class Query(NamedTuple):
    """A text to look up, and how it was made of a unit's source."""

    text: str
    kind: str


def units(count: int, seed: int) -> Iterator[Unit]:
    """Yield units of Russian and English."""
    chance = Random(seed)  # noqa: S311 - no secret
    for number in range(count):
        russian, english = _pair(chance)
        yield Unit(russian, english, "ru", "en", f"made-{number % 1000}", "", "2024-05-17")


def queries(sources: Sequence[str], count: int, seed: int) -> list[Query]:
    """Return texts like some of the sources: with words replaced, dropped, bent or renumbered, and some quite new."""
    chance = Random(seed)  # noqa: S311 - as above
    kinds = list(_CHANGES)
    return [
        Query(_CHANGES[kinds[at % len(kinds)]](chance.choice(sources), chance), kinds[at % len(kinds)])
        for at in range(count)
    ]


def _pair(chance: Random) -> tuple[str, str]:
    length = min(max(int(chance.lognormvariate(_MEAN, _SPREAD)), _SHORTEST), _LONGEST)
    russian: list[str] = []
    english: list[str] = []
    for _word in range(length):
        draw = chance.random()
        if draw < _SMALL:
            at = int(chance.random() ** 2 * len(_SMALL_RU))
            russian.append(_SMALL_RU[at])
            english.append(_SMALL_EN[at])
        elif draw < _SMALL + _NUMBERS:
            number = str(int(10 ** (chance.random() * 3.5)))
            russian.append(number)
            english.append(number)
        else:
            at = _rank(chance)
            russian.append(chance.choice(_forms(at)))
            english.append(_english()[at])
    return _sentence(russian), _sentence(english)


def _sentence(words: Sequence[str]) -> str:
    text = " ".join(words) + "."
    return text[0].upper() + text[1:]


def _rank(chance: Random) -> int:
    weights = _weights()
    return bisect(weights, chance.random() * weights[-1])


@cache
def _weights() -> list[float]:
    return list(accumulate(1 / (rank + 20) for rank in range(_LEMMAS)))


@cache
def _russian() -> list[str]:
    return _lemmas("ru.dic", "koi8-r", "[а-я]{3,12}[а-рт-юй]")


@cache
def _english() -> list[str]:
    return _lemmas("en.dic", "iso8859-1", "[a-z]{3,12}")


def _lemmas(name: str, encoding: str, pattern: str) -> list[str]:
    lines = (_DICTIONARIES / name).read_text(encoding=encoding).splitlines()
    words = sorted({word for line in lines if re.fullmatch(pattern, word := line.partition("/")[0])})
    Random(name).shuffle(words)  # noqa: S311 - as above
    return words[:_LEMMAS]


@cache
def _forms(at: int) -> tuple[str, ...]:
    """Return the forms of a word: an adjective's, or for any other those that a noun would have."""
    word = _russian()[at]
    if word.endswith(("ый", "ий")):
        return tuple(russian_forms.adjective_form(word, case, kind) for kind in ("mas", "fem", "pl") for case in _CASES)
    if word.endswith("ть"):
        return tuple(russian_forms.past(word, kind) for kind in ("mas", "fem", "neu", "pl"))
    return tuple(russian_forms.noun_form(word, case, plural=many) for many in (False, True) for case in _CASES)


@cache
def _lemma_of() -> dict[str, int]:
    return {form: at for at in range(_LEMMAS) for form in _forms(at)}


def _bent(text: str, chance: Random) -> str:
    """Put half of the words into another form."""
    words = text.split(" ")
    for place, word in enumerate(words):
        at = _lemma_of().get(word.strip(".").lower())
        if at is not None and chance.random() < _BENT:
            words[place] = chance.choice(_forms(at)) + "." * word.endswith(".")
    return " ".join(words)


def _replaced(text: str, chance: Random) -> str:
    """Put other words in the place of a tenth of them, at least of one."""
    words = text.split(" ")
    for place in chance.sample(range(len(words)), max(1, len(words) // 10)):
        words[place] = chance.choice(_forms(_rank(chance)))
    return " ".join(words)


def _dropped(text: str, chance: Random) -> str:
    """Leave out a fifth of the words, at least one."""
    words = text.split(" ")
    for _word in range(max(1, len(words) // 5)):
        del words[chance.randrange(len(words))]
    return " ".join(words)


def _renumbered(text: str, chance: Random) -> str:
    """Put another number in the place of each, or one at the end."""
    changed = re.sub(r"\d+", lambda _found: str(chance.randrange(1, 3000)), text)
    return changed if changed != text else f"{text} {chance.randrange(1, 3000)}"


def _new(_text: str, chance: Random) -> str:
    """Say something else."""
    return _pair(chance)[0]


_CHANGES: dict[str, Callable[[str, Random], str]] = {
    "replaced": _replaced,
    "bent": _bent,
    "dropped": _dropped,
    "renumbered": _renumbered,
    "new": _new,
}
