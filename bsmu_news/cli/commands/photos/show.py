"""`bsmu-news photos show`: the photos of an article with all that is said of them."""

from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from bsmu_news.cli import output
from bsmu_news.cli.drawing import drawing_on
from bsmu_news.cli.session import session_of
from bsmu_news.errors import BsmuNewsError
from bsmu_news.messages import N_, _
from bsmu_news.render.look import look_of
from bsmu_news.render.photo_list import PhotoLine, render_contact_sheet, render_photos
from bsmu_news.services.photos.contact_sheet import write_sheet
from bsmu_news.services.photos.show import PhotoList, ShownPhoto, list_photos

DETAILS = N_(
    "On a terminal in colour the photos are drawn. --sheet shows them small, side by side; with --output, the contact"
    " sheet is written as a picture."
)
_THIRD = 3
_MEGABYTE = 1_000_000


def run(
    ctx: typer.Context,
    article: Annotated[
        str, typer.Argument(metavar="ARTICLE", help=_("An article's id, a part of it, or a path in it."))
    ],
    lang: Annotated[
        str | None,
        typer.Option("--lang", metavar="LANG", help=_("The language of the words; the source's by default.")),
    ] = None,
    sheet: Annotated[bool, typer.Option("--sheet", help=_("Show a contact sheet."))] = False,
    file: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help=_("Write the contact sheet to a JPEG or PNG."))
    ] = None,
    force: Annotated[bool, typer.Option("--force", help=_("Replace FILE if it is there already."))] = False,
    no_pictures: Annotated[bool, typer.Option("--no-pictures", help=_("Do not draw; show the words alone."))] = False,
    as_json: Annotated[bool, typer.Option("--json", help=_("Print the list as JSON."))] = False,
) -> None:
    """Show the photos, or write a sheet of them."""
    photos = list_photos(session_of(ctx).newsroom, article, lang)
    if file:
        _write(photos, file, replace=force)
    elif as_json:
        head = {"version": 1, "article": photos.article, "language": photos.language}
        output.data_json({**head, "photos": [_as_json(one) for one in photos.photos]})
    elif not photos.photos:
        output.notice(_("The article has no photos; “bsmu-news photos add” adds them."))
    else:
        _show(photos, sheet=sheet, draw=not no_pictures)


def _write(photos: PhotoList, file: Path, *, replace: bool) -> None:
    if not photos.photos:
        raise BsmuNewsError(_("the article has no photos"), _("“bsmu-news photos add” adds them."))
    made = write_sheet(photos, file, replace=replace)
    output.data(str(file))
    if not made.lettered:
        output.notice(_("No font with Cyrillic letters was found, so that the sheet has numbers and no captions."))


def _show(photos: PhotoList, *, sheet: bool, draw: bool) -> None:
    console = Console(highlight=False, markup=False, emoji=False)
    paths = {one.photo.file: one.path for one in photos.photos if one.path}
    folder = next((path.parents[len(Path(file).parts) - 1] for file, path in paths.items()), Path())
    drawing = drawing_on(console, folder, paths, share=_THIRD) if draw else None
    lines = [_line(one) for one in photos.photos]
    look = look_of(console)
    shown = render_contact_sheet(lines, look, drawing) if sheet and drawing else render_photos(lines, look, drawing)
    output.drawn(console, shown)


def _line(one: ShownPhoto) -> PhotoLine:
    facts = []
    if one.picture.width:
        width, height = one.picture.shown_size
        facts.append(f"{width} × {height}")
    if one.bytes:
        facts.append(_size(one.bytes))
    trouble = "" if one.path else _("there is no such file")
    if not one.listed:
        trouble = _("not listed in the article")
    return PhotoLine(one.number, one.photo, tuple(facts), trouble)


def _size(count: int) -> str:
    if count >= _MEGABYTE:
        return _("{size} MB").format(size=f"{count / _MEGABYTE:.1f}")
    return _("{size} KB").format(size=f"{count / 1000:.0f}")


def _as_json(one: ShownPhoto) -> dict[str, Any]:
    width, height = one.picture.shown_size
    return {
        "number": one.number,
        **one.photo._asdict(),
        "listed": one.listed,
        "exists": one.path is not None,
        "kind": one.picture.kind or None,
        "width": width or None,
        "height": height or None,
        "bytes": one.bytes or None,
    }
