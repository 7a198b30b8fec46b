"""Shows output page by page, with the pager that the user has chosen."""

import os
import shlex
import shutil
from pathlib import Path

from rich.console import Console, RenderableType

from bsmu_news.cli import output
from bsmu_news.messages import _

_KNOWS_COLOURS = frozenset(("less", "most", "moar", "moor", "bat", "ov"))


def pager_keeps_styles() -> bool:
    """Tell whether the pager shows bold and colours; others would print their codes as rubbish."""
    program = _program() or "less"
    return Path(program).stem in _KNOWS_COLOURS and shutil.which(program) is not None


def show_in_pager(console: Console, content: RenderableType) -> None:
    """Show something in the pager; print it at once, with a warning, when the pager is not installed."""
    program = _program()
    if program and not shutil.which(program):
        output.warn(_("the pager “{program}” is not installed; see $PAGER").format(program=program))
        console.print(content)
        return
    # As Git does: quit on a single screen, pass colours through, leave the text on the screen.
    os.environ.setdefault("LESS", "FRX")
    with console.pager(styles=pager_keeps_styles(), links=False):
        console.print(content)


def _program() -> str:
    """Return the pager's name as Python's pydoc, which starts it, looks for it; empty when none is set."""
    command = os.environ.get("MANPAGER") or os.environ.get("PAGER") or ""
    try:
        return next(iter(shlex.split(command)), "")
    except ValueError:  # a quotation mark that is not closed
        return command
