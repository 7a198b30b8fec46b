"""Writes EXIF anew with the few fields that a newsroom needs: how the picture is turned, whose and of when it is.

What is not on the list goes: place, numbers and owner of the camera, a maker's notes (which repeat them in secret),
thumbnails (which show what was cut away), comments.
"""

import struct

from bsmu_news.pictures.exif import EXIF_FIELDS, BrokenExifError, Field, Tiff

_KEPT = frozenset((0x010E, 0x0112, 0x011A, 0x011B, 0x0128, 0x0132, 0x013B, 0x0213, 0x8298))
"""Description, orientation, resolution (3), moment of change, artist, position of colours, copyright."""
_KEPT_INSIDE = frozenset(
    (0x829A, 0x829D, 0x8827, 0x9000, 0x9003, 0x9004, 0x9010, 0x9011, 0x9012, 0x920A, 0xA000, 0xA001, 0xA002, 0xA003)
)
"""Exposure, aperture, sensitivity, version, moments (2) with their zones (3), focal length, colour space, size."""
_LONGEST = 4096
"""Bytes of a value."""
_INLINE = 4


def stripped_exif(block: bytes) -> bytes | None:
    """Return an EXIF block with the kept fields only; None where none is left or it cannot be read."""
    try:
        tiff = Tiff(lambda offset, count: block[offset : offset + count])
        fields = tiff.fields(tiff.first)
    except BrokenExifError:
        return None
    pointer = next((one for one in fields if one.tag == EXIF_FIELDS), None)
    try:
        inner = tiff.fields(tiff.offset(pointer)) if pointer else []
    except BrokenExifError:
        inner = []
    outside = _values(tiff, fields, _KEPT)
    inside = _values(tiff, inner, _KEPT_INSIDE)
    return _written(tiff.order, outside, inside) if outside or inside else None


def _values(tiff: Tiff, fields: list[Field], kept: frozenset[int]) -> dict[int, tuple[Field, bytes]]:
    """Return the kept fields with their bytes, by tag in order; of two of a tag, the first."""
    found: dict[int, tuple[Field, bytes]] = {}
    for one in sorted(fields, key=lambda field: field.tag):
        value = tiff.value(one, _LONGEST) if one.tag in kept else b""
        if value:
            found.setdefault(one.tag, (one, value))
    return found


def _written(order: str, outside: dict[int, tuple[Field, bytes]], inside: dict[int, tuple[Field, bytes]]) -> bytes:
    head = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(f"{order}I", 8)
    if not inside:
        return head + _directory(order, 8, outside)
    pointer = Field(EXIF_FIELDS, 4, 1, b"")
    # The pointer's value does not change the length of what stands before it.
    length = len(_directory(order, 8, {**outside, EXIF_FIELDS: (pointer, bytes(_INLINE))}))
    offset = struct.pack(f"{order}I", 8 + length)
    first = _directory(order, 8, {**outside, EXIF_FIELDS: (pointer, offset)})
    return head + first + _directory(order, 8 + length, inside)


def _directory(order: str, start: int, fields: dict[int, tuple[Field, bytes]]) -> bytes:
    """Return a directory that begins at an offset, with the values that do not fit into it behind it."""
    entries, behind = b"", b""
    at = start + 2 + 12 * len(fields) + _INLINE
    for tag in sorted(fields):
        field, value = fields[tag]
        held = value.ljust(_INLINE, b"\0")
        if len(value) > _INLINE:
            held = struct.pack(f"{order}I", at + len(behind))
            behind += value + b"\0" * (len(value) % 2)
        entries += struct.pack(f"{order}HHI", tag, field.type, field.values) + held
    return struct.pack(f"{order}H", len(fields)) + entries + bytes(_INLINE) + behind
