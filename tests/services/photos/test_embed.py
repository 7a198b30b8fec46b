"""Credits and captions of the article come into the files of its photos, and nothing else changes there."""

import shutil
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from bsmu_news.pictures.read import read_picture
from tests.conftest import Run
from tests.photos import camera_file, saved, scene

Write = Callable[..., Path]
SOURCE = """\
---
title: Лаборатория
date: 2024-03-05
credits:
  photographers:
    - name: Тимофей Верас
    - organization: Пресс-служба БГМУ
photos:
  - file: photos/01.jpg
    alt: Дома
    caption: Новый корпус
  - file: ./photos/02.png
    credit: Алиса Гуд
  - file: photos/03.webp
    credit: Фото из личного архива студентов
  - file: photos/04.gif
  - file: photos/05.jpg
  - file: ../../outside.jpg
---

Текст.
"""
TRANSLATION = """\
---
title: Laboratory
date: 2024-03-05
translation_of: ru
photos:
  - file: photos/01.jpg
    alt: Houses
    caption: |-
      <!-- untranslated
      Новый корпус
      -->
---

Text.
"""


@pytest.fixture
def folder(write_article: Write, tmp_path: Path) -> Path:
    write_article(SOURCE, language="ru")
    photos = write_article(TRANSLATION).parent / "photos"
    photos.mkdir()
    (photos / "01.jpg").write_bytes(camera_file(artist="Somebody Else"))
    (photos / "02.png").write_bytes(saved(scene(90, 60), "PNG"))
    (photos / "03.webp").write_bytes(saved(scene(90, 60), "WEBP"))
    (photos / "04.gif").write_bytes(saved(scene(90, 60), "GIF"))
    shutil.copy(photos / "01.jpg", tmp_path / "room" / "outside.jpg")
    return photos


def pixels(path: Path) -> bytes:
    with Image.open(BytesIO(path.read_bytes())) as image:
        return image.convert("RGBA").tobytes()


def test_words_are_written_and_pixels_stay(run: Run, folder: Path) -> None:
    """The photographers of the article, or the photo's own credit; a phrase that names nobody is the source."""
    before = {name: pixels(folder / name) for name in ("01.jpg", "02.png", "03.webp")}
    result = run("photos", "embed", "laboratory")
    assert result.code == 1  # what could not be written is told
    assert [Path(line).name for line in result.out.splitlines()] == list(before)
    first, second, third = (read_picture((folder / name).read_bytes()).words for name in before)
    assert first.creators == ("Тимофей Верас", "Пресс-служба БГМУ")
    assert (first.credit, first.source) == ("Тимофей Верас, Пресс-служба БГМУ", "Пресс-служба БГМУ")
    assert (first.description, first.alt) == ("Новый корпус", "Дома")
    assert (second.creators, second.credit) == (("Алиса Гуд",), "Алиса Гуд")
    assert (second.source, second.description) == ("", "")
    assert (third.creators, third.source) == ((), "Фото из личного архива студентов")
    assert {name: pixels(folder / name) for name in before} == before


def test_both_languages_are_embedded_and_markers_are_not(run: Run, folder: Path) -> None:
    assert run("photos", "embed", "laboratory").code == 1
    data = (folder / "01.jpg").read_bytes()
    assert b"Houses" in data
    assert b"untranslated" not in data


def test_a_second_time_nothing_changes(run: Run, folder: Path) -> None:
    run("photos", "embed", "laboratory")
    before = {path: path.read_bytes() for path in folder.iterdir()}
    result = run("photos", "embed", "laboratory")
    assert result.out == ""
    assert "No file had to be changed." in result.err
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


def test_what_takes_no_words_is_told(run: Run, folder: Path, newsroom: Path) -> None:
    """Another kind, a missing file, and a file that is not the article's own."""
    outside = (newsroom.parent / "outside.jpg").read_bytes()
    answer = run("photos", "embed", "laboratory", "--json").json
    troubles = {one["path"].partition("/")[2]: one["trouble"] for one in answer["photos"]}
    assert "no JPEG, PNG or WebP" in troubles["photos/04.gif"]
    assert "no such file" in troubles["photos/05.jpg"]
    assert "no such file" in troubles["../../outside.jpg"]
    assert (newsroom.parent / "outside.jpg").read_bytes() == outside
    assert folder.exists()


def test_a_dry_run_shows_the_words_and_writes_nothing(run: Run, folder: Path) -> None:
    before = {path: path.read_bytes() for path in folder.iterdir()}
    out = run("photos", "embed", "laboratory", "--dry-run").out
    assert "  creator: Тимофей Верас, Пресс-служба БГМУ\n" in out
    assert "  alt (ru): Дома\n  alt (en): Houses\n" in out
    assert {path: path.read_bytes() for path in folder.iterdir()} == before
