"""What an article's folder holds at one moment."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bsmu_news.storage import article_state
from bsmu_news.storage.article_state import read_state
from bsmu_news.storage.newsroom import load_newsroom

Write = Callable[..., Path]
_ID = "2024-03-05-laboratory"


@pytest.mark.parametrize("size", [0, 65_535, 65_536, 65_537, 300_000])
def test_texts_of_any_size_are_read_whole(newsroom: Path, write_article: Write, size: int) -> None:
    """Also those that are read in several goes."""
    path = write_article(article=_ID)
    data = bytes(range(256)) * (size // 256 + 1)
    path.write_bytes(data[:size])
    assert read_state(load_newsroom(newsroom), _ID).texts[path.name] == data[:size]


def test_of_a_huge_text_one_byte_more_is_read_than_an_article_may_have(
    newsroom: Path, write_article: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So whoever asks sees that it is too large, and the memory lasts."""
    monkeypatch.setattr(article_state, "MAX_ARTICLE_BYTES", 100_000)
    path = write_article(article=_ID)
    path.write_bytes(b"x" * 500_000)
    assert len(read_state(load_newsroom(newsroom), _ID).texts[path.name] or b"") == 100_001
