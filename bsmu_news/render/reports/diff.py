"""A change of a file as a unified diff that `patch -p0` and `git apply -p0` take."""

import difflib
from collections.abc import Iterator

from bsmu_news.render.printable import printable

_NO_NEWLINE = "\\ No newline at end of file"
_COLOURS = {"-": "31", "+": "32", "@": "36"}


def unified_diff(path: str, before: str, after: str) -> str:
    r"""Return the diff of a file, empty where nothing changes; lines end in `\n`, so that a CR stays in them."""
    old, new = _lines(before), _lines(after)
    return "".join(
        line if line.endswith("\n") else f"{line}\n{_NO_NEWLINE}\n"
        for line in difflib.unified_diff(old, new, fromfile=path, tofile=path)
    )


def coloured(diff: str, *, colour: bool = True) -> str:
    """Return a diff for a terminal: its characters harmless, and in colour if that is wanted."""
    return "".join(f"{line}\n" for line in _coloured(diff.split("\n")[:-1], colour=colour))


def _coloured(lines: list[str], *, colour: bool) -> Iterator[str]:
    for line in lines:
        code = "1" if line.startswith(("--- ", "+++ ")) else _COLOURS.get(line[:1], "")
        shown = printable(line.removesuffix("\r"))
        yield f"\x1b[{code}m{shown}\x1b[0m" if code and colour else shown


def _lines(text: str) -> list[str]:
    # Not splitlines: U+2028, a form feed and a lone CR are no line ends to `patch`.
    lines = text.split("\n")
    return [f"{line}\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])
