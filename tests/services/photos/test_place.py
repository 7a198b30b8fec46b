"""A picture comes into an article with its entry in every language, and whatever stops it, both fit together."""

import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from bsmu_news.errors import FrontMatterError, StorageError
from bsmu_news.services.photos.add import find_target, prepare_photo
from bsmu_news.services.photos.place import Placed, Words, place_photo
from bsmu_news.storage.articles import load_article
from bsmu_news.storage.newsroom import load_newsroom
from tests.photos import camera_file

Write = Callable[..., Path]
ARTICLE = "2024-03-05-laboratory"
SOURCE = """\
---
title: "Лаборатория"   # the title
date: 2024-03-05
photos:
  - {file: photos/07.jpg, alt: Окно}
status: draft
---

Текст.
"""
TRANSLATION = "---\ntitle: A laboratory\ntranslation_of: ru\ndate: 2024-03-05\n---\n\nText.\n"
WORDS = Words("Дома на улице", "Новый корпус", "Тимофей Верас", "consent", "2024-17")


@pytest.fixture
def folder(write_article: Write) -> Path:
    write_article(SOURCE, language="ru")
    return write_article(TRANSLATION).parent


def placed(room: Path, photo: Path, words: Words = WORDS, language: str | None = None) -> Placed:
    newsroom = load_newsroom(room)
    target = find_target(newsroom, ARTICLE, language)
    return place_photo(newsroom, ARTICLE, language, prepare_photo(newsroom, target, photo), words)


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "IMG 1.jpg"
    path.write_bytes(camera_file(300, 200))
    return path


def test_every_version_lists_the_picture_and_nothing_else_changes(newsroom: Path, folder: Path, photo: Path) -> None:
    """The number follows the highest that is named; a translation quotes the words that it has to translate."""
    done = placed(newsroom, photo)
    assert done.file == "photos/08.jpg"
    assert done.languages == ("ru", "en")
    assert (folder / done.file).stat().st_size > 1000
    russian = (folder / "index.ru.md").read_text(encoding="utf-8")
    assert 'title: "Лаборатория"   # the title\n' in russian
    article = load_article(load_newsroom(newsroom), ARTICLE)
    assert article.versions["ru"].front.photos[0].file == "photos/07.jpg"
    assert article.versions["ru"].front.photos[1] == ("photos/08.jpg", *WORDS)
    (only,) = article.versions["en"].front.photos
    assert only.alt == "<!-- untranslated\nДома на улице\n-->"
    assert only.caption == "<!-- untranslated\nНовый корпус\n-->"
    assert (only.people, only.consent) == ("consent", "2024-17")
    assert (folder / "index.en.md").read_text(encoding="utf-8").endswith("---\n\nText.\n")


def test_what_nobody_said_stands_empty(newsroom: Path, folder: Path, photo: Path) -> None:
    """An empty line reminds of the description and of the people."""
    placed(newsroom, photo, Words())
    text = (folder / "index.ru.md").read_text(encoding="utf-8")
    assert "  - file: photos/08.jpg\n    alt:\n    people:\n" in text


def test_words_of_a_translation_are_not_put_into_its_source(newsroom: Path, folder: Path, photo: Path) -> None:
    placed(newsroom, photo, Words("Houses", "", "", "none"), "en")
    article = load_article(load_newsroom(newsroom), ARTICLE)
    assert article.versions["en"].front.photos[0].alt == "Houses"
    assert article.versions["ru"].front.photos[1] == ("photos/08.jpg", None, None, None, "none", None)
    assert folder.exists()


def test_line_ends_and_a_byte_order_mark_stay(newsroom: Path, folder: Path, photo: Path) -> None:
    path = folder / "index.ru.md"
    path.write_bytes(b"\xef\xbb\xbf" + SOURCE.replace("\n", "\r\n").encode())
    placed(newsroom, photo)
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf---\r\n")
    assert data.count(b"\r\n") == data.count(b"\n")
    assert b"file: photos/08.jpg\r\n" in data


@pytest.mark.parametrize("photos", ["photos: none", "photos: {file: a}"])
def test_a_list_that_is_none_is_told_and_nothing_is_written(
    newsroom: Path, folder: Path, photo: Path, photos: str
) -> None:
    before = SOURCE.replace("photos:\n  - {file: photos/07.jpg, alt: Окно}", photos)
    (folder / "index.ru.md").write_text(before, encoding="utf-8")
    with pytest.raises(FrontMatterError):
        placed(newsroom, photo)
    assert (folder / "index.ru.md").read_text(encoding="utf-8") == before
    assert not (folder / "photos").exists()


def test_a_folder_that_leads_elsewhere_is_not_written_into(
    newsroom: Path, folder: Path, photo: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (folder / "photos").symlink_to(elsewhere, target_is_directory=True)
    with pytest.raises(StorageError, match="no folder of the article's own"):
        placed(newsroom, photo)
    assert not list(elsewhere.iterdir())
    assert (folder / "index.ru.md").read_text(encoding="utf-8") == SOURCE


def test_a_version_that_cannot_be_written_takes_the_picture_back(
    newsroom: Path, folder: Path, photo: Path, tmp_path: Path
) -> None:
    """A link in the place of the first version is refused, and then there is no picture that nobody lists."""
    real = tmp_path / "real.md"
    (folder / "index.ru.md").rename(real)
    (folder / "index.ru.md").symlink_to(real)
    with pytest.raises(StorageError, match="a link"):
        placed(newsroom, photo)
    assert not list((folder / "photos").iterdir())
    assert real.read_text(encoding="utf-8") == SOURCE


_ADDING = """
import sys
from pathlib import Path
from bsmu_news.services.photos.add import find_target, prepare_photo
from bsmu_news.services.photos.place import Words, place_photo
from bsmu_news.storage.newsroom import load_newsroom
newsroom = load_newsroom(Path(sys.argv[1]))
target = find_target(newsroom, sys.argv[2], None)
prepared = prepare_photo(newsroom, target, Path(sys.argv[3]), again=True)
while True:
    place_photo(newsroom, sys.argv[2], None, prepared, Words("Дома", people="none"))
    print("placed", flush=True)
"""


def test_a_kill_leaves_no_half_file_and_no_entry_without_its_file(newsroom: Path, folder: Path, photo: Path) -> None:
    """Killed while it writes, at any moment: every entry has a whole picture, and every version can be read."""
    (folder / "index.ru.md").write_text(SOURCE.replace("  - {file: photos/07.jpg, alt: Окно}\n", ""), encoding="utf-8")
    for wait in (0.0, 0.013, 0.031):
        words = [sys.executable, "-c", _ADDING, str(newsroom), ARTICLE, str(photo)]
        with subprocess.Popen(words, stdout=subprocess.PIPE) as process:
            assert process.stdout
            assert process.stdout.readline() == b"placed\n"
            time.sleep(wait)
            process.kill()
        article = load_article(load_newsroom(newsroom), ARTICLE)
        for version in article.versions.values():
            assert not version.problems
            assert version.front.photos
            for one in version.front.photos:
                with Image.open(folder / one.file) as image:
                    image.load()
        for file in (folder / "photos").iterdir():
            assert re.fullmatch(r"\d\d\.jpg|\..*\.tmp", file.name)
            if not file.name.startswith("."):
                with Image.open(file) as image:
                    image.load()
