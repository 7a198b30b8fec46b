"""Whole files or none: with processes that are really killed, disks that are really full, folders really shut."""

import os
import random
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bsmu_news.errors import ArticleExistsError, LockedError, StorageError
from bsmu_news.storage import files
from bsmu_news.storage.files import create_file, create_folder, newsroom_lock, read_bytes, replace_file, state_folder

posix_only = pytest.mark.skipif(os.name == "nt", reason="signals, limits and modes of POSIX")

OLD = b"old " * 50_000
NEW = b"new!" * 70_000


def start(code: str, *args: str | Path) -> subprocess.Popen[str]:
    """Run Python code in a process of its own."""
    words = [sys.executable, "-c", code, *map(str, args)]
    return subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def finish(process: subprocess.Popen[str]) -> str:
    out, err = process.communicate(timeout=60)
    assert process.returncode == 0, err
    return out


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def shut_folder() -> Iterator[Path]:
    """A folder with a file `kept` that a process without privileges can read and not write."""
    folder = Path(tempfile.mkdtemp())
    (folder / "kept").write_bytes(OLD)
    (folder / "kept").chmod(0o644)
    folder.chmod(0o555)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


# The superuser passes every permission, so the child gives that up first.
UNPRIVILEGED = """
import os, sys
from pathlib import Path
import filelock, tempfile
from bsmu_news.errors import StorageError
from bsmu_news.messages import _
from bsmu_news.storage import files
_("as long as the standard library can still be read")
if os.geteuid() == 0:
    os.setgid(65534); os.setuid(65534)
"""


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    """Nothing but the file is left in the folder."""
    path = tmp_path / "a.md"
    replace_file(path, OLD)
    replace_file(path, NEW)
    assert path.read_bytes() == NEW
    assert names(tmp_path) == ["a.md"]


@posix_only
def test_the_mode_of_a_file_stays(tmp_path: Path) -> None:
    """A new file gets the mode that the user's umask gives to any other."""
    path = tmp_path / "a.md"
    umask = os.umask(0o027)
    try:
        replace_file(path, OLD)
        assert stat.S_IMODE(path.stat().st_mode) == 0o640
        path.chmod(0o604)
        replace_file(path, NEW)
        assert stat.S_IMODE(path.stat().st_mode) == 0o604
    finally:
        os.umask(umask)


@posix_only
def test_a_new_folder_can_be_read_as_any_other(tmp_path: Path) -> None:
    """Not only by its owner, as temporary folders are."""
    umask = os.umask(0o022)
    try:
        create_folder(tmp_path / "deep" / "new", {"a": b"1", "b": b"2"})
    finally:
        os.umask(umask)
    assert stat.S_IMODE((tmp_path / "deep" / "new").stat().st_mode) == 0o755
    assert stat.S_IMODE((tmp_path / "deep" / "new" / "a").stat().st_mode) == 0o644
    assert names(tmp_path / "deep") == ["new"]


@posix_only
def test_a_link_goes_on_pointing_to_its_file(tmp_path: Path) -> None:
    """The file behind it gets the new text."""
    (tmp_path / "real").mkdir()
    target = tmp_path / "real" / "a.md"
    target.write_bytes(OLD)
    link = tmp_path / "a.md"
    link.symlink_to(target)
    replace_file(link, NEW)
    assert link.is_symlink()
    assert target.read_bytes() == NEW


@posix_only
def test_a_killed_process_leaves_the_old_file_or_the_new_one(tmp_path: Path) -> None:
    """Killed at random moments of writing, thirty times."""
    path = tmp_path / "a.md"
    code = """
import sys
from pathlib import Path
from bsmu_news.storage.files import replace_file
print("ready", flush=True)
while True:
    for data in (b"old " * 50_000, b"new!" * 70_000):
        replace_file(Path(sys.argv[1]), data)
"""
    seen = set()
    chance = random.Random(1)  # noqa: S311 - moments, not secrets
    replace_file(path, OLD)
    for _round in range(30):
        process = start(code, path)
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(chance.uniform(0, 0.03))
        process.kill()
        process.communicate()
        assert process.returncode == -signal.SIGKILL
        content = path.read_bytes()
        assert content in (OLD, NEW)
        seen.add(content)
    assert seen == {OLD, NEW}


