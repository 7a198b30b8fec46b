"""Renderables that Rich lacks: text behind a bar or bullet, a line of any character, and the page around all.

Rich breaks lines at no-break spaces too. Texts therefore go through `shown`, which puts stand-ins for them that are
no spaces to Rich, and the page puts the spaces back into the finished lines.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.segment import Segment
from rich.style import Style
from rich.text import Text

from bsmu_news.render.printable import printable

MEASURE = 88
"""Columns of text beyond which the eye loses the next line."""

_NARROWEST = 10
"""Nested text never gets narrower than this; deeper blocks are not indented any further."""

# Noncharacters: no text has them, and they are one column wide to Rich.
_STAND_INS = {"\xa0": "\ufdd0", "\u202f": "\ufdd1"}
HELD_SPACE = "\ufdd2"
"""A usual space at which no line ends."""

_TO_STAND_INS = str.maketrans(dict.fromkeys("\ufdd0\ufdd1\ufdd2", "\ufffd") | _STAND_INS | {"\xad": None})
_FROM_STAND_INS = str.maketrans({stand_in: space for space, stand_in in _STAND_INS.items()} | {HELD_SPACE: " "})


def shown(text: str) -> str:
    """Return a text from a file, safe for the terminal and ready to be broken into lines."""
    return printable(text).translate(_TO_STAND_INS)


def stack(blocks: Sequence[RenderableType], *, gap: bool = True) -> Group:
    """Set blocks under each other, with an empty line between them if `gap`."""
    if not gap:
        return Group(*blocks)
    spaced = chain.from_iterable(zip_longest(blocks, [Text("")] * (len(blocks) - 1)))
    return Group(*(block for block in spaced if block is not None))


@dataclass(frozen=True, slots=True)
class Behind:
    """A block behind a mark: `first` before its first line, `rest` before all others; both equally wide."""

    block: RenderableType
    first: Text
    rest: Text

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        width = options.max_width - self.first.cell_len
        if width < _NARROWEST:
            yield from [] if self.first == self.rest else [self.first]
            yield self.block
            return
        lines = console.render_lines(self.block, options.update(width=width, height=None), pad=False)
        # A mark shows even when what stands behind it is empty.
        for number, line in enumerate(lines or [[]]):
            mark = self.rest if number else self.first
            yield from mark.render(console)
            yield from line
            yield Segment.line()


@dataclass(frozen=True, slots=True)
class Line:
    """A horizontal line of one character over the whole width, or as wide as a text above it."""

    character: str
    style: Style
    below: Text | None = None

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        width = options.max_width
        if self.below is not None:
            width = min(width, max((line.cell_len for line in self.below.wrap(console, width)), default=0))
        yield Segment(self.character * width, console.get_style(self.style))
        yield Segment.line()


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole output: at most `measure` columns wide, no blanks at the ends of lines, its spaces as they were."""

    content: RenderableType
    measure: int | None = None

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        width = min(self.measure or options.max_width, options.max_width)
        for line in console.render_lines(self.content, options.update(width=width, height=None), pad=False):
            for segment in _without_end(line):
                yield Segment(segment.text.translate(_FROM_STAND_INS), segment.style, segment.control)
            yield Segment.line()


def _without_end(line: Sequence[Segment]) -> Sequence[Segment]:
    kept = list(line)
    while kept and not kept[-1].text.strip(" "):
        kept.pop()
    if kept:
        last = kept[-1]
        kept[-1] = Segment(last.text.rstrip(" "), last.style, last.control)
    return kept
