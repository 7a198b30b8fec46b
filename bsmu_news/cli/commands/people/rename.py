"""`bsmu-news people rename`: give somebody another name, in every article too."""

from typing import Annotated

import typer

from bsmu_news.cli.commands.people.rewriting import show_or_do
from bsmu_news.cli.session import session_of
from bsmu_news.errors import MissingAnswerError
from bsmu_news.messages import N_, _
from bsmu_news.services.people.rename import plan_rename

DETAILS = N_(
    "The old name is kept as another spelling. Articles in that language that credit it are rewritten, and nothing else"
    " of them; with --in-text, so is the name in the nominative in titles and texts. Look at it with --dry-run first."
)


def run(
    ctx: typer.Context,
    person_id: Annotated[str, typer.Argument(metavar="ID", help=_("Whose name changes."), show_default=False)],
    ru: Annotated[str | None, typer.Option("--ru", metavar="NAME", help=_("The new name in Russian."))] = None,
    be: Annotated[str | None, typer.Option("--be", metavar="NAME", help=_("The new name in Belarusian."))] = None,
    en: Annotated[str | None, typer.Option("--en", metavar="NAME", help=_("The new name in English."))] = None,
    in_text: Annotated[bool, typer.Option("--in-text", help=_("Rewrite the name in titles and texts too."))] = False,
    every: Annotated[
        bool, typer.Option("--every-spelling", help=_("Rewrite all registered spellings, not only the old name."))
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=_("Only show what would change, as a diff."))] = False,
) -> None:
    """Plan, then show or write."""
    newsroom = session_of(ctx).newsroom
    given = {"ru": ru, "be": be, "en": en}
    names = {code: found for code, name in given.items() if name and (found := " ".join(name.split()))}
    if not names:
        raise MissingAnswerError(_("the new name is missing"), _("Give it as --ru, --be or --en."))
    plan = plan_rename(newsroom, person_id, names, in_text=in_text, every=every)
    show_or_do(newsroom, plan, dry_run=dry_run)
