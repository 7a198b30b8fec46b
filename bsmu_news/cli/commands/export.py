"""`bsmu-news export`: an article in a form for outside."""

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from bsmu_news.cli import output
from bsmu_news.cli.session import session_of
from bsmu_news.errors import ArticleExistsError, BsmuNewsError, UndoneError
from bsmu_news.messages import N_, _, ngettext
from bsmu_news.services.export import export_page
from bsmu_news.storage.articles import language_of_file
from bsmu_news.storage.files import create_file, replace_file

DETAILS = N_(
    "The form “page” is the site's page as plain text: section, date, title, text, credits. Importing it again gives"
    " the same article. What plain text cannot hold, such as pictures, is told."
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
    elif language_of_file(file.name):
        raise BsmuNewsError(
            _("{file} has the name of an article's own file").format(file=file), _("Choose another name.")
        )
    elif force:
        replace_file(file, exported.text.encode())
    else:
        _create(file, exported.text.encode())
    if exported.drafts:
        text = ngettext(
            "{count} segment is a machine draft that nobody has looked at",
            "{count} segments are machine drafts that nobody has looked at",
            exported.drafts,
        )
        output.warn(text.format(count=exported.drafts))
    _tell_lost(exported.lost)


def _create(file: Path, text: bytes) -> None:
    try:
        create_file(file, text)
    except ArticleExistsError as error:
        raise UndoneError(error.message, _("--force replaces it.")) from error


def _tell_lost(lost: Mapping[str, int]) -> None:
    """Warn of what is not on the page.

    Raises:
        UndoneError: when a part of the article is not translated yet, so the page is not whole.
    """
    kinds = {
        "summary": _("the summary is not on the page"),
        "tags": _("the tags are not on the page"),
        "heading": _("headings are plain lines on the page"),
        "blockquote": _("quotations are plain paragraphs on the page"),
        "table": _("rows of tables are plain lines on the page"),
        "footnote_block": _("footnotes are plain paragraphs at the end of the page"),
        "image": _("pictures are not on the page"),
        "link": _("addresses of links are not on the page"),
        "html": _("HTML is not on the page"),
        "html_inline": _("HTML is not on the page"),
    }
    for message in dict.fromkeys(kinds[kind] for kind in lost if kind in kinds):
        output.warn(message)
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
