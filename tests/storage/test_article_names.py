"""Naming an article: any way that a person may think of."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Run

ID = "2024-03-05-studenty-otkryli-klub"


@pytest.fixture(autouse=True)
def article(write_article: Callable[..., Path]) -> Path:
    write_article(article="2024-03-06-Other_Folder")
    return write_article("---\ntitle: Студенты открыли клуб\ndate: 2024-03-05\n---\nx\n", article=ID, language="ru")


@pytest.mark.parametrize("name", [ID, "OTKRYLI", "студенты открыли", f"{ID}/", f"{ID}/index.ru.md"])
def test_every_way_to_name_an_article_finds_it(run: Run, name: str) -> None:
    """An id, a part of it, words of the title, and paths from the newsroom, in every command alike."""
    assert run("preview", name).code == 0
    assert run("export", name).code == 0
    assert run("status", name, "--json").json["articles"][0]["id"] == ID
    assert run("validate", name, "--output-format", "json").json["summary"]["files"] == 1


def test_capitals_in_folders_are_found(run: Run) -> None:
    """A folder that a person has named otherwise than the tool would is found all the same."""
    assert run("preview", "other_folder").code == 0
