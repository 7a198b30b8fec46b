"""Firefox's list of models: one whole model a pair, the newest that fxtranslate reads."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bsmu_news.engines.local.catalog import Offer, read_catalog
from tests.engines.local.service import record

RU_EN = ("ru", "en")


def model(pair: str = "ru-en", kinds: tuple[str, ...] = ("model", "lex", "vocab"), **changes: Any) -> list[Any]:
    return [record(kind, kind.encode(), pair, **changes) for kind in kinds]


def read(*records: Any) -> dict[tuple[str, str], Offer]:
    return dict(read_catalog(json.dumps({"data": records}).encode()))


def test_a_model_is_its_files_with_sizes_and_digests() -> None:
    offer = read(*model())[RU_EN]
    assert [file.kind for file in offer.files] == ["lex", "model", "vocab"]
    assert offer.version == "3.0"
    assert offer.unpacked_size == len("modellexvocab")
    assert offer.size > offer.unpacked_size
    assert all(len(file.digest) == len(file.unpacked_digest) == 64 for file in offer.files)


@pytest.mark.parametrize("kinds", [("model", "srcvocab", "trgvocab"), ("model", "vocab")])
def test_a_model_may_have_two_vocabularies_and_no_shortlist(kinds: tuple[str, ...]) -> None:
    assert len(read(*model(kinds=kinds))[RU_EN].files) == len(kinds)


@pytest.mark.parametrize("kinds", [("model", "lex"), ("vocab", "lex"), ("model", "srcvocab")])
def test_a_model_that_lacks_a_file_is_not_offered(kinds: tuple[str, ...]) -> None:
    assert read(*model(kinds=kinds)) == {}


def test_the_newest_version_is_offered_and_of_it_the_best_architecture() -> None:
    records = [
        *model(version="3.9", architecture="tiny"),
        *model(version="3.10", architecture="tiny"),
        *model(version="3.10", architecture="base"),
        *model(version="3.2", architecture="base-memory"),
    ]
    offer = read(*records)[RU_EN]
    assert offer.version == "3.10"
    assert offer == read(*records[6:9])[RU_EN]


@pytest.mark.parametrize(
    "changes",
    [
        {"version": "3.0a1"},
        {"version": "2.1"},
        {"version": "4.0"},
        {"version": "٣.0"},
        {"architecture": "giant"},
        {"filter_expression": "env.channel == 'nightly'"},
        {"decompressedHash": None},
        {"decompressedSize": 0},
        {"decompressedSize": 10**12},
        {"sourceLanguage": "../ru"},
        {"attachment": {"location": "../../etc/passwd"}},
        {"attachment": {"location": "/etc/passwd"}},
        {"attachment": {"location": "https://elsewhere.example/model.zst"}},
        {"attachment": {"location": "a/../b"}},
        {"attachment": {"location": "a\n"}},
        {"attachment": {"hash": "0" * 63}},
        {"attachment": {"size": -1}},
    ],
)
def test_trials_other_forms_and_records_that_cannot_be_right_are_passed_over(changes: dict[str, Any]) -> None:
    records = model()
    records[0] = record("model", b"model", **changes)
    assert read(*records) == {}


def test_records_of_another_kind_do_not_disturb() -> None:
    assert set(read(None, 7, "x", {}, *model("be-en"), {"attachment": []}, *model())) == {("be", "en"), RU_EN}


@pytest.mark.parametrize("body", [b"", b"<html>", b"[]", b'{"data": {}}', b'{"data"', b"\xff", b"[" * 100_000])
def test_no_list_is_told(body: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_catalog(body)


_KEYS = st.sampled_from(["attachment", "version", "fileType", "x"])


def _nested(inner: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    return st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=3)


_JSON = st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=5), _nested, max_leaves=8)


@settings(max_examples=50)
@given(st.lists(_JSON, max_size=4))
def test_any_records_are_read_without_an_error(records: list[Any]) -> None:
    assert read(*records) == {}
