"""How a terminal can draw pictures, told from the environment alone.

To ask the terminal itself would need its answer on standard input, where it may meet what a person types, and where
an unknown terminal prints the question. What is not known to draw pictures gets half blocks, which only need colours.
"""

from collections.abc import Mapping
from enum import StrEnum

VARIABLE = "BSMU_NEWS_PICTURES"
"""Names the method where the environment tells the wrong one; `off` draws nothing."""

OFF = "off"


class Method(StrEnum):
    """A way to draw pictures; the value is what `BSMU_NEWS_PICTURES` may say."""

    KITTY = "kitty"
    ITERM = "iterm"
    SIXEL = "sixel"
    BLOCKS = "blocks"


_MULTIPLEXERS = ("TMUX", "STY", "ZELLIJ")
"""They keep their own screen, and drop what they do not understand."""

_BY_VARIABLE = (
    ("KITTY_WINDOW_ID", Method.KITTY),
    ("GHOSTTY_RESOURCES_DIR", Method.KITTY),
    ("ITERM_SESSION_ID", Method.ITERM),
    ("WEZTERM_PANE", Method.ITERM),
)
_BY_PROGRAM = {
    "ghostty": Method.KITTY,
    "iTerm.app": Method.ITERM,
    "iTerm2": Method.ITERM,
    "mintty": Method.ITERM,
    "rio": Method.ITERM,
    "WezTerm": Method.ITERM,
}
_BY_TERM = (
    ("xterm-kitty", Method.KITTY),
    ("xterm-ghostty", Method.KITTY),
    ("foot", Method.SIXEL),
    ("mlterm", Method.SIXEL),
    ("contour", Method.SIXEL),
    ("yaft", Method.SIXEL),
    ("vt340", Method.SIXEL),
)
_KONSOLE_DRAWS = 220_400
"""KONSOLE_VERSION of 22.04, the first release with Kitty's protocol."""


def method_in(environ: Mapping[str, str]) -> Method | None:
    """Return how to draw in the terminal of this environment; None where nothing is to be drawn."""
    named = environ.get(VARIABLE, "").strip().casefold()
    if named == OFF:
        return None
    if named in list(Method):
        return Method(named)
    term = environ.get("TERM", "")
    if term == "dumb":
        return None
    if term.startswith(("screen", "tmux")) or any(environ.get(name) for name in _MULTIPLEXERS):
        return Method.BLOCKS
    return _by_term(term) or _by_program(environ) or Method.BLOCKS


def _by_term(term: str) -> Method | None:
    """The terminal's type comes along to another machine; other variables often do not."""
    return next((method for start, method in _BY_TERM if term.startswith(start)), None)


def _by_program(environ: Mapping[str, str]) -> Method | None:
    # A terminal that was started from another one inherits its variables; its own name is the newest of them.
    program = environ.get("TERM_PROGRAM") or environ.get("LC_TERMINAL")
    if program:
        return _BY_PROGRAM.get(program)
    version = environ.get("KONSOLE_VERSION", "")
    if version.isdecimal() and int(version) >= _KONSOLE_DRAWS:
        return Method.KITTY
    return next((method for name, method in _BY_VARIABLE if environ.get(name)), None)
