"""`bsmu-news people merge`: make two entries one, in every article too."""

from typing import Annotated

import typer

from bsmu_news.cli import output
from bsmu_news.cli.commands.people.rewriting import show_or_do
from bsmu_news.cli.session import session_of
from bsmu_news.messages import N_, _
from bsmu_news.services.people.merge import plan_merge

DETAILS = N_(
    "The second entry stays and gets what only the first has: names, spellings, fields, comments. Articles that credit"
    " a spelling of the first are rewritten with the names of the second. Look at it with --dry-run first."
)


def run(
    ctx: typer.Context,
    gone: Annotated[str, typer.Argument(metavar="ID", help=_("The entry that goes."), show_default=False)],
    kept: Annotated[str, typer.Argument(metavar="INTO", help=_("The entry that stays."), show_default=False)],
    in_text: Annotated[bool, typer.Option("--in-text", help=_("Rewrite the names in titles and texts too."))] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=_("Only show what would change, as a diff."))] = False,
) -> None:
    """Plan, then show or write."""
    newsroom = session_of(ctx).newsroom
    merge = plan_merge(newsroom, gone, kept, in_text=in_text)
    for dropped in merge.dropped:
        output.warn(_("both entries say it; this stays as a comment: {field}").format(field=dropped))
    show_or_do(newsroom, merge.plan, dry_run=dry_run)
