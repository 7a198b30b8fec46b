"""Edits of a text reach its file: what is not edited stays byte for byte."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsmu_news.domain.finding import Edit
from bsmu_news.errors import FileChangedError, StorageError
from bsmu_news.markup.fences import unify_newlines
from bsmu_news.storage.edits import apply_edits, edit_raw, edited_file

TEXT = "one\ntwo\nthree\n"


def written(tmp_path: Path, data: bytes) -> Path:
    path = tmp_path / "index.en.md"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"one\ntwo\nthree\n", b"one\n2\nthree\n"),
        (b"one\r\ntwo\r\nthree\r\n", b"one\r\n2\r\nthree\r\n"),
        (b"one\r\ntwo\nthree\r", b"one\r\n2\nthree\r"),
        (b"\xef\xbb\xbfone\rtwo\r\nthree\n", b"\xef\xbb\xbfone\r2\r\nthree\n"),
        (b"\xef\xbb\xbf\xef\xbb\xbfone\ntwo\nthree\n", b"\xef\xbb\xbf\xef\xbb\xbfone\n2\nthree\n"),
    ],
)
def test_line_ends_and_marks_stay_as_they_are(tmp_path: Path, before: bytes, after: bytes) -> None:
    path = written(tmp_path, before)
    apply_edits(tmp_path, path, TEXT, [[Edit(4, 7, "2")]])
    assert path.read_bytes() == after


def test_a_line_is_taken_out_with_its_end() -> None:
    assert edit_raw("one\r\ntwo\r\nthree", [Edit(4, 8, "")]) == "one\r\nthree"
    assert edit_raw("one\r\ntwo\r\nthree", [Edit(3, 7, "")]) == "one\r\nthree"


def test_added_lines_end_as_those_around_them() -> None:
    assert edit_raw("one\r\ntwo\nthree", [Edit(4, 4, "a\n"), Edit(8, 8, "b\n")]) == "one\r\na\r\ntwo\nb\nthree"
    assert edit_raw("one\r\n", [Edit(0, 0, "a\n")]) == "a\r\none\r\n"
    assert edit_raw("one", [Edit(3, 3, "\n")]) == "one\n"


def test_rounds_are_applied_one_after_the_other(tmp_path: Path) -> None:
    path = written(tmp_path, b"one\r\ntwo\r\nthree\r\n")
    apply_edits(tmp_path, path, TEXT, [[Edit(0, 4, "")], [Edit(0, 3, "2")]])
    assert path.read_bytes() == b"2\r\nthree\r\n"


@pytest.mark.parametrize(
    "edits", [[Edit(0, 2, ""), Edit(1, 3, "")], [Edit(0, 99, "")], [Edit(-1, 0, "")], [Edit(3, 2, "")]]
)
def test_edits_that_do_not_fit_the_text_are_refused(edits: list[Edit]) -> None:
    with pytest.raises(ValueError, match="outside"):
        edit_raw("one\n", edits)


def test_a_file_that_has_changed_is_left_alone(tmp_path: Path) -> None:
    path = written(tmp_path, b"one\ntwo\nfour\n")
    with pytest.raises(FileChangedError, match="meanwhile"):
        apply_edits(tmp_path, path, TEXT, [[Edit(4, 7, "2")]])
    assert path.read_bytes() == b"one\ntwo\nfour\n"


def test_a_file_that_has_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="no such file"):
        apply_edits(tmp_path, tmp_path / "index.en.md", TEXT, [[Edit(4, 7, "2")]])


def test_the_mode_of_a_file_stays(tmp_path: Path) -> None:
    path = written(tmp_path, TEXT.encode())
    path.chmod(0o640)
    apply_edits(tmp_path, path, TEXT, [[Edit(4, 7, "2")]])
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_read_only_file_is_left_alone(tmp_path: Path) -> None:
    path = written(tmp_path, TEXT.encode())
    path.chmod(0o444)
    with pytest.raises(StorageError, match="read-only"):
        apply_edits(tmp_path, path, TEXT, [[Edit(4, 7, "2")]])
    assert path.read_bytes() == TEXT.encode()


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
def test_a_link_is_left_alone(tmp_path: Path) -> None:
    target = tmp_path / "elsewhere.md"
    target.write_bytes(TEXT.encode())
    path = tmp_path / "index.en.md"
    path.symlink_to(target)
    with pytest.raises(StorageError, match="link"):
        apply_edits(tmp_path, path, TEXT, [[Edit(4, 7, "2")]])
    assert path.is_symlink()
    assert target.read_bytes() == TEXT.encode()


def test_a_file_without_changes_is_not_written(tmp_path: Path) -> None:
    path = written(tmp_path, TEXT.encode())
    os.utime(path, ns=(1, 1))
    apply_edits(tmp_path, path, TEXT, [[Edit(4, 7, "two")]])
    assert path.stat().st_mtime_ns == 1


def test_the_file_before_and_after_can_be_seen_without_writing(tmp_path: Path) -> None:
    path = written(tmp_path, b"\xef\xbb\xbfone\r\ntwo\nthree\n")
    assert edited_file(path, TEXT, [[Edit(4, 7, "2")]]) == ("\ufeffone\r\ntwo\nthree\n", "\ufeffone\r\n2\nthree\n")
    assert path.read_bytes() == b"\xef\xbb\xbfone\r\ntwo\nthree\n"


@given(st.text(alphabet="a\r\nб𝔸", max_size=40), st.data())
def test_a_file_reads_as_its_edited_text(raw: str, data: st.DataObject) -> None:
    """Editing the file, then reading it, is reading it, then editing the text."""
    text = unify_newlines(raw)
    offsets = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=6).filter(lambda one: len(one) % 2 == 0)))
    edits = [
        Edit(start, end, data.draw(st.text("xй\n", max_size=3)))
        for start, end in zip(offsets[::2], offsets[1::2], strict=True)
    ]
    edits.sort(key=lambda one: (one.start, one.end))
    expected, done = "", 0
    for edit in edits:
        expected += text[done : edit.start] + edit.text
        done = edit.end
    after = edit_raw(raw, edits)
    # An end of two characters may come of an edit that brings a lone CR and a lone LF together.
    assert unify_newlines(after) == unify_newlines(expected + text[done:]) or "\r\n" in after
