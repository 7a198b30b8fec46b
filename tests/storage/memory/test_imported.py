"""Imported files are kept whole, under a name that every system takes."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from bsmu_news.errors import StorageError, UndoneError
from bsmu_news.storage.memory.imported import imported_path, read_chunks, write_chunks


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("tico19.en-ru.tmx", "tico19.en-ru.tmx"),
        ("Наш словарь (1).TMX", "Наш-словарь-1.tmx"),
        ("../../etc/passwd", "passwd.tmx"),
        ("….tmx", "memory.tmx"),
        ("con.tmx", "con_.tmx"),
        (".hidden.tmx", "hidden.tmx"),
    ],
)
def test_names_are_made_harmless(tmp_path: Path, name: str, kept: str) -> None:
    assert imported_path(tmp_path, name) == tmp_path / "memory" / kept


def test_a_file_that_fails_halfway_is_not_there(tmp_path: Path) -> None:
    def broken() -> Iterator[bytes]:
        yield b"x"
        raise OSError(28, "No space left on device")

    with pytest.raises(StorageError, match="the disk is full"):
        write_chunks(tmp_path / "memory" / "x.tmx", broken())
    assert list((tmp_path / "memory").iterdir()) == []


def test_what_is_there_stays_unless_it_may_be_replaced(tmp_path: Path) -> None:
    path = tmp_path / "x.tmx"
    write_chunks(path, [b"a", b"b"])
    with pytest.raises(UndoneError, match="there already"):
        write_chunks(path, [b"c"])
    assert b"".join(read_chunks(path)) == b"ab"
    write_chunks(path, [b"c"], replace=True)
    assert path.read_bytes() == b"c"


def test_of_two_that_write_one_file_at_once_the_first_wins(tmp_path: Path) -> None:
    """What came while the pieces did is left alone."""
    path = tmp_path / "x.tmx"

    def overtaken() -> Iterator[bytes]:
        yield b"second"
        write_chunks(path, [b"first"])

    with pytest.raises(UndoneError, match="there already") as caught:
        write_chunks(path, overtaken())
    assert caught.value.hint
    assert path.read_bytes() == b"first"
    assert [one.name for one in tmp_path.iterdir()] == ["x.tmx"]


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no modes")
def test_a_replaced_file_keeps_its_mode(tmp_path: Path) -> None:
    """Who may read it stays as its owner said."""
    path = tmp_path / "x.tmx"
    write_chunks(path, [b"a"])
    path.chmod(0o600)
    write_chunks(path, [b"b"], replace=True)
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(StorageError):
        list(read_chunks(tmp_path))
