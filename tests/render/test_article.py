import io
from pathlib import Path

import pytest
from rich.console import Console

from bsmu_news.domain.article import Version
from bsmu_news.render.article import render_article
from bsmu_news.render.look import Look
from bsmu_news.storage.articles import load_version, parse_version
from tests.conftest import DATA

_CREDITS = ("Author: Alisa Good, a student of BSMU Pediatric Faculty;", "Translation: Anastasiya Karnacheva.")


def _draw(version: Version, look: Look, width: int, credit_lines: tuple[str, ...] = ()) -> str:
    console = Console(file=io.StringIO(), width=width, color_system=None, _environ={})
    console.print(render_article(version, article="2024-03-05-everything", credit_lines=credit_lines, look=look))
    return console.file.getvalue()  # type: ignore[attr-defined,no-any-return]


def _version(text: str) -> Version:
    return parse_version(Path("index.en.md"), "en", text)


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize(("name", "look"), [("boxed", Look()), ("plain", Look(plain=True, ascii=True))])
def test_article_with_everything(name: str, look: Look, width: int) -> None:
    """An article that has everything looks as in the kept pages, which a person has looked at."""
    version = load_version(DATA / "preview" / "index.en.md", "en")
    kept = DATA / "preview" / f"{name}.{width}.txt"
    assert _draw(version, look, width, _CREDITS) == kept.read_text(encoding="utf-8")


def test_photos_that_the_text_does_not_show_come_before_the_credits() -> None:
    """A photo of the front matter is never left out; one that the text shows is not repeated."""
    drawn = _draw(
        _version("---\ntitle: T\nphotos: [{file: 1.jpg, alt: First}, {file: 2.jpg, alt: Other}]\n---\n![x](1.jpg)\n"),
        Look(),
        60,
        ("Author: A.",),
    )
    assert drawn.count("First") == drawn.count("Other") == 1
    assert drawn.index("First") < drawn.index("Photos") < drawn.index("Other") < drawn.index("Author: A.")


def test_empty_article_says_what_is_missing() -> None:
    """A file with a front matter alone is drawn, with dashes and remarks."""
    drawn = _draw(_version("---\nstatus: ready\n---\n"), Look(), 60)
    for text in ("(no title yet)", "(no text yet)", "Date      —", "Status    ready"):
        assert text in drawn


def test_front_matter_cannot_control_the_terminal() -> None:
    """Escape sequences in titles, captions and credits stay text."""
    drawn = _draw(
        _version('---\ntitle: "a\\e[31mb"\nsummary: "c\\ad"\nphotos: [{file: "\\e]0;x", alt: "\\x9b1m"}]\n---\n'),
        Look(),
        60,
        ("Author: \x1b[2J",),
    )
    assert not {"\x1b", "\x07", "\x9b"} & set(drawn)


def test_wide_terminal_has_lines_that_can_be_read() -> None:
    """Text does not run over the whole width of a wide terminal."""
    drawn = _draw(_version("---\ntitle: T\n---\n" + "word " * 100), Look(), 200)
    assert max(map(len, drawn.splitlines())) <= 88