@posix_only
def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    """The message says what happened, and no half file is left behind."""
    (tmp_path / "kept").write_bytes(b"old")
    code = """
import resource, signal, sys
from pathlib import Path
from bsmu_news.errors import StorageError
from bsmu_news.storage import files
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))
root, data = Path(sys.argv[1]), b"x" * 20_000
for write in (
    lambda: files.replace_file(root / "kept", data),
    lambda: files.create_file(root / "new", data),
    lambda: files.create_folder(root / "folder", {"small": b"x", "large": data}),
):
    try:
        write()
    except StorageError as error:
        print(error.message)
"""
    told = finish(start(code, tmp_path)).splitlines()
    assert [line.rpartition(": ")[2] for line in told] == ["the disk is full"] * 3
    assert (tmp_path / "kept").read_bytes() == b"old"
    assert names(tmp_path) == ["kept"]


@posix_only
def test_a_shut_folder_is_told_and_nothing_in_it_changes(shut_folder: Path) -> None:
    """Every way of writing says so, the lock too."""
    code = (
        UNPRIVILEGED
        + """
root = Path(sys.argv[1])
def lock():
    with files.newsroom_lock(root):
        print("locked")
for write in (
    lambda: files.replace_file(root / "kept", b"x"),
    lambda: files.create_file(root / "new", b"x"),
    lambda: files.create_folder(root / "folder", {"a": b"x"}),
    lock,
):
    try:
        write()
    except StorageError as error:
        print(error.message, error.hint)
"""
    )
    told = finish(start(code, shut_folder)).splitlines()
    assert len(told) == 4
    assert all("permission denied Check who owns" in line for line in told)
    assert names(shut_folder) == ["kept"]
    assert (shut_folder / "kept").read_bytes() == OLD


@posix_only
def test_an_unreadable_file_is_told(shut_folder: Path) -> None:
    """So is a file in a folder that may not be entered."""
    (shut_folder / "kept").chmod(0)
    code = (
        UNPRIVILEGED
        + """
root = Path(sys.argv[1])
for name in ("kept", "locked/inside"):
    try:
        files.read_bytes(root / name)
    except StorageError as error:
        print(error.message)
"""
    )
    shut_folder.chmod(0o755)
    (shut_folder / "locked").mkdir(0o700)
    (shut_folder / "locked").chmod(0)
    told = finish(start(code, shut_folder)).splitlines()
    (shut_folder / "locked").chmod(0o700)
    assert told == [f"cannot read {shut_folder / name}: permission denied" for name in ("kept", "locked/inside")]


def test_reading_stops_past_the_limit(tmp_path: Path) -> None:
    """One byte more than the limit tells that there is more."""
    path = tmp_path / "a"
    path.write_bytes(b"12345")
    assert read_bytes(path, 3) == b"1234"
    assert read_bytes(path, 5) == b"12345"


@pytest.mark.parametrize(
    ("name", "words"),
    [("gone", "no such file"), (".", "is a folder"), ("a\0b", "not a file name"), ("x" * 300, "name is too long")],
)
def test_what_cannot_be_read_is_told(tmp_path: Path, name: str, words: str) -> None:
    """Each reason has its own words."""
    with pytest.raises(StorageError, match=words):
        read_bytes(tmp_path / name)


def test_what_is_there_is_never_overwritten(tmp_path: Path) -> None:
    """A file, a folder or a link to nothing: each counts as being there."""
    (tmp_path / "file").write_bytes(b"old")
    (tmp_path / "folder").mkdir()
    taken = ["file", "folder"]
    if os.name != "nt":
        (tmp_path / "link").symlink_to(tmp_path / "gone")
        taken.append("link")
    before = names(tmp_path)
    for name in taken:
        with pytest.raises(ArticleExistsError):
            create_file(tmp_path / name, b"new")
        with pytest.raises(ArticleExistsError):
            create_folder(tmp_path / name, {"a": b"new"})
    assert names(tmp_path) == before
    assert (tmp_path / "file").read_bytes() == b"old"


