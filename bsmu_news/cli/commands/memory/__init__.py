"""`bsmu-news memory`: what people have translated, found again, brought in and given out."""

from collections.abc import Mapping
from typing import Any, ClassVar

import typer

from bsmu_news.cli.app import CONTEXT, CommandEntry, CommandGroup
from bsmu_news.messages import N_

DETAILS = N_(
    "The memory knows every text of the articles that a person edited or approved, and what was imported as TMX. What a"
    " machine wrote and nobody touched is not in it. “translate” takes the same texts from it."
)

_USE = N_("Use")
_EXCHANGE = N_("Exchange")
_INDEX = N_("Index")


class MemoryCommands(CommandGroup):
    """The commands behind `memory`, loaded one by one."""

    package = __name__
    entries: ClassVar[Mapping[str, CommandEntry]] = {
        "search": CommandEntry("search", N_("Find translations of a text and of ones like it."), _USE),
        "import": CommandEntry("import_", N_("Take in translations from TMX files."), _EXCHANGE),
        "export": CommandEntry("export", N_("Give out all translations as TMX."), _EXCHANGE),
        "stats": CommandEntry("stats", N_("Tell what the memory holds."), _INDEX),
        "rebuild": CommandEntry("rebuild", N_("Build the index anew from the newsroom."), _INDEX),
    }


def group(name: str, text: str) -> Any:
    """Return the command with its own commands."""
    commands = typer.Typer(
        cls=MemoryCommands,
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
    """Options of `memory` itself: there are none."""
