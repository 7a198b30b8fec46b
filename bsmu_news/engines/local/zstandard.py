"""Tells how much a Zstandard file may unpack to, before anything is unpacked.

The library unpacks into memory without a limit; a file of a few kilobytes can ask for all there is. Reads the frames
and the headers of their blocks (RFC 8878, 3.1.1), not what is in the blocks.
"""

_MAGIC = 0xFD2FB528
_SKIPPED, _SKIPPED_MASK = 0x184D2A50, 0xFFFFFFF0
_LARGEST_BLOCK = 128 * 1024
_CHECKSUM = 4
_RAW, _REPEATED, _COMPRESSED = 0, 1, 2


def largest_unpacked(data: bytes) -> int:
    """Return an upper bound of the bytes that a file unpacks to.

    Raises:
        ValueError: when it is no Zstandard file, or cut short.
    """
    place, total = 0, 0
    while place < len(data):
        magic = _number(data, place, 4)
        if magic & _SKIPPED_MASK == _SKIPPED:
            place += 8 + _number(data, place + 4, 4)
        elif magic == _MAGIC:
            place, size = _frame(data, place + 4)
            total += size
        else:
            raise ValueError("no Zstandard file")
    if place != len(data) or not data:
        raise ValueError("cut short")
    return total


def _frame(data: bytes, place: int) -> tuple[int, int]:
    """Return the place behind a frame, and what its blocks unpack to at most."""
    descriptor = _number(data, place, 1)
    single = descriptor >> 5 & 1
    content = (single, 2, 4, 8)[descriptor >> 6]
    place += 1 + (1 - single) + (0, 1, 2, 4)[descriptor & 3] + content
    total, last = 0, 0
    while not last:
        header = _number(data, place, 3)
        last, kind, size = header & 1, header >> 1 & 3, header >> 3
        if kind not in (_RAW, _REPEATED, _COMPRESSED):
            raise ValueError("no Zstandard file")
        total += _LARGEST_BLOCK if kind == _COMPRESSED else size
        place += 3 + (1 if kind == _REPEATED else size)
    return place + _CHECKSUM * (descriptor >> 2 & 1), total


def _number(data: bytes, place: int, size: int) -> int:
    if place + size > len(data):
        raise ValueError("cut short")
    return int.from_bytes(data[place : place + size], "little")
