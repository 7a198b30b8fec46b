"""The tree of errors: drawn as it is."""

import re

import pytest

import bsmu_news.errors
from bsmu_news.errors import BsmuNewsError

LINE = re.compile(r"(?P<branch>[│├└─ ]*)(?P<name>\w+Error) +(?P<code>\d)   (?P<text>.+)")


def drawn() -> dict[str, tuple[str, int]]:
    """Each error of the docstring's tree with its parent and exit code."""
    tree = (bsmu_news.errors.__doc__ or "").split("```")[1]
    found: dict[str, tuple[str, int]] = {}
    above: list[str] = []
    for line in tree.strip().splitlines():
        match = LINE.fullmatch(line)
        assert match, line
        depth = len(match["branch"]) // 4
        above[depth:] = [match["name"]]
        found[match["name"]] = (above[depth - 1] if depth else "Exception", int(match["code"]))
    return found


def subclasses(kind: type[BsmuNewsError]) -> list[type[BsmuNewsError]]:
    return [kind, *(deeper for one in kind.__subclasses__() for deeper in subclasses(one))]


def test_the_docstring_draws_every_error_with_parent_and_exit_code() -> None:
    """A reader sees at a glance what a caller can get."""
    real = {one.__name__: (one.__bases__[0].__name__, one.exit_code) for one in subclasses(BsmuNewsError)}
    assert drawn() == real


def test_all_errors_live_in_one_module() -> None:
    """Nowhere else is one to be looked for."""
    assert {one.__module__ for one in subclasses(BsmuNewsError)} == {"bsmu_news.errors"}


@pytest.mark.parametrize("kind", subclasses(BsmuNewsError))
def test_an_error_carries_message_and_hint(kind: type[BsmuNewsError]) -> None:
    """The message is also what a traceback shows."""
    error = kind("what", "next")
    assert (error.message, error.hint, str(error)) == ("what", "next", "what")
    assert kind("what").hint == ""
    assert kind.exit_code in (1, 2)
    assert kind.__doc__
