"""Counts what each person and organization is credited with."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from bsmu_news.domain.article import Role
from bsmu_news.domain.credited import CreditedPerson, CreditedVersion, RoleCount
from bsmu_news.services.credits.same import Identities, Identity, Name, name_of


class _Mention(NamedTuple):
    """A name in a role of one version."""

    name: Name
    role: Role
    article: str
    language: str
    date: dt.date | None


def people_in(
    versions: Sequence[CreditedVersion], identities: Identities, language: str | None = None
) -> tuple[CreditedPerson, ...]:
    """Return everybody who is named in credits, those with most credits first.

    An article counts once for who wrote or photographed it, however many languages it has; each translation counts for
    its translators. Names are those of `language`; without one, as people are credited most.
    """
    found: dict[Identity, list[_Mention]] = {}
    for version in versions:
        for mention in _mentions(version):
            found.setdefault(identities.of(mention.name), []).append(mention)
    people = [
        CreditedPerson(_name(identities, identity, mentions, language), identity.kind, _roles(mentions))
        for identity, mentions in found.items()
    ]
    return tuple(sorted(people, key=lambda one: (-one.total.times, one.name.casefold())))


def _mentions(version: CreditedVersion) -> Iterator[_Mention]:
    for role in Role:
        for one in version.credits.of(role):
            name = name_of(one)
            if name:
                yield _Mention(name, role, version.article, version.language, version.date)


def _roles(mentions: Sequence[_Mention]) -> dict[Role, RoleCount]:
    by_role = {role: [one for one in mentions if one.role is role] for role in Role}
    return {role: _count(role, ones) for role, ones in by_role.items() if ones}


def _count(role: Role, mentions: Sequence[_Mention]) -> RoleCount:
    works = {(one.article, one.language if role is Role.TRANSLATOR else "") for one in mentions}
    days = [one.date for one in mentions if one.date]
    languages = tuple(sorted({one.language for one in mentions}))
    return RoleCount(len(works), languages, min(days, default=None), max(days, default=None))


def _name(identities: Identities, identity: Identity, mentions: Sequence[_Mention], language: str | None) -> str:
    """Return what somebody is called: as registered, else the spelling that is credited most."""
    wanted = language or _most(one.language for one in mentions)
    person = identities.registered(identity)
    if person and wanted in person.names:
        return person.names[wanted]
    there = [one for one in mentions if one.language == wanted] or mentions
    return _most(one.name.text for one in there)


def _most(texts: Iterable[str]) -> str:
    return Counter(texts).most_common(1)[0][0]
