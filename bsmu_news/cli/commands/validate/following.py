"""`--watch`: check again whenever something in the newsroom is saved."""

import sys
from collections.abc import Callable

from bsmu_news.cli import output
from bsmu_news.cli.commands.validate.request import Request
from bsmu_news.cli.watch import watch
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.errors import BsmuNewsError
from bsmu_news.messages import _
from bsmu_news.storage.newsroom import load_newsroom

_WATCHED = ("*/index.*.md", "*/photos/*", "newsroom.toml", "people.yaml", "glossary.csv", "words.txt")
_CLEAR = "\x1b[H\x1b[2J\x1b[3J"


def follow(newsroom: Newsroom, request: Request, check: Callable[[Newsroom, Request], int]) -> None:
    """Check now and after each change, on a clear screen, until Ctrl-C; settings are read anew each time.

    Raises:
        typer.Exit: when the user has ended it.
    """
    # What is wrong with the options is told once and ends the command.
    request.selection(newsroom)

    def show() -> None:
        # What comes next may go to stderr; held back, the clearing would wipe it out.
        sys.stdout.write(_CLEAR)
        sys.stdout.flush()
        try:
            check(load_newsroom(newsroom.root), request)
        except BsmuNewsError as error:
            output.print_error(error)
        sys.stdout.flush()
        output.notice("\n" + _("Waiting for the next change; Ctrl-C ends."))

    watch(newsroom.root, show, _WATCHED)
