"""What the memory knows goes into an article only where it keeps the structure, as an engine's answer does."""

import pytest

from bsmu_news.domain.memory import Unit
from tests.services.memory.rooms import write_imported
from tests.services.translate.conftest import Desk

LAST = "Праздник закончился концертом."
LINKED = "Гостей встречали **студенты** и [преподаватели](https://www.bsmu.by/) кафедры."
HOSTILE = {
    LAST: "# The feast",
    LINKED: "Guests met **students** and [teachers](https://example.org/) of the department.",
    "Мы ждали этого дня весь год.": "We waited <script>alert(1)</script>.",
    "День открытых дверей": "<!-- untranslated\nx\n-->",
}


def test_an_import_that_would_break_the_article_is_not_used(desk: Desk) -> None:
    """The engine is asked instead, and a dry run counts it so."""
    write_imported(desk.root, [Unit(source, target, "ru", "en") for source, target in HOSTILE.items()])
    assert desk.translate("--dry-run", "--json").json["segments"]["from_memory"] == 0
    result = desk.translate("--json")
    assert (result.code, result.json["segments"]["from_memory"]) == (0, 0)
    text = desk.read()
    assert "[prepodavateli](https://www.bsmu.by/)" in text
    assert not any(part in text for part in ("# The feast", "example.org", "script", "untranslated"))


@pytest.mark.parametrize(("target", "reason"), [("# The feast", "does not fit"), (None, "does not know")])
def test_without_an_engine_the_reason_is_told(desk: Desk, target: str | None, reason: str) -> None:
    """The segment stays untranslated."""
    write_imported(desk.root, [Unit(LAST, target or "x", "ru", "en")] if target else [])
    result = desk.translate("--engine", "memory", "--only", "17", "--json")
    assert result.code == 1
    assert reason in result.json["failures"][0]["reason"]


def test_an_import_with_the_sources_markup_is_used(desk: Desk) -> None:
    """Word for word."""
    target = "Guests were met by **students** and [teachers](https://www.bsmu.by/) of the department."
    write_imported(desk.root, [Unit(LINKED, target, "ru", "en")])
    assert desk.translate("--json").json["segments"]["from_memory"] == 1
    assert target in desk.read()
