"""What the newsroom knows of terms and names, made ready for looking up; built once a newsroom and language."""

from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from bsmu_news.domain.glossary import Term
from bsmu_news.domain.newsroom import Newsroom, Person
from bsmu_news.language.names.mentions import Mention, first_name_forms, with_initials
from bsmu_news.language.names.registered import Registry, build_registry, spellings_in
from bsmu_news.language.terms.finding import Occurrence, TermIndex, build_index, find_all, fold, longest, vocabulary_of
from bsmu_news.rules.context import VersionContext
from bsmu_news.rules.tm.sieve import Sieve, Sifted

_BETWEEN = "|"
"""Stands for the end of a segment, so that no term runs on into the next."""

LONGEST_LINE = 20_000
MOST_NAMES = 200
"""What is looked at of one paragraph, characters and names; no news item has more."""

_Value = TypeVar("_Value")


class Folded(NamedTuple):
    """A version's readable text with the segments parted, and the same in small letters."""

    text: str
    same: str


class _Index(NamedTuple):
    """The terms and organizations of a newsroom in one language, and what finds the words that matter for them."""

    terms: TermIndex
    odd: bool
    sieve: Sieve


class _Same(Generic[_Value]):
    """A key for a cache: equal when it holds the same object. It keeps the object, so no other takes its place."""

    __slots__ = ("value",)

    def __init__(self, value: _Value) -> None:
        self.value = value

    def __hash__(self) -> int:
        return id(self.value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.value is other.value


class _Equal(_Same[_Value]):
    """A key that is equal when it holds an equal object: a process that was forked finds what its parent has made."""

    __slots__ = ()

    def __hash__(self) -> int:
        return 0

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Equal) and (self.value is other.value or self.value == other.value)


def sifted(context: VersionContext) -> Sifted:
    """Return the words of a version with capitals, and those that lead to a term or a name."""
    return _index_for(context).sieve.sift(context.prose.vocabulary)


def vocabulary(context: VersionContext) -> set[str]:
    """Return the words that lead to a term or a name, folded, the parts of compounds each on its own."""
    return vocabulary_of(context.memo(sifted).telling)


def folded(context: VersionContext) -> Folded:
    """Return the text of a version for looking up words."""
    text = context.prose.text.replace("\n", _BETWEEN)
    return Folded(text, fold(text))


def occurrences(context: VersionContext) -> list[Occurrence]:
    """Return all terms and organizations in a version, also those within longer ones; spans are of its prose."""
    language = context.version.language
    index = _index_for(context)
    firsts = index.terms.languages.get(language)
    if not firsts or (not index.odd and context.memo(vocabulary).isdisjoint(firsts)):
        return []
    text, same = context.memo(folded)
    return find_all(text, language, index.terms, context.memo(vocabulary), same)


def longest_occurrences(context: VersionContext) -> list[Occurrence]:
    """Return those that no longer one covers."""
    return longest(context.memo(occurrences))


def initialled(context: VersionContext) -> list[Mention]:
    """Return the names in a version that have initials."""
    return with_initials(context.prose.text)


def registry(newsroom: Newsroom, language: str) -> Registry:
    """Return the people of the registry as a text in a language names them."""
    return _registry(_Same(newsroom.people), language)


def _index_for(context: VersionContext) -> _Index:
    newsroom = context.newsroom
    return _index(_Same(newsroom.glossary), _Same(newsroom.people), context.version.language)


@lru_cache(maxsize=16)
def _index(glossary: _Same[tuple[Term, ...]], people: _Same[tuple[Person, ...]], language: str) -> _Index:
    return _index_of_equal(_Equal(glossary.value), _Equal(people.value), language)


@lru_cache(maxsize=16)
def _index_of_equal(glossary: _Equal[tuple[Term, ...]], people: _Equal[tuple[Person, ...]], language: str) -> _Index:
    organizations = (_term_of(person) for person in people.value if person.kind == "organization")
    terms = build_index((*glossary.value, *organizations), (language,))
    known = _registry_of_equal(people, language)
    first_names = first_name_forms(language) if language in ("ru", "be") else frozenset()
    firsts = terms.languages[language].keys() | known.surnames.keys()
    return _Index(terms, bool(terms.odd[language]), Sieve(firsts, first_names | known.given.keys()))


@lru_cache(maxsize=16)
def _registry(people: _Same[tuple[Person, ...]], language: str) -> Registry:
    return _registry_of_equal(_Equal(people.value), language)


@lru_cache(maxsize=16)
def _registry_of_equal(people: _Equal[tuple[Person, ...]], language: str) -> Registry:
    return build_registry(people.value, language)


def _term_of(person: Person) -> Term:
    """Return an organization as a term, so that it is found in every case."""
    return Term({language: spellings_in(person, language) for language in person.names}, "name")
