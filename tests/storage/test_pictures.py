"""The pictures of an article: what lies there is listed, whatever else lies beside it."""

import os
import sys
from pathlib import Path

import pytest

from bsmu_news.domain.article import PictureFile
from bsmu_news.domain.picture import Picture, PictureProblem
from bsmu_news.pictures.read import read_picture
from bsmu_news.rules.samples import JPEG
from bsmu_news.storage.pictures import HEAD_BYTES, picture_files

PNG = b"\x89PNG\r\n\x1a\n"


def put(folder: Path, name: str, data: bytes = PNG) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def test_everything_in_photos_and_pictures_beside_the_text_are_listed_by_path(tmp_path: Path) -> None:
    """A document in photos/ is there by mistake, and a rule shall see it."""
    for name in ("photos/02.jpg", "photos/01.PNG", "photos/plan.docx", "cover.webp", "index.en.md", "notes.txt"):
        put(tmp_path, name)
    assert [file.path for file in picture_files(tmp_path)] == [
        "cover.webp", "photos/01.PNG", "photos/02.jpg", "photos/plan.docx",
    ]  # fmt: skip


def test_size_and_first_bytes_are_told(tmp_path: Path) -> None:
    """They tell what kind of file it is without reading all of it."""
    data = PNG + bytes(range(200))
    put(tmp_path, "photos/01.png", data)
    assert picture_files(tmp_path) == (PictureFile("photos/01.png", len(data), data[:HEAD_BYTES]),)


def test_headers_and_doubles_are_told_where_they_are_asked_for(tmp_path: Path) -> None:
    """Only files of one size are compared; empty ones are no picture at all."""
    for name, data in {"1": JPEG, "2": JPEG[:-3] + b"\1\xff\xd9", "3": JPEG, "4": b"", "5": b"", "6": JPEG}.items():
        put(tmp_path, f"photos/{name}.jpg", data)
    found = picture_files(tmp_path, headers=True)
    assert [file.same_as for file in found] == ["", "", "photos/1.jpg", "", "", "photos/1.jpg"]
    assert found[0].picture == read_picture(JPEG)
    assert found[3].picture == Picture(problem=PictureProblem.EMPTY)
    assert {(file.picture, file.same_as) for file in picture_files(tmp_path)} == {(None, "")}


def test_hidden_files_and_litter_are_no_pictures(tmp_path: Path) -> None:
    """Systems leave them in every folder."""
    for name in ("photos/.DS_Store", "photos/Thumbs.db", ".cover.jpg", "photos/desktop.ini"):
        put(tmp_path, name)
    (tmp_path / "photos" / "raw").mkdir()
    assert picture_files(tmp_path) == ()


def test_a_folder_without_photos_has_none(tmp_path: Path) -> None:
    """As one that has just gone."""
    assert picture_files(tmp_path) == picture_files(tmp_path / "gone") == ()


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_links_are_followed_inside_of_the_folder_only(tmp_path: Path) -> None:
    """A link to the password file must not be read."""
    outside, folder = put(tmp_path, "secret.jpg"), tmp_path / "article"
    put(folder, "photos/01.jpg")
    (folder / "photos" / "out.jpg").symlink_to(outside)
    (folder / "photos" / "in.jpg").symlink_to("01.jpg")
    (folder / "photos" / "round.jpg").symlink_to("round.jpg")
    assert [file.path for file in picture_files(folder)] == ["photos/01.jpg", "photos/in.jpg"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes there")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    """Reading it would hang the command."""
    (tmp_path / "photos").mkdir()
    os.mkfifo(tmp_path / "photos" / "01.jpg")
    assert picture_files(tmp_path) == ()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="everything is readable for root")
def test_an_unreadable_file_is_left_out(tmp_path: Path) -> None:
    """One file without permission does not hide the others."""
    put(tmp_path, "photos/01.jpg").chmod(0)
    put(tmp_path, "photos/02.jpg")
    assert [file.path for file in picture_files(tmp_path)] == ["photos/02.jpg"]
