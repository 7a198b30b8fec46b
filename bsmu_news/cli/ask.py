"""Questions on the terminal: asked on stderr, so that stdout stays data, with a default that Enter takes."""

import contextlib
import sys
from collections.abc import Callable, Sequence
from typing import TypeVar

from bsmu_news.cli import output
from bsmu_news.errors import BsmuNewsError
from bsmu_news.messages import _
from bsmu_news.render.printable import printable

T = TypeVar("T")


def possible() -> bool:
    """Tell whether a person sits at both ends: questions are asked on stderr and answered on stdin."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def ask(question: str, read: Callable[[str], T], *, default: str = "") -> T:
    """Ask until `read` accepts the answer; a BsmuNewsError from it is shown and the question asked again.

    Raises:
        KeyboardInterrupt, EOFError: when the user ends the program.
    """
    while True:
        try:
            return read(_line(question, default) or default)
        except BsmuNewsError as error:
            output.print_error(error)


def choose(question: str, choices: Sequence[str], *, default: str = "") -> str:
    """Ask for one of a numbered list; the number or the beginning of the word will do."""
    for number, choice in enumerate(choices, 1):
        output.notice(f"  {number}  {choice}")

    def read(answer: str) -> str:
        if answer.isdecimal() and 1 <= int(answer) <= len(choices):
            return choices[int(answer) - 1]
        fitting = [choice for choice in choices if choice.startswith(answer.casefold())] if answer else []
        if answer in choices or not answer:
            return answer
        if len(fitting) != 1:
            raise BsmuNewsError(_("“{answer}” is not in the list").format(answer=answer), _("Type its number."))
        return fitting[0]

    return ask(question, read, default=default)


def _line(question: str, default: str) -> str:
    with contextlib.suppress(ImportError):
        import readline  # noqa: F401, PLC0415 - arrow keys in the answer, where the system has it

    shown = f"{question} [{default}]: " if default else f"{question}: "
    if sys.stdout.isatty():
        return input(printable(shown)).strip()
    sys.stderr.write(printable(shown))
    sys.stderr.flush()
    return input().strip()
