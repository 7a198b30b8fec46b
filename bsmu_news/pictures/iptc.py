"""What IPTC-IIM says: the records that Photoshop puts into its resources, as agencies have written them since 1991.

IPTC-NAA Information Interchange Model 4.2, and Adobe's Photoshop file format for the resources around it.
"""

from collections.abc import Iterator
from typing import NamedTuple

from bsmu_news.pictures.exif import decoded

IPTC = 0x0404
"""The resource that holds the records."""
_BY_LINE, _BY_LINE_TITLE, _CREDIT, _SOURCE, _RIGHTS, _CAPTION = 80, 85, 110, 115, 116, 120
_APPLICATION, _ENVELOPE, _CHARACTERS = 2, 1, 90
_UTF8 = b"\x1b%G"
_MOST = 10_000
"""Records or resources."""


class Iptc(NamedTuple):
    """What is read of IPTC-IIM."""

    creators: tuple[str, ...] = ()
    position: str = ""
    credit: str = ""
    source: str = ""
    rights: str = ""
    description: str = ""


class Resource(NamedTuple):
    """A Photoshop resource: its number, its data, and the bytes of all of it with its padding."""

    number: int
    data: bytes
    raw: bytes


def resources(data: bytes) -> Iterator[Resource]:
    """Yield the resources behind `Photoshop 3.0`, up to the first that is broken."""
    at = 0
    for _number in range(_MOST):
        if data[at : at + 4] != b"8BIM":
            return
        name = 1 + data[at + 6] if at + 6 < len(data) else 1
        start = at + 6 + name + name % 2 + 4
        size = int.from_bytes(data[start - 4 : start])
        end = start + size
        if end > len(data):
            return
        after = min(end + size % 2, len(data))
        yield Resource(int.from_bytes(data[at + 4 : at + 6]), data[start:end], data[at:after])
        at = after


def read_iptc(data: bytes) -> Iptc:
    """Return what records say, up to the first that is broken."""
    found: dict[int, list[bytes]] = {}
    utf8 = False
    for record, number, value in _records(data):
        if (record, number) == (_ENVELOPE, _CHARACTERS):
            utf8 = value == _UTF8
        elif record == _APPLICATION:
            found.setdefault(number, []).append(value)

    def texts(number: int) -> tuple[str, ...]:
        return tuple(text for one in found.get(number, ()) if (text := _text(one, utf8=utf8)))

    def text(number: int) -> str:
        return next(iter(texts(number)), "")

    return Iptc(texts(_BY_LINE), text(_BY_LINE_TITLE), text(_CREDIT), text(_SOURCE), text(_RIGHTS), text(_CAPTION))


def _records(data: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Yield record, number and value; an extended one says first how many bytes its size takes."""
    at = 0
    for _number in range(_MOST):
        head = data[at : at + 5]
        if head[:1] != b"\x1c" or len(head) < 5:  # noqa: PLR2004 - tag, record, number, size
            return
        size = int.from_bytes(head[3:])
        at += 5
        if size & 0x8000:
            digits = size & 0x7FFF
            if digits > 4:  # noqa: PLR2004 - a size of 32 bits
                return
            size = int.from_bytes(data[at : at + digits])
            at += digits
        if at + size > len(data):
            return
        yield head[1], head[2], data[at : at + size]
        at += size


def _text(data: bytes, *, utf8: bool) -> str:
    return " ".join(data.decode("utf-8", "replace").split()) if utf8 else decoded(data.rstrip(b"\0"))
