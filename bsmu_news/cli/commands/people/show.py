"""`bsmu-news people show`: an entry, and where its names are credited."""

import datetime as dt
from collections.abc import Sequence
from typing import Annotated, Any

import typer

from bsmu_news.cli import output
from bsmu_news.cli.commands.people.entry import as_json
from bsmu_news.cli.session import session_of
from bsmu_news.domain.article import Role
from bsmu_news.domain.newsroom import Person
from bsmu_news.messages import N_, _, ngettext
from bsmu_news.services.people.find import find_person
from bsmu_news.services.people.show import days_with_two, initials_of, uses_by
from bsmu_news.services.people.uses import Use

_ROLES = {Role.AUTHOR: N_("author"), Role.PHOTOGRAPHER: N_("photographer"), Role.TRANSLATOR: N_("translator")}


def run(
    ctx: typer.Context,
    name: Annotated[
        str, typer.Argument(metavar="NAME", help=_("An id, a name, or a part of either."), show_default=False)
    ],
    as_json_: Annotated[bool, typer.Option("--json", help=_("Print it as JSON."))] = False,
) -> None:
    """Print the entry, then a line for each credit."""
    newsroom = session_of(ctx).newsroom
    person = find_person(newsroom, name)
    uses = uses_by(newsroom, person)
    if as_json_:
        output.data_json(
            {
                "version": 1,
                **as_json(person),
                "spellings": list(person.spellings),
                "credits": [_use_as_json(one) for one in uses],
            }
        )
        return
    output.data("\n".join((*_entry_lines(person), *_use_lines(uses))))
    for day, abouts in days_with_two(uses):
        told = _("on {day}, {id} is said to be two things: {abouts}")
        output.warn(told.format(day=day, id=person.id, abouts=" / ".join(abouts)))
    articles = len({one.article for one in uses})
    message = ngettext("credited in {count} article", "credited in {count} articles", articles)
    output.notice(message.format(count=articles))


def _entry_lines(person: Person) -> list[str]:
    lines = [f"{person.id} ({_('person') if person.kind == 'person' else _('organization')})"]
    lines += [f"  {code}  {name}" for code, name in person.names.items()]
    also = list(dict.fromkeys((*person.also, *person.initials.values())))
    lines += ["  " + _("also: {names}").format(names="; ".join(also))] if also else []
    initials = dict.fromkeys(initials_of(person).values())
    lines += ["  " + _("with initials: {names}").format(names="; ".join(initials))] if initials else []
    lines += [
        "  " + _("about, in {language}: {text}").format(language=code, text=text) for code, text in person.about.items()
    ]
    lines += ["  " + person.address] if person.address else []
    return lines + ([f"  {_consent(person.consent)}"] if person.consent is not None else [])


def _consent(consent: bool | dt.date) -> str:
    if isinstance(consent, dt.date):
        return _("agreed to be named on {day}").format(day=consent.isoformat())
    return _("agreed to be named") if consent else _("did not agree to be named")


def _use_lines(uses: Sequence[Use]) -> list[str]:
    return [f"  {one.article}  {one.language}  {_(_ROLES[one.role])}: {_named(one)}" for one in uses]


def _named(use: Use) -> str:
    about = use.contributor.about
    return f"{use.contributor.label}, {about}" if about else use.contributor.label


def _use_as_json(use: Use) -> dict[str, Any]:
    return {
        "article": use.article,
        "language": use.language,
        "role": use.role.value,
        "name": use.contributor.label,
        "about": use.contributor.about,
    }
