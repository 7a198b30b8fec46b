"""The segments of a JPEG file: found for reading, and taken apart for writing so that they join to the same bytes.

ITU-T T.81, annex B; EXIF 2.32 and the XMP specification, part 3, for what stands in APP1.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from bsmu_news.domain.picture import PictureProblem
from bsmu_news.pictures.window import DamagedError, Window

EXIF = b"Exif\0\0"
XMP = b"http://ns.adobe.com/xap/1.0/\0"
EXTENDED_XMP = b"http://ns.adobe.com/xmp/extension/\0"
PHOTOSHOP = b"Photoshop 3.0\0"

SOI, EOI, SOS, APP0, APP1, APP2, APP13, APP14 = 0xD8, 0xD9, 0xDA, 0xE0, 0xE1, 0xE2, 0xED, 0xEE
FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""Markers that begin a frame: they hold the size."""
LONGEST = 65_533
"""Bytes of a segment behind its length, which counts itself in two bytes."""
_MOST = 10_000
"""Segments; a file of millions of empty ones is an attack."""
_ALONE = frozenset((0x01, *range(0xD0, 0xD8)))
"""Markers without a length."""
_END_OF_SCAN = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]")


class Segment(NamedTuple):
    """A segment before the first scan: its marker, and the bytes behind its length."""

    marker: int
    data: bytes


def segments(window: Window, *, wanted: frozenset[int]) -> Iterator[Segment]:
    """Yield the wanted segments up to the first scan, and at last an SOS with the offset behind it as its data.

    Raises:
        DamagedError: where the file ends before, or something else than a marker stands in the place of one.
    """
    at = 2
    for _number in range(_MOST):
        head = window.at(at, 4)
        if len(head) < 4:  # noqa: PLR2004 - a marker and a length
            raise DamagedError(PictureProblem.CUT_OFF)
        marker = head[1]
        if head[0] != 0xFF:  # noqa: PLR2004 - what begins every marker
            raise DamagedError(PictureProblem.DAMAGED)
        if marker == 0xFF:  # noqa: PLR2004 - fill
            at += 1
            continue
        if marker in _ALONE:
            at += 2
            continue
        length = int.from_bytes(head[2:4])
        if marker in (EOI, SOI, 0) or length < 2:  # noqa: PLR2004 - it counts itself
            raise DamagedError(PictureProblem.DAMAGED)
        if at + 2 + length > window.size:
            raise DamagedError(PictureProblem.CUT_OFF)
        if marker == SOS:
            yield Segment(SOS, (at + 2 + length).to_bytes(8))
            return
        if marker in wanted:
            yield Segment(marker, window.at(at + 4, length - 2))
        at += 2 + length
    raise DamagedError(PictureProblem.DAMAGED)


class Part(NamedTuple):
    """A piece of a JPEG file as it stands there; the last one, from the first scan on, has the marker SOS."""

    marker: int
    raw: bytes

    @property
    def data(self) -> bytes:
        """The bytes behind fill bytes, marker and length."""
        fill = len(self.raw) - len(self.raw.lstrip(b"\xff"))
        return self.raw[fill + 3 :] if self.marker != SOS else b""

    def is_app1(self, name: bytes) -> bool:
        """Tell whether this is an APP1 segment of a name."""
        return self.marker == APP1 and self.data.startswith(name)


def take_apart(data: bytes) -> list[Part]:
    """Return the parts of a file; joined, they are the file. The first is SOI.

    Raises:
        DamagedError: as `segments`.
    """
    parts = [Part(SOI, data[:2])]
    at = start = 2
    size = len(data)
    for _number in range(_MOST):
        if at + 4 > size:
            raise DamagedError(PictureProblem.CUT_OFF)
        if data[at] != 0xFF:  # noqa: PLR2004 - what begins every marker
            raise DamagedError(PictureProblem.DAMAGED)
        marker = data[at + 1]
        if marker == 0xFF:  # noqa: PLR2004 - fill
            at += 1
            continue
        end = at + 2 if marker in _ALONE else at + 2 + int.from_bytes(data[at + 2 : at + 4])
        if marker in (EOI, SOI, 0) or (marker not in _ALONE and end < at + 4):
            raise DamagedError(PictureProblem.DAMAGED)
        if end > size:
            raise DamagedError(PictureProblem.CUT_OFF)
        if marker == SOS:
            return [*parts, Part(SOS, data[start:])]
        parts.append(Part(marker, data[start:end]))
        at = start = end
    raise DamagedError(PictureProblem.DAMAGED)


def join(parts: Iterable[Part]) -> bytes:
    """Return the file that parts make."""
    return b"".join(part.raw for part in parts)


def segment(marker: int, data: bytes) -> Part:
    """Return a new segment; its data are at most `LONGEST` bytes."""
    return Part(marker, b"\xff%c" % marker + (len(data) + 2).to_bytes(2) + data)


def end_of_picture(scans: bytes) -> int | None:
    """Return where the picture ends in its scans, behind the EOI; None where there is none.

    What follows there are other pictures (a preview, the second eye), with metadata of their own.
    """
    at = 0
    while at + 4 <= len(scans):
        marker = scans[at + 1]
        if marker == 0xFF:  # noqa: PLR2004 - fill
            at += 1
            continue
        if marker == EOI:
            return at + 2
        # A scan's header or a table between two scans; behind the header, what the scan holds.
        at += 2 if marker in _ALONE else 2 + max(int.from_bytes(scans[at + 2 : at + 4]), 2)
        if marker == SOS or scans[at : at + 1] != b"\xff":
            found = _END_OF_SCAN.search(scans, at)
            if found is None:
                return None
            at = found.start()
    return at + 2 if scans[at : at + 2] == b"\xff\xd9" else None
