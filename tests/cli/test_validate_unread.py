"""`validate`: a file that could not be read has not passed, whatever rules were asked for."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ARTICLE, Run

Write = Callable[..., Path]
FOLDER = "2024-03-05-laboratory"
NAME = f"{FOLDER}/index.en.md"
UNREADABLE = {
    "UTF-16": ARTICLE.encode("utf-16"),
    "no front matter": b"Text.\n",
    "broken front matter": b"---\ntitle: a: b\n---\nText.\n",
    "binary": bytes(range(256)),
}


@pytest.fixture(params=UNREADABLE)
def unread(request: pytest.FixtureRequest, write_article: Write) -> Path:
    """An article that no rule but FM001 looks at."""
    path = write_article()
    path.write_bytes(UNREADABLE[request.param])
    return path


@pytest.mark.usefixtures("unread")
def test_it_is_told_by_name_and_fails(run: Run) -> None:
    for _time in ("first", "from the cache"):
        result = run("validate", "--select", "TY")
        assert (result.code, result.out) == (1, "")
        assert f"{NAME} is not checked: " in result.err
        assert "0 files checked" in result.err


@pytest.mark.parametrize("args", [("--ignore", "FM001"), ("--select", "TY", FOLDER), ("--select", "TY", "--diff")])
@pytest.mark.usefixtures("unread")
def test_it_is_told_in_every_kind_of_check(run: Run, args: tuple[str, ...]) -> None:
    result = run("validate", *args)
    assert result.code == 1
    assert f"{NAME} is not checked: " in result.err


@pytest.mark.usefixtures("unread")
def test_where_a_finding_tells_it_nothing_else_does(run: Run) -> None:
    for args in ((), ("--select", "FM"), ("--select", "unreadable-front-matter")):
        result = run("validate", *args)
        assert result.code == 1
        assert "FM001" in result.out
        assert "is not checked" not in result.err


def test_the_other_languages_are_checked(run: Run, write_article: Write) -> None:
    write_article()
    write_article(language="ru").write_bytes(ARTICLE.encode("utf-16"))
    result = run("validate", "--select", "TY")
    assert "1 file checked" in result.err
    assert "index.ru.md is not checked: index.ru.md is not UTF-8 text; it looks like UTF-16" in result.err
    assert run("validate", "--select", "TY", NAME).code == 0


def test_who_has_switched_it_off_for_the_file_hears_nothing(run: Run, newsroom: Path, write_article: Write) -> None:
    write_article("Notes.\n")
    settings = newsroom / "newsroom.toml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text + f'\n[validate.per_file_ignores]\n"{FOLDER}" = ["ALL"]\n', encoding="utf-8")
    for args in ((), ("--select", "TY")):
        assert run("validate", *args).code == 0


def test_documents_tell_it_too(run: Run, write_article: Write) -> None:
    write_article("Notes.\n")
    assert "title=not checked::" in run("validate", "--select", "TY", "--output-format", "github").out


def test_standard_input_is_told_too(run: Run, newsroom: Path) -> None:
    result = run("validate", "--select", "TY", "--stdin-filename", newsroom / NAME, stdin="Text.\n")
    assert result.code == 1
    assert f"{NAME} is not checked: no front matter" in result.err


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="everything is readable for root")
def test_a_file_without_permission_is_told(run: Run, write_article: Write) -> None:
    write_article().chmod(0)
    result = run("validate", "--select", "TY")
    assert result.code == 1
    assert "permission denied" in result.err


@pytest.mark.skipif(os.name == "nt", reason="no pipes with names")
@pytest.mark.parametrize("make", [os.mkfifo, Path.mkdir])
@pytest.mark.parametrize("args", [(), (FOLDER,), ("--select", "TY")])
def test_what_is_no_file_is_told(
    run: Run, write_article: Write, make: Callable[[Path], None], args: tuple[str, ...]
) -> None:
    write_article()
    make(write_article().with_name("index.ru.md"))
    result = run("validate", *args)
    assert result.code == 1
    assert f"{FOLDER}/index.ru.md is not checked: it is no ordinary file" in result.err
    assert run("validate", NAME).code == 0


@pytest.mark.skipif(os.name == "nt", reason="no pipes with names")
@pytest.mark.parametrize("make", [os.mkfifo, Path.mkdir])
@pytest.mark.parametrize("name", ["words.txt", "glossary.csv", "people.yaml"])
def test_what_stands_in_place_of_a_list_is_refused(
    run: Run, newsroom: Path, write_article: Write, make: Callable[[Path], None], name: str
) -> None:
    """Also where every article is known."""
    write_article()
    (newsroom / name).unlink(missing_ok=True)
    assert run("validate").code == 0
    make(newsroom / name)
    result = run("validate")
    assert (result.code, result.out) == (2, "")
    assert name in result.err


def test_the_hint_at_a_binary_text_fits_the_command(run: Run, newsroom: Path) -> None:
    for data in (bytes(range(256)), ARTICLE.encode("utf-16"), "Лаборатория открылась".encode("cp1251")):
        result = run("validate", "--stdin-filename", newsroom / NAME, stdin=data)
        assert result.code == 2
        assert "Give the article's text, in UTF-8." in result.err
        assert "import" not in result.err
        assert "--encoding" not in result.err
