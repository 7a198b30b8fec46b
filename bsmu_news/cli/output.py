"""The two streams: data goes to stdout, all else to stderr; nothing from a file reaches the terminal raw."""

import os
import shutil
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, TextIO, cast

from bsmu_news.errors import BsmuNewsError
from bsmu_news.messages import _
from bsmu_news.render.printable import printable

if TYPE_CHECKING:  # most commands do without Rich
    from rich.console import Console, RenderableType


def prepare_streams() -> None:
    """Make sure that no character can stop the output: Windows pipes are cp1251 or cp866 by default."""
    # A stream that was closed by the caller is None; then nobody listens.
    sys.stdout, sys.stderr = sys.stdout or _nowhere("w"), sys.stderr or _nowhere("w")
    sys.stdin = sys.stdin or _nowhere("r")
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is None:
            continue
        if stream.isatty() or os.environ.get("PYTHONIOENCODING"):
            reconfigure(errors="replace")
        else:
            reconfigure(encoding="utf-8", errors="replace")


def data(text: str) -> None:
    """Print what the user asked for; unchanged into a file or pipe, harmless on a terminal."""
    sys.stdout.write((printable(text) if sys.stdout.isatty() else text) + "\n")


def lines(texts: Iterable[str]) -> None:
    """Print sentences that the user asked for, broken between words where the terminal is too narrow for them."""
    for text in texts:
        data(_fitted(text, sys.stdout))


def styled(text: str) -> None:
    """Print what the user asked for, with our own colours in it; what comes from files was made harmless before."""
    sys.stdout.write(text + "\n")


def drawn(console: "Console", shown: "RenderableType") -> None:
    """Print what Rich draws, on a console on stdout."""
    if sys.stdout.isatty():
        console.print(shown)
        return
    # Written by ourselves, so that a reader that stops early (head) ends this command as it ends the others.
    with console.capture() as captured:
        console.print(shown)
    sys.stdout.write(captured.get())


def data_json(value: dict[str, Any]) -> None:
    """Print one JSON object; its texts are escaped where the stream cannot carry them."""
    unicode_stream = (sys.stdout.encoding or "").lower().startswith("utf")
    import json  # noqa: PLC0415 - 1 ms, and most output is text

    data(json.dumps(value, ensure_ascii=not unicode_stream, indent=2))


def notice(text: str) -> None:
    """Say something beside the data: progress, what was done, what comes next."""
    sys.stderr.write(_fitted(printable(text), sys.stderr) + "\n")


def warn(text: str) -> None:
    """Say what the user should look at."""
    _labelled(_("warning"), "33", text)


def print_error(error: BsmuNewsError) -> None:
    """Say what went wrong, and what to do next."""
    _labelled(_("error"), "31", error.message)
    if error.hint:
        sys.stderr.write(_fitted("  " + printable(error.hint), sys.stderr) + "\n")


def colour_on_stdout() -> bool:
    """Tell whether data may be printed in colour."""
    return _in_colour(sys.stdout)


def drop_stdout() -> None:
    """Point stdout at nothing, so that Python's exit does not try to flush into a closed pipe."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def terminal_width() -> int | None:
    """Return the columns of the terminal that shows the data; None where it goes to a file or a pipe."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def finish(code: int) -> int:
    """Send out what is still held back; return the exit code, 2 where the output could not be written."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        drop_stdout()
    except OSError as error:
        drop_stdout()
        reason = error.strerror or str(error)
        print_error(BsmuNewsError(_("cannot write the output: {reason}").format(reason=reason)))
        return BsmuNewsError.exit_code
    return code


def _nowhere(mode: str) -> TextIO:
    return cast("TextIO", open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123 - open as long as the program runs


def _labelled(label: str, colour: str, text: str) -> None:
    shown = f"\x1b[1;{colour}m{label}\x1b[0m" if _in_colour(sys.stderr) else label
    sys.stderr.write(shown + _fitted(f"{label}: {printable(text)}", sys.stderr).removeprefix(label) + "\n")


def _fitted(text: str, stream: TextIO) -> str:
    """Break lines that are wider than the terminal between words; into a file or a pipe they go whole."""
    width = _width_of(stream)
    return "\n".join(_broken(line, width) if 0 < width < len(line) else line for line in text.split("\n"))


def _width_of(stream: TextIO) -> int:
    """Return the columns of a terminal, 0 for anything else and where they are not known."""
    try:
        return os.get_terminal_size(stream.fileno()).columns if stream.isatty() else 0
    except OSError:
        return 0


def _broken(line: str, width: int) -> str:
    import textwrap  # noqa: PLC0415 - most runs say nothing that is so long

    text = line.lstrip(" ")
    # Paths and options stay in one piece, so that they can be copied.
    return textwrap.fill(
        text,
        width,
        initial_indent=" " * (len(line) - len(text)),
        subsequent_indent=" " * (len(line) - len(text) or 2),
        break_long_words=False,
        break_on_hyphens=False,
    )


def _in_colour(stream: TextIO) -> bool:
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (stream.isatty() and os.environ.get("TERM") != "dumb")
