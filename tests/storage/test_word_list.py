"""The newsroom's own words: read whole, or refused with what to do."""

from pathlib import Path

import pytest

from bsmu_news.errors import ConfigError
from bsmu_news.storage.word_list import load_words


def load(folder: Path, data: bytes) -> frozenset[str]:
    path = folder / "words.txt"
    path.write_bytes(data)
    return load_words(path)


def test_words_are_read_one_a_line(tmp_path: Path) -> None:
    """Comments, blank lines and capitals do not count; a phrase is its words."""
    text = "# our words\nтромбоэластография\n\n  Biobank  # a building\nФестиваль «Студвесна»\nSTUDVESNA#x\n"
    assert load(tmp_path, text.encode()) == {"тромбоэластография", "biobank", "фестиваль", "«студвесна»", "studvesna"}


@pytest.mark.parametrize("data", [b"", b"\n\n", b"# nothing\n", b"\xef\xbb\xbf"])
def test_an_empty_list_has_no_words(tmp_path: Path, data: bytes) -> None:
    """A new newsroom has one."""
    assert load(tmp_path, data) == frozenset()


def test_a_missing_list_is_empty(tmp_path: Path) -> None:
    """Not every newsroom keeps one."""
    assert load_words(tmp_path / "words.txt") == frozenset()


def test_a_byte_order_mark_and_windows_line_ends_are_fine(tmp_path: Path) -> None:
    """Notepad writes both."""
    assert load(tmp_path, "\ufeffбиобанк\r\nbiobank\r\n".encode()) == {"биобанк", "biobank"}


def test_another_encoding_is_told(tmp_path: Path) -> None:
    """Half a list would make wrong findings, so there is none."""
    with pytest.raises(ConfigError, match="Windows Cyrillic") as caught:
        load(tmp_path, "биобанк\nтомография\n".encode("cp1251"))
    assert str(tmp_path / "words.txt") in caught.value.message
    assert caught.value.hint == "Save the file as UTF-8."


def test_a_letter_in_two_parts_is_the_letter(tmp_path: Path) -> None:
    """As some editors save it."""
    (tmp_path / "words.txt").write_text("блыкои\u0306цы\n", encoding="utf-8")
    assert load_words(tmp_path / "words.txt") == {"блыкойцы"}
