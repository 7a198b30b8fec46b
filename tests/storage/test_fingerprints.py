"""Fingerprints are read back as they were written, and what is no such file is no fingerprint."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bsmu_news.domain.fingerprint import Fingerprint
from bsmu_news.storage.fingerprints import Kept, load_fingerprints, save_fingerprints

prints = st.builds(Fingerprint, st.integers(0, 2**64 - 1), st.floats(0.01, 100), st.binary(min_size=48, max_size=48))
kept = st.builds(Kept, st.integers(0, 2**40), st.integers(0, 2**63), prints)


@settings(max_examples=40, deadline=None)
@given(st.dictionaries(st.text(st.characters(exclude_categories=["Cs"]), max_size=20), kept, max_size=5))
def test_fingerprints_are_read_as_they_were_written(known: dict[str, Kept]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        save_fingerprints(Path(folder), known)
        assert load_fingerprints(Path(folder)) == known


@pytest.mark.parametrize("data", [b"", b"[" * 100_000, b"null", b'{"version": 2, "pictures": {}}', b'{"version": 1}'])
def test_another_file_has_no_fingerprints(tmp_path: Path, data: bytes) -> None:
    """Damaged, of another version, of another shape: all is found again the next time."""
    save_fingerprints(tmp_path, {})
    (tmp_path / ".bsmu-news" / "photos.json").write_bytes(data)
    assert load_fingerprints(tmp_path) == {}


@pytest.mark.parametrize(
    "entry",
    [
        '[Infinity, 1, "f", 1.0, "COLOURS"]',
        f'[1, 1, "f", 1{"0" * 400}, "COLOURS"]',
        '[1, 1, "f", NaN, "COLOURS"]',
        '[1, 1, "-f", 1.0, "COLOURS"]',
        f'[1, 1, "{"f" * 17}", 1.0, "COLOURS"]',
        '[1, 1, "f", 1.0, "00"]',
    ],
)
def test_an_entry_that_nobody_can_compare_is_none(tmp_path: Path, entry: str) -> None:
    """Numbers without an end, and fingerprints of other lengths."""
    save_fingerprints(tmp_path, {})
    document = f'{{"version": 1, "pictures": {{"a": {entry}}}}}'.replace("COLOURS", "00" * 48)
    (tmp_path / ".bsmu-news" / "photos.json").write_text(document, encoding="utf-8")
    assert load_fingerprints(tmp_path) == {}


def test_a_folder_that_takes_no_file_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / ".bsmu-news").write_bytes(b"in the way")
    save_fingerprints(tmp_path, {"a": Kept(1, 2, Fingerprint(3, 1.5, bytes(48)))})
    assert load_fingerprints(tmp_path) == {}
