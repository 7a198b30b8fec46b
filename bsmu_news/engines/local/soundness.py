"""Tells broken model files from sound ones, where the library would crash or translate into nonsense.

fxtranslate refuses a broken model itself; a broken shortlist makes it panic, a broken vocabulary makes it answer with
nothing or with noise.
"""

import struct

_SHORTLIST_HEADER = struct.Struct("<6Q")
"""Magic, checksum, two numbers of words, entries of the index, entries of the lists; see Bergamot's shortlist.cpp."""
_SHORTLIST_MAGIC = 0xF11A48D5013417F5
_INDEX_ENTRY, _LIST_ENTRY = 8, 4

_PIECE, _TRAINER = 0x0A, 0x12
"""Fields 1 and 2 of SentencePiece's ModelProto, both with a length; the pieces come first."""
_LENGTH_DELIMITED = 2
_LONGEST_VARINT = 5


def shortlist_is_whole(data: bytes) -> bool:
    """Tell whether a file is a binary shortlist as long as its header says."""
    if len(data) < _SHORTLIST_HEADER.size:
        return False
    magic, _checksum, _first, _best, index, lists = _SHORTLIST_HEADER.unpack_from(data)
    told = _SHORTLIST_HEADER.size + _INDEX_ENTRY * int(index) + _LIST_ENTRY * int(lists)
    return magic == _SHORTLIST_MAGIC and told == len(data)


def vocabulary_is_whole(data: bytes) -> bool:
    """Tell whether a file is a SentencePiece model (a message of protobuf) from its first to its last field."""
    place, seen = 0, set()
    while place < len(data):
        tag, place = _varint(data, place)
        length, place = _varint(data, place)
        if tag & 0b111 != _LENGTH_DELIMITED or place < 0:
            return False
        seen.add(tag)
        place += length
    return place == len(data) and {_PIECE, _TRAINER} <= seen


def _varint(data: bytes, place: int) -> tuple[int, int]:
    """Return the number that starts at a place, and the place behind it; -1 for both where there is none."""
    value = 0
    for shift, byte in enumerate(data[place : place + _LONGEST_VARINT] if place >= 0 else b""):
        value |= (byte & 0x7F) << (7 * shift)
        if byte < 0x80:  # noqa: PLR2004 - the highest bit says that another byte follows
            return value, place + shift + 1
    return -1, -1
