"""All grammatical forms of a Russian phrase: its head noun and the adjectives that agree with it."""

import itertools
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from bsmu_news.language.terms.capitals import with_capitals_of

if TYPE_CHECKING:
    from pymorphy3 import MorphAnalyzer
    from pymorphy3.tagset import OpencorporaTag

_CASES = {"gen1": "gent", "gen2": "gent", "acc2": "accs", "loc1": "loct", "loc2": "loct"}
_ADJECTIVES = frozenset(("ADJF", "PRTF"))
_DATED = frozenset(("V-oy", "V-ey", "V-be", "V-bi"))
"""Forms like «кафедрою» and «общежитье», which no news item has."""

_KINDS = frozenset(("Supr", "past", "pres", "actv", "pssv"))
"""What parts «высший» from «высокий» and «учащийся» from «учившийся» in one lexeme."""

_STEM = 4
"""Letters that all forms of an adjective begin with."""

_AND = frozenset(("и", "или"))


class _Grammar(NamedTuple):
    """What of a word's tag agreement needs."""

    part: str
    case: str
    number: str
    gender: str
    animacy: str
    kind: frozenset[str]
    dated: bool


class _Word(NamedTuple):
    """A reading of a word: its grammar, and all forms of its lexeme."""

    grammar: _Grammar
    forms: tuple[tuple[str, _Grammar], ...]


class _Group(NamedTuple):
    """Adjectives and the noun that they agree with, and where the group ends in the phrase."""

    adjectives: tuple[_Word, ...]
    head: _Word
    end: int


def russian_forms(phrase: str) -> tuple[str, ...]:
    """Return a phrase in every case and number, the given one first; what follows the head noun stays as it is.

    «факультет иностранных учащихся» gives «факультета иностранных учащихся»; «акушерство и гинекология» changes both.
    A phrase that begins with neither a noun nor an adjective in the nominative has one form.
    """
    words = phrase.split(" ")
    groups = list(_groups(words))
    if not groups:
        return (phrase,)
    found = {phrase: None}
    for case, number in itertools.product(("nomn", "gent", "datv", "accs", "ablt", "loct"), ("sing", "plur")):
        if len(groups) > 1 and any(number != group.head.grammar.number for group in groups):
            continue
        for changed in itertools.product(*(_in_case(group, case, number) for group in groups)):
            found[_joined(words, groups, changed)] = None
    return tuple(found)


@lru_cache(maxsize=1)
def analyzer() -> "MorphAnalyzer":
    """Return the one analyzer of this process; it takes about 0.2 s to load."""
    import pymorphy3  # noqa: PLC0415 - 60 ms and a dictionary of 20 MB, for newsrooms with a glossary or a registry

    return pymorphy3.MorphAnalyzer(result_type=None)


def _groups(words: Sequence[str]) -> Iterator[_Group]:
    """Yield the first group of a phrase, and those that “и” joins to it."""
    group = _group(words, 0)
    while group:
        yield group
        if group.end >= len(words) - 1 or words[group.end] not in _AND:
            return
        group = _group(words, group.end + 1)


def _group(words: Sequence[str], start: int) -> _Group | None:
    """Return adjectives and their noun from `start` on; an adjective without a noun is one: «заведующий кафедрой»."""
    adjectives: list[list[_Word]] = []
    for index in range(start, len(words)):
        readings = _readings(words[index])
        adjective = [one for one in readings if one.grammar.part in _ADJECTIVES]
        noun = [one for one in readings if one.grammar.part == "NOUN"]
        more = index + 1 < len(words) and bool(_readings(words[index + 1]))
        if noun and not (adjective and more):
            group = _agreeing(adjectives, noun, index + 1)
            if group:
                return group
        if not adjective:
            break
        adjectives.append(adjective)
    return _agreeing(adjectives[:-1], adjectives[-1], start + len(adjectives)) if adjectives else None


def _agreeing(adjectives: Sequence[Sequence[_Word]], heads: Sequence[_Word], end: int) -> _Group | None:
    for head in heads:
        chosen = [next((one for one in readings if _agree(one.grammar, head.grammar)), None) for readings in adjectives]
        if None not in chosen:
            return _Group(tuple(one for one in chosen if one), head, end)
    return None


def _agree(adjective: _Grammar, noun: _Grammar) -> bool:
    return adjective.number == noun.number and (noun.number == "plur" or adjective.gender == noun.gender)


def _in_case(group: _Group, case: str, number: str) -> Iterator[tuple[str, ...]]:
    """Yield the words of a group in a case and number."""
    for noun, grammar in group.head.forms:
        if grammar.case != case or grammar.number != number:
            continue
        columns = [_matching(one, grammar) for one in group.adjectives]
        yield from ((*adjectives, noun) for adjectives in itertools.product(*columns))


def _matching(adjective: _Word, noun: _Grammar) -> list[str]:
    return [
        form
        for form, grammar in adjective.forms
        if grammar.case == noun.case
        and grammar.number == noun.number
        and (noun.number == "plur" or grammar.gender == noun.gender)
        and (not grammar.animacy or not noun.animacy or grammar.animacy == noun.animacy)
    ]


def _joined(words: Sequence[str], groups: Sequence[_Group], changed: Sequence[Sequence[str]]) -> str:
    result = list(words)
    for group, forms in zip(groups, changed, strict=True):
        start = group.end - len(forms)
        result[start : group.end] = map(with_capitals_of, words[start : group.end], forms)
    return " ".join(result)


@lru_cache(maxsize=4096)
def _readings(word: str) -> tuple[_Word, ...]:
    """Return the nominative readings of a word as noun or adjective, likeliest first."""
    if not word or word[0] < "\u0400" or (word.isupper() and len(word) > 1):
        return ()
    morph = analyzer()
    found = []
    for parse in morph.parse(word):
        grammar = _grammar(parse[1])
        if grammar.case == "nomn" and (grammar.part == "NOUN" or grammar.part in _ADJECTIVES):
            forms = ((form[0], _grammar(form[1])) for form in morph.get_lexeme(parse))
            found.append(_Word(grammar, tuple(form for form in forms if _of_one_kind(form, parse[0], grammar))))
    return tuple(found)


def _of_one_kind(form: tuple[str, _Grammar], word: str, grammar: _Grammar) -> bool:
    same = form[1].part == grammar.part and form[1].kind == grammar.kind and not form[1].dated
    # «высший» and «высочайший» are superlatives of one lexeme.
    return same and (grammar.part == "NOUN" or form[0][:_STEM] == word[:_STEM])


@lru_cache(maxsize=4096)
def _grammar(tag: "OpencorporaTag") -> _Grammar:
    part, case, number, gender, animacy = (
        str(one or "") for one in (tag.POS, tag.case, tag.number, tag.gender, tag.animacy)
    )
    marks = tag.grammemes
    return _Grammar(
        part, _CASES.get(case, case), number, gender, animacy, _KINDS & marks, dated=not _DATED.isdisjoint(marks)
    )
