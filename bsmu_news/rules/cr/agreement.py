"""Credits that agree over the languages of an article: in the same role stand the same people and organizations.

People are compared by the registry and by their letters, organizations by the registry alone; notes name nobody.
"""

from collections.abc import Iterator, Sequence
from itertools import product

from bsmu_news.domain.article import Role, Version
from bsmu_news.domain.finding import Severity
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.messages import N_, _
from bsmu_news.rules.context import ArticleContext
from bsmu_news.rules.cr.entries import Credited, credited
from bsmu_news.rules.rule import ArticleCheck, Hit, Rule
from bsmu_news.rules.samples import translated

_ROLES = (Role.AUTHOR, Role.PHOTOGRAPHER)
_KINDS = ("name", "organization")

_ALIKE = 0.9
"""How alike two names must be to be one; Мохаммад аль-Хусейни and Mohammed Al-Husseini are 0.97."""

_UNLIKE = 0.5
"""How little a word may be like any other to be of another name: Петров and Sidorov are 0.39, Нгуен and Nguyen 0.72."""

_LEAST_LETTERS = 5
"""Letters of a word that tells names apart; shorter ones, as of Chinese names (Сюй, Xu), may be written anyhow."""


def check_same_people(context: ArticleContext) -> Iterator[Hit]:
    """Find who is named in a translation's credits and is none of those in the same role of its source."""
    if context.source is None:
        return
    sources = context.versions[context.source.language].memo(credited)
    for language, version in context.translations.items():
        targets = context.versions[language].memo(credited)
        for role, kind in product(_ROLES, _KINDS):
            mine, theirs = _named(targets, role, kind), _named(sources, role, kind)
            # Where somebody is missing, the numbers differ, and CR005 says so.
            if mine and len(mine) == len(theirs) and _number(version, role) == _number(context.source, role):
                yield from _others(context.newsroom, mine, theirs, language)


def _others(newsroom: Newsroom, mine: Sequence[Credited], theirs: Sequence[Credited], language: str) -> Iterator[Hit]:
    left = list(theirs)
    unmatched = []
    for one in mine:
        match = next((other for other in left if _are_one(newsroom, one, other)), None)
        if match:
            left.remove(match)
        else:
            unmatched.append(one)
    for one in unmatched:
        if all(_are_two(newsroom, one, other) for other in left):
            message = _("{role}: “{name}” is named here, but {others} in index.{source}.md")
            named = ", ".join(f"“{_name(other)}”" for other in left)
            source = theirs[0].version.language
            text = message.format(role=one.role.value, name=_name(one), others=named, source=source)
            yield Hit(text, one.place, language, source=left[0].place)


def _are_one(newsroom: Newsroom, one: Credited, other: Credited) -> bool:
    person, counterpart = newsroom.person_like(_name(one)), newsroom.person_like(_name(other))
    if person and counterpart:
        return person.id == counterpart.id
    if one.contributor.name is None:
        return False
    from bsmu_news.language.names.likeness import likeness  # noqa: PLC0415 - 20 ms, and many articles have one language

    return likeness(_name(other), _name(one)) >= _ALIKE


def _are_two(newsroom: Newsroom, one: Credited, other: Credited) -> bool:
    """Tell whether two names are surely not one: by the registry, or as each has a word unlike all of the other's."""
    if newsroom.person_like(_name(one)) and newsroom.person_like(_name(other)):
        return True  # of two entries, else they were one
    if one.contributor.name is None:
        return False
    from bsmu_news.language.names.likeness import word_likeness  # noqa: PLC0415 - as above

    words, others = _words(_name(one)), _words(_name(other))
    alike = [[word_likeness(theirs, mine) for theirs in others] for mine in words]
    return _has_stranger(words, alike) and _has_stranger(others, list(zip(*alike, strict=True)))


def _has_stranger(words: Sequence[str], alike: Sequence[Sequence[float]]) -> bool:
    pairs = zip(words, alike, strict=True)
    return any(len(word) >= _LEAST_LETTERS and max(row, default=0.0) < _UNLIKE for word, row in pairs)


def _words(name: str) -> list[str]:
    return [word for word in name.replace(".", ". ").split() if any(map(str.isalpha, word))]


def _named(found: Sequence[Credited], role: Role, kind: str) -> list[Credited]:
    return [one for one in found if one.role is role and getattr(one.contributor, kind)]


def _number(version: Version, role: Role) -> int:
    return len(version.front.credits.of(role))


def _name(one: Credited) -> str:
    return " ".join(one.contributor.label.split())


AGREEMENT_RULES = (
    Rule(
        code="CR021",
        name="another-person-credited",
        severity=Severity.WARNING,
        summary=N_("A translation names an author or photographer who is none of those that its source names."),
        why=N_("Somebody's work is credited to somebody else in one of the languages."),
        check=ArticleCheck(check_same_people),
        bad=translated("name: Alisa Good", "name: Mikita Yasen"),
        good=translated(),
    ),
)
