"""Pictures in a preview: drawn on a terminal in colour, and nowhere else."""

import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.photos import camera_file

if sys.platform != "win32":
    from tests.cli.screen import terminal

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")

TEXT = """\
---
title: A
date: 2024-03-05
photos:
  - file: photos/01.jpg
    alt: Houses
    caption: The campus.
    credit: Bo Li
  - file: photos/02.jpg
    alt: Nothing
---

Before.

![Houses](photos/01.jpg)

After.
"""


@pytest.fixture
def room(newsroom: Path, write_article: Callable[..., Path]) -> Path:
    """A newsroom with one article, which shows a good photo and lists a damaged one."""
    folder = write_article(TEXT).parent / "photos"
    folder.mkdir()
    (folder / "01.jpg").write_bytes(camera_file(400, 300))
    (folder / "02.jpg").write_bytes(camera_file(400, 300)[:2000])
    return newsroom


def shown(room: Path, *words: str, columns: int = 60, rows: int = 80, **env: str) -> tuple[list[str], bytes]:
    environ = {"COLORTERM": "truecolor", "NO_COLOR": "", **env}
    with terminal(room, "preview", *words, columns=columns, rows=rows, **environ) as screen:
        assert screen.finish() == 0
        return screen.lines, screen.raw


def test_a_photo_is_drawn_in_its_place_with_caption_and_credit(room: Path) -> None:
    """It is as wide as the page, at most half as high as the screen, and what belongs to it stands below."""
    lines, raw = shown(room)
    picture = [number for number, line in enumerate(lines) if "▀" in line]
    assert len(picture) == 23  # 60 by 45 pixels
    assert all(line == "▀" * 60 for line in lines[picture[0] : picture[-1] + 1])
    assert lines.index("Before.") < picture[0]
    below = lines[picture[-1] + 1 :]
    assert below[:3] == ["The campus.", "photo by Bo Li · photos/01.jpg", "alt: Houses"]
    assert "After." in below
    assert re.search(rb"\x1b\[38;2;\d+;\d+;\d+;48;2;\d+;\d+;\d+m", raw)


def test_a_photo_leaves_room_for_half_a_screen(room: Path) -> None:
    lines, _raw = shown(room, columns=100, rows=24)
    assert sum("▀" in line for line in lines) <= 12


def test_a_damaged_photo_keeps_its_frame(room: Path) -> None:
    lines, _raw = shown(room)
    assert any("photos/02.jpg" in line and line.startswith("│") for line in lines)


def test_256_colours_will_do(room: Path) -> None:
    lines, raw = shown(room, COLORTERM="")
    assert any("▀" in line for line in lines)
    assert b"38;5;" in raw
    assert b"38;2;" not in raw


@pytest.mark.parametrize(
    ("method", "start"), [("kitty", b"\x1b_Ga=T,"), ("iterm", b"\x1b]1337;File="), ("sixel", b"\x1bP0;1;0q")]
)
def test_a_terminal_with_a_protocol_of_its_own_gets_that(room: Path, method: str, start: bytes) -> None:
    """One code draws the photo, and the text goes on below; nothing else of the page changes."""
    lines, raw = shown(room, BSMU_NEWS_PICTURES=method)
    assert raw.count(start) == 1
    assert "▀".encode() not in raw
    assert raw.index(b"Before.") < raw.index(start) < raw.index(b"The campus.")
    assert "After." in lines


@pytest.mark.parametrize(
    ("words", "env"),
    [
        (["--no-pictures"], {}),
        (["--plain"], {}),
        ([], {"NO_COLOR": "1"}),
        ([], {"TERM": "dumb"}),
        ([], {"TERM": "linux", "COLORTERM": ""}),
        ([], {"BSMU_NEWS_PICTURES": "off"}),
    ],
)
def test_pictures_can_be_switched_off(room: Path, words: list[str], env: dict[str, str]) -> None:
    """On request, and where there are no colours, the frame says what the photo shows."""
    lines, raw = shown(room, *words, columns=60, rows=80, **env)
    assert "▀".encode() not in raw
    assert any("alt: Houses" in line for line in lines)


def test_a_pipe_gets_no_pictures(room: Path, run: Run) -> None:
    out = run("preview").out
    assert "▀" not in out
    assert "alt: Houses" in out
    assert room.exists()


def test_a_pager_gets_half_blocks_at_most(room: Path) -> None:
    """What `less` shows is text with colours; the codes of a protocol would be rubbish there."""
    _lines, raw = shown(room, "--pager", BSMU_NEWS_PICTURES="kitty", PAGER="less -R", LESS="FRX")
    assert b"\x1b_G" not in raw
    assert "▀".encode() in raw


def test_only_the_articles_own_files_are_drawn(room: Path, tmp_path: Path) -> None:
    """A path out of the folder and a link that leads there draw nothing."""
    outside = tmp_path / "secret.jpg"
    outside.write_bytes(camera_file(400, 300))
    article = room / "2024-03-05-laboratory"
    (article / "photos" / "03.jpg").symlink_to(outside)
    text = TEXT.replace("photos/01.jpg", "../../../secret.jpg").replace("photos/02.jpg", "photos/03.jpg")
    (article / "index.en.md").write_text(text, encoding="utf-8")
    _lines, raw = shown(room)
    assert "▀".encode() not in raw
