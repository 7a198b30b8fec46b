"""What tells the same picture again."""

from typing import NamedTuple


class Fingerprint(NamedTuple):
    """64 bits; and what a copy keeps besides: width by height, and the colours of 4 × 4 fields, in 48 bytes."""

    bits: int
    shape: float
    colours: bytes
