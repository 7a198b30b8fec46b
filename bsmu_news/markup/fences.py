"""Where front matter stands in a file: between a first and a second line of three hyphens."""

import re
from typing import NamedTuple

_FENCE = re.compile(r"---[ \t]*(?:\r\n|\r|\n|\Z)")
_CLOSING = re.compile(rf"[\r\n]{_FENCE.pattern}")
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
    # The few lines of the block are looked at alone: the body has ten times as many.
    start = len(text) - len(text.lstrip())
    opening = _FENCE.match(text, start)
    if opening is None or (start and text[start - 1] not in "\r\n"):
        return None
    above, begin = _ends(text[:start]), opening.end()
    # Of an empty block, the closing line follows at once; it is looked for from the end of the line above.
    closing = _CLOSING.search(text, begin - 1)
    if closing is None:
        line_count = _ends(text) + (text[-1] not in "\r\n")
        return Parts(text[:begin], text[begin:], "", "", above + 2, line_count + 1, closed=False)
    end = closing.start() + 1
    yaml, body_line = text[begin:end], above + _ends(text[start:end]) + 2
    return Parts(text[:begin], yaml, text[end : closing.end()], text[closing.end() :], above + 2, body_line)


def _ends(text: str) -> int:
    """Return how many line ends a text has."""
    count = text.count("\n")
    return count + text.count("\r") - text.count("\r\n") if "\r" in text else count


def split_lines(text: str) -> list[str]:
    r"""Split at `\n`, `\r\n` and `\r` alone, keeping them (str.splitlines would split at U+2028 too)."""
    return _LINES.findall(text)


def unify_newlines(text: str) -> str:
    r"""Return the text with `\n` as its only line end."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
