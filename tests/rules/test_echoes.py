"""One slip is one finding."""

from pathlib import Path

import pytest

from bsmu_news.domain.finding import Finding, Place, Related, Severity
from bsmu_news.rules.echoes import NoText, without_echoes


def finding(code: str, place: Place) -> Finding:
    return Finding(code, "name", Severity.WARNING, "message", Path("index.en.md"), place, "en")


def test_a_segment_in_another_language_is_told_once() -> None:
    """What stands in it is not English; what is wrong with it otherwise, and what stands around it, is still told."""
    left = finding("TR004", Place(5, 1, 6, 20))
    inside = [finding(code, Place(5, 3, 5, 9)) for code in ("TX002", "TY001", "SP001", "TM005")]
    others = [
        finding("ST006", Place(5, 3, 5, 9)),
        finding("TX002", Place(7, 1, 7, 4)),
        finding("TX002", Place(6, 19, 6, 21)),
    ]
    assert without_echoes([left, *inside, *others]) == [left, *others]


def test_without_such_a_segment_all_findings_stay() -> None:
    findings = [finding("TX002", Place(5, 3, 5, 9))]
    assert without_echoes(findings) == findings


RU = Path("index.ru.md")


def missing(place: Place) -> Finding:
    return finding("TR001", Place(9, 1, 9, 2))._replace(source=Related(RU, place))


@pytest.mark.parametrize(
    ("place", "told"),
    [
        (Place(5, 3, 5, 20), False),
        (Place(12, 1, 14, 20), False),
        (Place(10, 1, 14, 20), True),
        (Place(12, 1, 16, 20), True),
        (Place(20, 1, 20, 9), True),
        (Place(1, 1, 1, 9), True),
    ],
)
def test_what_does_not_belong_in_the_source_is_not_missing_in_the_translation(place: Place, told: bool) -> None:
    """A title repeated and credits in the text are told once; a paragraph that is missing beside them is still told."""
    source = [
        finding("ST002", Place(5, 1, 5, 20)),
        finding("ST008", Place(12, 1, 12, 20)),
        finding("ST008", Place(14, 1, 14, 20)),
    ]
    no_text = NoText([one._replace(path=RU) for one in source])
    assert bool(without_echoes([missing(place)], no_text)) is told


def test_what_does_not_belong_in_the_translation_is_not_extra_there() -> None:
    """Credits below the translation are told as credits only."""
    credits_, extra = finding("ST008", Place(5, 1, 6, 20)), finding("TR002", Place(5, 1, 6, 20))
    other = finding("TR002", Place(8, 1, 8, 20))
    assert without_echoes([credits_, extra, other], NoText([credits_])) == [credits_, other]
