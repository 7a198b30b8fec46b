"""`photos add`: what is printed, asked and refused."""

import os
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from tests.conftest import ARTICLE, Run
from tests.photos import camera_file, saved, scene

if sys.platform != "win32":
    from tests.cli.screen import Terminal, terminal

on_terminal = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")
Write = Callable[..., Path]
SAID = ("--alt", "Houses", "--people", "none", "--credit", "Bo Li")


@pytest.fixture
def folder(write_article: Write) -> Path:
    return write_article().parent


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "IMG 1.jpg"
    path.write_bytes(camera_file(artist="Bo Li"))
    return path


def test_the_path_of_the_new_photo_is_printed(run: Run, folder: Path, photo: Path) -> None:
    """Data is the path alone; what was done to the photo is said beside it."""
    result = run("photos", "add", "laboratory", photo, *SAID)
    assert (result.code, result.out) == (0, f"{folder.name}/photos/01.jpg\n")
    assert "the place where it was taken is removed" in result.err
    assert "warning" not in result.err
    assert (folder / "photos" / "01.jpg").is_file()
    assert "    alt: Houses\n    credit: Bo Li\n    people: none\n" in (folder / "index.en.md").read_text("utf-8")


def test_what_was_added_passes_the_rules_about_photos(run: Run, folder: Path, tmp_path: Path) -> None:
    """Place, orientation, size, colours, kind: whatever the file was, no rule about photos finds anything then."""
    files = {
        "a.jpg": camera_file(3000, 2000, orientation=8, artist="Bo Li"),
        "b.tif": saved(scene(900, 700, 2), "TIFF"),
        "c.jpg": saved(scene(900, 700, 3).convert("CMYK")),
        "d.png": saved(scene(900, 700, 4), "PNG"),
    }
    for number, (name, data) in enumerate(files.items()):
        (tmp_path / name).write_bytes(data)
        said = ("--alt", f"Houses in a street, number {number}", "--people", "none", "--credit", "Bo Li")
        assert run("photos", "add", "laboratory", tmp_path / name, *said).code == 0
    result = run("photos", "check", "--pixels")
    assert (result.code, result.out) == (0, "")
    assert len(list((folder / "photos").iterdir())) == len(files)


def test_what_is_missing_is_told_without_a_terminal(run: Run, folder: Path, photo: Path) -> None:
    """Nothing is asked; the maker that the file names is proposed, not taken."""
    result = run("photos", "add", "laboratory", photo)
    assert result.code == 0
    for said in ("“alt” is empty", "“people” is empty", "nobody is credited", "its file names Bo Li as its maker"):
        assert said in result.err
    assert "Bo Li" not in (folder / "index.en.md").read_text("utf-8")


def test_json_tells_everything(run: Run, folder: Path, photo: Path) -> None:
    answer = run("photos", "add", "laboratory", photo, "--alt", "Houses", "--consent", "2024-17", "--json").json
    assert (answer["version"], answer["article"], answer["language"]) == (1, folder.name, "en")
    (one,) = answer["photos"]
    assert one["path"] == f"{folder.name}/photos/01.jpg"
    assert (one["width"], one["height"], one["maker"]) == (800, 600, "Bo Li")
    assert (one["alt"], one["people"], one["consent"]) == ("Houses", "consent", "2024-17")
    assert one["missing"] == ["nobody is credited: add the photographer to the article's credits"]
    assert answer["failures"] == []


def test_one_bad_file_does_not_stop_the_others(run: Run, folder: Path, photo: Path, tmp_path: Path) -> None:
    """Good ones are added, bad ones are told, and the exit code says that something is left."""
    bad, other = tmp_path / "bad.jpg", tmp_path / "other.jpg"
    bad.write_bytes(b"Dear readers,\n")
    other.write_bytes(camera_file(seed=2))
    result = run("photos", "add", "laboratory", photo, bad, photo, other, "--people", "none")
    assert result.code == 1
    assert result.out.splitlines() == [f"{folder.name}/photos/0{number}.jpg" for number in (1, 2)]
    assert "bad.jpg is no picture" in result.err
    assert "IMG 1.jpg is the same picture as photos/01.jpg" in result.err


def test_the_same_picture_is_added_twice_only_on_request(run: Run, folder: Path, photo: Path, tmp_path: Path) -> None:
    """A smaller copy of another kind is the same picture."""
    assert run("photos", "add", "laboratory", photo, *SAID).code == 0
    copy = tmp_path / "copy.webp"
    copy.write_bytes(saved(scene().resize((400, 300)), "WEBP"))
    result = run("photos", "add", "laboratory", copy, *SAID)
    assert (result.code, result.out) == (1, "")
    assert "--again" in result.err
    assert len(list((folder / "photos").iterdir())) == 1
    assert run("photos", "add", "laboratory", copy, *SAID, "--again").code == 0


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--people", "staff", "--consent", "1"], "--consent goes with --people consent"),
        (["--lang", "be"], "no version in “be”"),
        (["--people", "nobody"], "nobody"),
    ],
)
def test_options_that_make_no_sense_are_refused(
    run: Run, folder: Path, photo: Path, options: list[str], message: str
) -> None:
    result = run("photos", "add", "laboratory", photo, *options)
    assert result.code == 2
    assert message in result.err
    assert not (folder / "photos").exists()


