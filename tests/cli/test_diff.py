"""`diff`: real articles with real records."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from bsmu_news.domain.record import Draft, Entry
from bsmu_news.domain.segment import SegmentKind
from bsmu_news.storage.records import save_record
from tests.conftest import Run

Write = Callable[..., Path]
RU = "---\ntitle: Дом\ndate: 2024-03-05\nsection: university\n---\n\nВ августе приехали 12 врачей.\n\nВсем рады.\n"
EN = """\
---
title: House
date: 2024-03-05
section: university
translation_of: ru
---

In July 11 doctors came.

Everybody is welcome.
"""
BEFORE, AFTER = "В июле приехали 11 врачей.", "В августе приехали 12 врачей."
WAITING = Draft(AFTER, "In August 12 doctors came.", "google", "2024-03-02")
ENTRIES = (
    Entry("a", SegmentKind.TITLE, "Дом", "House", "google", "House", "2024-03-01"),
    Entry("b", SegmentKind.PARAGRAPH, BEFORE, "In July 11 doctors came.", "google", "In July came 11 doctors.",
          "2024-03-01", WAITING),
    Entry("c", SegmentKind.PARAGRAPH, "Всем рады.", "Everybody is welcome.", "google", "Everybody is welcome.",
          "2024-03-01"),
)  # fmt: skip


@pytest.fixture
def article(write_article: Write) -> Callable[..., Path]:
    """Write an article, its translation and its record; return the article's folder."""

    def write(entries: Iterable[Entry] = ENTRIES, english: str = EN) -> Path:
        folder = write_article(RU, language="ru").parent
        write_article(english)
        if entries:
            save_record(folder, "en", entries, None)
        return folder

    return write


def test_what_changed_is_shown_and_counted(run: Run, article: Callable[..., Path]) -> None:
    """The paragraph whose source changed stands there with its text and its draft, and nothing else does."""
    article()
    result = run("diff", "laboratory")
    assert result.code == 0
    assert "[-июле-] {+августе+} приехали [-11-] {+12+} врачей." in result.out
    assert "In July 11 doctors came." in result.out
    assert "In August 12 doctors came." in result.out
    assert "welcome" not in result.out
    assert "1 of 3 segments changed" in result.err


def test_json_has_the_places_and_both_sources(run: Run, article: Callable[..., Path]) -> None:
    """A program gets the whole texts, and paths in the newsroom."""
    article()
    document = run("diff", "laboratory", "--to", "en", "--json").json
    (translation,) = document["translations"]
    (segment,) = translation["segments"]
    assert (document["version"], document["article"]) == (1, "2024-03-05-laboratory")
    assert translation["path"] == "2024-03-05-laboratory/index.en.md"
    assert (segment["number"], segment["kind"], segment["line"], segment["source_line"]) == (2, "paragraph", 8, 7)
    assert (segment["old"], segment["new"]) == (BEFORE, AFTER)
    assert segment["draft"] == {"source": AFTER, "text": WAITING.text, "origin": "google", "day": "2024-03-02"}
    assert "effort" not in translation


def test_effort_counts_what_people_worked_on(run: Run, article: Callable[..., Path]) -> None:
    """A draft that was changed counts; drafts that nobody has touched do not."""
    article()
    effort: Any = run("diff", "laboratory", "--effort", "--json").json["translations"][0]["effort"]
    assert [one["number"] for one in effort["segments"]] == [2]
    assert (effort["edits"], effort["words"], effort["method"]) == (1, 6, "ter")
    assert "0.17 (1 edit, 6 words)" in run("diff", "laboratory", "--effort").out


def test_joined_paragraphs_are_measured_together(run: Run, article: Callable[..., Path]) -> None:
    """Where a person made one paragraph of two drafts, the effort is that of both."""
    english = EN.replace(
        "July 11 doctors came.\n\nEverybody is welcome.", "July 11 doctors came. Everybody is welcome."
    )
    article(english=english)
    effort: Any = run("diff", "laboratory", "--effort", "--json").json["translations"][0]["effort"]
    assert [one["number"] for one in effort["segments"]] == [2]
    assert effort["words"] == 10


def test_without_a_record_nothing_is_known(run: Run, article: Callable[..., Path]) -> None:
    """It is said that there is no record, and that is no failure."""
    article(entries=())
    result = run("diff", "laboratory")
    assert (result.code, result.out) == (0, "")
    assert "nothing is known" in result.err


def test_a_path_chooses_the_translation(run: Run, article: Callable[..., Path], write_article: Write) -> None:
    """All translations are compared, or the one whose file is named; the source is none."""
    folder = article()
    write_article(EN, language="be")
    both = run("diff", "laboratory", "--json").json["translations"]
    assert sorted(one["language"] for one in both) == ["be", "en"]
    (one,) = run("diff", folder / "index.en.md", "--json").json["translations"]
    assert one["language"] == "en"
    wrong = run("diff", "laboratory", "--to", "ru")
    assert wrong.code == 2
    assert "source" in wrong.err


@pytest.mark.parametrize(("language", "said"), [("en", "“en”"), (None, "no translation yet")])
def test_a_translation_that_is_not_there_is_named(
    run: Run, write_article: Write, language: str | None, said: str
) -> None:
    """Exit code 2, and what to do."""
    write_article(RU, language="ru")
    result = run("diff", "laboratory", *(["--to", language] if language else []))
    assert result.code == 2
    assert said in result.err


def test_a_broken_record_is_told(run: Run, article: Callable[..., Path]) -> None:
    """What the record still holds is shown, with a warning of what it does not."""
    folder = article()
    record = folder / "segments.en.jsonl"
    record.write_bytes(b"not a line\n" + record.read_bytes())
    result = run("diff", "laboratory")
    assert result.code == 0
    assert "{+августе+}" in result.out
    assert "warning" in result.err
