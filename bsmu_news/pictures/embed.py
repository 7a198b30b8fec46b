"""Embeds words in a JPEG, PNG or WebP file as XMP, by IPTC's standard names; everything else stays byte for byte.

Creator, Credit Line, Source, Description and Alt Text (Accessibility) of IPTC Photo Metadata 2024.1. Words in EXIF
(Artist) and IPTC-IIM (By-line) are left as they are: they are the camera's and the agency's, and readers prefer XMP.
"""

from collections.abc import Callable

from bsmu_news.domain.picture import EmbeddedWords
from bsmu_news.errors import PictureError
from bsmu_news.messages import _
from bsmu_news.pictures import jpeg, png, webp
from bsmu_news.pictures.kinds import JPEG, PNG, WEBP, Kind, kind_of_content
from bsmu_news.pictures.window import DamagedError
from bsmu_news.pictures.xmp import LARGEST, BrokenXmpError
from bsmu_news.pictures.xmp_edit import with_words, without_padding

REWRITTEN = (JPEG, PNG, WEBP)
"""The kinds that words can be put into and traces taken out of."""
_HEAD = 64


def embed(data: bytes, words: EmbeddedWords) -> bytes:
    """Return a picture file with words in it; the same bytes where it says them already, or where there are none.

    Its other XMP properties stay, and so does what is behind the picture. Extended XMP of a JPEG stays unread.

    Raises:
        PictureError: for another kind of file, a damaged one, XMP that cannot be read, or too much of it.
    """
    if not any(words):
        return data
    embed_in = {JPEG: _in_jpeg, PNG: _in_png, WEBP: _in_webp}[rewritable(data)]
    return guarded(lambda: embed_in(data, words))


def rewritable(data: bytes) -> Kind:
    """Return the kind of a file that can be rewritten.

    Raises:
        PictureError: for any other.
    """
    kind = kind_of_content(data[:_HEAD])
    if kind not in REWRITTEN or kind is None:
        message = _("this is no JPEG, PNG or WebP picture")
        raise PictureError(message, _("Save it as JPEG, or let “photos add” do it."))
    return kind


def guarded(rewrite: Callable[[], bytes]) -> bytes:
    """Return what a function makes of a picture.

    Raises:
        PictureError: for a damaged picture, and XMP that cannot be read.
    """
    try:
        return rewrite()
    except DamagedError as error:
        hint = _("Get the file anew from where it comes from.")
        raise PictureError(_("the picture is damaged or cut off"), hint) from error
    except BrokenXmpError as error:
        hint = _("Save it anew in a photo program.")
        raise PictureError(_("the picture's own XMP metadata cannot be read"), hint) from error


def _in_jpeg(data: bytes, words: EmbeddedWords) -> bytes:
    parts = jpeg.take_apart(data)
    places = [at for at, part in enumerate(parts) if part.is_app1(jpeg.XMP)]
    if not places:
        # Behind the segments that must come first: JFIF's and EXIF's.
        at = 1
        while parts[at].marker == jpeg.APP0 or parts[at].is_app1(jpeg.EXIF):
            at += 1
        return jpeg.join([*parts[:at], _jpeg_segment(with_words(None, words)), *parts[at:]])
    old = parts[places[0]].data[len(jpeg.XMP) :]
    packet = with_words(old, words)
    # There may be one packet; of several, programs read any.
    rest = [part for at, part in enumerate(parts) if at not in places[1:]]
    rest[places[0]] = parts[places[0]] if packet == old else _jpeg_segment(packet)
    return jpeg.join(rest)


def _jpeg_segment(packet: bytes) -> jpeg.Part:
    room = jpeg.LONGEST - len(jpeg.XMP)
    if len(packet) > room:
        packet = without_padding(packet)
    if len(packet) > room:
        message = _("the picture's XMP metadata would be larger than the 64 KB that a JPEG has room for")
        raise PictureError(message, _("Make the words shorter, or save the picture without its history."))
    return jpeg.segment(jpeg.APP1, jpeg.XMP + packet)


def _in_png(data: bytes, words: EmbeddedWords) -> bytes:
    parts = png.take_apart(data)
    places = [at for at, part in enumerate(parts) if part.is_xmp]
    if not places:
        # Before the pixels, where it is found without reading them.
        at = next((at for at, part in enumerate(parts) if part.name in (b"IDAT", b"IEND")), len(parts))
        return png.join([*parts[:at], png.xmp_chunk(with_words(None, words)), *parts[at:]])
    old = png.international_text(parts[places[0]].data, LARGEST)
    if old is None:
        raise BrokenXmpError
    packet = with_words(old, words)
    rest = [part for at, part in enumerate(parts) if at not in places[1:]]
    rest[places[0]] = parts[places[0]] if packet == old else png.xmp_chunk(packet)
    return png.join(rest)


def _in_webp(data: bytes, words: EmbeddedWords) -> bytes:
    parts, tail = webp.take_apart(data)
    old = next((part.data for part in parts if part.name == b"XMP "), None)
    packet = with_words(old, words)
    if packet == old and parts[0].name == b"VP8X" and parts[0].data[0] & webp.XMP_FLAG:
        return data
    if old is None:
        return webp.join([*webp.with_flag(_padded(parts), webp.XMP_FLAG, on=True), webp.chunk(b"XMP ", packet)], tail)
    first = next(at for at, part in enumerate(parts) if part.name == b"XMP ")
    rest = [part for at, part in enumerate(parts) if part.name != b"XMP " or at == first]
    rest[first] = webp.chunk(b"XMP ", packet)
    return webp.join(webp.with_flag(_padded(rest), webp.XMP_FLAG, on=True), tail)


def _padded(parts: list[webp.Part]) -> list[webp.Part]:
    """Return chunks that may be followed by others: some programs leave the last one unpadded."""
    return [part if len(part.raw) % 2 == 0 else part._replace(raw=part.raw + b"\0") for part in parts]
