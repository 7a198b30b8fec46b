"""Reads what a picture says in its headers: kind, size, colours, turn, words, and what it gives away.

Never raises for bad data: `problem` tells of a file that is no usable picture, `unread` of metadata that are broken.
"""

from collections.abc import Callable
from typing import BinaryIO

from bsmu_news.domain.picture import Colours, Picture, PictureProblem, PictureWords, Traces
from bsmu_news.pictures import exif as exif_fields
from bsmu_news.pictures import jpeg, png, webp
from bsmu_news.pictures.exif import At, BrokenExifError, Exif, read_exif
from bsmu_news.pictures.iptc import IPTC, Iptc, read_iptc, resources
from bsmu_news.pictures.kinds import kind_of_content
from bsmu_news.pictures.other import read_gif, read_heif, read_svg
from bsmu_news.pictures.window import DamagedError, Window
from bsmu_news.pictures.xmp import (
    ALT,
    CREATOR,
    CREDIT,
    DESCRIPTION,
    LARGEST,
    POSITION,
    RIGHTS,
    SOURCE,
    BrokenXmpError,
    Packet,
    is_coordinate,
    read_packet,
    tells_owner,
)

_HEAD = 64
_TAIL = 65_536
"""Bytes from the end in which the picture must end: programs put some of their own behind it."""
_PNG_MODELS = {0: "grey", 2: "RGB", 3: "palette", 4: "grey", 6: "RGB"}
_PNG_ALPHA = (4, 6)
_JPEG_MODELS = {1: "grey", 3: "RGB", 4: "CMYK"}
_TIFF_MODELS = {0: "grey", 1: "grey", 2: "RGB", 3: "palette", 5: "CMYK", 6: "RGB"}
_JPEG_WANTED = jpeg.FRAMES | {jpeg.APP1, jpeg.APP13}


def read_picture(source: bytes | BinaryIO) -> Picture:
    """Return what bytes or an open file (seekable, at any place) say; of a file, only the headers are read."""
    try:
        window = Window(source)
        if not window.size:
            return Picture(problem=PictureProblem.EMPTY)
        kind = kind_of_content(window.at(0, _HEAD))
        reader = _READERS.get(kind.name) if kind else None
        if kind is None or reader is None:
            return Picture(problem=PictureProblem.UNKNOWN)
        return _whole(reader(window)._replace(kind=kind.name))
    except OSError:
        return Picture(problem=PictureProblem.UNREADABLE)


def _whole(picture: Picture) -> Picture:
    """Return a picture that has no side of no pixels, unless it says why."""
    if picture.problem or picture.kind == "SVG" or (picture.width and picture.height):
        return picture
    return picture._replace(problem=PictureProblem.DAMAGED)


class _Gathered:
    """What the parts of a file have said so far."""

    def __init__(self) -> None:
        self.picture = Picture()
        self.exif = Exif()
        self.iptc = Iptc()
        self.packet: Packet | None = None
        self.unread: dict[str, None] = {}

    def add_exif(self, at: At) -> None:
        """Read EXIF; the first block counts."""
        try:
            self.exif = read_exif(at)
        except BrokenExifError:
            self.unread["EXIF"] = None

    def add_xmp(self, data: bytes | None) -> None:
        """Read an XMP packet; None for one that cannot be had."""
        try:
            self.packet = self.packet or read_packet(data or b"")
        except BrokenXmpError:
            self.unread["XMP"] = None

    def add_photoshop(self, data: bytes) -> None:
        """Read the resource that holds IPTC-IIM."""
        for resource in resources(data):
            if resource.number == IPTC:
                self.iptc = read_iptc(resource.data)
                if resource.data and not any(self.iptc) and resource.data[:1] != b"\x1c":
                    self.unread["IPTC"] = None
                return

    def done(self, problem: PictureProblem | None = None) -> Picture:
        """Return the picture with all that was said."""
        exif, names = self.exif, self.packet.names if self.packet else frozenset[str]()
        return self.picture._replace(
            orientation=exif.orientation,
            taken=exif.taken,
            words=self._words(),
            traces=Traces(
                exif.place or any(map(is_coordinate, names)),
                exif.serials or any(map(tells_owner, names)),
                exif.maker_notes,
            ),
            unread=tuple(self.unread),
            problem=problem,
        )

    def _words(self) -> PictureWords:
        exif, iptc = self.exif, self.iptc

        def said(name: str) -> str:
            return next(iter(self.packet.texts(name)), "") if self.packet else ""

        artists = tuple(filter(None, (one.strip() for one in exif.artist.split(";"))))
        return PictureWords(
            (self.packet.texts(CREATOR) if self.packet else ()) or iptc.creators or artists,
            said(POSITION) or iptc.position,
            said(CREDIT) or iptc.credit,
            said(SOURCE) or iptc.source,
            said(DESCRIPTION) or iptc.description or exif.description,
            said(ALT),
            said(RIGHTS) or iptc.rights or exif.rights,
        )


