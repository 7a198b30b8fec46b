"""What `people rename` and `people merge` do with a plan: show it as a diff, or carry it out and tell."""

import sys
from pathlib import Path

import typer

from bsmu_news.cli import output
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.errors import UndoneError
from bsmu_news.messages import _, ngettext
from bsmu_news.render.reports.diff import coloured, unified_diff
from bsmu_news.services.people.rewrite import Plan, Rewritten, carry_out, preview


def show_or_do(newsroom: Newsroom, plan: Plan, *, dry_run: bool) -> None:
    """Print the diff of a plan, or write it and print the files; ends with exit code 1 where something was left.

    Raises:
        typer.Exit: with 1 when a file that uses a name was left alone.
        FileChangedError: when the registry was changed meanwhile.
    """
    done = preview(newsroom, plan) if dry_run else carry_out(newsroom, plan)
    if dry_run:
        _print_diff(newsroom, done)
    else:
        for change in done.files:
            output.data(_path(newsroom, change.path))
    _tell(done, dry_run=dry_run)
    for error in done.undone:
        output.print_error(error)
    if done.undone:
        output.notice(_("When that is mended, run it again with --every-spelling or rename the name there by hand."))
        raise typer.Exit(UndoneError.exit_code)


def _print_diff(newsroom: Newsroom, done: Rewritten) -> None:
    colour = output.colour_on_stdout()
    for change in done.files:
        diff = unified_diff(_path(newsroom, change.path), change.before, change.after)
        # As it is into a file, so that `patch` can take it; harmless on a terminal.
        sys.stdout.write(coloured(diff, colour=colour) if colour or sys.stdout.isatty() else diff)


def _tell(done: Rewritten, *, dry_run: bool) -> None:
    count = len(done.files)
    if dry_run:
        message = ngettext("{count} file would change", "{count} files would change", count)
    else:
        message = ngettext("{count} file changed", "{count} files changed", count)
    output.notice(message.format(count=count))


def _path(newsroom: Newsroom, path: Path) -> str:
    return path.relative_to(newsroom.root).as_posix()
