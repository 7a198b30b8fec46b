"""Finds names in a text whose form in the target language is known: no engine has to guess them.

People and organizations of the registry and rows of the glossary whose kind is `name` are found in every grammatical
case. Into English each becomes its English form. A token cannot be declined, so into Russian and Belarusian only names
in the nominative are kept, and those that Cyrillic texts write in Latin letters. A surname alone may be somebody
else's, and is left to the engine.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from bsmu_news.domain.glossary import Term
from bsmu_news.domain.newsroom import Person
from bsmu_news.language.names.mentions import Mention, is_patronymic, with_first_names, with_initials
from bsmu_news.language.names.registered import Registered, Registry, build_registry, spellings_in
from bsmu_news.language.terms.finding import TermIndex, build_index, find_terms, fold, vocabulary_of
from bsmu_news.markup.masking.masked import Protected

_WORDS = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")
_NEXT_WORD = re.compile(r"[ \u00a0\u202f\n]([^\W\d_]+)")
_WORD_BEFORE = re.compile(r"([^\W\d_]+(?:['’ʼ-][^\W\d_]+)*)[ \u00a0\u202f\n]\Z")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")


class KnownNames(NamedTuple):
    """The names of a newsroom for one pair of languages; made once for many texts."""

    registry: Registry
    terms: TermIndex
    source: str
    target: str


def known_names(
    people: Sequence[Person], glossary: Sequence[Term], source_language: str, target_language: str
) -> KnownNames:
    """Return the names that are known in both languages."""
    both = [one for one in people if one.names.get(source_language) and one.names.get(target_language)]
    terms = [term for term in glossary if term.kind == "name"]
    terms += [_as_term(one, source_language, target_language) for one in both if one.kind == "organization"]
    terms = [term for term in terms if term.forms.get(source_language) and term.forms.get(target_language)]
    index = build_index(terms, [source_language])
    return KnownNames(build_registry(both, source_language), index, source_language, target_language)


def protected_names(
    text: str, people: Sequence[Person], glossary: Sequence[Term], source_language: str, target_language: str
) -> list[Protected]:
    """Return the names in a text with what they read in the target language, in their order."""
    return names_in(text, known_names(people, glossary, source_language, target_language))


def names_in(text: str, known: KnownNames) -> list[Protected]:
    """Return the names in a text with what they read in the target language, in their order and apart."""
    found = sorted((*_terms(text, known), *_people(text, known)), key=lambda one: (one.start, -one.end))
    kept: list[Protected] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _as_term(one: Person, source: str, target: str) -> Term:
    forms = {source: spellings_in(one, source), target: (one.names[target],)}
    return Term(forms, "name")


def _terms(text: str, known: KnownNames) -> Iterator[Protected]:
    for one in find_terms(text, known.source, known.terms):
        name = Protected(one.start, one.end, one.term.forms[known.target][0])
        if not one.forbidden and _fits(text, name, (one.form,), known):
            yield name


def _fits(text: str, one: Protected, nominatives: Iterable[str], known: KnownNames) -> bool:
    """Tell whether a name may stand in the target language as it is registered."""
    written = text[one.start : one.end]
    if known.target == "en" or not _CYRILLIC.search(one.reads) or text.strip() == written:
        return True
    found = _plain(written)
    return known.source != "en" and any(found == _plain(form) for form in nominatives)


def _plain(text: str) -> str:
    return " ".join(fold(text).split())


def _people(text: str, known: KnownNames) -> Iterator[Protected]:
    registry = known.registry
    if not registry.people:
        return
    text = text.replace("\n", " ")
    same = fold(text)
    words = vocabulary_of(_WORDS.findall(text))
    surnames = registry.surnames.keys()
    for found in with_first_names(text, same, sorted(words & registry.given.keys())):
        # A surname may look like a patronymic: «ректор Сергей Рубникович».
        mention = found if _who(found, registry) else _with_surname_first(text, found)
        one = _who(mention, registry)
        if one:
            yield from _whole(text, mention, one, known)
    for mention in with_initials(text):
        if fold(mention.surname) in surnames and known.target == "en":
            yield from _surname(mention, registry)


def _with_surname_first(text: str, mention: Mention) -> Mention:
    """Return a mention with the surname before it, where a patronymic stands behind the first name."""
    before = _WORD_BEFORE.search(text[max(mention.given_start - 60, 0) : mention.given_start])
    if mention.given_start < mention.surname_start and before and is_patronymic(mention.surname):
        return mention._replace(surname=before[1], surname_start=mention.given_start - len(before[0]))
    return mention


def _who(mention: Mention, registry: Registry) -> Registered | None:
    nobody: frozenset[int] = frozenset()
    numbers = registry.given.get(fold(mention.given), nobody) & registry.surnames.get(fold(mention.surname), nobody)
    return registry.people[next(iter(numbers))] if len(numbers) == 1 else None


def _whole(text: str, mention: Mention, one: Registered, known: KnownNames) -> Iterator[Protected]:
    reads = one.person.names[known.target]
    end = mention.end
    after = _NEXT_WORD.match(text, end)
    if mention.surname_start < mention.given_start and after and is_patronymic(after[1]):
        end = after.end()
    nominatives = [f"{given} {surname}" for given in one.given for surname in one.surnames]
    nominatives += [f"{surname} {given}" for given in one.given for surname in one.surnames]
    name = Protected(mention.start, end, reads)
    if _fits(text, name, (*nominatives, one.name), known):
        yield name


def _surname(mention: Mention, registry: Registry) -> Iterator[Protected]:
    """Yield the surname behind initials, which the engine transliterates well enough, of the one whom they fit."""
    fitting = [
        registry.people[number]
        for number in registry.surnames[fold(mention.surname)]
        if any(given[0] == mention.given[0] for given in registry.people[number].given)
    ]
    if len(fitting) == 1:
        surname = fitting[0].person.names["en"].split()[-1]
        yield Protected(mention.surname_start, mention.surname_start + len(mention.surname), surname)
