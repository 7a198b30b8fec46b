"""How a page is drawn: with frames or plain, with which marks, with links that can be clicked or numbered ones."""

from dataclasses import dataclass

from rich import box
from rich.console import Console
from rich.style import Style

PLAIN_COLUMNS = box.Box("    \n  | \n -+ \n  | \n -+ \n -+ \n  | \n    \n", ascii=True)
"""Columns parted by a bar, without a frame; in ASCII."""

FAINT = Style(dim=True)
CODE = Style(color="yellow")
STRUCK = Style(strike=True)
EMPHASIS = Style(italic=True)
STRONG = Style(bold=True)
LINK = Style(underline=True, color="cyan")
MISSING = Style(color="red")
NOTE = Style(color="magenta")


@dataclass(frozen=True, slots=True)
class Look:
    """What the output can show.

    `plain`: no frames, so that the text can be pasted. `ascii`: bullets and lines in ASCII. `styled`: bold and
    struck text can be told from other text. `hyperlinks`: a link can be clicked, so its address stays hidden.
    """

    plain: bool = False
    ascii: bool = False
    styled: bool = False
    hyperlinks: bool = False

    @property
    def bullets(self) -> str:
        """The marks of bullet lists by depth."""
        return "-*+" if self.ascii else "•◦▪"

    @property
    def bar(self) -> str:
        """What stands before each line of a quotation."""
        return "> " if self.ascii else "┃ "

    @property
    def row(self) -> str:
        """What stands before each line of a table's row that is drawn as a list."""
        return "| " if self.ascii else "│ "

    @property
    def dash(self) -> str:
        """Stands for a thing that is missing."""
        return "--" if self.ascii else "—"

    @property
    def columns(self) -> box.Box:
        """The box of text that stands in two columns."""
        return PLAIN_COLUMNS if self.ascii else box.MINIMAL

    @property
    def table(self) -> box.Box:
        """The box of a table; in a plain page it is Markdown again."""
        if self.plain:
            return box.MARKDOWN
        return box.ASCII2 if self.ascii else box.ROUNDED

    def line(self, *, strong: bool = False) -> str:
        """Return the character that a horizontal line is made of."""
        if self.ascii:
            return "=" if strong else "-"
        return "━" if strong else "─"

    def checkbox(self, *, checked: bool) -> str:
        """Return the mark of a task."""
        if self.ascii:
            return "[x]" if checked else "[ ]"
        return "☑" if checked else "☐"


def look_of(console: Console, *, plain: bool = False) -> Look:
    """Return the look that fits a console: what its encoding, its colours and its links allow."""
    styled = console.color_system is not None and not plain
    return Look(
        plain=plain,
        ascii=plain or console.options.ascii_only,
        styled=styled,
        hyperlinks=styled and console.is_terminal and not console.legacy_windows,
    )
