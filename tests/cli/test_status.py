"""`status`: one row an article, its stage, and what `validate` found."""

import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ARTICLE, Run

Write = Callable[..., Path]
SOURCE = ARTICLE.replace("status: draft", "status: ready")
TRANSLATION = ARTICLE.replace("status: draft", "status: draft\ntranslation_of: ru").replace(
    "---\n\nThe", "  translators:\n    - name: Bo Li\n---\n\nThe"
)
HALF = TRANSLATION.replace("Everyone is welcome.", "<!-- untranslated\nПриходите все.\n-->")


def test_an_empty_newsroom_says_so(run: Run) -> None:
    result = run("status")
    assert (result.code, result.out) == (0, "")
    assert "empty" in result.err
    assert run("status", "--json").json == {"version": 1, "articles": []}


def test_json_has_every_field(run: Run, write_article: Write) -> None:
    write_article(SOURCE, language="ru")
    write_article(HALF)
    (row,) = run("status", "--json").json["articles"]
    # As many as `validate` says.
    assert row.pop("findings") == {"error": 0, "warning": 3, "info": 0}
    assert row == {
        "id": "2024-03-05-laboratory",
        "date": "2024-03-05",
        "section": "university",
        "source": "ru",
        "stage": "translating",
        "languages": {
            "ru": {
                "path": "2024-03-05-laboratory/index.ru.md",
                "title": "Students opened a laboratory",
                "words": 8,
            },
            "en": {
                "path": "2024-03-05-laboratory/index.en.md",
                "title": "Students opened a laboratory",
                "words": 5,
                "segments": {
                    "total": 3,
                    "untranslated": 1,
                    "machine": 0,
                    "edited": 2,
                    "reviewed": 0,
                    "outdated": 0,
                },
            },
        },
    }


@pytest.mark.parametrize(
    ("source", "translation", "stage"),
    [
        (ARTICLE, None, "draft"),
        (ARTICLE, TRANSLATION, "draft"),
        (SOURCE, None, "translating"),
        (SOURCE, HALF, "translating"),
        (SOURCE, "broken", "translating"),
        (SOURCE, TRANSLATION, "reviewing"),
        (SOURCE, TRANSLATION.replace("status: draft", "status: ready"), "ready"),
        ("broken", TRANSLATION, "draft"),
    ],
)
def test_the_stage_follows_from_the_files(
    run: Run, write_article: Write, source: str, translation: str | None, stage: str
) -> None:
    write_article(source, language="ru")
    if translation:
        write_article(translation)
    assert run("status", "--json").json["articles"][0]["stage"] == stage


def test_an_english_article_needs_no_translation(run: Run, write_article: Write) -> None:
    write_article(SOURCE)
    assert run("status", "--json").json["articles"][0]["stage"] == "ready"


def test_an_article_that_cannot_be_read_has_a_row(run: Run, write_article: Write) -> None:
    write_article("nothing")
    (row,) = run("status", "--json").json["articles"]
    assert (row["date"], row["section"], row["stage"]) == ("2024-03-05", None, "draft")
    assert row["findings"] == {"error": 1, "warning": 0, "info": 0}
    assert "laboratory" in run("status").out


def test_filters_choose_rows(run: Run, write_article: Write) -> None:
    write_article(SOURCE, language="ru", article="2024-03-05-old")
    write_article(SOURCE.replace("2024-03-05", "2024-04-01"), article="2024-04-01-new")

    def shown(*options: str) -> list[str]:
        return [row["id"][11:] for row in run("status", *options, "--json").json["articles"]]

    assert shown() == ["new", "old"]
    assert shown("old") == ["old"]
    assert shown("--stage", "ready") == ["new"]
    assert shown("--stage", "draft") == []
    assert shown("--lang", "ru") == ["old"]
    assert shown("--since", "2024-03-06") == ["new"]
    assert shown("--section", "university") == ["new", "old"]


@pytest.mark.parametrize(
    ("option", "value", "hint"),
    [
        ("--section", "univresity", "university"),
        ("--lang", "eng", "en"),
        ("--stage", "red", "ready"),
        ("--since", "x", ""),
    ],
)
def test_a_filter_that_nothing_can_pass_is_an_error(run: Run, option: str, value: str, hint: str) -> None:
    result = run("status", option, value)
    assert (result.code, result.out) == (2, "")
    assert hint in result.err


def test_a_pipe_gets_whole_cells_in_aligned_columns(spawn: Run, write_article: Write) -> None:
    write_article(SOURCE.replace("Students opened", "Студенты " * 30), language="ru")
    write_article(HALF)
    head, row = spawn("status").out.splitlines()
    assert row.index("ru → en 66%") == head.index("Languages")
    assert "…" not in row
    assert "\x1b" not in row


def test_titles_cannot_move_the_cursor(run: Run, write_article: Write) -> None:
    write_article(
        ARTICLE.replace("title: Students", 'title: "\\e[2J\\nStudents').replace("laboratory\n", 'laboratory"\n', 1)
    )
    out = run("status").out
    assert "\x1b" not in out
    assert len(out.splitlines()) == 2


def test_articles_that_vanish_meanwhile_are_passed_over(spawn: Run, newsroom: Path, write_article: Write) -> None:
    """Folders may be moved away between listing and reading; then there is no row, and no fault."""
    for number in range(300):
        write_article(article=f"2024-03-05-laboratory-{number:03}")
    moved = newsroom.parent / "moved"
    moved.mkdir()

    def move() -> None:
        time.sleep(0.2)
        for folder in sorted(newsroom.glob("2024*")):
            folder.rename(moved / folder.name)

    thread = threading.Thread(target=move)
    thread.start()
    result = spawn("status")
    thread.join()
    assert (result.code, "bug" in result.err) == (0, False)
