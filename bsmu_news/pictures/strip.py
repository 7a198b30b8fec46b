"""Takes out of a JPEG, PNG or WebP file what gives people away; the pixels' bytes stay, and so do the words.

Place, serial numbers, the camera's owner, makers' notes, thumbnails and pictures behind the picture go. Orientation,
artist, copyright, description and moment stay, and so do IPTC-IIM, colour profiles and the rest of XMP.
"""

from bsmu_news.pictures import jpeg, png, webp
from bsmu_news.pictures.embed import guarded, rewritable
from bsmu_news.pictures.exif_strip import stripped_exif
from bsmu_news.pictures.iptc import IPTC, resources
from bsmu_news.pictures.kinds import JPEG, PNG, WEBP
from bsmu_news.pictures.xmp import LARGEST, BrokenXmpError, tells_owner, tells_place
from bsmu_news.pictures.xmp_edit import without

_ICC = b"ICC_PROFILE\0"
_RESOLUTION = 0x03ED
_RAW_PROFILES = (b"exif", b"app1", b"xmp")
"""What ImageMagick writes as text of hexadecimal digits: `Raw profile type exif`."""


def strip(data: bytes) -> bytes:
    """Return a picture file without what gives people away; XMP and EXIF that cannot be read go whole.

    Raises:
        PictureError: for another kind of file, or a damaged one.
    """
    strip_kind = {JPEG: _strip_jpeg, PNG: _strip_png, WEBP: _strip_webp}[rewritable(data)]
    return guarded(lambda: strip_kind(data))


def _strip_jpeg(data: bytes) -> bytes:
    parts = jpeg.take_apart(data)
    kept = [new for part in parts[:-1] if (new := _jpeg_part(part))]
    scans = parts[-1].raw
    end = jpeg.end_of_picture(scans)
    return jpeg.join(kept) + (scans if end is None else scans[:end])


def _jpeg_part(part: jpeg.Part) -> jpeg.Part | None:
    """Return a segment as it may stay; None for none of it. What no decoder needs and we do not know goes."""
    data = part.data
    if part.is_app1(jpeg.EXIF):
        block = stripped_exif(data[len(jpeg.EXIF) :])
        return _same_or_new(part, jpeg.EXIF + block) if block else None
    if part.is_app1(jpeg.XMP):
        packet = _stripped_xmp(data[len(jpeg.XMP) :])
        return _same_or_new(part, jpeg.XMP + packet) if packet else None
    if part.marker == jpeg.APP13:
        kept = _stripped_resources(data)
        return _same_or_new(part, kept) if kept else None
    needed = not jpeg.APP0 <= part.marker <= _APP15 or part.marker in (jpeg.APP0, jpeg.APP14)
    return part if needed or data.startswith(_ICC) else None


_APP15 = 0xEF


def _same_or_new(part: jpeg.Part, data: bytes) -> jpeg.Part:
    return part if data == part.data else jpeg.segment(part.marker, data)


def _stripped_resources(data: bytes) -> bytes:
    """Return Photoshop's resources without thumbnails and without EXIF and XMP once more."""
    found = resources(data.removeprefix(jpeg.PHOTOSHOP)) if data.startswith(jpeg.PHOTOSHOP) else ()
    kept = b"".join(one.raw for one in found if one.number in (IPTC, _RESOLUTION))
    return jpeg.PHOTOSHOP + kept if kept else b""


def _stripped_xmp(packet: bytes | None) -> bytes | None:
    try:
        return without(packet, _is_unwanted) if packet else None
    except BrokenXmpError:
        return None


def _is_unwanted(name: str) -> bool:
    local = name.rpartition(" ")[2]
    return tells_place(name) or tells_owner(name) or local in ("MakerNote", "Thumbnails", "HasExtendedXMP")


def _strip_png(data: bytes) -> bytes:
    parts = png.take_apart(data)
    # What stands behind the end is no part of the picture.
    kept = parts[:-1] if not parts[-1].name else parts
    return png.join(new for part in kept if (new := _png_part(part)))


def _png_part(part: png.Part) -> png.Part | None:
    if part.name == b"eXIf":
        block = stripped_exif(part.data)
        return png.chunk(b"eXIf", block) if block else None
    if part.is_xmp:
        old = png.international_text(part.data, LARGEST)
        packet = _stripped_xmp(old)
        return (part if packet == old else png.xmp_chunk(packet)) if packet else None
    if part.name in (b"tEXt", b"zTXt", b"iTXt"):
        keyword = part.data.partition(b"\0")[0].lower()
        hidden = keyword.removeprefix(b"raw profile type ") in _RAW_PROFILES and keyword.startswith(b"raw")
        return None if hidden or keyword.startswith((b"exif:", b"xmp:")) else part
    return part


def _strip_webp(data: bytes) -> bytes:
    parts, _tail = webp.take_apart(data)
    kept = [new for part in parts if (new := _webp_part(part))]
    for name, flag in ((b"EXIF", webp.EXIF_FLAG), (b"XMP ", webp.XMP_FLAG)):
        kept = webp.with_flag(kept, flag, on=any(part.name == name for part in kept))
    return webp.join(kept)


def _webp_part(part: webp.Part) -> webp.Part | None:
    if part.name == b"EXIF":
        block = stripped_exif(part.data.removeprefix(jpeg.EXIF))
        return webp.chunk(b"EXIF", block) if block else None
    if part.name == b"XMP ":
        packet = _stripped_xmp(part.data)
        return (part if packet == part.data else webp.chunk(b"XMP ", packet)) if packet else None
    return part
