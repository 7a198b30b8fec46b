"""What the record knows is found by rules, and found anew when the record changes."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bsmu_news.domain.finding import Finding
from bsmu_news.rules.registry import find_rule
from bsmu_news.rules.run import check_article
from bsmu_news.rules.samples import ORIGINAL, TRANSLATION
from bsmu_news.rules.tr.record import RECORD_RULES, what_changed
from bsmu_news.storage.articles import load_article
from bsmu_news.storage.newsroom import load_newsroom
from tests.conftest import Run

FOLDER = "2024-03-05-laboratory"
LINE = (
    '{{"id":"5d1c0a7e42","kind":"paragraph","source":"{source}","text":"{text}","origin":"google","draft":"{text}",'
    '"day":"2024-03-05","changed":"2024-03-05T10:00:00Z"}}\n'
)
SOURCE, TEXT = "Лаборатория открылась во вторник.", "The laboratory opened on Tuesday."

Check = Callable[..., list[Finding]]


@pytest.fixture
def check(newsroom: Path) -> Check:
    """Return what the record's rules find in a sound article with a record."""

    def call(record: str, translation: str = TRANSLATION) -> list[Finding]:
        folder = newsroom / FOLDER
        folder.mkdir(exist_ok=True)
        for name, text in (
            ("index.ru.md", ORIGINAL), ("index.en.md", translation), ("segments.en.jsonl", record),
        ):  # fmt: skip
            (folder / name).write_bytes(text.encode())
        room = load_newsroom(newsroom)
        checked = check_article(room, load_article(room, FOLDER), RECORD_RULES)
        assert checked.crashes == []
        return checked.findings

    return call


def test_drafts_are_told_once_with_their_number(check: Check) -> None:
    """At the first one; in a version that is called ready they are an error."""
    title = LINE.format(source="Студенты открыли лабораторию", text="Students opened a laboratory")
    record = title.replace("paragraph", "title").replace("5d1c", "0000") + LINE.format(source=SOURCE, text=TEXT)
    (found,) = check(record)
    assert (found.code, found.message) == ("TR040", "2 segments are drafts that nobody has reviewed")
    assert (found.place.line, found.language, found.severity.value) == (2, "en", "warning")
    ready = TRANSLATION.replace("translation_of: ru\n", "translation_of: ru\nstatus: ready\n")
    assert [one.severity.value for one in check(record, ready)] == ["error"]


def test_an_outdated_text_is_told_at_its_place_with_what_changed(check: Check) -> None:
    (found,) = check(LINE.format(source="Лаборатория открылась в среду.", text=TEXT))
    assert found.code == "TR041"
    assert found.message == "the source was changed after this was translated: “в среду.” became “во вторник.”"
    assert (found.path.name, found.place.line) == ("index.en.md", 13)
    assert found.source
    assert (found.source.path.name, found.source.place.line) == ("index.ru.md", 10)


@pytest.mark.parametrize(
    ("before", "now", "words"),
    [
        ("a b c", "a b", "“c” was deleted"),
        ("a b", "a c b", "“c” was added"),
        ("a b c d e", "x b c d y", "“a” became “x”, and 1 more change"),
        ("a " * 99, "b " * 99, "…” became “b b"),
    ],
)
def test_a_change_is_told_in_a_few_words(before: str, now: str, words: str) -> None:
    assert words in what_changed(before, now)
    assert len(what_changed(before, now)) < 250


def test_a_record_that_cannot_be_read_is_told_at_the_translation(check: Check) -> None:
    """With the line of the record, and how many more there are."""
    (found,) = check("nonsense\n" + "more\n" * 2)
    assert (found.code, found.place.line, found.path.name) == ("TR042", 1, "index.en.md")
    assert found.message == "segments.en.jsonl:1 cannot be read and is left out (and 2 more)"


def test_without_a_record_there_is_nothing_to_tell(check: Check) -> None:
    assert check("") == []


def test_what_was_found_is_found_anew_when_the_record_has_changed(run: Run, check: Check, newsroom: Path) -> None:
    """The results of an earlier check do not outlive the record that they come from."""
    check(LINE.format(source=SOURCE, text=TEXT))
    codes = [
        [one["code"] for one in run("validate", "--select", "TR04", "--output-format", "json").json["findings"]]
        for _time in range(2)
    ]
    assert codes == [["TR040"]] * 2
    (newsroom / FOLDER / "segments.en.jsonl").unlink()
    assert run("validate", "--select", "TR04", "--output-format", "json").json["findings"] == []
    assert find_rule("TR040") is RECORD_RULES[0]
