"""The chunks of a PNG file, read one by one or taken apart so that they join to the same bytes.

PNG specification, third edition (W3C, 2025); XMP specification, part 3, for `XML:com.adobe.xmp`.
"""

import zlib
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from bsmu_news.domain.picture import PictureProblem
from bsmu_news.pictures.window import DamagedError, Window

MAGIC = b"\x89PNG\r\n\x1a\n"
XMP = b"XML:com.adobe.xmp"
_MOST = 100_000
"""Chunks; a picture of 100 megapixels in pieces of 8 KB has fewer."""
_HEAD, _FRAME = 8, 12
"""Bytes of length and name; of these and the checksum."""


class Chunk(NamedTuple):
    """A chunk: its name, and its data."""

    name: bytes
    data: bytes


def chunks(window: Window, *, limit: int) -> Iterator[Chunk]:
    """Yield the chunks up to the first `IDAT`, which comes without data; of those over `limit` bytes, the first bytes.

    Raises:
        DamagedError: where the file ends before, or a name is none.
    """
    at = len(MAGIC)
    for _number in range(_MOST):
        head = window.at(at, _HEAD)
        if len(head) < _HEAD:
            raise DamagedError(PictureProblem.CUT_OFF)
        name, length = head[4:], int.from_bytes(head[:4])
        if not name.isalpha() or length >> 31:
            raise DamagedError(PictureProblem.DAMAGED)
        if name == b"IDAT":
            yield Chunk(name, b"")
            return
        if at + _FRAME + length > window.size:
            raise DamagedError(PictureProblem.CUT_OFF)
        yield Chunk(name, window.at(at + _HEAD, min(length, limit)))
        at += _FRAME + length
    raise DamagedError(PictureProblem.DAMAGED)


class Part(NamedTuple):
    """A piece of a PNG file as it stands there; what is behind the end has an empty name."""

    name: bytes
    raw: bytes

    @property
    def data(self) -> bytes:
        """The chunk's data."""
        return self.raw[_HEAD:-4]

    @property
    def is_xmp(self) -> bool:
        """Tell whether this is the chunk with an XMP packet."""
        return self.name == b"iTXt" and self.data.startswith(XMP + b"\0")


def take_apart(data: bytes) -> list[Part]:
    """Return the parts of a file; joined, they are the file. The first is its magic number.

    Raises:
        DamagedError: where the file ends before its end, or a name is none.
    """
    at = len(MAGIC)
    parts = [Part(b"", data[:at])]
    while len(parts) < _MOST:
        name, length = data[at + 4 : at + _HEAD], int.from_bytes(data[at : at + 4])
        end = at + _FRAME + length
        if end > len(data):
            raise DamagedError(PictureProblem.CUT_OFF)
        if not name.isalpha():
            raise DamagedError(PictureProblem.DAMAGED)
        parts.append(Part(name, data[at:end]))
        if name == b"IEND":
            return [*parts, Part(b"", data[end:])] if end < len(data) else parts
        at = end
    raise DamagedError(PictureProblem.DAMAGED)


def join(parts: Iterable[Part]) -> bytes:
    """Return the file that parts make."""
    return b"".join(part.raw for part in parts)


def chunk(name: bytes, data: bytes) -> Part:
    """Return a new chunk with its checksum."""
    return Part(name, len(data).to_bytes(4) + name + data + zlib.crc32(name + data).to_bytes(4))


def xmp_chunk(packet: bytes) -> Part:
    """Return the chunk for an XMP packet: not compressed, so that any program finds it."""
    return chunk(b"iTXt", XMP + b"\0\0\0\0\0" + packet)


def international_text(data: bytes, limit: int) -> bytes | None:
    """Return the text of an `iTXt` chunk as it is encoded; None for one that is broken or larger than `limit`."""
    keyword, _nul, rest = data.partition(b"\0")
    compressed, method, rest = rest[:1], rest[1:2], rest[2:]
    pieces = rest.split(b"\0", 2)
    if not keyword or len(pieces) < 3:  # noqa: PLR2004 - language, translated keyword, text
        return None
    text = pieces[2]
    if compressed == b"\1":
        text = _inflated(text, limit) if method == b"\0" else b""
    return text if 0 < len(text) <= limit else None


def _inflated(data: bytes, limit: int) -> bytes:
    """Return what was compressed, empty where it is broken or would be more than `limit` bytes."""
    stream = zlib.decompressobj()
    try:
        text = stream.decompress(data, limit + 1)
    except zlib.error:
        return b""
    return text if stream.eof and len(text) <= limit else b""
