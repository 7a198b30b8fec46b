"""Looks into a file or bytes at any place, with few reads: headers stand together, pixels are passed over."""

from typing import BinaryIO

from bsmu_news.domain.picture import PictureProblem

_FIRST = 16_384
"""Bytes; the headers of most pictures, with a thumbnail."""


class DamagedError(Exception):
    """A file breaks off, or is not as its kind must be; `problem` tells which."""

    def __init__(self, problem: PictureProblem) -> None:
        super().__init__(problem)
        self.problem = problem


class Window:
    """The bytes of a source by offset; `size` is all of them. What lies beyond the end is empty."""

    def __init__(self, source: bytes | BinaryIO) -> None:
        self._file: BinaryIO | None = None
        self._start = 0
        if isinstance(source, bytes):
            self._held = source
            self.size = len(source)
        else:
            self._file = source
            self.size = source.seek(0, 2)
            source.seek(0)
            self._held = source.read(_FIRST)

    def at(self, offset: int, count: int) -> bytes:
        """Return `count` bytes from `offset`, fewer at the end of the file."""
        inside = offset - self._start
        if inside >= 0 and inside + count <= len(self._held):
            return self._held[inside : inside + count]
        if self._file is None or offset >= self.size or offset < 0 or count <= 0:
            return self._held[inside : inside + count] if self._file is None and offset >= 0 and count > 0 else b""
        count = min(count, self.size - offset)
        self._file.seek(offset)
        found = self._file.read(max(count, _AROUND))
        self._start, self._held = offset, found
        return found[:count]


_AROUND = 4096
"""Bytes that are read at a time beyond the first; what follows a header is most often asked for next."""
