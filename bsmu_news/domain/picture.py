"""What a picture file says of itself, and the words that are embedded in it."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple


class PictureProblem(StrEnum):
    """Why a file is no picture that can be used."""

    EMPTY = "empty"
    UNKNOWN = "unknown"
    """Of no kind that is read here; the file may be anything."""
    CUT_OFF = "cut off"
    """The file ends before the picture does."""
    DAMAGED = "damaged"
    """A length, a mark or a number in the file cannot be."""
    UNREADABLE = "unreadable"
    """The system refused the file while it was read."""


class Colours(NamedTuple):
    """How a point is stored: the model (`grey`, `RGB`, `CMYK`, `palette`), bits a channel, and transparency."""

    model: str = ""
    bits: int = 8
    alpha: bool = False


class PictureWords(NamedTuple):
    """What the metadata say in words: XMP before IPTC before EXIF; empty for what none of them says."""

    creators: tuple[str, ...] = ()
    position: str = ""
    """The creator's title: IPTC's By-line Title, Photoshop's AuthorsPosition."""
    credit: str = ""
    source: str = ""
    description: str = ""
    alt: str = ""
    rights: str = ""


class Traces(NamedTuple):
    """What the metadata give away: the place, numbers of camera or lens or its owner's name, a maker's own notes."""

    place: bool = False
    serials: bool = False
    maker_notes: bool = False


class Picture(NamedTuple):
    """A picture file by its headers; nothing is decoded.

    `kind` is `JPEG`, `PNG`, `WebP`, `GIF`, `TIFF`, `HEIC`, `AVIF`, `SVG` or empty. `width` and `height` are pixels as
    stored, 0 where not known; `orientation` is EXIF's, 1 to 8. `taken` is EXIF's moment, `2024:10:18 11:04:00`.
    `unread` names the metadata that are broken, refused or too large: `EXIF`, `IPTC`, `XMP`.
    """

    kind: str = ""
    width: int = 0
    height: int = 0
    colours: Colours = Colours()
    orientation: int = 1
    animated: bool = False
    scripted: bool = False
    """An SVG that runs a script or loads something."""
    taken: str = ""
    words: PictureWords = PictureWords()
    traces: Traces = Traces()
    unread: tuple[str, ...] = ()
    problem: PictureProblem | None = None

    @property
    def shown_size(self) -> tuple[int, int]:
        """Width and height as a viewer shows them, turned by `orientation`."""
        turned = self.orientation >= _FIRST_TURNED
        return (self.height, self.width) if turned else (self.width, self.height)


_FIRST_TURNED = 5
"""EXIF orientations from this one on lie on their side."""


class EmbeddedWords(NamedTuple):
    """Words to embed in a picture; what is empty leaves alone what the picture says already.

    `descriptions` and `alts` are texts by language code; the first is the default. `rights` is the copyright notice.
    """

    creators: tuple[str, ...] = ()
    credit: str = ""
    source: str = ""
    descriptions: Mapping[str, str] = MappingProxyType({})
    alts: Mapping[str, str] = MappingProxyType({})
    rights: str = ""
