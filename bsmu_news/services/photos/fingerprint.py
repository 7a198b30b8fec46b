"""Tells the same picture again after it was made smaller or saved anew: a fingerprint of 64 bits.

The difference hash of Neal Krawetz, https://www.hackerfactor.com/blog/?/archives/529-Kind-of-Like-That.html: of a grey
picture of 9 × 8 points, each bit says whether a point is lighter than its left neighbour.
"""

from collections import defaultdict
from collections.abc import Mapping
from itertools import combinations
from typing import TYPE_CHECKING, TypeVar

from bsmu_news.domain.fingerprint import Fingerprint
from bsmu_news.services.photos.decode import on_white, opened, upright

if TYPE_CHECKING:
    from PIL.Image import Image

K = TypeVar("K")

NEAR = 4
"""Bits in which two fingerprints of one picture may differ.

Of 80 drawn scenes, a third to twice the size and a JPEG of quality 30 to 85 changed 0 to 4 bits and the colours by
less than 1 on an average; any two differed in 9 bits and more, and by 23.
"""
_WIDTH, _HEIGHT = 9, 8
_FIELDS = 4
_FIRST = 256
"""Pixels of the longer side to which a JPEG is decoded at once, which takes a fraction of the time."""
_SHIFT = 10
"""Of 256 shades, by which the fields may differ on an average."""
_PLAIN = 3
"""A picture with fewer bits set is one plain field, which looks like any other."""


def tells(one: Fingerprint) -> bool:
    """Tell whether there is enough in a picture to know it by."""
    return _PLAIN <= one.bits.bit_count() <= _WIDTH * _HEIGHT - _HEIGHT - _PLAIN


def fingerprint_of(data: bytes, name: str) -> Fingerprint:
    """Decode a picture and return its fingerprint.

    Raises:
        PictureError: when it cannot be decoded to its end.
    """
    with opened(data, name) as image:
        # The checksums of a PNG, which decoding passes over; for other kinds nothing. It cannot be decoded afterwards.
        image.verify()
    with opened(data, name) as image:
        return fingerprint(upright(image, _FIRST, _FIRST))


def fingerprint(image: "Image") -> Fingerprint:
    """Return the fingerprint of a decoded picture."""
    from PIL.Image import Resampling  # noqa: PLC0415 - 60 ms, only where pictures are compared

    coloured = on_white(image)
    points = coloured.convert("L").resize((_WIDTH, _HEIGHT), Resampling.BOX).tobytes()
    bits = 0
    for row in range(_HEIGHT):
        for column in range(1, _WIDTH):
            at = row * _WIDTH + column
            bits = bits << 1 | (points[at] > points[at - 1])
    return Fingerprint(bits, image.width / image.height, coloured.resize((_FIELDS, _FIELDS), Resampling.BOX).tobytes())


def alike(one: Fingerprint, other: Fingerprint) -> bool:
    """Tell whether two pictures are the same one."""
    return (
        tells(one)
        and tells(other)
        and (one.bits ^ other.bits).bit_count() <= NEAR
        and abs(one.shape - other.shape) <= 0.05 * one.shape
        and sum(abs(a - b) for a, b in zip(one.colours, other.colours, strict=True)) <= _SHIFT * len(one.colours)
    )


def same_pictures(known: Mapping[K, Fingerprint]) -> list[tuple[K, K]]:
    """Return all pairs of the same picture, in the order given.

    Fingerprints that differ in at most `NEAR` bits are equal in one of `NEAR` + 1 parts at least, so that only those
    that share a part are compared.
    """
    width = -(-64 // (NEAR + 1))
    groups: defaultdict[tuple[int, int], list[K]] = defaultdict(list)
    for key, one in known.items():
        if tells(one):
            for part in range(NEAR + 1):
                groups[part, one.bits >> part * width & (1 << width) - 1].append(key)
    found = {
        pair for group in groups.values() for pair in combinations(group, 2) if alike(known[pair[0]], known[pair[1]])
    }
    order = {key: number for number, key in enumerate(known)}
    return sorted(found, key=lambda pair: (order[pair[0]], order[pair[1]]))
