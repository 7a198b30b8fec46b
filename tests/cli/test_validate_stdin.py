"""`validate -`: a text that an editor holds is checked as if it were saved."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.test_validate_fix import IDLE
from tests.conftest import ARTICLE, Run

Write = Callable[..., Path]
NAME = "2024-03-05-laboratory/index.en.md"
BAD = ARTICLE.replace("section: university", "section: univresity")


def test_the_text_is_checked_in_place_of_the_file(run: Run, write_article: Write) -> None:
    path = write_article()
    result = run("validate", "-", "--stdin-filename", NAME, stdin=BAD)
    assert result.code == 1
    assert "index.en.md:4:10: FM006" in result.out
    assert "4 | section: univresity" in result.out
    assert path.read_text("utf-8") == ARTICLE


def test_the_file_need_not_be_there(run: Run, newsroom: Path) -> None:
    result = run("validate", "--stdin-filename", newsroom / NAME, "--output-format", "json", stdin=BAD)
    assert [one["path"] for one in result.json["findings"]] == [NAME]
    assert result.json["summary"]["files"] == 1
    assert not (newsroom / NAME).exists()


def test_the_other_languages_are_those_on_the_disk(run: Run, write_article: Write) -> None:
    write_article(ARTICLE.replace("2024-03-05", "2024-03-06"), language="ru")
    found = run("validate", "--stdin-filename", NAME, "--select", "FM", "--output-format", "json", stdin=ARTICLE).json
    assert [one["name"] for one in found["findings"]] != []


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["-"], "Give --stdin-filename"),
        (["--stdin-filename", "elsewhere/x/index.en.md"], "is no file of an article"),
        (["--stdin-filename", "2024-03-05-laboratory/notes.md"], "is no file of an article"),
        (["--stdin-filename", "people.yaml"], "is no file of an article"),
        (["--stdin-filename", "a\0b"], "is no file of an article"),
        (["-", "laboratory", "--stdin-filename", NAME], "cannot be checked together"),
    ],
)
def test_a_text_wants_the_name_of_its_file(run: Run, args: list[str], message: str) -> None:
    result = run("validate", *args, stdin=ARTICLE)
    assert (result.code, result.out) == (2, "")
    assert message in result.err


def test_a_text_that_is_no_utf_8_is_told(run: Run) -> None:
    result = run("validate", "--stdin-filename", NAME, stdin="Лаборатория открылась".encode("cp1251"))
    assert result.code == 2
    assert "standard input is not UTF-8 text" in result.err


def test_fixing_prints_the_text(spawn: Run, write_article: Write) -> None:
    path = write_article()
    given = ("\ufeff" + IDLE.replace("\n", "\r\n")).encode()
    result = spawn("validate", "--fix", "--stdin-filename", NAME, stdin=given)
    assert result.out == "\ufeff" + ARTICLE.replace("\n", "\r\n")
    assert result.err == "fixed 1 finding in 1 file\n"
    assert path.read_text("utf-8") == ARTICLE


def test_a_text_without_anything_to_mend_comes_back_as_it_was(spawn: Run) -> None:
    result = spawn("validate", "--fix", "-", "--stdin-filename", NAME, stdin=BAD.encode())
    assert (result.code, result.out, result.err) == (0, BAD, "")


def test_a_diff_of_the_text_can_be_shown(run: Run) -> None:
    result = run("validate", "--diff", "--stdin-filename", NAME, stdin=IDLE)
    assert result.code == 1
    assert f"-{IDLE.splitlines()[-1]}" in result.out.splitlines()
