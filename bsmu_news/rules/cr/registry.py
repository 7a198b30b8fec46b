"""Names against the registry `people.yaml`: near-spellings of somebody known, and people not known."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Literal

from bsmu_news.domain.finding import Severity
from bsmu_news.domain.newsroom import Newsroom, Person
from bsmu_news.messages import N_, _
from bsmu_news.rules.context import VersionContext
from bsmu_news.rules.cr.entries import Credited, everybody
from bsmu_news.rules.rule import Hit, Rule, VersionCheck
from bsmu_news.rules.samples import PEOPLE, article

_NEAR = 0.85
"""How alike two names must be; Mozhaeva and Mozhayeva are 0.94, Trushel and Gurina 0.3."""

_NEAR_WORD = 0.6

_WORDS = re.compile(r"[^\W\d_][\w'’ʼ-]*")


def check_near_spelling(context: VersionContext) -> Iterator[Hit]:
    """Find names that are nearly those of somebody registered."""
    for one in _unregistered(context):
        near = _near(context.newsroom, one, context.version.language)
        if near:
            message = _("“{name}” is not in people.yaml, but “{registered}” is; are they the same?")
            yield Hit(message.format(name=one.contributor.label, registered=near), one.place)


def check_registered(context: VersionContext) -> Iterator[Hit]:
    """Find people and organizations that are not registered and resemble nobody who is."""
    for one in _unregistered(context):
        if not _near(context.newsroom, one, context.version.language):
            message = _("“{name}” is not in people.yaml").format(name=one.contributor.label)
            yield Hit(message, one.place)


def _unregistered(context: VersionContext) -> Iterator[Credited]:
    if not context.newsroom.people:
        return
    for one in context.memo(everybody):
        named = one.contributor.name or one.contributor.organization
        if named and context.newsroom.person(named) is None:
            yield one


def _near(newsroom: Newsroom, one: Credited, language: str) -> str | None:
    """Return the registered spelling that a name is nearest to, written in the same script."""
    name = one.contributor.label
    kind: Literal["person", "organization"] = "person" if one.contributor.name else "organization"
    best, best_likeness = None, 0.0
    for person in newsroom.people:
        for spelling in person.spellings if person.kind == kind else ():
            if _script(spelling) == _script(name):
                likeness = _likeness(name, spelling)
                if likeness > best_likeness:
                    best, best_likeness = _in_language(person, spelling, language), likeness
    return best if best_likeness >= _NEAR else None


def _in_language(person: Person, spelling: str, language: str) -> str:
    own = person.names.get(language, spelling)
    return own if _script(own) == _script(spelling) else spelling


def _likeness(name: str, other: str) -> float:
    """Return 0 to 1; the order of the words does not count, and initials stand for any name they begin."""
    mine, theirs = _words(name), _words(other)
    if not mine or not theirs:
        return 0.0
    if mine == theirs:
        return 1.0
    if _same_with_initials(mine, theirs):
        return 0.95
    import difflib  # noqa: PLC0415 - only for names that are not registered

    whole = difflib.SequenceMatcher(None, " ".join(mine), " ".join(theirs)).ratio()
    if whole < _NEAR or len(mine) != len(theirs):
        return whole if len(mine) == len(theirs) else 0.0
    pairs = zip(mine, theirs, strict=True)
    worst = min(difflib.SequenceMatcher(None, *pair).ratio() for pair in pairs)
    return whole if worst >= _NEAR_WORD else 0.0


def _same_with_initials(mine: list[str], theirs: list[str]) -> bool:
    """Tell whether `A. Karnacheva` can be Anastasiya Karnacheva: all full words agree, initials begin the others."""
    short, long = sorted((mine, theirs), key=lambda words: sum(map(len, words)))
    full = [word for word in short if len(word) > 1]
    rest = [word for word in long if word not in full]
    initials = [word for word in short if len(word) == 1]
    if not full or not initials or len(full) + len(rest) != len(long) or len(initials) > len(rest):
        return False
    return all(any(word.startswith(initial) for word in rest) for initial in initials)


def _words(name: str) -> list[str]:
    folded = unicodedata.normalize("NFC", name).casefold().replace("ё", "е").replace("’", "'").replace("ʼ", "'")
    return sorted(_WORDS.findall(folded))


def _script(text: str) -> str:
    letter = next((char for char in text if char.isalpha()), "")
    return "cyrillic" if "\u0400" <= letter <= "\u052f" else "latin"


REGISTRY_RULES = (
    Rule(
        code="CR010",
        name="near-spelling",
        severity=Severity.WARNING,
        summary=N_("A name is not in people.yaml, but nearly the same name is."),
        why=N_("A person whose name is written in several ways is found under none of them."),
        check=VersionCheck(check_near_spelling),
        bad=article("name: Alisa Good", "name: Alysa Good", people=PEOPLE),
        good=article(people=PEOPLE),
    ),
    Rule(
        code="CR011",
        name="unregistered-name",
        severity=Severity.INFO,
        summary=N_("A person or organization is not in people.yaml. Nothing is said while that list is empty."),
        why=N_("A registered name is written the same way everywhere and in each language."),
        check=VersionCheck(check_registered),
        bad=article("name: Alisa Good", "name: Mikita Yasen", people=PEOPLE),
        good=article(people=PEOPLE),
    ),
)
