"""A translation is compared with its source and its record in one way, whatever state the files are in."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bsmu_news.domain.trace import SegmentState
from bsmu_news.errors import BsmuNewsError, FrontMatterError
from bsmu_news.markup.tracing import updated_entries
from bsmu_news.services.trace import Traced, trace_of
from bsmu_news.storage.articles import load_article
from bsmu_news.storage.newsroom import load_newsroom
from bsmu_news.storage.records import record_path, save_record
from tests.conftest import ARTICLE, Run

Write = Callable[..., Path]
ID = "2024-03-05-laboratory"
SOURCE = ARTICLE.replace("Students opened a laboratory", "Студенты открыли лабораторию").replace(
    "The laboratory opened on Tuesday.\n\nEveryone is welcome.", "Лаборатория открылась во вторник.\n\nПриходите все."
)
TRANSLATION = ARTICLE.replace("status: draft", "status: draft\ntranslation_of: ru")


def traced(newsroom: Path) -> Traced:
    room = load_newsroom(newsroom)
    return trace_of(room, load_article(room, ID), "en")


@pytest.fixture
def article(newsroom: Path, write_article: Write) -> Path:
    """An article whose translation a machine drafted, all of it recorded."""
    write_article(SOURCE, language="ru")
    write_article(TRANSLATION)
    found = traced(newsroom)
    entries = updated_entries(found.trace, "2024-03-05T10:00:00Z")
    save_record(newsroom / ID, "en", [one._replace(origin="google", draft=one.text) for one in entries], None)
    return newsroom / ID


def test_an_article_is_compared_with_its_record(newsroom: Path, article: Path) -> None:
    found = traced(newsroom)
    assert {one.state for one in found.trace.segments} == {SegmentState.MACHINE}
    assert (len(found.entries), found.notes, found.language) == (3, (), "en")
    assert found.record.data == record_path(article, "en").read_bytes()
    assert [one.text for one in found.targets][1:] == ["The laboratory opened on Tuesday.", "Everyone is welcome."]


def test_a_record_that_cannot_be_read_is_noted_and_alignment_takes_its_place(newsroom: Path, article: Path) -> None:
    """Everything is where it was; only who wrote it nobody knows any more."""
    before = traced(newsroom)
    record_path(article, "en").write_bytes(b"\0\xff" * 100)
    found = traced(newsroom)
    assert len(found.notes) == 1
    assert [one.targets for one in found.trace.segments] == [one.targets for one in before.trace.segments]
    assert {one.state for one in found.trace.segments} == {SegmentState.EDITED}


def test_a_translation_that_is_gone_leaves_its_record(newsroom: Path, article: Path) -> None:
    """So its drafts need not be asked for again."""
    (article / "index.en.md").unlink()
    found = traced(newsroom)
    assert found.target is None
    assert [one.entry and one.entry.draft for one in found.trace.segments][2] == "Everyone is welcome."


def test_an_article_without_a_text_is_an_error(newsroom: Path) -> None:
    """Of ours: a folder may hold photos and nothing else."""
    (newsroom / ID).mkdir()
    with pytest.raises(BsmuNewsError, match="has no text to translate"):
        traced(newsroom)


@pytest.mark.parametrize("language", ["ru", "en"])
def test_a_version_that_cannot_be_read_is_an_error(
    newsroom: Path, article: Path, write_article: Write, language: str
) -> None:
    """Nothing may be written over it."""
    write_article("broken", language=language)
    room = load_newsroom(newsroom)
    with pytest.raises(FrontMatterError):
        trace_of(room, load_article(room, article.name), "en")


def test_the_board_counts_by_the_record(run: Run, article: Path, write_article: Write) -> None:
    """In segments, and of one article in words too."""
    write_article(TRANSLATION.replace("Everyone is welcome.", "All are welcome."))
    write_article(SOURCE.replace("во вторник", "в среду"), language="ru")
    (row,) = run("status", "--json").json["articles"]
    assert row["languages"]["en"]["segments"] == {
        "total": 3, "untranslated": 0, "machine": 1, "edited": 1, "reviewed": 0, "outdated": 1,
    }  # fmt: skip
    table = [line.split() for line in run("status", article.name).out.splitlines()[3:]]
    assert table == [
        ["Words", "Segments"], ["en", "machine", "4", "1"], ["edited", "3", "1"], ["outdated", "5", "1"],
    ]  # fmt: skip
    assert len(run("status").out.splitlines()) == 2


def test_the_board_counts_a_broken_source_as_before(run: Run, article: Path, write_article: Write) -> None:
    """Whoever looks at the board is not stopped by one file."""
    write_article("broken", language="ru", article=article.name)
    (row,) = run("status", "--json").json["articles"]
    assert row["languages"]["en"]["segments"]["edited"] == 3
    assert run("status", article.name).code == 0
