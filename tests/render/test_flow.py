import io

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.text import Text

from bsmu_news.render.flow import Behind, Sheet, shown


def _print(content: RenderableType, width: int) -> str:
    console = Console(file=io.StringIO(), width=width, color_system=None, _environ={})
    console.print(content)
    return console.file.getvalue()  # type: ignore[attr-defined,no-any-return]


def test_no_break_space_holds_and_is_still_there() -> None:
    """A line ends before the whole of “№ 4”, and the output has the spaces of the text."""
    assert _print(Sheet(Text(shown("in hall №\xa04\u202fa"))), 12) == "in hall\n№\xa04\u202fa\n"


def test_soft_hyphens_are_left_out() -> None:
    """A terminal would show them as hyphens."""
    assert shown("Kran\xadken\xadhaus") == "Krankenhaus"


def test_page_has_no_blanks_at_line_ends() -> None:
    """What is copied from the screen has no trailing blanks."""
    assert _print(Sheet(Behind(Text("a\n\nb   "), Text("> "), Text("> "))), 20) == "> a\n>\n> b\n"


def test_page_keeps_to_its_measure() -> None:
    """On a wide terminal, lines are no longer than can be read with ease."""
    lines = _print(Sheet(Text("word " * 60), measure=30), 200).splitlines()
    assert max(map(len, lines)) <= 30


@given(st.text(st.sampled_from("ab漢\xa0 \u202f\n-é\u0301"), max_size=80), st.integers(11, 40))
def test_no_character_is_lost(text: str, width: int) -> None:
    """Whatever the width, all that is not white space is printed, in order, within the width."""
    printed = _print(Sheet(Behind(Text(shown(text)), Text("* "), Text("  "))), width)
    assert "".join(printed.split()) == "*" + "".join(text.split())
    assert all(cell_len(line) <= width for line in printed.split("\n"))