def _read_jpeg(window: Window) -> Picture:
    gathered = _Gathered()
    try:
        for marker, data in jpeg.segments(window, wanted=_JPEG_WANTED):
            if marker in jpeg.FRAMES:
                gathered.picture = gathered.picture if gathered.picture.width else _frame(data)
            elif marker == jpeg.APP13 and data.startswith(jpeg.PHOTOSHOP):
                gathered.add_photoshop(data[len(jpeg.PHOTOSHOP) :])
            elif marker == jpeg.APP1:
                _add_app1(gathered, data)
            elif marker == jpeg.SOS:
                return gathered.done(None if _has_end(window, b"\xff\xd9", int.from_bytes(data)) else _CUT_OFF)
    except DamagedError as error:
        return gathered.done(error.problem)
    return gathered.done(PictureProblem.DAMAGED)


_CUT_OFF = PictureProblem.CUT_OFF


def _add_app1(gathered: _Gathered, data: bytes) -> None:
    if data.startswith(jpeg.EXIF):
        block = data[len(jpeg.EXIF) :]
        gathered.add_exif(lambda offset, count: block[offset : offset + count])
    elif data.startswith(jpeg.XMP):
        gathered.add_xmp(data[len(jpeg.XMP) :])


def _frame(data: bytes) -> Picture:
    if len(data) < 6:  # noqa: PLR2004 - bits, height, width, number of channels
        return Picture()
    height, width = int.from_bytes(data[1:3]), int.from_bytes(data[3:5])
    return Picture(width=width, height=height, colours=Colours(_JPEG_MODELS.get(data[5], ""), data[0]))


def _has_end(window: Window, end: bytes, after: int = 0) -> bool:
    """Tell whether what ends a picture of this kind stands behind an offset, near the file's end."""
    if window.at(window.size - len(end), len(end)) == end:
        return window.size - len(end) >= after
    start = max(window.size - _TAIL, after)
    return end in window.at(start, window.size - start)


def _read_png(window: Window) -> Picture:
    gathered = _Gathered()
    try:
        for name, data in png.chunks(window, limit=LARGEST + 1):
            if name == b"IHDR":
                gathered.picture = _png_header(data)
            elif name == b"acTL":
                gathered.picture = gathered.picture._replace(animated=data[:4] > b"\0\0\0\1")
            elif name == b"tRNS":
                gathered.picture = gathered.picture._replace(colours=gathered.picture.colours._replace(alpha=True))
            elif name == b"eXIf":
                gathered.add_exif(_in(data))
            elif name == b"iTXt" and data.startswith(png.XMP + b"\0"):
                gathered.add_xmp(png.international_text(data, LARGEST))
    except DamagedError as error:
        return gathered.done(error.problem)
    return gathered.done(None if _has_end(window, b"\0\0\0\0IEND\xaeB`\x82") else PictureProblem.CUT_OFF)


def _in(block: bytes) -> At:
    return lambda offset, count: block[offset : offset + count]


def _png_header(data: bytes) -> Picture:
    if len(data) < 10:  # noqa: PLR2004 - width, height, bits, colours
        return Picture()
    colours = Colours(_PNG_MODELS.get(data[9], ""), data[8], data[9] in _PNG_ALPHA)
    return Picture(width=int.from_bytes(data[:4]), height=int.from_bytes(data[4:8]), colours=colours)


def _read_webp(window: Window) -> Picture:
    gathered = _Gathered()
    try:
        for name, data in webp.chunks(window, limit=LARGEST + 1):
            header = webp.header_of(name, data)
            if header and not gathered.picture.width:
                gathered.picture = Picture(
                    width=header.width,
                    height=header.height,
                    colours=Colours("RGB", alpha=header.alpha),
                    animated=name == b"VP8X" and bool(data[0] & webp.ANIMATION_FLAG),
                )
            elif name == b"EXIF":
                gathered.add_exif(_in(data.removeprefix(jpeg.EXIF)))
            elif name == b"XMP ":
                gathered.add_xmp(data)
    except DamagedError as error:
        return gathered.done(error.problem)
    return gathered.done()


def _read_tiff(window: Window) -> Picture:
    gathered = _Gathered()
    gathered.add_exif(window.at)
    if gathered.unread:
        return Picture(problem=PictureProblem.DAMAGED)
    numbers = {tag: values for tag, values in gathered.exif.numbers if values}

    def first(tag: int, default: int) -> int:
        return numbers.get(tag, (default,))[0]

    gathered.picture = Picture(
        width=first(exif_fields.WIDTH, 0),
        height=first(exif_fields.HEIGHT, 0),
        colours=Colours(_TIFF_MODELS.get(first(exif_fields.PHOTOMETRIC, -1), ""), first(exif_fields.BITS, 1)),
    )
    return gathered.done()


_READERS: dict[str, Callable[[Window], Picture]] = {
    "JPEG": _read_jpeg,
    "PNG": _read_png,
    "WebP": _read_webp,
    "GIF": read_gif,
    "TIFF": _read_tiff,
    "HEIC": read_heif,
    "AVIF": read_heif,
    "SVG": read_svg,
}
