r"""Units one behind another in a file, each with its length and a checksum, found by their offsets.

They are not stored in the index itself: that is mapped into memory, and its pages would count as the program's.
A record is the length of its data and their CRC-32 (unsigned, little-endian), then the fields of the unit in UTF-8,
parted by U+001F.
"""

import struct
import zlib
from typing import BinaryIO

from bsmu_news.domain.memory import Unit
from bsmu_news.errors import MemoryIndexError
from bsmu_news.messages import _

_HEAD = struct.Struct("<II")
_PART = "\x1f"
_FIRST_READ = 2048
"""Bytes: most records are shorter, and read at once."""
_FIELDS = len(Unit._fields)
_LONGEST = 64_000_000


def encode_unit(unit: Unit) -> bytes:
    """Return a unit as a record."""
    fields = (*unit[:-1], "1" if unit.reviewed else "")
    text = _PART.join(fields)
    if text.count(_PART) != _FIELDS - 1:
        text = _PART.join(field.replace(_PART, " ") for field in fields)
    # Half of a pair of surrogates, which no text should have, must not stop the others.
    data = text.encode("utf-8", "replace")
    return _HEAD.pack(len(data), zlib.crc32(data)) + data


def read_unit(file: BinaryIO, at: int) -> Unit:
    """Return the unit whose record starts at an offset of an unbuffered file.

    Raises:
        MemoryIndexError: when no whole record stands there.
    """
    try:
        file.seek(at)
        data = file.read(_FIRST_READ)
        length, checksum = _HEAD.unpack_from(data)
        missing = _HEAD.size + length - len(data)
        if 0 < missing <= _LONGEST:
            data += file.read(missing)
        record = data[_HEAD.size : _HEAD.size + length]
        if len(record) != length or zlib.crc32(record) != checksum:
            raise MemoryIndexError(_("the translation memory's index is damaged"))
        source, target, source_language, target_language, origin, by, day, reviewed = record.decode().split(_PART)
        return Unit(source, target, source_language, target_language, origin, by, day, bool(reviewed))
    except (OSError, ValueError, TypeError, struct.error) as error:
        raise MemoryIndexError(_("the translation memory's index is damaged")) from error
