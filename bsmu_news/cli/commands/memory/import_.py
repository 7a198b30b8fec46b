"""`bsmu-news memory import`: take in translations from TMX files."""

from pathlib import Path
from typing import Annotated, Any

import typer

from bsmu_news.cli import output
from bsmu_news.cli.commands.memory.opened import count_of, counting, opened
from bsmu_news.cli.progress import Progress
from bsmu_news.cli.session import session_of
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.errors import BsmuNewsError
from bsmu_news.messages import N_, _, ngettext
from bsmu_news.services.memory.exchange import ImportedFile, import_tmx

DETAILS = N_(
    "TMX is what translation programs exchange. What is between two of the newsroom's languages is kept in the newsroom"
    " as memory/NAME.tmx; put it under version control with the articles. It is found in both directions."
)


def run(
    ctx: typer.Context,
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help=_("TMX files."), show_default=False)],
    force: Annotated[bool, typer.Option("--force", help=_("Replace what was imported under this name."))] = False,
    as_json: Annotated[bool, typer.Option("--json", help=_("Print the result as JSON."))] = False,
) -> None:
    """Take in files one by one; one that fails does not stop the others."""
    newsroom = session_of(ctx).newsroom
    done: list[tuple[Path, ImportedFile]] = []
    failures: dict[Path, BsmuNewsError] = {}
    for file in files:
        try:
            done.append((file, _import(newsroom, file, force=force)))
        except BsmuNewsError as error:
            if len(files) == 1:
                raise
            failures[file] = error
            output.print_error(error)
            continue
        if not as_json:
            _tell(*done[-1], newsroom)
    if done:
        with opened(newsroom) as memory:
            total = memory.stats().units
        output.notice(_("The memory has {units} now.").format(units=count_of(total)))
    if as_json:
        failed = [{"file": str(file), "message": one.message, "hint": one.hint} for file, one in failures.items()]
        output.data_json({"version": 1, "files": [_as_json(*one, newsroom) for one in done], "failures": failed})
    if failures:
        raise typer.Exit(1)


def _import(newsroom: Newsroom, file: Path, *, force: bool) -> ImportedFile:
    with Progress() as progress:
        return import_tmx(newsroom, file, counting(progress), replace=force)


def _tell(file: Path, imported: ImportedFile, newsroom: Newsroom) -> None:
    output.data(imported.path.relative_to(newsroom.root).as_posix())
    output.notice(f"{file}: {count_of(imported.units)}")
    for reason, count in imported.skipped.items():
        if reason == "language":
            message = ngettext(
                "{count} left out: not between two of the newsroom's languages",
                "{count} left out: not between two of the newsroom's languages",
                count,
            )
        elif reason == "equal":
            message = ngettext(
                "{count} left out: both sides are the same", "{count} left out: both sides are the same", count
            )
        elif reason == "empty":
            message = ngettext("{count} left out: a side is empty", "{count} left out: a side is empty", count)
        else:
            message = ngettext("{count} left out: too long", "{count} left out: too long", count)
        output.notice("  " + message.format(count=f"{count:,}"))


def _as_json(file: Path, imported: ImportedFile, newsroom: Newsroom) -> dict[str, Any]:
    return {
        "file": str(file),
        "path": imported.path.relative_to(newsroom.root).as_posix(),
        "units": imported.units,
        "skipped": dict(imported.skipped),
    }
