"""`bsmu-news init`: a newsroom in a folder, made once."""

from pathlib import Path

import pytest

from tests.conftest import Run

FILES = ["articles/newsroom.toml", "articles/people.yaml", "articles/glossary.csv", ".gitattributes"]


def test_a_newsroom_is_made_and_each_file_told(run: Run, tmp_path: Path) -> None:
    """The next step is named, ready to be copied."""
    folder = tmp_path / "our news"
    result = run("init", folder, "--name", 'The "News"')
    assert (result.code, result.out) == (0, "")
    assert result.err.splitlines() == [
        *(f"made {folder.as_posix()}/{name}" for name in FILES),
        f"The newsroom is ready. Next: bsmu-news --newsroom '{folder / 'articles'}' new",
    ]
    assert all((folder / name).is_file() for name in FILES)
    assert 'name = "The \\"News\\""' in (folder / FILES[0]).read_text(encoding="utf-8")


def test_the_new_newsroom_can_be_used_at_once(run: Run, tmp_path: Path) -> None:
    """Its own settings are valid."""
    run("init", tmp_path / "news")
    assert run("--newsroom", tmp_path / "news", "status").code == 0
    assert run("--newsroom", tmp_path / "news", "validate").code == 0


def test_init_changes_nothing_the_second_time(run: Run, tmp_path: Path) -> None:
    """What a person wrote is never overwritten."""
    run("init", tmp_path)
    before = {name: (tmp_path / name).read_bytes() for name in FILES}
    (tmp_path / FILES[1]).write_bytes(b"[]")
    result = run("init", tmp_path, "--name", "Other")
    assert result.code == 0
    assert "is a newsroom already; nothing was changed" in result.err
    assert {name: (tmp_path / name).read_bytes() for name in FILES} == {**before, FILES[1]: b"[]"}


def test_the_current_folder_is_the_default(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And need not be named in the next step."""
    monkeypatch.chdir(tmp_path)
    assert run("init").err.splitlines()[-1] == "The newsroom is ready. Next: bsmu-news new"
    assert (tmp_path / FILES[0]).is_file()


@pytest.mark.parametrize("name", ["file", "file/deeper"])
def test_a_folder_that_cannot_be_made_is_told(run: Run, tmp_path: Path, name: str) -> None:
    """A file stands where the folder should be."""
    (tmp_path / "file").write_text("mine")
    result = run("init", tmp_path / name)
    assert result.code == 2
    assert result.err.startswith(f"error: cannot write {tmp_path / name}: ")
    assert (tmp_path / "file").read_text() == "mine"
