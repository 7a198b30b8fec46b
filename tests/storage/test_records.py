"""Records on disk: whole, in order, and never in the way of the article."""

import json
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsmu_news.domain.record import Draft, Entry, Review
from bsmu_news.domain.segment import SegmentKind
from bsmu_news.errors import FileChangedError, StorageError
from bsmu_news.storage import records
from bsmu_news.storage.records import (
    append_entry,
    language_of_record,
    load_record,
    new_id,
    read_record,
    record_path,
    save_record,
)

FULL = Entry(
    "5d1c0a7e42",
    SegmentKind.PARAGRAPH,
    "Лаборатория открылась.",
    "The laboratory opened.",
    "google",
    "The lab opened.",
    "2024-03-05",
    Draft("Лаборатория закрылась.", "The lab closed.", "deepl", "2024-03-06"),
    Review("Bo Li", "2024-03-07", "00ff"),
    "the engine did not answer",
    "2024-03-07T10:00:00Z",
    {"mood": {"good": [1, 2]}},
)
SHORT = Entry("aa", SegmentKind.TITLE, "Новость")


def write(folder: Path, data: bytes) -> None:
    record_path(folder, "en").write_bytes(data)


def test_a_line_is_compact_json_in_a_fixed_order_without_what_is_empty(tmp_path: Path) -> None:
    """So that Git shows what changed, and people can read it."""
    save_record(tmp_path, "en", [SHORT, FULL], None)
    lines = record_path(tmp_path, "en").read_bytes().decode().split("\n")
    assert lines[0] == '{"id":"aa","kind":"title","source":"Новость","origin":"human"}'
    assert lines[1].startswith('{"id":"5d1c0a7e42","kind":"paragraph","source":"Лаборатория открылась.","text":"The')
    assert list(json.loads(lines[1])) == [
        "id", "kind", "source", "text", "origin", "draft", "day", "waiting", "review", "failure", "changed", "mood",
    ]  # fmt: skip
    assert lines[2:] == [""]


def test_what_was_saved_is_loaded(tmp_path: Path) -> None:
    """Fields of a newer version of the program among it."""
    data = save_record(tmp_path, "en", [FULL, SHORT], None)
    assert load_record(tmp_path, "en") == ((FULL, SHORT), (), data)
    assert save_record(tmp_path, "en", [FULL, SHORT], data) == data


TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
ENTRIES = st.builds(
    Entry,
    TEXTS,
    st.sampled_from(SegmentKind),
    TEXTS,
    st.none() | TEXTS,
    TEXTS,
    st.none() | TEXTS,
    TEXTS,
    st.none() | st.builds(Draft, TEXTS, TEXTS, TEXTS, TEXTS),
    st.none() | st.builds(Review, TEXTS, TEXTS, TEXTS),
    st.none() | TEXTS,
    TEXTS,
    st.dictionaries(TEXTS.filter(lambda key: key not in (*Entry._fields, "format")), TEXTS | st.integers(), max_size=2),
)


@given(st.lists(ENTRIES, max_size=3))
def test_any_entry_is_loaded_as_it_was_saved(entries: list[Entry]) -> None:
    """Line separators, quotes and control characters in the texts do not part a line."""
    from bsmu_news.storage.record_lines import encode_line  # noqa: PLC0415 - only this test looks at lines

    read = read_record("segments.en.jsonl", b"".join(map(encode_line, entries)))
    assert (read.entries, read.problems) == (tuple(entries), ())


def test_no_file_is_no_problem(tmp_path: Path) -> None:
    """Nor does saving nothing make one."""
    assert load_record(tmp_path, "en") == ((), (), None)
    assert save_record(tmp_path, "en", [], None) == b""
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (b"nonsense", "cannot be read"),
        (b'{"id":"a"}', "cannot be read"),
        (b'{"id":1,"kind":"title","source":"x"}', "cannot be read"),
        (b'{"id":"a","kind":"poem","source":"x"}', "cannot be read"),
        (b'{"id":"a","kind":"title","source":"\\ud800"}', "cannot be read"),
        (b"[" * 20_000, "cannot be read"),
        (b'{"a":' * 20_000, "cannot be read"),
        (b"\xff\xfe", "not UTF-8"),
        (b"\0", "not a text file"),
        (b"<<<<<<< HEAD", "merge in Git"),
        (b"=======", "merge in Git"),
    ],
)
def test_a_line_that_cannot_be_read_is_told_and_the_others_are_read(tmp_path: Path, line: bytes, words: str) -> None:
    good = save_record(tmp_path, "en", [SHORT], None)
    write(tmp_path, good + line + b"\n" + good)
    read = load_record(tmp_path, "en")
    assert read.entries == (SHORT, SHORT)
    assert [words in problem.message for problem in read.problems] == [True]
    assert read.problems[0].line in (1, 2)


