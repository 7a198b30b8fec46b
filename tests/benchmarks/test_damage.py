"""The benchmark damages what it says, no more, and the same each time."""

import pytest

from benchmarks.bitext import Story
from benchmarks.damage import KINDS, damaged

_RUSSIAN = "В марте 2021 года 15 студентов (все — первокурсники) посетили музей и сказали: «Спасибо за экскурсию»."
_ENGLISH = (
    "In March 2021 some 15 students (all of them freshmen) visited the museum and said: “Thank you for the tour”."
)
_STORY = Story(0, "ru", (_RUSSIAN,) * 12, (_ENGLISH,) * 12)


@pytest.mark.parametrize("kind", KINDS)
def test_at_most_one_line_in_five(kind: str) -> None:
    """Of twelve lines two are damaged; the others stay as they were."""
    copy = damaged(_STORY, kind, seed=1)
    assert len(copy.damaged) == 2
    assert copy.damaged == {at for at, line in enumerate(copy.target) if line != _ENGLISH}


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_seed_the_same_errors(kind: str) -> None:
    """A run can be repeated; another seed damages elsewhere."""
    assert damaged(_STORY, kind, seed=1) == damaged(_STORY, kind, seed=1)
    assert len({damaged(_STORY, kind, seed=seed).damaged for seed in range(8)}) > 1


@pytest.mark.parametrize(
    ("kind", "lost"),
    [("digit", 0), ("look-alike", 0), ("bracket", 1), ("quote", 1)],
)
def test_one_character(kind: str, lost: int) -> None:
    """These errors change or lose one character."""
    copy = damaged(_STORY, kind, seed=3)
    for at in copy.damaged:
        assert len(copy.target[at]) == len(_ENGLISH) - lost


def test_a_month_and_not_a_verb() -> None:
    """“May” and “march” are months only where a number or a preposition says so."""
    line = "Theresa May said they may march, and a March hare is a hare."
    story = Story(0, "ru", ("Тереза Мэй сказала.",) * 5, (line,) * 5)
    assert not damaged(story, "month", seed=0).damaged


def test_short_stories_stay_whole() -> None:
    """A story of fewer than five lines has no line to damage."""
    assert not damaged(Story(0, "ru", (_RUSSIAN,) * 4, (_ENGLISH,) * 4), "digit", seed=0).damaged
