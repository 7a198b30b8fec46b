"""`bsmu-news people list`: who is registered."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Annotated

import typer

from bsmu_news.cli import output
from bsmu_news.cli.commands.people.entry import as_json
from bsmu_news.cli.session import session_of
from bsmu_news.domain.newsroom import Newsroom, Person
from bsmu_news.messages import _, ngettext
from bsmu_news.render.cells import cell_width, pad
from bsmu_news.services.people.find import shared_spellings


class Kind(StrEnum):
    """What can be registered."""

    PERSON = "person"
    ORGANIZATION = "organization"


def run(
    ctx: typer.Context,
    kind: Annotated[Kind | None, typer.Option(metavar="KIND", help=_("Only these: person or organization."))] = None,
    as_json_: Annotated[bool, typer.Option("--json", help=_("Print them as JSON."))] = False,
) -> None:
    """Print one line an entry; two where a terminal is too narrow for that."""
    newsroom = session_of(ctx).newsroom
    people = [one for one in newsroom.people if kind is None or one.kind == kind.value]
    if as_json_:
        output.data_json({"version": 1, "people": [as_json(one) for one in people]})
    elif people:
        output.data("\n".join(_lines(newsroom, people, output.terminal_width())))
    _warn_of_shared(newsroom)
    if not as_json_:
        output.notice(_total(people))


def _lines(newsroom: Newsroom, people: list[Person], width: int | None) -> list[str]:
    languages = newsroom.settings.newsroom.languages
    heads = (_("ID"), *(code.upper() for code in languages))
    rows = [heads, *((one.id, *(one.names.get(code, "–") for code in languages)) for one in people)]
    lines = _aligned(rows)
    if width is None or max(map(cell_width, lines)) <= width:
        return lines
    names = _aligned([row[1:] for row in rows])
    return [line for row, text in zip(rows, names, strict=True) for line in (row[0], "  " + text)]


def _aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    widths = [max(map(cell_width, column)) for column in zip(*rows, strict=True)]
    return ["  ".join(map(pad, row, widths)).rstrip() for row in rows]


def _warn_of_shared(newsroom: Newsroom) -> None:
    for shared in shared_spellings(newsroom.people):
        ids = ", ".join(one.id for one in shared.people)
        output.warn(_("“{name}” is how several are written: {ids}").format(name=shared.spelling, ids=ids))


def _total(people: list[Person]) -> str:
    if not people:
        return _("Nobody is registered. “bsmu-news people add” registers somebody.")
    return ngettext("{count} entry", "{count} entries", len(people)).format(count=len(people))
