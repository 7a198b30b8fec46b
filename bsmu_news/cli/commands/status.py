"""`bsmu-news status`: the board of the newsroom."""

import datetime as dt
from collections.abc import Sequence
from typing import Annotated, Any

import typer

from bsmu_news.cli import output
from bsmu_news.cli.options import read_date
from bsmu_news.cli.session import session_of
from bsmu_news.domain.stage import ArticleStatus, LanguageStatus, Stage
from bsmu_news.messages import N_, _, ngettext
from bsmu_news.render.board import board_lines, stage_name
from bsmu_news.render.state_table import state_lines
from bsmu_news.services.status import BoardFilter, board

DETAILS = N_(
    "Stages: draft (the author is writing), translating, reviewing (translated, not yet called ready), ready, "
    "submitted. They follow from the files; only “status: draft” or “ready” is written by hand."
)


def run(
    ctx: typer.Context,
    articles: Annotated[
        list[str] | None, typer.Argument(metavar="[ARTICLE]...", help=_("Ids or parts of them, or paths."))
    ] = None,
    stage: Annotated[Stage | None, typer.Option(metavar="STAGE", help=_("Only articles at this stage."))] = None,
    section: Annotated[str | None, typer.Option(metavar="SECTION", help=_("Only articles of this section."))] = None,
    language: Annotated[
        str | None, typer.Option("--lang", metavar="LANG", help=_("Only articles that have this language."))
    ] = None,
    since: Annotated[
        dt.date | None,
        typer.Option(parser=read_date, metavar="DATE", help=_("Only articles of this day and later.")),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help=_("Print the board as JSON."))] = False,
) -> None:
    """Print one line an article, newest first."""
    wanted = BoardFilter(stage, section, language, since)
    rows = board(session_of(ctx).newsroom, articles, wanted)
    if as_json:
        output.data_json({"version": 1, "articles": [_row(row) for row in rows]})
        return
    if rows:
        width = output.terminal_width()
        output.styled("\n".join(board_lines(rows, width, colour=output.colour_on_stdout())))
        states = [line for row in rows for line in state_lines(row)]
        if states:
            output.styled("\n".join(["", *states]))
    output.notice(_total(rows) if rows else _nothing(filtered=wanted != BoardFilter()))


def _total(rows: Sequence[ArticleStatus]) -> str:
    total = ngettext("{count} article", "{count} articles", len(rows)).format(count=len(rows))
    counts = [(sum(row.stage is stage for row in rows), stage) for stage in Stage]
    return f"{total}: " + ", ".join(f"{count} {stage_name(stage)}" for count, stage in counts if count)


def _nothing(*, filtered: bool) -> str:
    if filtered:
        return _("No article fits these filters.")
    return _("The newsroom is empty. “bsmu-news new” starts an article.")


def _row(row: ArticleStatus) -> dict[str, Any]:
    return {
        "id": row.id,
        "date": row.date.isoformat() if row.date else None,
        "section": row.section,
        "source": row.source,
        "stage": row.stage.value,
        "languages": {code: _language(one) for code, one in row.languages.items()},
        "findings": row.findings,
    }


def _language(status: LanguageStatus) -> dict[str, Any]:
    fields = {"path": status.path, "title": status.title, "words": status.words}
    return fields | ({"segments": status.segments._asdict()} if status.segments else {})
