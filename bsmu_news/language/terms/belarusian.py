"""Likely grammatical forms of a Belarusian phrase, by its endings; there is no dictionary of them as a library.

The forms serve to find a phrase, so a form too many does no harm.
"""

import itertools
from collections.abc import Iterator, Mapping, Sequence

from bsmu_news.language.terms.belarusian_nouns import SLOTS, VOWELS, Forms, noun_forms
from bsmu_news.language.terms.capitals import with_capitals_of

_AND = frozenset(("і", "й", "ды", "або"))

# Adjectives: nominative ending, gender or plural, and whether the stem is soft.
_ADJECTIVES = (
    ("ыя", "pl", False),
    ("ія", "pl", True),
    ("ая", "f", False),
    ("яя", "f", True),
    ("ае", "n", False),
    ("яе", "n", True),
    ("ы", "m", False),
    ("і", "m", True),
)


def belarusian_forms(phrase: str) -> tuple[str, ...]:
    """Return a phrase in every case and number, the given one first; what follows the head noun stays as it is."""
    words = phrase.split(" ")
    spans = list(_groups(words))
    if not spans:
        return (phrase,)
    found = {phrase: None}
    for slot in SLOTS:
        columns = [
            forms.get(slot, ())
            for start, end in spans
            for forms in _group_forms([word.lower() for word in words[start:end]])
        ]
        places = [place for start, end in spans for place in range(start, end)]
        for changed in itertools.product(*columns):
            result = list(words)
            for place, form in zip(places, changed, strict=True):
                result[place] = with_capitals_of(words[place], form)
            found[" ".join(result)] = None
    return tuple(found)


def adjective_forms(stem: str, *, soft: bool) -> Mapping[str, Forms]:
    """Return the forms of an adjective by gender (m, f, n) or `pl`."""
    velar = soft and stem[-1:] in ("к", "г", "х")
    y = "і" if soft else "ы"
    a, u = ("я", "ю") if soft and not velar else ("а", "у")
    singular = {
        "gen": (f"{stem}{a}га",),
        "dat": (f"{stem}{a}му",),
        "ins": (f"{stem}{y}м",),
        "loc": (f"{stem}{y}м",),
    }
    masculine = {("nom", "sg"): (stem + y,)}
    neuter = {("nom", "sg"): (f"{stem}{a}е",)}
    for case, forms in singular.items():
        masculine[case, "sg"] = neuter[case, "sg"] = forms
    oblique = (f"{stem}{a}й",)
    feminine = {
        ("nom", "sg"): (f"{stem}{a}я",),
        ("acc", "sg"): (f"{stem}{u}ю",),
        ("ins", "sg"): (*oblique, f"{stem}{a}ю"),
        **{(case, "sg"): oblique for case in ("gen", "dat", "loc")},
    }
    plural = {
        ("nom", "pl"): (f"{stem}{y}я",),
        ("gen", "pl"): (f"{stem}{y}х",),
        ("dat", "pl"): (f"{stem}{y}м",),
        ("ins", "pl"): (f"{stem}{y}мі",),
        ("loc", "pl"): (f"{stem}{y}х",),
    }
    return {"m": masculine | plural, "f": feminine | plural, "n": neuter | plural, "pl": plural}


def _groups(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield where adjectives and their noun stand: at the start, and behind an “і”."""
    start = 0
    while start < len(words):
        end = start
        while end < len(words) - 1 and _adjective(words[end].lower()):
            end += 1
        if not _inflected(words[end]):
            return
        yield start, end + 1
        if end + 2 >= len(words) or words[end + 1] not in _AND:
            return
        start = end + 2


def _inflected(word: str) -> bool:
    return (
        word.replace("’", "").replace("'", "").replace("-", "").isalpha()
        and word[0] >= "\u0400"
        and not (word.isupper() and len(word) > 1)
    )


def _adjective(word: str) -> tuple[str, str, bool] | None:
    """Return stem, gender or `pl`, and softness, if a word looks like an adjective in the nominative."""
    for ending, gender, soft in _ADJECTIVES:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 1 and stem[-1] not in VOWELS:
            return stem, gender, soft or stem[-1] in "кгх"
    return None


def _group_forms(words: Sequence[str]) -> list[Forms]:
    """Return the forms of each word of a group."""
    result: list[Forms] = []
    gender = ""
    for word in words[:-1]:
        found = _adjective(word)
        if found:
            stem, gender, soft = found
            result.append(adjective_forms(stem, soft=soft)[gender])
    return [*result, noun_forms(words[-1], gender)]
