"""`bsmu-news memory rebuild`: build the index anew from the newsroom."""

from typing import Annotated

import typer

from bsmu_news.cli import output
from bsmu_news.cli.commands.memory.opened import count_of, opened
from bsmu_news.cli.session import session_of
from bsmu_news.messages import N_, _

DETAILS = N_("There is no need to: the index follows the newsroom, and a damaged one is built anew by itself.")


def run(
    ctx: typer.Context, as_json: Annotated[bool, typer.Option("--json", help=_("Print the result as JSON."))] = False
) -> None:
    """Build it, and tell what it holds."""
    with opened(session_of(ctx).newsroom) as memory:
        memory.rebuild()
        units = memory.stats().units
    if as_json:
        output.data_json({"version": 1, "units": units})
    else:
        output.data(count_of(units))