def test_a_description_is_of_one_photo(run: Run, folder: Path, photo: Path) -> None:
    result = run("photos", "add", "laboratory", photo, photo, "--alt", "Houses")
    assert result.code == 2
    assert "Add such photos one by one." in result.err
    assert not (folder / "photos").exists()


def test_a_name_with_a_path_in_it_names_nothing(run: Run, folder: Path, tmp_path: Path) -> None:
    """The copy is called by its number, whatever the file was called."""
    odd = tmp_path / "..%2f..%2f$(rm -rf x); `x`.jpg"
    odd.write_bytes(camera_file())
    assert run("photos", "add", "laboratory", odd, *SAID).code == 0
    assert [file.name for file in (folder / "photos").iterdir()] == ["01.jpg"]


def asks(question: str, seen: "Terminal") -> bool:
    return any(question in line for line in seen.lines)


@on_terminal
def test_in_a_terminal_what_is_missing_is_asked(newsroom: Path, folder: Path, photo: Path) -> None:
    """Enter takes the maker that the file names; consent is asked for where people agreed."""
    with terminal(newsroom, "photos", "add", "laboratory", photo) as screen:
        for question, answer in (
            ("What does it show:", "Houses in a street\r"),
            ("Caption (Enter for none):", "\r"),
            ("Who took it [Bo Li]:", "\r"),
            ("Who can be recognized (none: nobody):", "2\r"),
            ("(its id):", "2024-17\r"),
        ):
            screen.wait_for(partial(asks, question))
            screen.process.send(answer)
        assert screen.finish() == 0
    entry = '    alt: Houses in a street\n    credit: Bo Li\n    people: consent\n    consent: "2024-17"\n'
    assert entry in (folder / "index.en.md").read_text("utf-8")


REGISTERED = "- id: bo-li\n  names: {en: Bo Li, be: Бо Лі}\n  also: [Li Bo]\n"


@on_terminal
def test_the_maker_is_proposed_as_the_registry_calls_them(newsroom: Path, write_article: Write, photo: Path) -> None:
    """Enter takes them, so the question does not say that Enter leaves the photographers of the article."""
    (newsroom / "people.yaml").write_bytes(REGISTERED.encode())
    article = write_article(
        ARTICLE.replace("  authors:", "  photographers:\n    - name: Ян Крук\n  authors:"), language="be"
    )
    with terminal(newsroom, "photos", "add", "laboratory", photo, "--alt", "Дамы", "--people", "none") as screen:
        screen.wait_for(partial(asks, "Caption (Enter for none):"))
        screen.process.send("\r")
        screen.wait_for(partial(asks, "Who took it [Бо Лі]:"))
        screen.process.send("\r")
        assert screen.finish() == 0
    assert "    credit: Бо Лі\n" in article.read_text("utf-8")


def test_a_maker_whom_the_article_credits_by_another_spelling_is_not_told(
    newsroom: Path, run: Run, write_article: Write, photo: Path
) -> None:
    (newsroom / "people.yaml").write_bytes(REGISTERED.encode())
    write_article(ARTICLE.replace("  authors:", "  photographers:\n    - name: Li Bo\n  authors:"))
    result = run("photos", "add", "laboratory", photo, "--alt", "Houses", "--people", "none")
    assert result.code == 0
    assert "maker" not in result.err


@on_terminal
def test_the_photo_is_drawn_before_the_questions(newsroom: Path, folder: Path, photo: Path) -> None:
    """Whoever describes it sees it; a third of the screen leaves room for the questions."""
    colours = {"COLORTERM": "truecolor", "NO_COLOR": ""}
    with terminal(newsroom, "photos", "add", "laboratory", photo, columns=80, rows=30, **colours) as screen:
        screen.wait_for(partial(asks, "What does it show:"))
        drawn = [number for number, line in enumerate(screen.lines) if "▀" in line]
        question = next(number for number, line in enumerate(screen.lines) if "What does it show:" in line)
    assert 0 < len(drawn) <= 10
    assert drawn[-1] < question
    assert folder.exists()


@on_terminal
def test_a_photo_that_is_left_during_the_questions_is_not_added(newsroom: Path, folder: Path, photo: Path) -> None:
    before = (folder / "index.en.md").read_bytes()
    with terminal(newsroom, "photos", "add", "laboratory", photo) as screen:
        screen.wait_for(partial(asks, "What does it show:"))
        screen.process.send("\x03")
        assert screen.finish() == 130
    assert (folder / "index.en.md").read_bytes() == before
    assert not (folder / "photos").exists()


_LIMITED = """
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))
from bsmu_news.__main__ import main
sys.exit(main())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limits of this kind")
def test_a_full_disk_changes_nothing(newsroom: Path, folder: Path, photo: Path) -> None:
    before = (folder / "index.en.md").read_bytes()
    words = [sys.executable, "-c", _LIMITED, "--newsroom", str(newsroom), "photos", "add", "laboratory", str(photo)]
    done = subprocess.run(words, capture_output=True, check=False, env=os.environ, encoding="utf-8")
    assert done.returncode == 2
    assert "the disk is full" in done.stderr
    assert (folder / "index.en.md").read_bytes() == before
    assert not list((folder / "photos").iterdir())


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_told(run: Run, folder: Path, photo: Path) -> None:
    folder.chmod(0o555)
    try:
        result = run("photos", "add", "laboratory", photo, *SAID)
    finally:
        folder.chmod(0o755)
    assert result.code == 2
    assert "permission denied" in result.err
