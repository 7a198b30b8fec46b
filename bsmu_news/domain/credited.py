"""Who is credited with what: by article and language, and by person over all of them."""

import datetime as dt
from collections.abc import Mapping
from typing import Literal, NamedTuple

from bsmu_news.domain.article import Credits, Role
from bsmu_news.domain.earned import Earned


class CreditedVersion(NamedTuple):
    """The credits of an article in one language.

    `lines` are its closing credits as the site prints them; `disclosure` is the line below them, if there is one.
    `earned` is None in a source; `effort` is the post-editing effort (HTER), None where it is not known;
    with a method other than `ter` it is at most that much.
    """

    article: str
    date: dt.date | None
    language: str
    credits: Credits
    lines: tuple[str, ...]
    disclosure: str | None = None
    earned: Earned | None = None
    effort: float | None = None
    effort_method: str | None = None


class RoleCount(NamedTuple):
    """What somebody did in one role: how often, in which languages it is credited, from when to when.

    Articles are counted by who wrote and who photographed, translations by who translated.
    """

    times: int
    languages: tuple[str, ...]
    first: dt.date | None = None
    last: dt.date | None = None


class CreditedPerson(NamedTuple):
    """Somebody under one name, whatever the languages and spellings; `roles` holds those that they had."""

    name: str
    kind: Literal["person", "organization"]
    roles: Mapping[Role, RoleCount]

    def count(self, role: Role) -> int:
        """Return how often somebody had a role."""
        return self.roles[role].times if role in self.roles else 0

    @property
    def total(self) -> RoleCount:
        """All roles together."""
        counts = self.roles.values()
        days = [day for one in counts for day in (one.first, one.last) if day]
        return RoleCount(
            sum(one.times for one in counts),
            tuple(dict.fromkeys(code for one in counts for code in one.languages)),
            min(days, default=None),
            max(days, default=None),
        )


class Unread(NamedTuple):
    """A file whose credits are not known: its path in the newsroom, and why."""

    path: str
    reason: str


class CreditReport(NamedTuple):
    """The credits of versions, newest article first; the people in them, those with most credits first."""

    versions: tuple[CreditedVersion, ...] = ()
    people: tuple[CreditedPerson, ...] = ()
    unread: tuple[Unread, ...] = ()
