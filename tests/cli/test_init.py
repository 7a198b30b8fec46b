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


OWN = b"*.docx binary\r\n*.md text"
RECORDS = b"segments.*.jsonl text eol=lf merge=union"


@pytest.mark.parametrize("inside", [False, True])
def test_an_older_newsroom_learns_how_git_merges_records(run: Run, tmp_path: Path, inside: bool) -> None:
    """What its .gitattributes says stays byte for byte, and the line is added once."""
    run("init", tmp_path)
    folder = tmp_path / "articles" if inside else tmp_path
    (tmp_path / ".gitattributes").unlink()
    (folder / ".gitattributes").write_bytes(OWN)
    result = run("init", folder)
    assert (result.code, result.err) == (0, f"added to {folder.as_posix()}/.gitattributes how Git merges records\n")
    data = (folder / ".gitattributes").read_bytes()
    assert data.startswith(OWN + b"\r\n#")
    assert data.endswith(b"\r\n" + RECORDS + b"\r\n")
    assert "nothing was changed" in run("init", folder).err
    assert (folder / ".gitattributes").read_bytes() == data


def test_a_newsroom_that_merges_records_in_its_own_way_is_left_alone(run: Run, tmp_path: Path) -> None:
    (tmp_path / ".gitattributes").write_bytes(b"articles/*/segments.*.jsonl merge=ours\n")
    result = run("init", tmp_path)
    assert [".gitattributes" in line for line in result.err.splitlines()] == [False] * 4