def test_a_file_can_be_made_where_links_cannot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """FAT and some network drives have no hard links."""

    def no_links(*_args: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    create_file(tmp_path / "a", b"new")
    assert (tmp_path / "a").read_bytes() == b"new"
    assert names(tmp_path) == ["a"]


RACE = """
import sys
from pathlib import Path
from bsmu_news.errors import ArticleExistsError
from bsmu_news.storage import files
# The look before the leap always says that the way is free, as it does when two commands look at once.
files.os.path.lexists = lambda path: False
root, me = Path(sys.argv[1]), sys.argv[2].encode()
sys.stdin.readline()
for number in range(40):
    try:
        if sys.argv[3] == "file":
            files.create_file(root / f"{number}.md", me * 1000)
        else:
            files.create_folder(root / str(number), {"a": me * 1000, "b": me})
        print(number, flush=True)
    except (ArticleExistsError, files.StorageError):
        pass
"""


@pytest.mark.parametrize("kind", ["file", "folder"])
def test_of_two_processes_that_make_the_same_thing_one_does(tmp_path: Path, kind: str) -> None:
    """The winner's content stays whole; the other one is told."""
    processes = {name: start(RACE, tmp_path, name, kind) for name in ("x", "y")}
    for process in processes.values():
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    won = {name: set(map(int, finish(process).split())) for name, process in processes.items()}
    assert won["x"].isdisjoint(won["y"])
    assert won["x"] | won["y"] == set(range(40))
    for name, numbers in won.items():
        for number in numbers:
            path = tmp_path / f"{number}.md" if kind == "file" else tmp_path / str(number) / "a"
            assert path.read_text() == name * 1000
    assert len(names(tmp_path)) == 40


def test_two_processes_at_once_lose_nothing(tmp_path: Path) -> None:
    """Each changes its own key thirty times, reading and writing under the lock."""
    path = tmp_path / "a.md"
    path.write_bytes(b"---\nx: 0\ny: 0\n---\nbody\n")
    code = """
import sys
from pathlib import Path
from bsmu_news.storage.files import newsroom_lock, read_bytes, replace_file
from bsmu_news.storage.front_matter import edit
path, key = Path(sys.argv[1]), sys.argv[2]
for number in range(1, 31):
    with newsroom_lock(path.parent):
        replace_file(path, edit(read_bytes(path).decode(), {key: number, f"{key}{number}": 1}).encode())
"""
    for process in [start(code, path, key) for key in ("x", "y")]:
        finish(process)
    text = path.read_text()
    assert "x: 30\n" in text
    assert "y: 30\n" in text
    assert all(f"\n{key}{number}: 1\n" in text for key in "xy" for number in range(1, 31))


def test_a_lock_that_another_process_holds_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a while, not at once and not never; when the other has ended, the way is free."""
    code = """
import sys
from pathlib import Path
from bsmu_news.storage.files import newsroom_lock
with newsroom_lock(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.readline()
"""
    holder = start(code, tmp_path)
    assert holder.stdout is not None
    holder.stdout.readline()
    monkeypatch.setattr(files, "LOCK_SECONDS", 0.2)
    with pytest.raises(LockedError, match="another bsmu-news command"), newsroom_lock(tmp_path):
        pass
    holder.communicate("done\n", timeout=30)
    with newsroom_lock(tmp_path):
        assert names(tmp_path) == [".bsmu-news"]


def test_the_lock_of_a_killed_process_is_free(tmp_path: Path) -> None:
    """Nobody has to delete a stale file by hand."""
    code = """
import sys, time
from pathlib import Path
from bsmu_news.storage.files import newsroom_lock
with newsroom_lock(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""
    holder = start(code, tmp_path)
    assert holder.stdout is not None
    holder.stdout.readline()
    holder.kill()
    holder.communicate()
    with newsroom_lock(tmp_path):
        assert (tmp_path / ".bsmu-news").is_dir()


def test_an_error_under_the_lock_passes_and_frees_it(tmp_path: Path) -> None:
    """What fails inside is not taken for a failure of the lock."""
    with pytest.raises(FileNotFoundError), newsroom_lock(tmp_path):
        (tmp_path / "gone").read_bytes()
    with newsroom_lock(tmp_path):
        pass


def test_the_state_folder_is_ignored_by_git(tmp_path: Path) -> None:
    """By a file of its own, so that the newsroom's need not be touched."""
    assert (state_folder(tmp_path) / ".gitignore").read_text() == "*\n"
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    shown = subprocess.run(["git", "-C", tmp_path, "status", "--short"], check=True, capture_output=True, text=True)
    assert shown.stdout == ""
