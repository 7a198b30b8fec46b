"""The addresses of links: which ones a terminal may open, and a numbered list for output that cannot be clicked."""

import re
from urllib.parse import unquote, urlsplit

_CLICKABLE = frozenset(("http", "https", "mailto"))
_ASCII_ONLY = re.compile(r"[!-~]+")


def clickable(address: str) -> str | None:
    """Return the address if a terminal may be given it: http, https or mailto, and visible ASCII alone."""
    try:
        scheme = urlsplit(address).scheme
    except ValueError:
        return None
    return address if scheme in _CLICKABLE and _ASCII_ONLY.fullmatch(address) else None


def same_file(path: str) -> str:
    """Return a path of a picture in one form, so that `./photos/1.jpg` and `photos/1.jpg` are one."""
    return unquote(path).replace("\\", "/").removeprefix("./")


class AddressList:
    """Numbers addresses in the order of their first use."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def number(self, address: str) -> int:
        """Return the number of an address; the same address keeps its number."""
        return self._numbers.setdefault(address, len(self._numbers) + 1)

    def items(self) -> list[tuple[int, str]]:
        """Return numbers and addresses in order."""
        return [(number, address) for address, number in self._numbers.items()]
