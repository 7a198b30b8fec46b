"""What `validate` says of a story reaches the line that it speaks of."""

from pathlib import Path

import pytest

from benchmarks.bitext import BitextError, Story, load_stories
from benchmarks.bitext_room import check_room, write_room
from benchmarks.damage import clean

_RUSSIAN = ("# Не заголовок", "1. Не список, а строка.", "— Реплика.", "Последняя строка.")
_ENGLISH = ("# No heading", "1. No list, but a line.", "- A a remark remark.", "The last line.")


def test_a_finding_belongs_to_its_line(tmp_path: Path) -> None:
    """Lines that begin with Markdown marks stay paragraphs; only the doubled words are found, in their line."""
    copies = [clean(Story(0, "ru", _RUSSIAN, _ENGLISH))]
    notes = check_room(write_room(tmp_path / "room", copies), ("TX",), copies)
    assert {line for _slug, line in notes.lines} == {2}
    assert not notes.elsewhere


def test_stories_by_their_ids(tmp_path: Path) -> None:
    """Lines with the same id are a story; halves are halves of the stories."""
    texts = {"docids": "a\na\nb\n", "ru": "раз\nдва\nтри\n", "en": "one\ntwo\nthree\n"}
    for name, text in texts.items():
        (tmp_path / f"news.{name}.txt").write_text(text, encoding="utf-8")
    assert [story.target for story in load_stories(tmp_path, "ru")] == [("one", "two"), ("three",)]
    assert [story.target for story in load_stories(tmp_path, "ru", "second")] == [("three",)]


def test_files_that_do_not_match(tmp_path: Path) -> None:
    """Files with different numbers of lines are refused."""
    for name, text in {"docids": "a\n", "ru": "раз\nдва\n", "en": "one\n"}.items():
        (tmp_path / f"news.{name}.txt").write_text(text, encoding="utf-8")
    with pytest.raises(BitextError, match="same number of lines"):
        load_stories(tmp_path, "ru")
