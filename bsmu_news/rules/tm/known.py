"""What the newsroom knows of terms and names, made ready for looking up; built once a newsroom and language."""

from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from bsmu_news.domain.glossary import Term
from bsmu_news.domain.newsroom import Newsroom, Person
from bsmu_news.language.names.mentions import Mention, with_initials
from bsmu_news.language.names.registered import Registry, build_registry, spellings_in
from bsmu_news.language.terms.finding import Occurrence, TermIndex, build_index, find_all, fold, vocabulary_of
from bsmu_news.rules.context import VersionContext

_BETWEEN = "|"
"""Stands for the end of a segment, so that no term runs on into the next."""

_Value = TypeVar("_Value")


class Folded(NamedTuple):
    """A version's readable text with the segments parted, the same in small letters, and its words in small letters."""

    text: str
    same: str
    vocabulary: set[str]


class _Same(Generic[_Value]):
    """A key for a cache: equal when it holds the same object. It keeps the object, so no other takes its place."""

    __slots__ = ("value",)

    def __init__(self, value: _Value) -> None:
        self.value = value

    def __hash__(self) -> int:
        return id(self.value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.value is other.value


def folded(context: VersionContext) -> Folded:
    """Return the text of a version for looking up words."""
    text = context.prose.text.replace("\n", _BETWEEN)
    return Folded(text, fold(text), vocabulary_of(context.prose.words))


def occurrences(context: VersionContext) -> list[Occurrence]:
    """Return all terms and organizations in a version, also those within longer ones; spans are of its prose."""
    language = context.version.language
    index = _index(_Same(context.newsroom.glossary), _Same(context.newsroom.people), language)
    if not index.terms:
        return []
    text, same, vocabulary = context.memo(folded)
    return find_all(text, language, index, vocabulary, same)


def initialled(context: VersionContext) -> list[Mention]:
    """Return the names in a version that have initials."""
    return with_initials(context.memo(folded).text)


def registry(newsroom: Newsroom, language: str) -> Registry:
    """Return the people of the registry as a text in a language names them."""
    return _registry(_Same(newsroom.people), language)


@lru_cache(maxsize=16)
def _index(glossary: _Same[tuple[Term, ...]], people: _Same[tuple[Person, ...]], language: str) -> TermIndex:
    organizations = (_term_of(person) for person in people.value if person.kind == "organization")
    return build_index((*glossary.value, *organizations), (language,))


@lru_cache(maxsize=16)
def _registry(people: _Same[tuple[Person, ...]], language: str) -> Registry:
    return build_registry(people.value, language)


def _term_of(person: Person) -> Term:
    """Return an organization as a term, so that it is found in every case."""
    return Term({language: spellings_in(person, language) for language in person.names}, "name")
