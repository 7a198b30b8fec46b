"""Articles with photos, and pictures of few bytes."""

import zlib
from collections.abc import Iterator, Mapping

from bsmu_news.rules.rule import Example
from bsmu_news.rules.samples import ARTICLE, JPEG, ORIGINAL, TRANSLATION, replaced


def _chunk(kind: bytes, data: bytes) -> bytes:
    return len(data).to_bytes(4) + kind + data + zlib.crc32(kind + data).to_bytes(4)


PNG = (
    b"\x89PNG\r\n\x1a\n"
    + _chunk(b"IHDR", (1000).to_bytes(4) + (700).to_bytes(4) + b"\1\0\0\0\0")
    + _chunk(b"IDAT", zlib.compress(bytes(126 * 700)))
    + _chunk(b"IEND", b"")
)
"""A black picture of 1000 × 700 points."""


def jpeg_with(
    *, size: tuple[int, int] = (1000, 700), channels: int = 1, place: bool = False, serial: str = "", artist: str = ""
) -> bytes:
    """Return a JPEG whose headers say so; what is not given is left out of its EXIF."""
    start, rest = JPEG[:2], JPEG[JPEG.index(b"\xff\xdb") :]
    frame = rest.index(b"\xff\xc2")
    ids = b"".join(b"%c\x11\0" % number for number in range(1, channels + 1))
    head = (8 + len(ids)).to_bytes(2) + b"\x08" + size[1].to_bytes(2) + size[0].to_bytes(2) + b"%c" % channels + ids
    after = frame + 2 + int.from_bytes(rest[frame + 2 : frame + 4])
    exif = b"Exif\0\0" + _exif(artist, serial, place=place)
    segment = b"\xff\xe1" + (len(exif) + 2).to_bytes(2) + exif
    return start + segment + rest[: frame + 2] + head + rest[after:]


def _exif(artist: str, serial: str, *, place: bool) -> bytes:
    """Return a TIFF structure: a directory, below it one with a camera's number, one with a place, and the texts."""
    first, inner, gps = 8, 8 + 2 + 3 * 12 + 4, 8 + 2 + 3 * 12 + 4 + 18
    texts = gps + 30
    fields = (
        _field(0x013B, 2, len(artist) + 1, texts) if artist else b"",
        _field(0x8769, 4, 1, inner) if serial else b"",
        _field(0x8825, 4, 1, gps) if place else b"",
    )
    directory = sum(map(bool, fields)).to_bytes(2, "little") + b"".join(fields) + bytes(4)
    below = b"\1\0" + _field(0xA431, 2, len(serial) + 1, texts + len(artist) + 1) + bytes(4)
    degrees = b"\2\0" + _field(2, 5, 3, texts) + _field(4, 5, 3, texts) + bytes(4)
    return (
        b"II*\0" + first.to_bytes(4, "little") + directory.ljust(inner - first, b"\0") + below + degrees
        + artist.encode() + b"\0" + serial.encode() + b"\0"
    )  # fmt: skip


def _field(tag: int, kind: int, count: int, value: int) -> bytes:
    return (
        tag.to_bytes(2, "little")
        + kind.to_bytes(2, "little")
        + count.to_bytes(4, "little")
        + value.to_bytes(4, "little")
    )


_LISTED = "  - file: photos/01.jpg\n    alt: A microscope on a table\n"
_PHOTOGRAPHER = "  photographers:\n    - name: Tsimafei Veras\n"
_ONE: Mapping[str, bytes] = {"photos/01.jpg": JPEG}


class LargeFile(Mapping[str, bytes]):
    """A picture of so many bytes, which are made when they are asked for: nobody who only lists rules needs them."""

    def __init__(self, path: str, head: bytes, size: int) -> None:
        self.path = path
        self.head = head
        self.size = size

    def __getitem__(self, path: str) -> bytes:
        if path != self.path:
            raise KeyError(path)
        return self.head[:-2].ljust(self.size - 2, b"\0") + self.head[-2:]

    def __iter__(self) -> Iterator[str]:
        return iter((self.path,))

    def __len__(self) -> int:
        return 1


def listing(photos: str = _LISTED, *, body: str = "", others: Mapping[str, bytes] = _ONE) -> Example:
    """Return an article in one language with these lines under `photos:` and these files beside it."""
    text = replaced(ARTICLE, "---\n\nThe laboratory", f"{_PHOTOGRAPHER}photos:\n{photos}---\n\nThe laboratory") + body
    return Example({"index.en.md": text}, others=others)


def beside(name: str, content: bytes) -> Example:
    """Return an article that lists one photo, of this name and content."""
    return listing(f'  - file: "photos/{name}"\n    alt: A microscope on a table\n', others={f"photos/{name}": content})


def in_two_languages(*, translated: str = _LISTED) -> Example:
    """Return an article that lists two photos in Russian, and these in English."""
    original = "  - file: photos/01.jpg\n    alt: Микроскоп на столе\n  - file: photos/02.png\n    alt: Окно\n"
    files = {
        "index.ru.md": replaced(ORIGINAL, "---\n\nЛ", f"{_PHOTOGRAPHER_RU}photos:\n{original}---\n\nЛ"),
        "index.en.md": replaced(TRANSLATION, "---\n\nThe", f"{_PHOTOGRAPHER}photos:\n{translated}---\n\nThe"),
    }
    return Example(files, others={"photos/01.jpg": JPEG, "photos/02.png": PNG})


_PHOTOGRAPHER_RU = "  photographers:\n    - name: Тимофей Верас\n"
