"""The newsroom's folder: found from below, made once, never overwritten."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from bsmu_news.errors import ConfigError, NoNewsroomError
from bsmu_news.storage.newsroom import find_newsroom, init_newsroom, load_newsroom


def test_a_newsroom_is_found_from_below(newsroom: Path) -> None:
    """From any folder in it, and from the folder that holds `articles`."""
    deep = newsroom / "2024-01-01-x" / "photos"
    deep.mkdir(parents=True)
    for start in (deep, newsroom, newsroom.parent):
        assert find_newsroom(start=start).root == newsroom


def test_a_newsroom_is_found_from_the_current_folder(newsroom: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As for any tool that works in a folder."""
    monkeypatch.chdir(newsroom.parent)
    assert find_newsroom().root == newsroom


def test_the_nearest_newsroom_counts(newsroom: Path) -> None:
    """A newsroom in a newsroom is its own."""
    inner, _made = init_newsroom(newsroom / "inner", "Inner")
    assert find_newsroom(start=inner).settings.newsroom.name == "Inner"
    assert find_newsroom(start=newsroom).settings.newsroom.name == "Test newsroom"


def test_both_folders_may_be_given(newsroom: Path) -> None:
    """The one that holds `newsroom.toml`, and the one above."""
    assert find_newsroom(newsroom).root == newsroom
    assert find_newsroom(newsroom.parent).root == newsroom


def test_a_given_folder_is_not_searched_upward(newsroom: Path) -> None:
    """A slip in --newsroom must not lead to another newsroom."""
    (newsroom / "sub").mkdir()
    with pytest.raises(NoNewsroomError, match=r"sub: it holds no newsroom\.toml"):
        find_newsroom(newsroom / "sub")


def test_without_a_newsroom_the_next_step_is_named(tmp_path: Path) -> None:
    """Nobody has to read a manual first."""
    with pytest.raises(NoNewsroomError) as caught:
        find_newsroom(start=tmp_path)
    assert "bsmu-news init" in caught.value.hint


def test_a_folder_named_as_the_settings_is_no_newsroom(tmp_path: Path) -> None:
    """Only a file counts."""
    (tmp_path / "newsroom.toml").mkdir()
    with pytest.raises(NoNewsroomError):
        find_newsroom(tmp_path)


def test_bad_settings_are_not_skipped(newsroom: Path) -> None:
    """The search ends at the nearest newsroom, good or bad."""
    (newsroom / "newsroom.toml").write_text("[newsroom]\n")
    with pytest.raises(ConfigError):
        find_newsroom(start=newsroom)


def test_init_makes_what_is_missing_and_keeps_the_rest(tmp_path: Path) -> None:
    """A second call changes nothing; a file that was deleted comes back."""
    root, made = init_newsroom(tmp_path, "N")
    assert made == ["articles/newsroom.toml", "articles/people.yaml", "articles/glossary.csv", ".gitattributes"]
    (root / "people.yaml").write_text("[]")
    (root / "glossary.csv").unlink()
    assert init_newsroom(tmp_path, "Other") == (root, ["articles/glossary.csv"])
    assert (root / "people.yaml").read_text() == "[]"
    assert load_newsroom(root).settings.newsroom.name == "N"


@pytest.mark.parametrize("name", ['A "quoted" name', "back\\slash", "Новости\nи ещё", "\x07", "@NAME@", "", "'''"])
def test_any_name_makes_settings_that_can_be_read(tmp_path: Path, name: str) -> None:
    """Quotes are escaped; what cannot be printed becomes a space."""
    root, _made = init_newsroom(tmp_path, name)
    expected = "".join(char if char.isprintable() else " " for char in name)
    assert load_newsroom(root).settings.newsroom.name == expected
    assert tomllib.loads((root / "newsroom.toml").read_text(encoding="utf-8"))


def test_two_inits_at_once_make_each_file_once(tmp_path: Path) -> None:
    """Whatever the order, every file is whole and told by one of the two."""
    code = (
        "import sys; from bsmu_news.storage.newsroom import init_newsroom; from pathlib import Path; sys.stdin.read()\n"
    )
    code += "for n in range(20): print(*init_newsroom(Path(sys.argv[1]) / str(n), sys.argv[2])[1], sep='\\n')"
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", code, str(tmp_path), name], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for name in ("one", "two")
    ]
    for process in processes:
        assert process.stdin is not None
        process.stdin.close()
        process.stdin = None
    told = "".join(process.communicate(timeout=60)[0] for process in processes).split()
    assert [process.returncode for process in processes] == [0, 0]
    assert sorted(told) == sorted(
        ["articles/newsroom.toml", "articles/people.yaml", "articles/glossary.csv", ".gitattributes"] * 20
    )
    for number in range(20):
        assert load_newsroom(tmp_path / str(number) / "articles").settings.newsroom.name in ("one", "two")


@pytest.mark.skipif(os.name == "nt", reason="needs symbolic links")
def test_a_newsroom_behind_a_link_is_found(newsroom: Path, tmp_path: Path) -> None:
    """People keep theirs on another drive."""
    (tmp_path / "link").symlink_to(newsroom)
    assert find_newsroom(tmp_path / "link").settings.newsroom.name == "Test newsroom"
