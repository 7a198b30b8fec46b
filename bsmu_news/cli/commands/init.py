"""`bsmu-news init`: make a newsroom."""

import shlex
from pathlib import Path
from typing import Annotated

import typer

from bsmu_news.cli import output
from bsmu_news.messages import N_, _
from bsmu_news.services.init import init

DETAILS = N_(
    "Makes DIR/articles with its settings, and DIR/.gitattributes. Files that are there already stay as they are; only "
    "to a .gitattributes of yours, the line is added that lets Git merge the records of translations."
)


def run(
    folder: Annotated[Path, typer.Argument(metavar="[DIR]", help=_("Where; the current folder by default."))] = Path(),
    name: Annotated[str, typer.Option(help=_("What the newsroom is called."))] = "BSMU News",
) -> None:
    """Make a newsroom."""
    root, made, changed = init(folder, name)
    for file in made:
        output.notice(_("made {file}").format(file=(folder / file).as_posix()))
    for file in changed:
        output.notice(_("added to {file} how Git merges records").format(file=(folder / file).as_posix()))
    if not made:
        if not changed:
            output.notice(_("{folder} is a newsroom already; nothing was changed").format(folder=root))
        return
    words = [] if folder == Path() else ["--newsroom", str(root)]
    output.notice(_("The newsroom is ready. Next: {command}").format(command=shlex.join(["bsmu-news", *words, "new"])))