def test_windows_line_ends_a_mark_and_blank_lines_do_not_matter(tmp_path: Path) -> None:
    """An editor may have saved the file."""
    good = save_record(tmp_path, "en", [SHORT, FULL], None)
    write(tmp_path, b"\xef\xbb\xbf\r\n" + good.replace(b"\n", b"\r\n") + b"\n")
    assert load_record(tmp_path, "en")[:2] == ((SHORT, FULL), ())


def test_of_many_bad_lines_some_are_told(tmp_path: Path) -> None:
    """Nobody reads a thousand."""
    write(tmp_path, b"x\n" * 1000)
    assert 0 < len(load_record(tmp_path, "en").problems) < 100


def test_a_line_of_a_newer_version_is_told_and_kept(tmp_path: Path) -> None:
    """Saving with an older version must not lose what a colleague's newer one wrote."""
    newer = b'{"format":2,"id":{"a":"b"}}\n'
    write(tmp_path, newer)
    append_entry(tmp_path, "en", SHORT)
    read = load_record(tmp_path, "en")
    assert read.entries == (SHORT,)
    assert "newer version" in read.problems[0].message
    assert save_record(tmp_path, "en", [FULL], read.data).endswith(b"\n" + newer)


def test_a_line_that_a_kill_left_unfinished_is_passed_over(tmp_path: Path) -> None:
    """Its draft is asked for again; there is nothing to tell."""
    good = save_record(tmp_path, "en", [SHORT, FULL], None)
    for size in range(good.index(b"\n") + 1, len(good) - 1):
        assert read_record("segments.en.jsonl", good[:size])[:2] == ((SHORT,), ())
    assert read_record("segments.en.jsonl", good[:-1])[:2] == ((SHORT, FULL), ())


@pytest.mark.parametrize("cut", [1, 2, 30])
def test_what_is_appended_after_a_kill_stands_on_a_line_of_its_own(tmp_path: Path, cut: int) -> None:
    """A whole last line without its end stays; the torn start of one gives way."""
    good = save_record(tmp_path, "en", [SHORT, FULL], None)
    write(tmp_path, good[:-cut])
    append_entry(tmp_path, "en", SHORT)
    expected = (SHORT, FULL, SHORT) if cut == 1 else (SHORT, SHORT)
    assert load_record(tmp_path, "en")[:2] == (expected, ())


def test_lines_of_several_threads_are_all_there(tmp_path: Path) -> None:
    """Drafts arrive at the same time; the caller's lock keeps them apart."""
    lock = threading.Lock()

    def append(number: int) -> None:
        with lock:
            append_entry(tmp_path, "en", SHORT._replace(id=str(number)))

    threads = [threading.Thread(target=append, args=(number,)) for number in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {entry.id for entry in load_record(tmp_path, "en").entries} == {str(number) for number in range(20)}


def test_half_a_character_from_an_engine_is_replaced(tmp_path: Path) -> None:
    """JSON can hold half of a surrogate pair, a file cannot."""
    append_entry(tmp_path, "en", SHORT._replace(text="a\ud800", waiting=Draft("x", "\udc00", "e", "")))
    (entry,) = load_record(tmp_path, "en").entries
    assert entry.text == "a?"
    assert entry.waiting == Draft("x", "?", "e", "")


def test_a_record_that_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    data = save_record(tmp_path, "en", [SHORT], None)
    for expected in (None, b"", data + b"x"):
        with pytest.raises(FileChangedError):
            save_record(tmp_path, "en", [FULL], expected)
    assert load_record(tmp_path, "en").entries == (SHORT,)


def test_a_record_that_is_no_file_or_too_large_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    record_path(tmp_path, "en").mkdir()
    assert "is a folder" in load_record(tmp_path, "en").problems[0].message
    with pytest.raises(StorageError):
        append_entry(tmp_path, "en", SHORT)
    monkeypatch.setattr(records, "MAX_RECORD_BYTES", 10)
    record_path(tmp_path, "be").write_bytes(b"x" * 11)
    assert "larger than" in load_record(tmp_path, "be").problems[0].message


def test_a_link_that_leads_nowhere_is_told(tmp_path: Path) -> None:
    record_path(tmp_path, "en").symlink_to(tmp_path / "gone")
    assert "no such file" in load_record(tmp_path, "en").problems[0].message


def test_records_are_known_by_their_names() -> None:
    assert language_of_record("segments.en.jsonl") == "en"
    assert language_of_record("segments.eng.jsonl") is None
    assert language_of_record("index.en.md") is None


def test_an_id_follows_from_kind_text_and_number() -> None:
    """Two people who record the same segment give it the same id; white space does not count."""
    first = new_id(SegmentKind.PARAGRAPH, "Фото: архив", ())
    assert len(first) == 10
    assert new_id(SegmentKind.PARAGRAPH, " Фото:\nархив ", ()) == first
    second = new_id(SegmentKind.PARAGRAPH, "Фото: архив", {first})
    assert len({first, second, new_id(SegmentKind.CAPTION, "Фото: архив", ())}) == 3
