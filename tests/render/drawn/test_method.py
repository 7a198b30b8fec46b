"""How pictures are drawn, told from the environment."""

import pytest

from bsmu_news.render.drawn import Method, method_in

CASES = [
    ({"TERM": "xterm-kitty", "KITTY_WINDOW_ID": "1"}, Method.KITTY),
    ({"TERM": "xterm-256color", "KITTY_WINDOW_ID": "1"}, Method.KITTY),
    ({"TERM": "xterm-ghostty", "TERM_PROGRAM": "ghostty"}, Method.KITTY),
    ({"TERM": "xterm-256color", "KONSOLE_VERSION": "230805"}, Method.KITTY),
    ({"TERM": "xterm-256color", "KONSOLE_VERSION": "210400"}, Method.BLOCKS),
    ({"TERM": "xterm-256color", "TERM_PROGRAM": "iTerm.app"}, Method.ITERM),
    ({"TERM": "xterm-256color", "LC_TERMINAL": "iTerm2"}, Method.ITERM),
    ({"TERM": "xterm-256color", "TERM_PROGRAM": "WezTerm"}, Method.ITERM),
    ({"TERM": "xterm-256color", "TERM_PROGRAM": "vscode", "KITTY_WINDOW_ID": "1"}, Method.BLOCKS),
    ({"TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"}, Method.BLOCKS),
    ({"TERM": "foot"}, Method.SIXEL),
    ({"TERM": "mlterm-256color"}, Method.SIXEL),
    ({"TERM": "tmux-256color", "KITTY_WINDOW_ID": "1", "TMUX": "socket,1,0"}, Method.BLOCKS),
    ({"TERM": "xterm-kitty", "TMUX": "socket,1,0"}, Method.BLOCKS),
    ({"TERM": "xterm-256color"}, Method.BLOCKS),
    ({}, Method.BLOCKS),
    ({"TERM": "dumb"}, None),
    ({"TERM": "xterm-kitty", "BSMU_NEWS_PICTURES": "off"}, None),
    ({"TERM": "tmux-256color", "BSMU_NEWS_PICTURES": "Sixel"}, Method.SIXEL),
    ({"TERM": "foot", "BSMU_NEWS_PICTURES": "telepathy"}, Method.SIXEL),
]


@pytest.mark.parametrize(("environ", "method"), CASES)
def test_the_environment_tells_how_to_draw(environ: dict[str, str], method: Method | None) -> None:
    """A terminal gets its own protocol; inside of others, and where nothing is known, it gets half blocks."""
    assert method_in(environ) is method
