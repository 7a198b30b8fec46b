"""`bsmu-news photos`: the pictures of articles, taken in, checked, credited and looked at."""

from collections.abc import Mapping
from typing import Any, ClassVar

import typer

from bsmu_news.cli.app import CONTEXT, CommandEntry, CommandGroup
from bsmu_news.messages import N_

DETAILS = N_(
    "Photos lie in the folder photos/ of their article and stand under “photos” in its front matter, each with what it"
    " shows, who took it, and whether people in it agreed."
)

_CHANGE = N_("Change")
_LOOK = N_("Look")


class PhotoCommands(CommandGroup):
    """The commands behind `photos`, loaded one by one."""

    package = __name__
    entries: ClassVar[Mapping[str, CommandEntry]] = {
        "add": CommandEntry("add", N_("Put photos into an article."), _CHANGE),
        "embed": CommandEntry("embed", N_("Write credits and captions into the photo files."), _CHANGE),
        "check": CommandEntry("check", N_("Look for mistakes in photos, and for the same one twice."), _LOOK),
        "show": CommandEntry("show", N_("Show the photos of an article, or a contact sheet."), _LOOK),
    }


def group(name: str, text: str) -> Any:
    """Return the command with its own commands."""
    commands = typer.Typer(
        cls=PhotoCommands,
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
    """Options of `photos` itself: there are none."""
