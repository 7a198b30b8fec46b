"""`bsmu-news validate`: check articles for mistakes, and mend what can be mended."""

from typing import Annotated

import typer

from bsmu_news.cli.commands.validate.request import OutputFormat, Request
from bsmu_news.cli.commands.validate.verdict import answer
from bsmu_news.cli.session import session_of
from bsmu_news.domain.finding import Severity
from bsmu_news.messages import N_, _

DETAILS = N_(
    "Without PATH, the whole newsroom is checked. RULE is a code (TY003), a name, a family (TY) or the beginning of "
    "codes (TY0); “bsmu-news rule RULE” explains it.\n\n"
    "The exit code is 1 when something at or above the fail level was found, 2 when the check could not be made."
)

_RULES, _FIXES, _OUTPUT, _EXIT = _("Rules"), _("Fixes"), _("Output"), _("Exit code")


def run(
    ctx: typer.Context,
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PATH]...", help=_("Articles (ids or parts of them), folders or files; - reads a text.")
        ),
    ] = None,
    select: Annotated[
        list[str] | None,
        typer.Option(metavar="RULES", rich_help_panel=_RULES, help=_("Run these rules and no others: TY,TR001.")),
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option(metavar="RULES", rich_help_panel=_RULES, help=_("Do not run these rules."))
    ] = None,
    fix: Annotated[
        bool, typer.Option("--fix", rich_help_panel=_FIXES, help=_("Mend what can be mended safely."))
    ] = False,
    unsafe_fixes: Annotated[
        bool,
        typer.Option("--unsafe-fixes", rich_help_panel=_FIXES, help=_("Also fixes that may change the meaning.")),
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", rich_help_panel=_FIXES, help=_("Show what --fix would change; write nothing."))
    ] = False,
    output_format: Annotated[
        OutputFormat,
        typer.Option(metavar="FORM", rich_help_panel=_OUTPUT, help=_("full, concise, json, github, sarif or junit.")),
    ] = OutputFormat.FULL,
    statistics: Annotated[
        bool, typer.Option("--statistics", rich_help_panel=_OUTPUT, help=_("Count the findings of each rule."))
    ] = False,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", rich_help_panel=_OUTPUT, help=_("Print only what was found."))
    ] = False,
    follow: Annotated[
        bool, typer.Option("--watch", rich_help_panel=_OUTPUT, help=_("Check again whenever a file is saved."))
    ] = False,
    fail_level: Annotated[
        Severity | None,
        typer.Option(
            metavar="LEVEL",
            rich_help_panel=_EXIT,
            help=_("error, warning or info counts as failed; as in newsroom.toml by default."),
        ),
    ] = None,
    exit_zero: Annotated[
        bool, typer.Option("--exit-zero", rich_help_panel=_EXIT, help=_("Exit with 0 whatever was found."))
    ] = False,
    no_cache: Annotated[bool, typer.Option("--no-cache", help=_("Neither use nor keep earlier results."))] = False,
    stdin_filename: Annotated[
        str | None, typer.Option(metavar="FILE", help=_("Check standard input as if it were this file."))
    ] = None,
) -> None:
    """Print the findings; exit with 1 when one of them is at or above the fail level."""
    request = Request(
        paths=tuple(paths or ()),
        select=tuple(select or ()),
        ignore=tuple(ignore or ()),
        fix=fix,
        unsafe=unsafe_fixes,
        diff=diff,
        output_format=output_format,
        statistics=statistics,
        quiet=quiet,
        follow=follow,
        fail_level=fail_level,
        exit_zero=exit_zero,
        use_cache=not no_cache,
        stdin_filename=stdin_filename,
    )
    request.refuse_contradictions()
    raise typer.Exit(answer(session_of(ctx).newsroom, request))
