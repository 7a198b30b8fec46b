"""Two people on two clones: Git merges their records by itself, and nothing that either of them did is lost."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from bsmu_news.domain.record import Draft, Entry, Review, review_digest
from bsmu_news.domain.trace import SegmentState
from bsmu_news.markup.tracing import updated_entries
from bsmu_news.services.trace import Traced, trace_of
from bsmu_news.storage.articles import load_article
from bsmu_news.storage.newsroom import init_newsroom, load_newsroom
from bsmu_news.storage.records import append_entry, save_record

ID = "2024-03-05-laboratory"
SOURCE = ["Лаборатория открылась.", "Приходите все.", "Ректор вручил 24 диплома.", "Фото из архива.", "Вход свободный."]
DRAFT = ["The laboratory opened.", "Come all.", "The rector gave 24 diplomas.", "Archive photo.", "Admission is free."]
FRONT = "---\ntitle: {title}\ndate: 2024-03-05\n{more}---\n\n"


def git(folder: Path, *words: str) -> str:
    identity = ("-c", "user.name=Bo Li", "-c", "user.email=bo@example.org", "-c", "init.defaultBranch=main")
    done = subprocess.run(["git", *identity, *words], cwd=folder, capture_output=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def write(clone: Path, language: str, paragraphs: list[str]) -> None:
    title, more = ("Новость", "") if language == "ru" else ("News", "translation_of: ru\n")
    text = FRONT.format(title=title, more=more) + "\n\n".join(paragraphs) + "\n"
    path = clone / "articles" / ID / f"index.{language}.md"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(text.encode())


def traced(clone: Path) -> Traced:
    room = load_newsroom(clone / "articles")
    return trace_of(room, load_article(room, ID), "en")


def record(clone: Path, changed: str, *, change: Callable[[Entry], Entry] = lambda entry: entry) -> None:
    found = traced(clone)
    entries = [change(entry) for entry in updated_entries(found.trace, changed)]
    save_record(found.article.folder, "en", entries, found.record.data)


def commit(clone: Path) -> None:
    git(clone, "add", "-A")
    git(clone, "commit", "-q", "-m", "Work")


def as_draft(entry: Entry) -> Entry:
    return entry._replace(origin="google", draft=entry.text)


@pytest.fixture
def clones(tmp_path: Path) -> tuple[Path, Path]:
    """Two clones of a newsroom with one article, drafted by a machine."""
    first, second = tmp_path / "first", tmp_path / "second"
    init_newsroom(first, "News")
    write(first, "ru", SOURCE)
    write(first, "en", DRAFT)
    record(first, "2024-03-05T10:00:00Z", change=as_draft)
    git(first, "init", "-q")
    commit(first)
    git(tmp_path, "clone", "-q", str(first), str(second))
    return first, second


def merge(first: Path, second: Path) -> Traced:
    """Merge the second clone's work into the first, and trace the result, which must hold still."""
    for clone in (first, second):
        commit(clone)
    git(first, "pull", "-q", "--no-rebase", "--no-edit", str(second), "main")
    assert not git(first, "status", "--porcelain")
    found = traced(first)
    assert found.record.problems == ()
    record(first, "2024-03-09T10:00:00Z")
    after = traced(first)
    assert [(one.state, one.touched) for one in after.trace.segments] == [
        (one.state, one.touched) for one in found.trace.segments
    ]
    ids = [entry.id for entry in after.record.entries]
    assert len(ids) == len(set(ids))
    return after


def states(found: Traced) -> list[str]:
    return [one.state.value for one in found.trace.segments]


