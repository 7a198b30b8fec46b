"""What a command knows from the options before its name."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import typer

from bsmu_news.domain.newsroom import Newsroom


@dataclass
class Session:
    """One run of the program; the newsroom is looked for when a command first asks for it."""

    newsroom_option: Path | None = None

    @cached_property
    def newsroom(self) -> Newsroom:
        """The newsroom of this run.

        Raises:
            NoNewsroomError: when there is none.
            ConfigError: when its settings cannot be used.
        """
        from bsmu_news.storage.newsroom import find_newsroom  # noqa: PLC0415 - 40 ms (YAML, TOML), not for `--help`

        return find_newsroom(self.newsroom_option)


def session_of(ctx: typer.Context) -> Session:
    """Return the session that the program's callback has made."""
    session = ctx.obj
    if not isinstance(session, Session):
        raise TypeError("the program's callback has not run")
    return session
