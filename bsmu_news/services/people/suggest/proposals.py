"""Groups of spellings as entries of the registry: which spelling is the preferred one in each language."""

from collections.abc import Container, Mapping, Sequence
from typing import NamedTuple

from bsmu_news.domain.newsroom import Newsroom, Person
from bsmu_news.errors import BsmuNewsError
from bsmu_news.language.names.same import Reason, Sureness, is_case_form, parts_of
from bsmu_news.language.scripts import CYRILLIC_RUN
from bsmu_news.services.people.add import new_id
from bsmu_news.services.people.registry import registry_text, save_registry
from bsmu_news.services.people.suggest.groups import Group, Maybe, grouped
from bsmu_news.services.people.suggest.links import links_in
from bsmu_news.services.people.suggest.spellings import Credited, Spelling, credited_in
from bsmu_news.storage.files import newsroom_lock
from bsmu_news.storage.people_edit import fields_of, fields_of_person, with_changes, with_entries


class Proposal(NamedTuple):
    """An entry that is missing, or one that lacks a spelling; `registered` tells whether it is there.

    `new` are the spellings that the registry has not; `spellings` all that were found in credits, the most used first.
    """

    entry: Person
    registered: bool
    new: tuple[str, ...]
    spellings: tuple[Spelling, ...]
    sureness: Sureness
    reasons: tuple[Reason, ...]

    @property
    def articles(self) -> tuple[str, ...]:
        """The articles that credit one of the spellings, the newest first."""
        return tuple(sorted({article for one in self.spellings for article in one.articles}, reverse=True))


class Doubt(NamedTuple):
    """Two spellings that may be of one, of different entries."""

    one: Spelling
    other: Spelling
    reason: Reason


class Suggestions(NamedTuple):
    """The proposals, those of most articles first, and what somebody should look at."""

    proposals: tuple[Proposal, ...]
    doubts: tuple[Doubt, ...]


def suggest(newsroom: Newsroom) -> Suggestions:
    """Return what the credits of all articles tell that the registry does not say."""
    credited = credited_in(newsroom)
    grouping = grouped(credited, links_in(credited))
    known = {one.id: one for one in newsroom.people}
    taken = set(known)
    proposals = []
    for group in grouping.groups:
        proposal = _proposal(credited, group, known, taken)
        if proposal:
            proposals.append(proposal)
            taken.add(proposal.entry.id)
    proposals.sort(key=lambda one: (-len(one.articles), one.entry.id))
    return Suggestions(tuple(proposals), tuple(_doubt(credited, one) for one in grouping.maybe))


def apply(newsroom: Newsroom, proposals: Sequence[Proposal]) -> None:
    """Write proposals into the registry: new entries at its end, new spellings where they belong.

    Raises:
        ConfigError: when the registry is written in a way that cannot be edited safely.
        FileChangedError: when it was changed meanwhile.
        StorageError: when it cannot be written.
    """
    with newsroom_lock(newsroom.root):
        before = registry_text(newsroom)
        text = before
        for one in proposals:
            if one.registered:
                fields = fields_of(text, one.entry.id)
                fields["names"] = dict(one.entry.names)
                if one.entry.also:
                    fields["also"] = list(one.entry.also)
                text = with_changes(text, one.entry.id, fields)
        new = [fields_of_person(one.entry) for one in proposals if not one.registered]
        save_registry(newsroom, before, with_entries(text, new))


def _proposal(credited: Credited, group: Group, known: Mapping[str, Person], taken: Container[str]) -> Proposal | None:
    found = sorted((credited.spellings[at] for at in group.members), key=lambda one: -len(one.articles))
    used = tuple(one for one in found if one.articles)
    owner = next((known[one.owner] for one in found if one.owner), None)
    new = tuple(one.name for one in used if not one.owner)
    if not new:
        return None
    names = _names([one for one in used if not one.owner or one.name in (owner.names.values() if owner else ())])
    if owner:
        names = {**names, **owner.names}
        also = [*owner.also, *(name for name in new if name not in owner.spellings)]
        kept = tuple(name for name in dict.fromkeys(also) if name not in names.values())
        return Proposal(owner._replace(names=names, also=kept), True, new, used, group.sureness, group.reasons)
    if not names:
        return None
    try:
        person_id = new_id(taken, names)
    except BsmuNewsError:  # no letter in it
        return None
    also = [name for name in new if name not in names.values()]
    entry = Person(person_id, used[0].kind, names, tuple(also))
    return Proposal(entry, False, new, used, group.sureness, group.reasons)


def _names(spellings: Sequence[Spelling]) -> dict[str, str]:
    """Return the preferred spelling by language: whole, in the nominative and in its letters, then the most used."""
    names = {}
    for language in ("ru", "be", "en"):
        fitting = [one for one in spellings if one.languages.get(language) and _fits(one.name, language)]
        if fitting:
            best = min(fitting, key=lambda one: (*_flaws(one, spellings), -one.languages[language], one.name))
            names[language] = best.name
    if not names and spellings:
        # Credited only in a version of another language: its letters tell whose name it is.
        names[_language_of(spellings[0].name)] = spellings[0].name
    return names


def _language_of(name: str) -> str:
    if CYRILLIC_RUN.search(name) is None:
        return "en"
    return "be" if any(letter in "іў" for letter in name.casefold()) else "ru"


def _fits(name: str, language: str) -> bool:
    return (CYRILLIC_RUN.search(name) is None) is (language == "en")


def _flaws(spelling: Spelling, others: Sequence[Spelling]) -> tuple[bool, bool]:
    """Return whether a spelling has initials, and whether it is a case form of another one."""
    if spelling.kind == "organization":
        return False, False
    oblique = any(is_case_form(spelling.name, one.name) for one in others)
    return parts_of(spelling.name).has_initial, oblique


def _doubt(credited: Credited, maybe: Maybe) -> Doubt:
    return Doubt(credited.spellings[maybe.one], credited.spellings[maybe.other], maybe.reason)
