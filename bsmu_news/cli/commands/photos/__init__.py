"""`bsmu-news photos`: the pictures of articles, taken in, checked, credited and looked at."""

from collections.abc import Mapping
from typing import ClassVar

from bsmu_news.cli.app import CommandEntry, CommandGroup
from bsmu_news.messages import N_

DETAILS = N_(
    "Photos lie in the folder photos/ of their article and stand under “photos” in its front matter, each with what it"
    " shows, who took it, and whether people in it agreed."
)

_CHANGE = N_("Change")
_LOOK = N_("Look")


class Group(CommandGroup):
    """The commands behind `photos`, loaded one by one."""

    package = __name__
    entries: ClassVar[Mapping[str, CommandEntry]] = {
        "add": CommandEntry("add", N_("Put photos into an article."), _CHANGE),
        "embed": CommandEntry("embed", N_("Write credits and captions into the photo files."), _CHANGE),
        "check": CommandEntry("check", N_("Look for mistakes in photos, and for the same one twice."), _LOOK),
        "show": CommandEntry("show", N_("Show the photos of an article, or a contact sheet."), _LOOK),
    }
