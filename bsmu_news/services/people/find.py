"""Who is meant by an id, a name or a part of one, and whose spelling is whose."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from bsmu_news.domain.newsroom import Newsroom, Person
from bsmu_news.errors import BsmuNewsError
from bsmu_news.language.near_words import nearest
from bsmu_news.messages import _

_SHOWN = 5


class Shared(NamedTuple):
    """A spelling that several entries of the registry have."""

    spelling: str
    people: tuple[Person, ...]


def find_person(newsroom: Newsroom, name: str) -> Person:
    """Return who is meant by an id, a spelling, or a part of either that only one has.

    Raises:
        BsmuNewsError: when nobody is meant, or several are.
    """
    wanted = " ".join(name.split()).casefold()
    people = newsroom.people
    by_id = [one for one in people if one.id.casefold() == wanted]
    exactly = [one for one in people if wanted in map(str.casefold, one.spellings)]
    partly = [one for one in people if wanted and any(wanted in text.casefold() for text in (one.id, *one.spellings))]
    for found in (by_id, exactly, partly):
        if len(found) == 1:
            return found[0]
        if found:
            raise _several(name, found)
    raise _nobody(newsroom, name)


def find_id(newsroom: Newsroom, person_id: str) -> Person:
    """Return the entry of an id; a name will not do where something is to be changed.

    Raises:
        BsmuNewsError: when there is no such entry.
    """
    found = next((one for one in newsroom.people if one.id == person_id), None)
    if found:
        return found
    known = newsroom.person_like(person_id)
    if known:
        message = _("“{name}” is a name; its entry has the id {id}").format(name=person_id, id=known.id)
        raise BsmuNewsError(message, _("Name the id here."))
    raise _nobody(newsroom, person_id)


def shared_spellings(people: Iterable[Person]) -> list[Shared]:
    """Return the spellings that several entries have, small and capital letters aside."""
    owners: dict[str, dict[str, Person]] = {}
    written: dict[str, str] = {}
    for person in people:
        for spelling in person.spellings:
            owners.setdefault(spelling.casefold(), {})[person.id] = person
            written.setdefault(spelling.casefold(), spelling)
    return [Shared(written[key], tuple(found.values())) for key, found in owners.items() if len(found) > 1]


def require_own(newsroom: Newsroom, spellings: Iterable[str], owners: Sequence[Person]) -> None:
    """Make sure that spellings are of nobody but `owners`: articles that use one may mean either.

    Raises:
        BsmuNewsError: naming the spelling and who else has it.
    """
    ids = {one.id for one in owners}
    for spelling in spellings:
        others = [
            one
            for one in newsroom.people
            if one.id not in ids and spelling.casefold() in map(str.casefold, one.spellings)
        ]
        if others:
            message = _("“{name}” is also how {id} is written; nobody can tell who is meant in an article")
            raise BsmuNewsError(
                message.format(name=spelling, id=others[0].id),
                _("Take the spelling out of one of the entries, or merge them if they are the same."),
            )


def _several(name: str, found: Sequence[Person]) -> BsmuNewsError:
    ids = ", ".join(one.id for one in found[:_SHOWN]) + (", …" if len(found) > _SHOWN else "")
    return BsmuNewsError(_("“{name}” may be several: {ids}").format(name=name, ids=ids), _("Name one by its id."))


def _nobody(newsroom: Newsroom, name: str) -> BsmuNewsError:
    message = _("nobody in people.yaml is “{name}”").format(name=name)
    near = nearest(name, (text for one in newsroom.people for text in (one.id, *one.spellings)))
    if near:
        return BsmuNewsError(message, _("Did you mean {name}?").format(name=near))
    return BsmuNewsError(message, _("“bsmu-news people list” shows who is there."))
