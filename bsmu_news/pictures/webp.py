"""The chunks of a WebP file, and the extended header that says what stands in them.

WebP container specification (RFC 9649).
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from bsmu_news.domain.picture import PictureProblem
from bsmu_news.pictures.window import DamagedError, Window

XMP_FLAG, EXIF_FLAG, ALPHA_FLAG, ANIMATION_FLAG = 0x04, 0x08, 0x10, 0x02
_MOST = 100_000
_HEAD, _RIFF = 8, 12
"""Bytes of a chunk's name and length; of the file's own header."""
_EXTENDED = 10
"""Bytes of a VP8X chunk's data."""


class Header(NamedTuple):
    """The size of the canvas in pixels, and whether points may be transparent."""

    width: int
    height: int
    alpha: bool


def chunks(window: Window, *, limit: int) -> Iterator[tuple[bytes, bytes]]:
    """Yield name and first bytes, at most `limit`, of each chunk.

    Raises:
        DamagedError: where the file ends before a chunk does.
    """
    end = int.from_bytes(window.at(4, 4), "little") + _HEAD
    if end > window.size:
        raise DamagedError(PictureProblem.CUT_OFF)
    at = _RIFF
    for _number in range(_MOST):
        if at >= end:
            return
        head = window.at(at, _HEAD)
        name, length = head[:4], int.from_bytes(head[4:], "little")
        if len(head) < _HEAD or at + _HEAD + length > end:
            raise DamagedError(PictureProblem.DAMAGED)
        pixels = name in (b"VP8 ", b"VP8L", b"ANMF", b"ALPH")
        yield name, window.at(at + _HEAD, min(length, _EXTENDED if pixels else limit))
        at += _HEAD + length + length % 2
    raise DamagedError(PictureProblem.DAMAGED)


def header_of(name: bytes, data: bytes) -> Header | None:
    """Return what the first chunk tells of the picture; None for another chunk or a broken one."""
    if len(data) < _EXTENDED - 5 * (name == b"VP8L"):
        return None
    match name:
        case b"VP8X":
            sides = int.from_bytes(data[4:7], "little") + 1, int.from_bytes(data[7:10], "little") + 1
            return Header(*sides, bool(data[0] & ALPHA_FLAG))
        case b"VP8 " if data[3:6] == b"\x9d\x01\x2a":
            sides = int.from_bytes(data[6:8], "little") & 0x3FFF, int.from_bytes(data[8:10], "little") & 0x3FFF
            return Header(*sides, alpha=False)
        case b"VP8L" if data[0] == 0x2F:  # noqa: PLR2004 - its signature
            bits = int.from_bytes(data[1:5], "little")
            return Header((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1, bool(bits >> 28 & 1))
        case _other:
            return None


class Part(NamedTuple):
    """A chunk as it stands in the file, with its padding."""

    name: bytes
    raw: bytes

    @property
    def data(self) -> bytes:
        """The chunk's data."""
        return self.raw[_HEAD : _HEAD + int.from_bytes(self.raw[4:_HEAD], "little")]


def take_apart(data: bytes) -> tuple[list[Part], bytes]:
    """Return the chunks of a file, and what stands behind its end.

    Raises:
        DamagedError: where the file ends before a chunk does, or has no picture in it.
    """
    end = int.from_bytes(data[4:8], "little") + _HEAD
    if end > len(data):
        raise DamagedError(PictureProblem.CUT_OFF)
    parts: list[Part] = []
    at = _RIFF
    while at < end:
        length = int.from_bytes(data[at + 4 : at + _HEAD], "little")
        after = at + _HEAD + length
        if at + _HEAD > end or after > end or len(parts) > _MOST:
            raise DamagedError(PictureProblem.DAMAGED)
        after = min(after + length % 2, end)
        parts.append(Part(data[at : at + 4], data[at:after]))
        at = after
    if not parts or header_of(parts[0].name, parts[0].data) is None:
        raise DamagedError(PictureProblem.DAMAGED)
    return parts, data[end:]


def join(parts: Iterable[Part], tail: bytes = b"") -> bytes:
    """Return the file that chunks make."""
    content = b"".join(part.raw for part in parts)
    return b"RIFF" + (len(content) + 4).to_bytes(4, "little") + b"WEBP" + content + tail


def chunk(name: bytes, data: bytes) -> Part:
    """Return a new chunk, padded to an even length."""
    return Part(name, name + len(data).to_bytes(4, "little") + data + b"\0" * (len(data) % 2))


def with_flag(parts: list[Part], flag: int, *, on: bool) -> list[Part]:
    """Return chunks whose extended header has a flag on or off; one is put first where it is needed and missing."""
    first = parts[0]
    if first.name == b"VP8X":
        flags = first.data[0] | flag if on else first.data[0] & ~flag
        return [chunk(b"VP8X", bytes((flags,)) + first.data[1:]), *parts[1:]]
    header = header_of(first.name, first.data)
    if not on or header is None:
        return parts
    flags = flag | ALPHA_FLAG * header.alpha
    sides = (header.width - 1).to_bytes(3, "little") + (header.height - 1).to_bytes(3, "little")
    return [chunk(b"VP8X", bytes((flags, 0, 0, 0)) + sides), *parts]
