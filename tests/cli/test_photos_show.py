"""`photos show`: the photos of an article in a terminal, in a pipe, and as a contact sheet."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

from tests.conftest import Run
from tests.photos import camera_file, scene

if sys.platform != "win32":
    from tests.cli.screen import terminal

on_terminal = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")
TEXT = """\
---
title: Лаборатория
date: 2024-03-05
photos:
  - file: ./photos/01.jpg
    alt: Houses
    caption: The campus.
    credit: Bo Li
    people: consent
    consent: 2024-17
  - file: photos/02.jpg
  - file: photos/03.jpg
    alt: Gone
---

Text.
"""


@pytest.fixture
def folder(write_article: Callable[..., Path]) -> Path:
    photos = write_article(TEXT).parent / "photos"
    photos.mkdir()
    (photos / "01.jpg").write_bytes(camera_file(300, 200, orientation=6))
    (photos / "02.jpg").write_bytes(b"no picture")
    (photos / "04.jpg").write_bytes(camera_file(240, 160, seed=2))
    return photos


def test_a_pipe_gets_the_words(run: Run, folder: Path) -> None:
    """Number, file, size as it is seen, and all that is said; a missing and an unlisted file are told."""
    lines = run("photos", "show", "laboratory").out.splitlines()
    assert lines[0].startswith("1  photos/01.jpg  200 × 300  ")
    assert lines[1:5] == ["The campus.", "photo by: Bo Li", "people: consent 2024-17", "alt: Houses"]
    assert lines[lines.index("3  photos/03.jpg") + 1] == "there is no such file"
    assert any(line.startswith("4  photos/04.jpg  240 × 160") for line in lines)
    assert "not listed in the article" in lines
    assert folder.exists()


def test_json_lists_the_photos(run: Run, folder: Path) -> None:
    answer = run("photos", "show", "laboratory", "--json").json
    assert (answer["version"], answer["article"], answer["language"]) == (1, folder.parent.name, "en")
    first, second, third, fourth = answer["photos"]
    assert first | {"bytes": 0} == {
        "number": 1,
        "file": "photos/01.jpg",
        "alt": "Houses",
        "caption": "The campus.",
        "credit": "Bo Li",
        "people": "consent",
        "consent": "2024-17",
        "listed": True,
        "exists": True,
        "kind": "JPEG",
        "width": 200,
        "height": 300,
        "bytes": 0,
    }
    assert (second["kind"], second["width"]) == (None, None)
    assert (third["exists"], fourth["listed"]) == (False, False)


def test_an_article_without_photos_says_so(run: Run, write_article: Callable[..., Path]) -> None:
    write_article()
    result = run("photos", "show", "laboratory")
    assert (result.code, result.out) == (0, "")
    assert "photos add" in result.err


@on_terminal
def test_a_terminal_draws_each_photo_below_its_number(newsroom: Path, folder: Path) -> None:
    with terminal(newsroom, "photos", "show", "laboratory", rows=90, COLORTERM="truecolor", NO_COLOR="") as screen:
        assert screen.finish() == 0
    lines = screen.lines
    first = next(number for number, line in enumerate(lines) if line.startswith("1  photos/01.jpg"))
    assert set(lines[first + 1]) == {"▀"}
    assert sum("▀" in line for line in lines[first : lines.index("The campus.")]) == 30
    assert lines.index("alt: Houses") > first + 30
    assert folder.exists()


@on_terminal
@pytest.mark.parametrize("columns", [80, 30, 12])
def test_a_sheet_has_the_photos_side_by_side(newsroom: Path, folder: Path, columns: int) -> None:
    """As many in a row as there is room for; each number stands below its photo."""
    words = ("photos", "show", "laboratory", "--sheet")
    with terminal(newsroom, *words, columns=columns, rows=120, COLORTERM="truecolor", NO_COLOR="") as screen:
        assert screen.finish() == 0
    assert any("▀" in line for line in screen.lines)
    labels = [line for line in screen.lines if line and "▀" not in line]
    assert len(labels) == {80: 2, 30: 4, 12: 4}[columns]
    assert labels[0].startswith("1 The camp")
    if columns == 80:
        assert labels[0].index("2 photos/02.jpg") == 27
    assert folder.exists()


@on_terminal
def test_a_sheet_without_colours_is_the_list(newsroom: Path, folder: Path) -> None:
    with terminal(newsroom, "photos", "show", "laboratory", "--sheet", NO_COLOR="1") as screen:
        assert screen.finish() == 0
    assert "alt: Houses" in screen.lines
    assert folder.exists()


@pytest.mark.parametrize(("name", "kind"), [("sheet.jpg", "JPEG"), ("sheet.PNG", "PNG")])
def test_a_contact_sheet_is_a_picture(run: Run, folder: Path, tmp_path: Path, name: str, kind: str) -> None:
    """Each photo stands in its tile; what cannot be read is grey."""
    path = tmp_path / name
    result = run("photos", "show", "laboratory", "-o", path)
    assert (result.code, result.out) == (0, f"{path}\n")
    with Image.open(path) as image:
        assert image.format == kind
        assert image.width == 24 + 4 * (480 + 24)
        left, top = 24 + 3 * (480 + 24), 78
        tile = image.convert("RGB").crop((left + 120, top + 100, left + 360, top + 260))
        grey = image.convert("RGB").getpixel((24 + 504 + 240, top + 180))
    assert max(ImageStat.Stat(ImageChops.difference(tile, scene(240, 160, 2))).mean) < 14
    assert isinstance(grey, tuple)
    assert max(abs(part - 211) for part in grey) < 4
    assert folder.exists()


def test_a_title_of_two_lines_is_one_line_on_a_sheet(run: Run, folder: Path, tmp_path: Path) -> None:
    file = next(folder.parent.glob("index.*.md"))
    lines = file.read_text(encoding="utf-8").splitlines()
    title = next(number for number, line in enumerate(lines) if line.startswith("title:"))
    lines[title] = "title: |-\n  Students\n  opened a laboratory"
    file.write_text("\n".join(lines), encoding="utf-8")
    assert run("photos", "show", "laboratory", "-o", tmp_path / "sheet.png").code == 0


def test_a_sheet_replaces_a_file_only_on_request(run: Run, folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "sheet.jpg"
    path.write_bytes(b"mine")
    result = run("photos", "show", "laboratory", "-o", path)
    assert result.code == 1
    assert "--force" in result.err
    assert path.read_bytes() == b"mine"
    assert run("photos", "show", "laboratory", "-o", path, "--force").code == 0
    assert path.read_bytes() != b"mine"
    assert folder.exists()


@pytest.mark.parametrize("name", ["sheet.gif", "sheet", "index.en.md"])
def test_a_sheet_of_another_kind_is_refused(run: Run, folder: Path, tmp_path: Path, name: str) -> None:
    result = run("photos", "show", "laboratory", "-o", tmp_path / name)
    assert result.code == 2
    assert ".jpg or .png" in result.err
    assert folder.exists()