@pytest.mark.parametrize("later", ["first", "second"])
def test_neighbouring_paragraphs_are_edited_and_reviewed_on_two_clones(clones: tuple[Path, Path], later: str) -> None:
    """Their lines stand side by side in the record; whoever wrote last does not win over the other."""
    first, second = clones
    mine, theirs = "2024-03-06T10:00:00Z", "2024-03-07T10:00:00Z"
    if later == "first":
        mine, theirs = theirs, mine
    review = Review("Ann", "2024-03-06", review_digest(SOURCE[2], "The rector handed out 24 diplomas."))
    write(first, "en", [DRAFT[0], "Everyone is welcome.", *DRAFT[2:]])
    record(first, mine)
    write(second, "en", [*DRAFT[:2], "The rector handed out 24 diplomas.", *DRAFT[3:]])
    record(second, theirs, change=lambda one: one._replace(review=review) if "24" in one.source else one)
    found = merge(first, second)
    assert states(found) == ["machine", "machine", "edited", "reviewed", "machine", "machine"]
    assert [entry.text for entry in found.record.entries] == [
        "News", DRAFT[0], "Everyone is welcome.", "The rector handed out 24 diplomas.", *DRAFT[3:],
    ]  # fmt: skip
    assert [entry.draft for entry in found.record.entries] == ["News", *DRAFT]
    assert found.record.entries[3].review == review


def test_one_clone_appends_drafts_while_the_other_moves_and_removes(clones: tuple[Path, Path]) -> None:
    """What one has paid for is there, and what the other has deleted does not come back into the article."""
    first, second = clones
    write(first, "ru", [SOURCE[3], SOURCE[0], SOURCE[1], SOURCE[4]])
    write(first, "en", [DRAFT[3], "The lab opened.", DRAFT[1], DRAFT[4]])
    record(first, "2024-03-06T10:00:00Z")
    known = {one.source.text: one.entry for one in traced(second).trace.segments}
    entry = known[SOURCE[4]]
    assert entry
    draft = Draft("Вход по билетам.", "Admission by ticket.", "google", "2024-03-07")
    append_entry(second / "articles" / ID, "en", entry._replace(waiting=draft, changed="2024-03-07T10:00:00Z"))
    found = merge(first, second)
    assert [one.text for one in found.trace.segments[1:]] == [DRAFT[3], "The lab opened.", DRAFT[1], DRAFT[4]]
    assert states(found) == ["machine", "machine", "edited", "machine", "machine"]
    assert found.record.entries[-1].waiting == draft
    assert len(found.record.entries) == 5
    assert found.trace.gone == ()


def test_the_source_changes_here_while_its_translation_is_edited_there(clones: tuple[Path, Path]) -> None:
    """The person's text is outdated, and no machine may replace it."""
    first, second = clones
    write(first, "ru", [*SOURCE[:4], "Вход платный."])
    write(first, "en", [*DRAFT[:4], "Admission costs money."])
    found = traced(first)
    entry = found.trace.segments[5].entry
    assert entry
    waiting = Draft("Вход платный.", "Admission costs money.", "google", "2024-03-06")
    append_entry(first / "articles" / ID, "en", entry._replace(waiting=waiting, changed="2024-03-06T10:00:00Z"))
    record(first, "2024-03-06T11:00:00Z")
    assert states(traced(first))[5] == "machine"
    write(first, "en", DRAFT)
    write(second, "en", [*DRAFT[:4], "You need not pay."])
    record(second, "2024-03-07T10:00:00Z")
    merged = merge(first, second)
    last = merged.trace.segments[5]
    assert (last.text, last.state, last.touched) == ("You need not pay.", SegmentState.OUTDATED, True)


def test_both_record_the_same_paragraph_for_the_first_time(clones: tuple[Path, Path]) -> None:
    """It has one id on both clones, so one line is left."""
    first, second = clones
    for clone in clones:
        write(clone, "ru", [*SOURCE, "Спасибо."])
        write(clone, "en", [*DRAFT, "Thank you."])
    record(first, "2024-03-06T10:00:00Z")
    record(second, "2024-03-07T10:00:00Z")
    found = merge(first, second)
    assert states(found)[-1] == "edited"
    assert [entry.text for entry in found.record.entries[5:]] == [DRAFT[4], "Thank you."]
