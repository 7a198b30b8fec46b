"""`bsmu-news preview`: an article as its readers will see it, on the terminal or as text."""

import sys
from dataclasses import dataclass, replace
from typing import Annotated

import typer
from rich.console import Console

from bsmu_news.cli import output
from bsmu_news.cli.pager import pager_keeps_styles, show_in_pager
from bsmu_news.cli.session import session_of
from bsmu_news.cli.watch import watch
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.errors import BsmuNewsError
from bsmu_news.messages import N_, _, ngettext
from bsmu_news.render.article import render_article
from bsmu_news.render.drawn import Drawing
from bsmu_news.render.flow import MEASURE, Sheet
from bsmu_news.render.look import Look, look_of
from bsmu_news.render.side_by_side import render_side_by_side
from bsmu_news.services.preview import Preview, SideBySide, preview, resolve_article, side_by_side

DETAILS = N_(
    "ARTICLE may be left out while the newsroom has one article. The path of an index.LANG.md shows that language; "
    "without one, and without --lang, the source is shown."
)


def run(
    ctx: typer.Context,
    article: Annotated[
        str | None, typer.Argument(metavar="[ARTICLE]", help=_("An article's id, a part of it, or a path in it."))
    ] = None,
    lang: Annotated[str | None, typer.Option("--lang", metavar="LANG", help=_("Which language to show."))] = None,
    beside: Annotated[
        bool, typer.Option("--side-by-side", help=_("Show the source and the translation in two columns."))
    ] = False,
    width: Annotated[
        int | None, typer.Option(min=20, metavar="N", help=_("Columns to use; those of the terminal by default."))
    ] = None,
    pager: Annotated[bool, typer.Option("--pager", help=_("Show it page by page with $PAGER."))] = False,
    plain: Annotated[
        bool, typer.Option("--plain", help=_("Text to be pasted elsewhere: no colours, no frames, numbered links."))
    ] = False,
    no_pictures: Annotated[
        bool, typer.Option("--no-pictures", help=_("Do not draw photos; show what is said of them."))
    ] = False,
    follow: Annotated[bool, typer.Option("--watch", help=_("Show it again whenever the file is saved."))] = False,
) -> None:
    """Show the article once, page by page, or as often as it is saved."""
    wanted = _Wanted(session_of(ctx).newsroom, article, lang, beside, width, plain, not no_pictures)
    if follow:
        _require_terminal(pager=pager)
        _show_again(wanted)
    elif pager and sys.stdout.isatty():
        console = wanted.console()
        look = replace(wanted.look(console), hyperlinks=False, styled=not plain and pager_keeps_styles())
        paged = wanted if look.styled else replace(wanted, pictures=False)
        show_in_pager(console, paged.sheet(look, console, only_blocks=True))
    else:
        _show(wanted)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What the user asked for."""

    newsroom: Newsroom
    article: str | None
    lang: str | None
    beside: bool
    width: int | None
    plain: bool
    pictures: bool

    def console(self) -> Console:
        """Return a console on stdout; a plain one knows neither colours nor links."""
        return Console(
            width=self.width,
            color_system=None if self.plain else "auto",
            highlight=False,
            markup=False,
            emoji=False,
        )

    def look(self, console: Console) -> Look:
        """Return the look that fits the console."""
        return look_of(console, plain=self.plain)

    def sheet(self, look: Look, console: Console, *, only_blocks: bool = False) -> Sheet:
        """Read the article and return what is to be printed on a console; pictures perhaps in half blocks only."""
        # Who names a width means it; else long lines are limited to what can be read with ease.
        measure = None if self.width else MEASURE
        if self.beside:
            both = side_by_side(self.newsroom, self.article, self.lang)
            _tell_others(both)
            _tell_drafts(both.drafts)
            return render_side_by_side(
                both.source, both.target, both.pairs, article=both.article, look=look, measure=measure and 2 * measure
            )
        one = preview(self.newsroom, self.article, self.lang)
        _tell_drafts(one.drafts)
        return render_article(
            one.version,
            article=one.article,
            credit_lines=one.credit_lines,
            look=look,
            measure=measure,
            drawing=self._drawing(one, console, only_blocks=only_blocks),
        )

    def _drawing(self, one: Preview, console: Console, *, only_blocks: bool) -> Drawing | None:
        if not self.pictures or self.plain or not console.is_terminal or not one.pictures:
            return None
        from bsmu_news.cli.drawing import drawing_on  # noqa: PLC0415 - 5 ms, only for articles with pictures

        return drawing_on(console, one.version.path.parent, one.pictures, only_blocks=only_blocks)


def _show(wanted: _Wanted) -> None:
    console = wanted.console()
    sheet = wanted.sheet(wanted.look(console), console)
    output.drawn(console, sheet)


def _show_again(wanted: _Wanted) -> None:
    """Show the article whenever it is saved; while it is broken, show what is wrong with it."""
    article = resolve_article(wanted.newsroom, wanted.article)

    def show() -> None:
        wanted.console().clear()
        try:
            _show(wanted)
        except BsmuNewsError as error:
            output.print_error(error)
        output.notice("\n" + _("Waiting for the next change; Ctrl-C ends."))

    watch(wanted.newsroom.root / article, show)


def _require_terminal(*, pager: bool) -> None:
    """Raise an error where `--watch` makes no sense.

    Raises:
        BsmuNewsError: naming the options.
    """
    if pager:
        raise BsmuNewsError(_("--watch and --pager exclude each other"), _("Leave one of them out."))
    if not sys.stdout.isatty():
        raise BsmuNewsError(
            _("--watch needs a terminal"), _("Leave --watch out when the output goes to a file or another program.")
        )


def _tell_others(both: SideBySide) -> None:
    if both.others:
        output.notice(
            _("This is “{language}”; there is also {others}: choose with --lang.").format(
                language=both.target.language, others=", ".join(both.others)
            )
        )


def _tell_drafts(count: int) -> None:
    if count:
        text = ngettext(
            "{count} segment of it is a machine draft that nobody has looked at.",
            "{count} segments of it are machine drafts that nobody has looked at.",
            count,
        )
        output.notice(text.format(count=count))
