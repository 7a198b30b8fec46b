"""A contact sheet: the photos of an article in one picture, with their numbers and captions."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from bsmu_news.domain.article import Photo
from bsmu_news.errors import ArticleExistsError, BsmuNewsError
from bsmu_news.messages import _
from bsmu_news.services.photos.decode import raster_of
from bsmu_news.services.photos.show import PhotoList, ShownPhoto
from bsmu_news.storage.articles import language_of_file
from bsmu_news.storage.files import create_file, replace_file

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont, ImageFont

MOST = 200
"""Photos on one sheet."""

_COLUMNS = 4
_TILE = (480, 360)
_GAP = 24
_LINE = 30
_LINES = 3
_TYPE = 22
_PAPER, _INK, _NO_PICTURE = "white", "black", "lightgrey"
_QUALITY = 88
_FONTS = (
    "DejaVuSans.ttf",
    "NotoSans-Regular.ttf",
    "LiberationSans-Regular.ttf",
    "arial.ttf",
    "Arial.ttf",
    "Arial Unicode.ttf",
)
"""Usual ones of Linux, Windows and macOS; Pillow's own has no Cyrillic letters."""
_KINDS = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG"}


class Sheet(NamedTuple):
    """A sheet as a file's bytes; without a font that has Cyrillic letters it is not `lettered`, but numbered only."""

    data: bytes
    lettered: bool


def write_sheet(photos: PhotoList, path: Path, *, replace: bool = False) -> Sheet:
    """Write a contact sheet to a JPEG or PNG file, by its ending.

    Raises:
        BsmuNewsError: for another ending, too many photos, or a name that an article's file has.
        ArticleExistsError: when the file is there and is not to be replaced.
        StorageError: when the disk refuses.
    """
    kind = _KINDS.get(path.suffix.casefold())
    if kind is None or language_of_file(path.name):
        message = _("{file}: the name of a contact sheet ends in .jpg or .png")
        raise BsmuNewsError(message.format(file=path), _("Choose such a name."))
    if len(photos.photos) > MOST:
        message = _("a contact sheet has room for {most} photos, the article has {count}")
        raise BsmuNewsError(message.format(most=MOST, count=len(photos.photos)))
    sheet = make_sheet(photos, kind)
    if replace:
        replace_file(path, sheet.data)
        return sheet
    try:
        create_file(path, sheet.data)
    except ArticleExistsError as error:
        raise ArticleExistsError(error.message, _("Replace it with --force, or choose another name.")) from error
    return sheet


def make_sheet(photos: PhotoList, kind: str = "JPEG") -> Sheet:
    """Return a contact sheet: a line with the article's title, then the photos in rows of four."""
    from PIL import Image, ImageDraw  # noqa: PLC0415 - 60 ms, only where a sheet is made

    font = _font()
    rows = -(-len(photos.photos) // _COLUMNS)
    width = _GAP + _COLUMNS * (_TILE[0] + _GAP)
    height = 2 * _GAP + _LINE + rows * (_TILE[1] + _LINES * _LINE + _GAP)
    image = Image.new("RGB", (width, height), _PAPER)
    draw = ImageDraw.Draw(image)
    heading = " · ".join(filter(None, (photos.article, photos.title if font else "")))
    _write(draw, (_GAP, _GAP), _cut(heading, font, width - 2 * _GAP), font)
    for at, shown in enumerate(photos.photos):
        left = _GAP + at % _COLUMNS * (_TILE[0] + _GAP)
        top = 2 * _GAP + _LINE + at // _COLUMNS * (_TILE[1] + _LINES * _LINE + _GAP)
        _put(image, draw, shown, (left, top))
        for number, line in enumerate(_told(shown, lettered=font is not None)):
            _write(draw, (left, top + _TILE[1] + number * _LINE), _cut(line, font, _TILE[0]), font)
    file = BytesIO()
    image.save(file, kind, quality=_QUALITY)
    return Sheet(file.getvalue(), font is not None)


def _put(image: "Image", draw: "ImageDraw", shown: ShownPhoto, corner: tuple[int, int]) -> None:
    """Put a photo into the middle of its tile; a grey one where it cannot be read."""
    from PIL import Image  # noqa: PLC0415 - as above

    raster = raster_of(shown.path, *_TILE) if shown.path else None
    if raster is None:
        draw.rectangle((*corner, corner[0] + _TILE[0], corner[1] + _TILE[1]), fill=_NO_PICTURE)
        return
    tile = Image.frombytes("RGB", (raster.width, raster.height), raster.rgb)
    image.paste(tile, (corner[0] + (_TILE[0] - tile.width) // 2, corner[1] + (_TILE[1] - tile.height) // 2))


def _told(shown: ShownPhoto, *, lettered: bool) -> Sequence[str]:
    """Return the lines below a photo: number and file, caption, credit."""
    photo: Photo = shown.photo
    first = f"{shown.number}  {photo.file}"
    if not lettered:
        return (first,)
    credit = _("photo by {name}").format(name=photo.credit) if photo.credit else ""
    return [line for line in (first, photo.caption or photo.alt or "", credit) if line]


def _font() -> "FreeTypeFont | None":
    """Return a font that has Cyrillic letters; None where there is none of the usual ones."""
    from PIL import ImageFont  # noqa: PLC0415 - as above

    for name in _FONTS:
        try:
            return ImageFont.truetype(name, _TYPE)
        except OSError:
            continue
    return None


def _write(draw: "ImageDraw", place: tuple[int, int], text: str, font: "FreeTypeFont | None") -> None:
    draw.text(place, text, fill=_INK, font=font or _plain_font())


def _cut(text: str, font: "FreeTypeFont | None", width: int) -> str:
    """Return as much of a text as fits into a line of a width, with an ellipsis where that is not all of it."""
    text = " ".join(text.split())
    used = font or _plain_font()
    if used.getlength(text) <= width:
        return text
    end = "…" if font else "..."
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if used.getlength(text[:middle] + end) <= width else (low, middle - 1)
    return text[:low].rstrip() + end


def _plain_font() -> "FreeTypeFont | ImageFont":
    from PIL import ImageFont  # noqa: PLC0415 - as above

    return ImageFont.load_default(_TYPE)
