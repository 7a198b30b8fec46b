"""What is no ordinary file is refused where a file of the newsroom should be, and never waited for."""

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from bsmu_news.errors import ConfigError, StorageError
from bsmu_news.storage.check_cache import CheckCache, entry_of
from bsmu_news.storage.files import read_bytes
from bsmu_news.storage.glossary import load_glossary
from bsmu_news.storage.people import load_people
from bsmu_news.storage.settings import load_settings
from bsmu_news.storage.shared_files import require_usable
from bsmu_news.storage.word_list import load_words

pytestmark = pytest.mark.skipif(os.name == "nt", reason="pipes, sockets and devices of POSIX")
Make = Callable[[Path], object]


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(os.path.relpath(path))  # a whole path may be too long for a socket


ODD: dict[str, Make] = {
    "a pipe": os.mkfifo,
    "a folder": Path.mkdir,
    "a socket": _socket,
    "a device without end": lambda path: path.symlink_to("/dev/zero"),
    "a link in circles": lambda path: path.symlink_to(path.name),
    "a link that leads nowhere": lambda path: path.symlink_to("nowhere"),
}


@pytest.fixture(params=ODD)
def odd(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Something that is no ordinary file."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "odd"
    ODD[request.param](path)
    return path


def test_only_ordinary_files_are_read(odd: Path) -> None:
    with pytest.raises(StorageError) as caught:
        read_bytes(odd)
    assert str(odd) in caught.value.message


def test_the_pipe_that_a_shell_hands_over_is_read() -> None:
    """`import <(command)` gives one."""
    reading, writing = os.pipe()
    os.write(writing, b"text")
    os.close(writing)
    assert read_bytes(Path(f"/dev/fd/{reading}")) == b"text"
    os.close(reading)


@pytest.mark.parametrize("load", [load_words, load_glossary, load_people, require_usable])
def test_what_is_no_file_does_not_pass_for_a_missing_one(odd: Path, load: Callable[[Path], object]) -> None:
    with pytest.raises(ConfigError) as caught:
        load(odd)
    assert str(odd) in caught.value.message
    assert caught.value.hint == "Put a file in its place, or delete it."


@pytest.mark.parametrize("load", [load_words, load_glossary, load_people, load_settings, require_usable])
def test_a_huge_file_is_refused(tmp_path: Path, load: Callable[[Path], object]) -> None:
    path = tmp_path / "huge"
    with path.open("wb") as made:
        made.truncate(10_000_001)
    with pytest.raises(ConfigError, match="larger than 10 MB"):
        load(path)


def test_a_missing_or_sound_file_is_usable(tmp_path: Path) -> None:
    require_usable(tmp_path / "words.txt")
    (tmp_path / "words.txt").write_text("biobank\n", encoding="utf-8")
    require_usable(tmp_path / "words.txt")


def test_results_that_cannot_be_read_are_no_results(odd: Path) -> None:
    """What stands in their place is replaced where it can be."""
    cache = CheckCache(odd.parent, "0")
    cache.add([entry_of("a", "1", (), (), {})])
    kept = odd.parent / ".bsmu-news" / "checks" / "0.jsonl"
    kept.unlink()
    odd.rename(kept)
    cache = CheckCache(odd.parent, "0")
    assert cache.entries == {}
    cache.add([entry_of("a", "1", (), (), {})])
    assert set(CheckCache(odd.parent, "0").entries) == (set() if kept.is_dir() else {"a"})
