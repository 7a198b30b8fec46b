"""Where front matter stands in a file: between a first and a second line of three hyphens."""

import re
from typing import NamedTuple

_FENCE = re.compile(r"---[ \t]*\Z")
_LINES = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")


class Parts(NamedTuple):
    """A file split at its front matter; the four texts joined give the file again.

    `yaml_line` and `body_line` count from 1. `closed` is False when the block has no closing `---`.
    """

    opening: str
    yaml: str
    closing: str
    body: str
    yaml_line: int
    body_line: int
    closed: bool = True


def split(text: str) -> Parts | None:
    """Split a text at its front matter; None when it has none.

    Blank first lines and any line ends are allowed. Only a line that is `---` from its first column ends
    the block, so an indented one in a block scalar does not.
    """
    lines = split_lines(text)
    first = next((number for number, line in enumerate(lines) if line.strip()), None)
    if first is None or not _is_fence(lines[first]):
        return None
    for number in range(first + 1, len(lines)):
        if _is_fence(lines[number]):
            return Parts(
                "".join(lines[: first + 1]),
                "".join(lines[first + 1 : number]),
                lines[number],
                "".join(lines[number + 1 :]),
                first + 2,
                number + 2,
            )
    return Parts(
        "".join(lines[: first + 1]),
        "".join(lines[first + 1 :]),
        "",
        "",
        first + 2,
        len(lines) + 1,
        closed=False,
    )


def split_lines(text: str) -> list[str]:
    r"""Split at `\n`, `\r\n` and `\r` alone, keeping them (str.splitlines would split at U+2028 too)."""
    return _LINES.findall(text)


def unify_newlines(text: str) -> str:
    r"""Return the text with `\n` as its only line end."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _is_fence(line: str) -> bool:
    return bool(_FENCE.match(line.rstrip("\r\n")))
