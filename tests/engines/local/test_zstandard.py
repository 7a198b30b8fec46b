"""How much a Zstandard file may unpack to is known before it is unpacked."""

import contextlib

import pytest
from fxtranslate import discovery
from hypothesis import given, settings
from hypothesis import strategies as st

from bsmu_news.engines.local.zstandard import largest_unpacked
from tests.engines.local.service import BLOCK, packed

REPEATED = 1
COMPRESSED = 2


def bomb(blocks: int, kind: int = REPEATED) -> bytes:
    """A file of a few bytes a block, each of which unpacks to 128 kB."""
    size = BLOCK if kind == REPEATED else 1
    one = (size << 3 | kind << 1).to_bytes(3, "little") + b"x"
    last = (size << 3 | kind << 1 | 1).to_bytes(3, "little") + b"x"
    return (0xFD2FB528).to_bytes(4, "little") + b"\x00\x38" + one * (blocks - 1) + last


@settings(max_examples=40)
@given(st.binary(max_size=300), st.integers(1, 3))
def test_the_bound_is_the_size_of_what_is_stored(data: bytes, frames: int) -> None:
    file = packed(data) * frames
    assert largest_unpacked(file) == len(data) * frames


def test_several_blocks_are_one_file() -> None:
    data = b"0123456789" * 40_000
    assert largest_unpacked(packed(data)) == len(data) == len(discovery.verify_and_decompress(packed(data)))


@pytest.mark.parametrize("kind", [REPEATED, COMPRESSED])
def test_a_file_that_unpacks_to_a_gigabyte_is_known_by_its_blocks(kind: int) -> None:
    file = bomb(8192, kind)
    assert len(file) < 40_000
    assert largest_unpacked(file) == 1 << 30


def test_what_may_be_skipped_counts_nothing() -> None:
    skipped = (0x184D2A53).to_bytes(4, "little") + (5).to_bytes(4, "little") + b"notes"
    assert largest_unpacked(skipped + packed(b"data") + skipped) == 4


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"<!doctype html>", packed(b"data" * 9)[:-1], packed(b"")[:6]])
def test_no_such_file_and_half_a_file_are_told(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"cut short|no Zstandard"):
        largest_unpacked(data)


@settings(max_examples=200)
@given(st.binary(max_size=60))
def test_any_bytes_give_a_number_or_that_error(tail: bytes) -> None:
    with contextlib.suppress(ValueError):
        assert largest_unpacked(packed(b"")[:4] + tail) >= 0
