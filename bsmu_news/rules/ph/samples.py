"""Articles with photos, and the smallest pictures that there are."""

import zlib
from collections.abc import Iterator, Mapping

from bsmu_news.rules.rule import Example
from bsmu_news.rules.samples import ARTICLE, JPEG, ORIGINAL, TRANSLATION, replaced


def _chunk(kind: bytes, data: bytes) -> bytes:
    return len(data).to_bytes(4) + kind + data + zlib.crc32(kind + data).to_bytes(4)


PNG = (
    b"\x89PNG\r\n\x1a\n"
    + _chunk(b"IHDR", bytes((0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0)))
    + _chunk(b"IDAT", zlib.compress(b"\0\0"))
    + _chunk(b"IEND", b"")
)
"""A picture of one black point."""

_LISTED = "  - file: photos/01.jpg\n    alt: A microscope on a table\n"
_PHOTOGRAPHER = "  photographers:\n    - name: Tsimafei Veras\n"
_ONE: Mapping[str, bytes] = {"photos/01.jpg": JPEG}


class LargeFile(Mapping[str, bytes]):
    """One file of so many bytes, which are made when they are asked for: nobody who only lists rules needs them."""

    def __init__(self, path: str, head: bytes, size: int) -> None:
        self.path = path
        self.head = head
        self.size = size

    def __getitem__(self, path: str) -> bytes:
        if path != self.path:
            raise KeyError(path)
        return self.head.ljust(self.size, b"\0")

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
