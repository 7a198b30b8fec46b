"""`bsmu-news memory search`: find translations of a text and of ones like it."""

from typing import Annotated, Any

import typer

from bsmu_news.cli import output
from bsmu_news.cli.commands.memory.opened import opened
from bsmu_news.cli.session import session_of
from bsmu_news.domain.memory import Match
from bsmu_news.messages import N_, _
from bsmu_news.render.matches import Found, match_lines
from bsmu_news.services.memory.direction import direction
from bsmu_news.services.memory.patch import patched

DETAILS = N_(
    "The score is 100 for the same text. In other ones, words that are in the memory's text alone are red or in square"
    " brackets, those in yours alone green or in curly brackets. “mended” is the translation with your numbers and"
    " names in it, where nothing else differs: read it over."
)

_MEASURE = 80


def run(
    ctx: typer.Context,
    text: Annotated[str, typer.Argument(metavar="TEXT", help=_("The text to translate."), show_default=False)],
    source: Annotated[
        str | None, typer.Option("--from", metavar="LANG", help=_("Its language; told from the text by default."))
    ] = None,
    target: Annotated[
        str | None, typer.Option("--to", metavar="LANG", help=_("The language wanted; English by default."))
    ] = None,
    limit: Annotated[int, typer.Option(min=1, max=100, help=_("How many to show."))] = 5,
    threshold: Annotated[int, typer.Option(min=1, max=100, help=_("The lowest score to show."))] = 70,
    as_json: Annotated[bool, typer.Option("--json", help=_("Print them as JSON."))] = False,
) -> None:
    """Print the matches, the best first."""
    newsroom = session_of(ctx).newsroom
    pair = direction(newsroom, text, source, target)
    with opened(newsroom) as memory:
        matches = memory.fuzzy(text, pair, limit=limit, threshold=threshold)
    found = [Found(match, patched(match, text, newsroom.people)) for match in matches]
    if as_json:
        document = {"version": 1, "text": text, "from": pair[0], "to": pair[1]}
        output.data_json({**document, "matches": [_as_json(one.match, one.mended) for one in found]})
    elif found:
        width = min(output.terminal_width() or _MEASURE, _MEASURE)
        output.styled("\n".join(match_lines(found, text, width, colour=output.colour_on_stdout())))
    else:
        output.notice(
            _(
                "The memory has nothing like it ({source} to {target}); below {threshold} of 100 nothing is shown."
            ).format(source=pair[0], target=pair[1], threshold=threshold)
        )


def _as_json(match: Match, mended: str | None) -> dict[str, Any]:
    unit = match.unit
    return {
        "score": int(match.score * 10) / 10,
        "source": unit.source,
        "target": unit.target,
        "mended": mended,
        "origin": unit.origin,
        "by": unit.by,
        "day": unit.day,
        "reviewed": unit.reviewed,
    }
