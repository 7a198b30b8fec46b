"""What EXIF says: a TIFF structure of numbered fields, read with bounds and never in circles.

CIPA DC-008 (EXIF 2.32) and TIFF 6.0. Text is ASCII by the standard; programs write UTF-8, and older ones here cp1251.
"""

import struct
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

At = Callable[[int, int], bytes]
"""Returns so many bytes from an offset, fewer at the end."""

DESCRIPTION, ORIENTATION, MOMENT, ARTIST, RIGHTS = 0x010E, 0x0112, 0x0132, 0x013B, 0x8298
EXIF_FIELDS, GPS_FIELDS, ORIGINAL_MOMENT, MAKER_NOTES = 0x8769, 0x8825, 0x9003, 0x927C
WIDTH, HEIGHT, BITS, PHOTOMETRIC, SAMPLES = 0x0100, 0x0101, 0x0102, 0x0106, 0x0115
SERIALS = frozenset((0xA430, 0xA431, 0xA435, 0xC62F))
"""Owner's name, body's and lens's number, DNG's camera number."""
_PLACE = frozenset((2, 4))
"""GPS latitude and longitude. Cameras without reception write the other fields alone."""

SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
"""Bytes of a value, by TIFF's type."""
_SHORT, _LONG, _IFD = 3, 4, 13
_ASCII = 2
MOST_FIELDS = 1000
"""In a directory; cameras write up to 60, and a count of 65,535 is an attack or a slip."""
_LONGEST_TEXT = 65_536


class Field(NamedTuple):
    """A field of a directory: number, type, count of values, and the four bytes that hold the value or its offset."""

    tag: int
    type: int
    values: int
    inline: bytes


class BrokenExifError(Exception):
    """The structure is not as TIFF's must be."""


class Exif(NamedTuple):
    """What is read of EXIF; `numbers` are the fields about the picture itself, by tag."""

    orientation: int = 1
    artist: str = ""
    rights: str = ""
    description: str = ""
    taken: str = ""
    place: bool = False
    serials: bool = False
    maker_notes: bool = False
    numbers: tuple[tuple[int, tuple[int, ...]], ...] = ()


class Tiff:
    """A TIFF structure: its byte order, and its directories."""

    def __init__(self, at: At) -> None:
        head = at(0, 8)
        order = {b"II*\0": "<", b"MM\0*": ">"}.get(head[:4])
        if order is None or len(head) < 8:  # noqa: PLR2004 - byte order, 42, offset
            raise BrokenExifError
        self._at, self.order = at, order
        self._entry = struct.Struct(f"{order}HHI4s")
        (self.first,) = struct.unpack(f"{order}I", head[4:])

    def fields(self, offset: int) -> list[Field]:
        """Return the fields of a directory.

        Raises:
            BrokenExifError: where it lies outside or has too many fields.
        """
        counted = self._at(offset, 2)
        count = int.from_bytes(counted, "little" if self.order == "<" else "big")
        entries = self._at(offset + 2, 12 * count) if 0 < count <= MOST_FIELDS else b""
        if len(counted) < 2 or not entries or len(entries) < 12 * count:  # noqa: PLR2004 - a short number
            raise BrokenExifError
        return [Field(*one) for one in self._entry.iter_unpack(entries)]

    def value(self, field: Field, limit: int = _LONGEST_TEXT) -> bytes:
        """Return the bytes of a field's values; empty where they lie outside or are more than `limit`."""
        size = SIZES.get(field.type, 0) * field.values
        if size <= 4:  # noqa: PLR2004 - a value of four bytes stands in its place
            return field.inline[:size]
        if size > limit:
            return b""
        data = self._at(self.offset(field), size)
        return data if len(data) == size else b""

    def offset(self, field: Field) -> int:
        """Return the four bytes of a field as an offset."""
        (found,) = struct.unpack(f"{self.order}I", field.inline)
        return int(found)

    def numbers(self, field: Field) -> tuple[int, ...]:
        """Return the values of a field of whole numbers; empty for other types."""
        letter = {_SHORT: "H", _LONG: "I", _IFD: "I"}.get(field.type)
        data = self.value(field, 64)
        return struct.unpack(f"{self.order}{len(data) // SIZES[field.type]}{letter}", data) if letter else ()


def read_exif(at: At) -> Exif:
    """Return what a TIFF structure says.

    Raises:
        BrokenExifError: where its first directory cannot be read; what is broken behind it is left out.
    """
    tiff = Tiff(at)
    first = tiff.fields(tiff.first)
    inner = list(_below(tiff, first, EXIF_FIELDS))
    texts = {one.tag: one for one in first if one.type == _ASCII}
    texts |= {one.tag: one for one in inner if one.type == _ASCII and one.tag not in texts}
    tags = {one.tag for one in (*first, *inner)}
    orientation = _orientation(tiff, first)
    return Exif(
        orientation,
        artist=_text(tiff, texts.get(ARTIST)),
        rights=_text(tiff, texts.get(RIGHTS)),
        description=_text(tiff, texts.get(DESCRIPTION)),
        taken=_text(tiff, texts.get(ORIGINAL_MOMENT) or texts.get(MOMENT)),
        place=any(one.tag in _PLACE for one in _below(tiff, first, GPS_FIELDS)),
        serials=not tags.isdisjoint(SERIALS),
        maker_notes=MAKER_NOTES in tags,
        numbers=tuple(_numbers(tiff, first)),
    )


def _below(tiff: Tiff, fields: Iterable[Field], pointer: int) -> Iterator[Field]:
    """Yield the fields of the directory that a field points to; there is one step down, so no circle."""
    for field in fields:
        if field.tag == pointer and field.type in (_LONG, _IFD):
            try:
                yield from tiff.fields(tiff.offset(field))
            except BrokenExifError:
                return


def _orientation(tiff: Tiff, fields: Iterable[Field]) -> int:
    found = next((tiff.numbers(one) for one in fields if one.tag == ORIENTATION), ())
    return found[0] if found and 1 <= found[0] <= 8 else 1  # noqa: PLR2004 - all turns that there are


def _numbers(tiff: Tiff, fields: Iterable[Field]) -> Iterator[tuple[int, tuple[int, ...]]]:
    for one in fields:
        if one.tag in (WIDTH, HEIGHT, BITS, PHOTOMETRIC, SAMPLES):
            yield one.tag, tiff.numbers(one)


def _text(tiff: Tiff, field: Field | None) -> str:
    return decoded(tiff.value(field).partition(b"\0")[0]) if field else ""


def decoded(data: bytes) -> str:
    """Return a text of metadata that name no encoding: UTF-8 where it is that, else cp1251, which is usual here."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("cp1251", "replace")
    return " ".join(text.split())
