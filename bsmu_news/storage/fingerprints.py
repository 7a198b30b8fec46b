"""Keeps the fingerprints of pictures, since making one means decoding a picture: `.bsmu-news/photos.json`.

An entry holds as long as the file has the size and the moment of change that it had then. A file that is damaged or of
another shape is forgotten, and what cannot be written is found again the next time.
"""

import contextlib
import json
import math
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from bsmu_news.domain.fingerprint import Fingerprint
from bsmu_news.errors import StorageError
from bsmu_news.storage.files import STATE_FOLDER, read_bytes, replace_file, state_folder

_FILE = "photos.json"
_VERSION = 1
_LARGEST = 100_000_000
_BITS, _COLOURS = 64, 48
"""Of a fingerprint; others cannot be compared with it."""


class Kept(NamedTuple):
    """The fingerprint of a file of this size, changed at this moment (in nanoseconds)."""

    size: int
    changed: int
    fingerprint: Fingerprint


def load_fingerprints(root: Path) -> dict[str, Kept]:
    """Return what is known in the newsroom at `root`, by the picture's path in it."""
    with contextlib.suppress(
        StorageError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError
    ):
        found = json.loads(read_bytes(root / STATE_FOLDER / _FILE, _LARGEST))
        if found.get("version") == _VERSION:
            return {str(path): _kept(*entry) for path, entry in found["pictures"].items()}
    return {}


def save_fingerprints(root: Path, known: Mapping[str, Kept]) -> None:
    """Write what is known, whole; where that is not possible, nothing happens."""
    pictures = {
        path: [one.size, one.changed, f"{one.fingerprint.bits:x}", one.fingerprint.shape, one.fingerprint.colours.hex()]
        for path, one in known.items()
    }
    with contextlib.suppress(StorageError, OSError):
        data = json.dumps({"version": _VERSION, "pictures": pictures}).encode()
        replace_file(state_folder(root) / _FILE, data)


def _kept(size: int, changed: int, bits: str, shape: float, colours: str) -> Kept:
    """Return an entry.

    Raises:
        ValueError, TypeError, ArithmeticError: for one that this module has not written.
    """
    found = Fingerprint(int(bits, 16), float(shape), bytes.fromhex(colours))
    if found.bits >> _BITS or not math.isfinite(found.shape) or len(found.colours) != _COLOURS:
        raise ValueError
    return Kept(int(size), int(changed), found)
