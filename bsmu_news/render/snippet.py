"""A line of a file with a place in it underlined, in as many columns as there are."""

from collections.abc import Callable

from bsmu_news.domain.finding import Place
from bsmu_news.render.cells import cell_width
from bsmu_news.render.printable import printable

_FROM_EDGE = 4
"""Of a line that is too long, a quarter is shown before the place."""
_LEAST = 10
_CONTROLS = {code: 0x2400 + code for code in range(0x20) if chr(code) != "\t"} | {0x7F: 0x2421}
"""Control characters as the signs that Unicode has for them."""
_HIDDEN = dict.fromkeys((0xAD, 0x200B, 0x200C, 0x200D, 0x2060), 0xFFFD)
"""Characters that fill no space: seen, they can be found."""
_VISIBLE = _CONTROLS | _HIDDEN | {ord("\t"): ord(" ")}

Paint = Callable[[str, str], str]
"""Colours a text: in the colour of a code, or of the finding where the code is empty."""


def snippet(line: str, place: Place, width: int, gutter: int, paint: Paint) -> list[str]:
    """Return three lines: an empty one, the line with its number, and the underline; `gutter` is the number's width."""
    bar = f"{' ' * gutter} |"
    start = min(place.column - 1, len(line))
    end = len(line) if place.end_line not in (None, place.line) else (place.end_column or place.column + 1) - 1
    shown, start, end = _window(line, start, max(end, start + 1), max(width - len(bar) - 1, _LEAST))
    # A tab would jump, and a control character would reach the terminal.
    safe = visible(shown)
    marks = paint("^" * max(cell_width(safe[start:end]), 1), "")
    number = paint(f"{place.line:>{gutter}} |", "34")
    return [paint(bar, "34"), f"{number} {safe}", f"{paint(bar, '34')} {' ' * cell_width(safe[:start])}{marks}"]


def visible(text: str) -> str:
    """Return a line with every character of it in sight, as many as there are."""
    return text if text.isprintable() else printable(text.translate(_VISIBLE))


def _window(line: str, start: int, end: int, width: int) -> tuple[str, int, int]:
    """Return the part of a line that fits a width, with the place in it, and where the place is then."""
    if len(line) <= width and cell_width(visible(line)) <= width:
        return line, start, end
    left = max(min(start - width // _FROM_EDGE, len(line) - width + 1), 0)
    prefix = "…" if left else ""
    kept = prefix + line[left : left + width - len(prefix)]
    cut_off = left + width - len(prefix) < len(line)
    while cell_width(visible(kept)) > width - cut_off:
        kept, cut_off = kept[:-1], True
    shift = left - len(prefix)
    last = len(kept)
    return kept + "…" * cut_off, min(start - shift, last - 1), max(min(end - shift, last), start - shift + 1)
