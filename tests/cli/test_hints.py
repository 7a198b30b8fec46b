"""Suggestions for misspelt words, added when they are shown."""

from pathlib import Path

import pytest

from bsmu_news.cli.commands.validate import hints
from bsmu_news.cli.commands.validate.hints import Hints
from bsmu_news.domain.finding import Edit, Finding, Fix, Place, Severity

PATH = Path("/room/index.en.md")
TEXT = "Studnets came.\nzzxqqzz Studnets"


def found(line: int, start: int, end: int, *, code: str = "SP001", fix: Fix | None = None) -> Finding:
    return Finding(code, "x", Severity.WARNING, "m", PATH, Place(line, start, line, end), "en", fix)


def hint(finding: Finding) -> str:
    return Hints("en-GB").of(finding, lambda _path: TEXT)


def test_a_near_word_is_suggested_in_the_same_case() -> None:
    assert hint(found(1, 1, 9)) == "did you mean “Students”?"
    assert hint(found(2, 1, 8)) == ""


@pytest.mark.parametrize(
    "finding",
    [
        found(1, 1, 9, code="TY001"),
        found(1, 1, 9, fix=Fix((Edit(0, 8, "Students"),))),
        found(1, 1, 9)._replace(language=None),
        found(9, 1, 9),
        found(1, 1, 15),
        found(1, 1, 9)._replace(place=Place(1, 1, 2, 3)),
        found(1, 1, 9)._replace(place=Place(1, 99)),
    ],
)
def test_nothing_is_suggested_where_no_single_word_is_misspelt(finding: Finding) -> None:
    assert hint(finding) == ""


def test_only_so_many_words_are_looked_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hints, "MOST", 1)
    some = Hints("en-GB")
    assert [bool(some.of(one, lambda _path: TEXT)) for one in (found(1, 1, 9), found(1, 10, 14), found(2, 9, 17))] == [
        True,
        False,
        True,
    ]
