"""`bsmu-news people`: who works in the newsroom, and how their names are written."""

from collections.abc import Mapping
from typing import Any, ClassVar

import typer

from bsmu_news.cli.app import CONTEXT, CommandEntry, CommandGroup
from bsmu_news.messages import N_

DETAILS = N_(
    "The registry is people.yaml: names in each language, other spellings, and what somebody is. You may edit it in any"
    " editor; the commands keep your comments and fields of your own."
)

_LOOK = N_("Look")
_CHANGE = N_("Change")


class PeopleCommands(CommandGroup):
    """The commands behind `people`, loaded one by one."""

    package = __name__
    entries: ClassVar[Mapping[str, CommandEntry]] = {
        "list": CommandEntry("list_", N_("List who is registered."), _LOOK),
        "show": CommandEntry("show", N_("Show an entry, and where its names are credited."), _LOOK),
        "suggest": CommandEntry("suggest", N_("Find who is credited and not registered, and near spellings."), _LOOK),
        "add": CommandEntry("add", N_("Register a person or an organization."), _CHANGE),
        "rename": CommandEntry("rename", N_("Give somebody another name, in every article too."), _CHANGE),
        "merge": CommandEntry("merge", N_("Make two entries one, in every article too."), _CHANGE),
    }


def group(name: str, text: str) -> Any:
    """Return the command with its own commands."""
    commands = typer.Typer(
        cls=PeopleCommands,
        name=name,
        help=text,
        add_completion=False,
        no_args_is_help=True,
        rich_markup_mode="rich",
        pretty_exceptions_enable=False,
        context_settings=CONTEXT,
    )
    commands.callback()(_nothing)
    return typer.main.get_command(commands)


def _nothing() -> None:
    """Options of `people` itself: there are none."""
