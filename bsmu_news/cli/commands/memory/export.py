"""`bsmu-news memory export`: give out all translations as TMX."""

from pathlib import Path
from typing import Annotated

import typer

from bsmu_news.cli import output
from bsmu_news.cli.commands.memory.opened import count_of
from bsmu_news.cli.session import session_of
from bsmu_news.errors import BsmuNewsError
from bsmu_news.messages import N_, _
from bsmu_news.services.memory.exchange import export_tmx
from bsmu_news.storage.articles import language_of_file

DETAILS = N_("TMX 1.4, which other translation programs read. Without --output it goes to the screen, or into a pipe.")


def run(
    ctx: typer.Context,
    file: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help=_("Write to this file, not to the screen."))
    ] = None,
    source: Annotated[str | None, typer.Option("--from", metavar="LANG", help=_("Only from this language."))] = None,
    target: Annotated[str | None, typer.Option("--to", metavar="LANG", help=_("Only into this language."))] = None,
    force: Annotated[bool, typer.Option("--force", help=_("Replace FILE if it is there already."))] = False,
) -> None:
    """Print or write the units."""
    if file and language_of_file(file.name):
        raise BsmuNewsError(
            _("{file} has the name of an article's own file").format(file=file), _("Choose another name.")
        )
    newsroom = session_of(ctx).newsroom
    number, pieces = export_tmx(newsroom, file, source, target, tell=output.warn, replace=force)
    for piece in pieces:
        output.data(piece.decode().removesuffix("\n"))
    if file:
        output.notice(f"{file}: {count_of(number)}")
