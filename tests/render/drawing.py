"""Draws pages for the tests of this folder."""

import io
from pathlib import Path

from rich.console import Console

from bsmu_news.domain.article import Photo
from bsmu_news.markup.parser import parse_in_place
from bsmu_news.render.article import address_list
from bsmu_news.render.blocks import body_blocks, note_blocks
from bsmu_news.render.flow import Sheet, stack
from bsmu_news.render.links import same_file
from bsmu_news.render.look import Look
from bsmu_news.render.page import Page

SAMPLES = Path(__file__).parents[1] / "data" / "markdown_samples.txt"
_CONTROLS = {"␛": "\x1b", "␇": "\x07", "{CSI}": "\x9b", "{RLO}": "\u202e"}
PLAIN = Look(plain=True, ascii=True)
SCREEN = Look(styled=True, hyperlinks=True)


def draw(markdown: str, look: Look = PLAIN, *, width: int = 50, photos: tuple[Photo, ...] = ()) -> str:
    """Return what a body looks like, with its footnotes and addresses; styles as escape sequences if styled."""
    page = Page(look, {same_file(photo.file): photo for photo in photos})
    blocks = body_blocks(parse_in_place(markdown), page)
    blocks += note_blocks(page)
    console = Console(
        file=io.StringIO(),
        width=width,
        force_terminal=look.styled,
        color_system="standard" if look.styled else None,
        _environ={},
    )
    console.print(Sheet(stack(blocks + address_list(page))))
    return console.file.getvalue()  # type: ignore[attr-defined,no-any-return]


def samples() -> list[tuple[str, str, str]]:
    """Return title, Markdown and drawing of each sample; names in the file stand for control characters."""
    text = SAMPLES.read_text(encoding="utf-8")
    for name, character in _CONTROLS.items():
        text = text.replace(name, character)
    parts = text.split("\n.\n")
    return list(zip(parts[0:-1:3], parts[1:-1:3], parts[2:-1:3], strict=True))
