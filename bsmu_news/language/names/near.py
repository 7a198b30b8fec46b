"""Names in a text that are nearly, but not exactly, those of somebody registered."""

import re
from collections.abc import Iterable
from typing import Literal, NamedTuple

from bsmu_news.language.names.cases import nominatives
from bsmu_news.language.names.first_names import same_first_name
from bsmu_news.language.names.fold import fold_name
from bsmu_news.language.names.likeness import distance
from bsmu_news.language.names.mentions import Mention
from bsmu_news.language.names.registered import Registered, Registry
from bsmu_news.language.terms.finding import fold

_PATRONYMIC = re.compile(r"(?:[ое]вн|ичн|[аое]ун|[аое]в[иі]ч)[а-яі]{0,3}\Z|(?:[oe]vna|ichna|[aeo]una|[aoe]vich)\Z")
_SHORT_NAME = 4
_SHORT_SURNAME = 5
_LONG_SURNAME = 9
_ENDING = 2


class Nearly(NamedTuple):
    """Who is nearly named, which part of the name differs, and what it is as registered."""

    one: Registered
    part: Literal["given", "surname"]
    wanted: str


def nearly_registered(mention: Mention, known: Registry, language: str) -> Nearly | None:
    """Return who is meant by a name that has one part of somebody registered and nearly the other.

    Cyrillic names may stand in any case; endings count for nothing there.
    """
    surname, given = fold(mention.surname), fold(mention.given)
    by_surname = known.surnames.get(surname, frozenset())
    if by_surname:
        if mention.has_initials or not by_surname.isdisjoint(known.given.get(given, ())):
            return None
        return _first(_near_given(mention.given, known.people[number], language) for number in sorted(by_surname))
    if mention.has_initials:
        candidates = [one for one in known.people if any(name[:1] == mention.given[:1] for name in one.given)]
    else:
        candidates = [known.people[number] for number in sorted(known.given.get(given, ()))]
    shortest = _SHORT_SURNAME + mention.has_initials
    return _first(_near_surname(mention.surname, one, language, shortest) for one in candidates)


def _near_given(written: str, one: Registered, language: str) -> Nearly | None:
    for name in one.given:
        near = len(name) >= _SHORT_NAME and _is_near(written, name, 1, language)
        if near or any(same_first_name(nominative, name) for nominative in nominatives(written, language)):
            return Nearly(one, "given", name)
    return None


def _near_surname(written: str, one: Registered, language: str, shortest: int) -> Nearly | None:
    patronymic = bool(_PATRONYMIC.search(fold(written)))
    for name in one.surnames:
        # «Анна Ивановна» is not Анна Иванова misspelt.
        if patronymic and not _PATRONYMIC.search(fold(name)):
            continue
        allowed = 1 + (len(name) >= _LONG_SURNAME)
        if len(name) >= shortest and _is_near(written, name, allowed, language):
            return Nearly(one, "surname", name)
    return None


def _is_near(written: str, name: str, allowed: int, language: str) -> bool:
    mine, theirs = fold(written), fold(name)
    if language == "en":
        return fold_name(written) == fold_name(name) or distance(mine, theirs) <= allowed
    stem = theirs[:-_ENDING] if theirs[-1] in "аяйьўы" else theirs
    if mine.startswith(stem):
        return False
    return any(distance(fold(one), theirs) <= allowed for one in nominatives(written, language))


def _first(found: Iterable[Nearly | None]) -> Nearly | None:
    return next((one for one in found if one), None)
