"""`bsmu-news import`: a page of the site, saved as text, becomes an article."""

import datetime as dt
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from bsmu_news.cli import output
from bsmu_news.cli.options import read_date
from bsmu_news.cli.session import session_of
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.errors import BsmuNewsError, UnreadableTextError
from bsmu_news.messages import N_, _, ngettext
from bsmu_news.services.import_page import MAX_PAGE_BYTES, Imported, PageAnswers, import_page
from bsmu_news.storage.files import read_bytes
from bsmu_news.storage.text import decode

DETAILS = N_(
    "Copy the page in the browser (Ctrl+A, Ctrl+C), save it as a text file, and name that file; “-” reads from a pipe."
    " Title, date, section, text and credits find their places; what was left out or guessed is told with its line."
)

_STDIN = "-"


def run(
    ctx: typer.Context,
    files: Annotated[
        list[str],
        typer.Argument(metavar="FILE...", help=_("Pages as text files; - is standard input."), show_default=False),
    ],
    language: Annotated[
        str | None,
        typer.Option("--lang", metavar="LANG", help=_("The language: ru, be or en; told from the text by default.")),
    ] = None,
    encoding: Annotated[
        str | None, typer.Option(metavar="NAME", help=_("The files' encoding, if it is not UTF-8: cp1251, utf-16."))
    ] = None,
    slug: Annotated[
        str | None,
        typer.Option(metavar="SLUG", help=_("The folder's name after the date; made from the title by default.")),
    ] = None,
    date: Annotated[
        dt.date | None,
        typer.Option(parser=read_date, metavar="DATE", help=_("The date, instead of the page’s own: 2022-08-17.")),
    ] = None,
    title: Annotated[str | None, typer.Option(metavar="TITLE", help=_("The title, instead of the page’s own."))] = None,
    section: Annotated[
        str | None, typer.Option(metavar="SECTION", help=_("The section, instead of the page’s own."))
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help=_("Print the result as JSON."))] = False,
) -> None:
    """Import pages one by one; one that fails does not stop the others."""
    newsroom = session_of(ctx).newsroom
    answers = PageAnswers(language, slug, date, title, section)
    done: list[Imported] = []
    failures: dict[str, BsmuNewsError] = {}
    for file in files:
        try:
            imported = import_page(newsroom, _read(file, encoding), _shown(file), answers)
        except BsmuNewsError as error:
            if len(files) == 1:
                raise
            failures[_shown(file)] = error
            output.print_error(error)
            continue
        done.append(imported)
        _tell(imported, _shown(file), newsroom, quiet=as_json)
    if as_json:
        output.data_json({"version": 1, **(_as_json(done[0]) if len(files) == 1 else _many_as_json(done, failures))})
    _finish(done, len(failures), many=len(files) > 1)


def _read(file: str, encoding: str | None) -> str:
    data = sys.stdin.buffer.read(MAX_PAGE_BYTES + 1) if file == _STDIN else read_bytes(Path(file), MAX_PAGE_BYTES)
    if len(data) > MAX_PAGE_BYTES:
        raise UnreadableTextError(
            _("{name} is larger than 5 MB; that is not a news page").format(name=_shown(file)),
            _("Save one page as text."),
        )
    return decode(data, _shown(file), encoding)


def _shown(file: str) -> str:
    return _("standard input") if file == _STDIN else file


def _tell(imported: Imported, name: str, newsroom: Newsroom, *, quiet: bool) -> None:
    for warning in imported.warnings:
        last = f"-{warning.end_line}" if warning.end_line and warning.end_line != warning.line else ""
        output.warn(f"{name}:{warning.line}{last}: {warning.message}")
    if not quiet:
        output.data((newsroom.root / imported.placed.path).as_posix())


def _as_json(imported: Imported) -> dict[str, Any]:
    placed = imported.placed
    warnings = [
        {"line": warning.line, "end_line": warning.end_line or warning.line, "message": warning.message}
        for warning in imported.warnings
    ]
    return {"article": placed.article, "path": placed.path, "language": placed.language, "warnings": warnings}


def _many_as_json(done: list[Imported], failures: Mapping[str, BsmuNewsError]) -> dict[str, Any]:
    failed = [{"file": file, "message": error.message, "hint": error.hint} for file, error in failures.items()]
    return {"articles": [_as_json(imported) for imported in done], "failures": failed}


def _finish(done: list[Imported], failures: int, *, many: bool) -> None:
    if many:
        output.notice(ngettext("{count} page imported", "{count} pages imported", len(done)).format(count=len(done)))
    elif done:
        output.notice(_("Next: bsmu-news preview {article}").format(article=done[0].placed.article))
    if failures:
        message = ngettext("{count} page was not imported", "{count} pages were not imported", failures)
        output.notice(message.format(count=failures))
        raise typer.Exit(1)
