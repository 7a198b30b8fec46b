"""What kind of file a picture is, told from its first bytes and from its name."""

import posixpath
from typing import NamedTuple


class Kind(NamedTuple):
    """A kind of file: what people call it, how its name ends, and whether it is a picture."""

    name: str
    endings: tuple[str, ...]
    picture: bool = True


JPEG = Kind("JPEG", (".jpg", ".jpeg", ".jpe", ".jfif"))
PNG = Kind("PNG", (".png",))
WEBP = Kind("WebP", (".webp",))
GIF = Kind("GIF", (".gif",))
_TIFF = Kind("TIFF", (".tif", ".tiff", ".dng", ".nef", ".cr2", ".arw"))
_HEIC = Kind("HEIC", (".heic", ".heif"))
_AVIF = Kind("AVIF", (".avif",))
_SVG = Kind("SVG", (".svg",))
_BMP = Kind("BMP", (".bmp",))
_PSD = Kind("Photoshop", (".psd",))
_PDF = Kind("PDF", (".pdf",), picture=False)
_ZIP = Kind("ZIP", (".zip", ".docx", ".xlsx", ".pptx", ".odt"), picture=False)
_OFFICE = Kind("Microsoft Office", (".doc", ".xls", ".ppt"), picture=False)
_VIDEO = Kind("MP4", (".mp4", ".mov", ".m4v"), picture=False)
_HTML = Kind("HTML", (".html", ".htm"), picture=False)

SHOWN_BY_THE_SITE = (JPEG, PNG, WEBP, GIF)

_MAGIC = (
    (b"\xff\xd8\xff", JPEG),
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"GIF87a", GIF),
    (b"GIF89a", GIF),
    (b"II*\0", _TIFF),
    (b"MM\0*", _TIFF),
    (b"BM", _BMP),
    (b"8BPS", _PSD),
    (b"%PDF", _PDF),
    (b"PK\x03\x04", _ZIP),
    (b"\xd0\xcf\x11\xe0", _OFFICE),
)
_HEIC_BRANDS = (b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1")
_BOM = b"\xef\xbb\xbf"


def kind_of_content(head: bytes) -> Kind | None:
    """Return the kind that the first bytes of a file tell; None for any other."""
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return kind
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return WEBP
    if head[4:8] == b"ftyp":
        brand = head[8:12]
        if brand in (b"avif", b"avis"):
            return _AVIF
        return _HEIC if brand in _HEIC_BRANDS else _VIDEO
    start = head.removeprefix(_BOM).lstrip().lower()
    if start.startswith((b"<!doctype html", b"<html")):
        return _HTML
    return _SVG if start.startswith((b"<svg", b"<?xml", b"<!doctype svg")) else None


def kind_of_name(path: str) -> Kind | None:
    """Return the kind that the ending of a file's name tells; None for any other."""
    ending = ending_of(path)
    kinds = (*SHOWN_BY_THE_SITE, _TIFF, _HEIC, _AVIF, _SVG, _BMP, _PSD, _PDF, _ZIP, _OFFICE, _VIDEO, _HTML)
    return next((kind for kind in kinds if ending in kind.endings), None)


def ending_of(path: str) -> str:
    """Return how a file's name ends, in small letters and with its dot; empty where it has none."""
    return posixpath.splitext(path)[1].casefold()
