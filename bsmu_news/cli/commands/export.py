"""`bsmu-news export`: an article in a form for outside."""

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from bsmu_news.cli import output
from bsmu_news.cli.session import session_of
from bsmu_news.errors import UndoneError
from bsmu_news.messages import N_, _, ngettext
from bsmu_news.services.export import export_page
from bsmu_news.storage.files import create_file, replace_file

DETAILS = N_(
    "The form “page” is the site's page as plain text: section, date, title, text, credits. Importing it again gives"
    " the same article."
)


class Form(StrEnum):
    """The forms that an article can be printed in."""

    PAGE = "page"


def run(
    ctx: typer.Context,
    article: Annotated[
        str, typer.Argument(metavar="ARTICLE", help=_("An article's id, a part of it, or a path in it."))
    ],
    form: Annotated[Form, typer.Option("--to", help=_("The form."))] = Form.PAGE,
    language: Annotated[
        str | None, typer.Option("--lang", metavar="LANG", help=_("The language; the source's by default."))
    ] = None,
    file: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help=_("Write to this file, not to the screen."))
    ] = None,
    force: Annotated[bool, typer.Option("--force", help=_("Replace FILE if it is there already."))] = False,
) -> None:
    """Print the article, and say what the form could not hold."""
    del form  # there is one
    exported = export_page(session_of(ctx).newsroom, article, language)
    if file is None:
        output.data(exported.text.removesuffix("\n"))
    elif force:
        replace_file(file, exported.text.encode())
    else:
        create_file(file, exported.text.encode())
    _tell_lost(exported.lost)


def _tell_lost(lost: Mapping[str, int]) -> None:
    """Warn of what is not on the page.

    Raises:
        UndoneError: when a part of the article is not translated yet, so the page is not whole.
    """
    kinds = {
        "heading": _("headings are plain lines"),
        "blockquote": _("quotations are plain paragraphs"),
        "table": _("rows of tables are plain lines"),
        "footnote_block": _("footnotes are plain paragraphs at the end"),
        "image": _("pictures are left out"),
        "link": _("addresses of links are left out"),
        "html": _("HTML is left out"),
        "html_inline": _("HTML is left out"),
    }
    for message in dict.fromkeys(kinds[kind] for kind in lost if kind in kinds):
        output.warn(_("on a page of plain text {what}").format(what=message))
    if lost.get("untranslated"):
        count = lost["untranslated"]
        message = ngettext(
            "{count} part is not translated yet; it is left out",
            "{count} parts are not translated yet; they are left out",
            count,
        )
        raise UndoneError(
            message.format(count=count),
            _("Translate them in the article's file, then export again."),
        )
