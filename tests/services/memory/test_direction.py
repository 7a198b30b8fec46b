"""The languages of a question are told from its text, where the user does not say."""

from pathlib import Path

import pytest

from bsmu_news.errors import BsmuNewsError
from bsmu_news.services.memory.direction import direction
from bsmu_news.storage.newsroom import find_newsroom


@pytest.mark.parametrize(
    ("text", "source", "target", "pair"),
    [
        ("Студенты", None, None, ("ru", "en")),
        ("Студэнты і выкладчыкі", None, None, ("be", "en")),
        ("Students", None, None, ("en", "ru")),
        ("25", None, None, ("ru", "en")),
        ("Students", None, "en", ("ru", "en")),
        ("Студенты", None, "ru", ("be", "ru")),
        ("Students", "be", "ru", ("be", "ru")),
    ],
)
def test_a_pair_is_chosen(
    newsroom: Path, text: str, source: str | None, target: str | None, pair: tuple[str, str]
) -> None:
    """A language that was named counts before what the letters say."""
    found = direction(find_newsroom(newsroom), text, source, target)
    assert found[1] == pair[1]
    assert target == "en" or found == pair


@pytest.mark.parametrize(("source", "target"), [("de", None), (None, "de"), ("ru", "ru")])
def test_what_cannot_be_is_told(newsroom: Path, source: str | None, target: str | None) -> None:
    with pytest.raises(BsmuNewsError):
        direction(find_newsroom(newsroom), "x", source, target)
