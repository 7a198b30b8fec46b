"""One slip is one finding."""

from pathlib import Path

from bsmu_news.domain.finding import Finding, Place, Severity
from bsmu_news.rules.echoes import without_echoes


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
