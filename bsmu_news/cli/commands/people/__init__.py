"""`bsmu-news people`: who works in the newsroom, and how their names are written."""

from collections.abc import Mapping
from typing import ClassVar

from bsmu_news.cli.app import CommandEntry, CommandGroup
from bsmu_news.messages import N_

DETAILS = N_(
    "The registry is people.yaml: names in each language, other spellings, and what somebody is. You may edit it in any"
    " editor; the commands keep your comments and fields of your own."
)

_LOOK = N_("Look")
_CHANGE = N_("Change")


class Group(CommandGroup):
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
