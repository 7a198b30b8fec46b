"""Text measured in the cells of a terminal: a Chinese character fills two, an accent none."""

import unicodedata

_ELLIPSIS = "…"


def cell_width(text: str) -> int:
    """Return how many cells a text fills."""
    return len(text) if text.isascii() else sum(map(_width, text))


def pad(text: str, width: int) -> str:
    """Return a text with spaces up to a width; a longer one stays."""
    return text + " " * (width - cell_width(text))


def cut(text: str, width: int) -> str:
    """Return a text that fills at most a width; what is left out is an ellipsis."""
    if cell_width(text) <= width:
        return text
    kept, used = [], 1
    for char in text:
        used += _width(char)
        if used > width:
            break
        kept.append(char)
    return "".join(kept).rstrip(" ,") + _ELLIPSIS if width > 0 else ""


def _width(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
