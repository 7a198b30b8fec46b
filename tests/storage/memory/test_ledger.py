"""The ledger names the index in force, or says that there is none that can be used."""

import json
from pathlib import Path

import pytest

from bsmu_news.errors import MemoryIndexError
from bsmu_news.storage.memory.ledger import Group, Ledger, load_ledger, memory_folder, save_ledger

LEDGER = Ledger("index-1", "0.1 ru", {"article:x": Group("sign", {"ru_en": (3, 1)})}, {"units": 9}, 2)


def write(root: Path, text: str) -> None:
    memory_folder(root).mkdir(parents=True, exist_ok=True)
    (memory_folder(root) / "ledger.json").write_text(text, encoding="utf-8")


def test_a_ledger_comes_back(tmp_path: Path) -> None:
    memory_folder(tmp_path).mkdir(parents=True)
    save_ledger(tmp_path, LEDGER)
    assert load_ledger(tmp_path) == LEDGER
    assert LEDGER.groups["article:x"].units == 3


def test_without_a_file_there_is_none(tmp_path: Path) -> None:
    assert load_ledger(tmp_path) is None


def test_one_of_a_newer_version_is_told(tmp_path: Path) -> None:
    write(tmp_path, '{"version": 2, "something": "else"}')
    with pytest.raises(MemoryIndexError, match="newer"):
        load_ledger(tmp_path)


GOOD = json.dumps({"version": 1, **LEDGER._asdict()})


@pytest.mark.parametrize(
    "text",
    [
        "",
        GOOD[:40],
        "[]",
        "null",
        "{}",
        "[" * 100_000,
        GOOD.replace("index-1", "../.."),
        GOOD.replace("9", '"x"'),
        GOOD.replace("[3, 1]", "3"),
    ],
)
def test_a_damaged_one_is_told(tmp_path: Path, text: str) -> None:
    """Among them one whose folder lies elsewhere."""
    write(tmp_path, text)
    with pytest.raises(MemoryIndexError, match="damaged"):
        load_ledger(tmp_path)
