"""Makes a text fit the place of a segment, so that it is read there as one segment of the same kind."""

import re
from collections.abc import Iterator
from enum import StrEnum

from bsmu_news.domain.segment import Segment, SegmentKind
from bsmu_news.markup.segments import body_segments


class Shape(StrEnum):
    """What may stand in a place: several lines, one line of a heading, one of an underlined one, a cell, raw HTML.

    `BLOCK` is the place of a marker that is a block of its own; any block may stand there.
    """

    LINES = "lines"
    HEADING = "heading"
    UNDERLINED = "underlined"
    CELL = "cell"
    HTML = "html"
    BLOCK = "block"


_STANDS = {
    SegmentKind.ITEM: ("- ", "  "),
    SegmentKind.QUOTE: ("> ", "> "),
    SegmentKind.FOOTNOTE: ("[^1]: ", "    "),
}
_UNREADABLE = re.compile("[\ud800-\udfff\0]")
_ENDS = re.compile(r"\r\n?|\n")
_OPENING = re.compile(r"(?=[!-/:-@\[-`{-~])(?!\\)|(?<=\d)(?=[.)])")
"""Where a backslash takes from a line its power to start a block: before its first mark, or behind its number."""
_NUMBER = re.compile(r"\d{1,9}(?=[.)])")
_BLOCK_START = re.compile(
    r"[-+*>#=<|~`\[:]|\d{1,9}[.)]"  # lists, quotations, headings, underlines, HTML, tables, fences, definitions
)
_PIPE = re.compile(r"(?<!\\)((?:\\\\)*)\|")
_CLOSING_MARKS = re.compile(r"(#+)$")


def fitted(text: str, shape: Shape, kind: SegmentKind) -> str | None:
    """Return a text as it can stand in a place; None where nothing helps, as with an empty text.

    Unchanged where it fits. Else line ends become blanks in headings and cells, blank lines go, `|` is escaped in a
    cell, and what would start another block is escaped at its start. `kind` is that of the place: of the holder of a
    paragraph.
    """
    given, text = text, clean(text)
    if not text:
        return None
    if shape is Shape.HTML and _reads_as(given.strip(), shape, kind):
        return given.strip()  # white space counts in <pre>
    if shape is Shape.LINES and text[0].isalpha() and "\n" not in text and text[-1] != "\\":
        return text  # as nearly all are; nothing in such a line can be a block
    return next((one for one in _candidates(text, shape) if one and _reads_as(one, shape, kind)), None)


def clean(text: str) -> str:
    """Return a text without what no file can hold, without blank lines and indentation, lines parted by a line feed."""
    lines = _ENDS.split(_UNREADABLE.sub("\ufffd", text).strip())
    return "\n".join(line.lstrip(" \t") for line in lines if line.strip()).strip()


def _candidates(text: str, shape: Shape) -> Iterator[str]:
    """Yield a text and more and more changed ones."""
    match shape:
        case Shape.HTML:
            yield text
        case Shape.CELL:
            line = text.replace("\n", " ")
            yield line
            piped = _PIPE.sub(r"\1\\|", line)
            yield piped
            yield re.sub(r"\\$", "&#92;", piped)  # no number of backslashes parts one from the mark behind the cell
            yield line.replace("\\|", "|").replace("|", "&#124;")
            yield _escaped(piped)
        case Shape.HEADING:
            line = text.replace("\n", " ")
            yield line
            yield _CLOSING_MARKS.sub(r"\\\1", line)
            yield _escaped(line)
        case Shape.UNDERLINED:
            line = text.replace("\n", " ")
            yield line
            yield _escaped(line)
        case _:
            yield text
            yield _started(text)
            yield _escaped(_started(text))
            yield _escaped(text.replace("\n", " "))


def _started(text: str) -> str:
    """Return a text whose further lines start no block: one that would goes up to the line above, or is escaped."""
    first, *lines = text.split("\n")
    done = [first]
    for line in lines:
        if not _BLOCK_START.match(line):
            done.append(line)
        elif done[-1].endswith(("\\", "  ")):  # a line end that a reader sees
            done.append(_escaped(line))
        else:
            done[-1] += " " + line
    return "\n".join(done)


def _escaped(line: str) -> str:
    """Return a text whose first line starts nothing."""
    number = _NUMBER.match(line)
    at = number.end() if number else 0
    return line[:at] + "\\" + line[at:] if number or _OPENING.match(line) else line


def _reads_as(text: str, shape: Shape, kind: SegmentKind) -> bool:
    """Tell whether a text is one segment, and nothing else, where it stands alone in such a place."""
    match shape:
        case Shape.HTML:
            return _is(body_segments(text), SegmentKind.HTML, text)
        case Shape.CELL:
            return _is(body_segments(f"|{text}|\n|-|"), SegmentKind.CELL, text)
        case Shape.HEADING:
            return _is(body_segments(f"# {text}\n"), SegmentKind.HEADING, text)
        case Shape.UNDERLINED:
            return _is(body_segments(f"{text}\n==="), SegmentKind.HEADING, text)
    first, prefix = _STANDS.get(kind, ("", ""))
    return _is(body_segments(first + text.replace("\n", "\n" + prefix)), kind, text)


def _is(segments: list[Segment], kind: SegmentKind, text: str) -> bool:
    return len(segments) == 1 and segments[0].kind is kind and segments[0].text == text
