"""`bsmu-news memory`: what people have translated, found again, brought in and given out."""

from collections.abc import Mapping
from typing import ClassVar

from bsmu_news.cli.app import CommandEntry, CommandGroup
from bsmu_news.messages import N_

DETAILS = N_(
    "The memory knows every text of the articles that a person edited or approved, and what was imported as TMX. What a"
    " machine wrote and nobody touched is not in it. “translate” takes the same texts from it."
)

_USE = N_("Use")
_EXCHANGE = N_("Exchange")
_INDEX = N_("Index")


class Group(CommandGroup):
    """The commands behind `memory`, loaded one by one."""

    package = __name__
    entries: ClassVar[Mapping[str, CommandEntry]] = {
        "search": CommandEntry("search", N_("Find translations of a text and of ones like it."), _USE),
        "import": CommandEntry("import_", N_("Take in translations from TMX files."), _EXCHANGE),
        "export": CommandEntry("export", N_("Give out all translations as TMX."), _EXCHANGE),
        "stats": CommandEntry("stats", N_("Tell what the memory holds."), _INDEX),
        "rebuild": CommandEntry("rebuild", N_("Build the index anew from the newsroom."), _INDEX),
    }
