"""Add somebody to the registry, unless they are in it already under this name or a near one."""

from collections.abc import Container, Mapping, Sequence
from typing import NamedTuple

from bsmu_news.domain.language import Language
from bsmu_news.domain.newsroom import Newsroom, Person
from bsmu_news.errors import BsmuNewsError, MissingAnswerError, UndoneError
from bsmu_news.language.names.latin import to_latin
from bsmu_news.language.names.likeness import likeness
from bsmu_news.language.scripts import CYRILLIC_RUN
from bsmu_news.language.slugs import slug_of
from bsmu_news.messages import _
from bsmu_news.services.people.registry import registry_text, save_registry
from bsmu_news.storage.files import newsroom_lock
from bsmu_news.storage.people_edit import fields_of_person, with_entries

_NEAR_ORGANIZATION = 0.9


class Near(NamedTuple):
    """Somebody registered whom a new entry resembles, and by which spellings."""

    person: Person
    theirs: str
    mine: str
    exact: bool


def new_id(taken: Container[str], names: Mapping[str, str]) -> str:
    """Return an id that is not taken: the English name as a slug, else another one in Latin letters, or with a number.

    Raises:
        BsmuNewsError: when no name has a letter to make one of.
    """
    order = [code for code in (Language.EN, Language.RU, Language.BE) if names.get(code)]
    slug = next((slug for code in order if (slug := slug_of(to_latin(names[code], code), code))), "")
    if not slug:
        raise BsmuNewsError(_("a name needs letters"), _("Give it as --ru, --be or --en."))
    number, found = 1, slug
    while found in taken:
        number += 1
        found = f"{slug}-{number}"
    return found


def proposed_latin(names: Mapping[str, str]) -> str:
    """Return a name in Latin letters as passports and the site's English pages have it; empty without a Cyrillic one.

    The Russian form counts first, since the site's English pages follow it.
    """
    for code in (Language.RU, Language.BE):
        if names.get(code):
            return to_latin(names[code], code)
    return ""


def nearest_entries(newsroom: Newsroom, person: Person) -> list[Near]:
    """Return whom a new entry resembles, exact spellings first."""
    found = [near for other in newsroom.people if other.kind == person.kind and (near := _near(other, person))]
    return sorted(found, key=lambda one: not one.exact)


def refuse_known(newsroom: Newsroom, person: Person) -> None:
    """Make sure that nobody registered has one of somebody's spellings or a near one.

    Raises:
        UndoneError: naming who has.
    """
    near = nearest_entries(newsroom, person)
    if near:
        raise _refused(near[0])


def add_person(newsroom: Newsroom, person: Person, *, force: bool = False) -> None:
    """Write a new entry at the end of the registry.

    Raises:
        UndoneError: when the id is taken, or somebody has this name or a near one and it is not forced.
        MissingAnswerError: when it has no name.
        ConfigError: when the registry is written in a way that cannot be edited safely.
        StorageError: when it cannot be written.
    """
    if not person.names:
        raise MissingAnswerError(_("the name is missing"), _("Give it as --ru, --be or --en."))
    if any(one.id == person.id for one in newsroom.people):
        raise UndoneError(_("the id {id} is taken").format(id=person.id), _("Choose another with --id."))
    if not force:
        refuse_known(newsroom, person)
    with newsroom_lock(newsroom.root):
        before = registry_text(newsroom)
        save_registry(newsroom, before, with_entries(before, [fields_of_person(person)]))


def _refused(near: Near) -> UndoneError:
    values = {"mine": near.mine, "theirs": near.theirs, "id": near.person.id}
    if near.exact:
        message = _("“{theirs}” is registered already, as {id}").format(**values)
    else:
        message = _("“{mine}” is nearly “{theirs}”, who is registered as {id}").format(**values)
    hint = _("For a new spelling of the same: bsmu-news people rename {id} … For somebody else: --force.")
    return UndoneError(message, hint.format(id=near.person.id))


def _near(other: Person, person: Person) -> Near | None:
    pairs = [(theirs, mine) for theirs in other.spellings for mine in person.spellings]
    # What is nearest in the same letters is told.
    pairs.sort(key=lambda pair: bool(CYRILLIC_RUN.search(pair[0])) != bool(CYRILLIC_RUN.search(pair[1])))
    for theirs, mine in pairs:
        if _folded(theirs) == _folded(mine):
            return Near(other, theirs, mine, exact=True)
    alike = _alike if person.kind == "person" else _alike_organizations
    return next((Near(other, theirs, mine, exact=False) for theirs, mine in pairs if alike(theirs, mine)), None)


def _alike(theirs: str, mine: str) -> bool:
    """Tell whether two names may be one: by any scheme, with initials, with one wrong letter; Иванов is not Иванова."""
    from bsmu_news.language.names.same import compare  # noqa: PLC0415 - only where one is added

    return compare(theirs, mine) is not None


def _alike_organizations(theirs: str, mine: str) -> bool:
    return likeness(theirs, mine) >= _NEAR_ORGANIZATION and len(theirs.split()) == len(mine.split())


def _folded(name: str) -> str:
    return " ".join(name.casefold().replace("ё", "е").split())


def spellings_of(texts: Sequence[str]) -> tuple[str, ...]:
    """Return spellings without repetitions and blanks at their ends."""
    return tuple(dict.fromkeys(text for one in texts if (text := " ".join(one.split()))))
