"""Inflects the English words that generated news are made of; what is irregular stands in the lists behind a slash."""

import re

_DOUBLING = re.compile("[^aeiou]*[aeiou][^aeiouwxy]")
_VOWELS = "aeiou"


def plural(noun: str) -> str:
    """Return the plural; `analysis/analyses` says its own."""
    word, _slash, given = noun.partition("/")
    if given:
        return given
    if word.endswith("y") and word[-2] not in _VOWELS:
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")


def past(verb: str) -> str:
    """Return the past; `build/built` says its own."""
    word, _slash, given = verb.partition("/")
    if given:
        return given
    if word.endswith("y") and word[-2] not in _VOWELS:
        return word[:-1] + "ied"
    return word + ("d" if word.endswith("e") else "ed")


def gerund(verb: str) -> str:
    """Return the form in -ing; of `hand over` the first word takes it."""
    word, space, rest = base(verb).partition(" ")
    if word.endswith("e") and not word.endswith("ee"):
        word = word[:-1]
    elif _DOUBLING.fullmatch(word) or verb.endswith(word[-1] * 2 + "ed"):
        word += word[-1]
    return f"{word}ing{space}{rest}"


def possessive(noun: str) -> str:
    """Return the possessive of the singular."""
    word = base(noun)
    return word + ("’" if word.endswith("s") else "’s")


def base(word: str) -> str:
    """Return a word without the irregular form that it says."""
    return word.partition("/")[0]


def feminine(surname: str) -> str:
    """Return the surname of a woman: `Ivanou` becomes `Ivanova`, `Agapau` becomes `Agapava`."""
    return (surname[:-1] + "v" if surname.endswith("u") else surname) + "a"
