"""Numbers, dates and times of a translation, found in the file."""

from pathlib import Path

import pytest

from bsmu_news.domain.finding import Finding, Place, Severity
from bsmu_news.rules.rule import Example, Rule
from bsmu_news.rules.run import check_article
from bsmu_news.rules.tr.quantities import QUANTITY_RULES
from bsmu_news.rules.tr.samples import bodies
from bsmu_news.storage.articles import load_article
from bsmu_news.storage.newsroom import load_newsroom

RULES = [pytest.param(rule, id=rule.code) for rule in QUANTITY_RULES]


def found(example: Example, root: Path) -> list[Finding]:
    folder = root / example.folder
    folder.mkdir(parents=True)
    for name, text in example.files.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    newsroom = load_newsroom(root)
    checked = check_article(newsroom, load_article(newsroom, example.folder), QUANTITY_RULES)
    assert checked.crashes == []
    return checked.findings


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_finds_its_bad_example_and_nothing_else(rule: Rule, newsroom: Path) -> None:
    """Each difference is told by one rule only."""
    assert [one.code for one in found(rule.bad, newsroom)] == [rule.code]


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_leaves_its_good_example_alone(rule: Rule, newsroom: Path) -> None:
    """What is told in other words is the same."""
    assert found(rule.good, newsroom) == []


def test_places_are_those_of_the_numbers_in_both_files(newsroom: Path) -> None:
    """Markup before a number moves it in the file, and both places tell the number itself."""
    example = bodies("**Сегодня** пришли одиннадцать студентов.\n", "*Today*, 12 students came.\n")
    (finding,) = found(example, newsroom)
    line = example.files["index.en.md"].split("\n").index("*Today*, 12 students came.") + 1
    assert finding.place == Place(line, 10, line, 12)
    assert finding.source is not None
    assert finding.source.place.column == len("**Сегодня** пришли ") + 1
    assert finding.message == "the source says “11 (одиннадцать)”, the translation “12”"


def test_a_missing_number_is_told_at_the_whole_segment(newsroom: Path) -> None:
    """There is no better place for what is not there."""
    (finding,) = found(bodies("Пришли 40 студентов.\n", "The students came.\n"), newsroom)
    assert (finding.place.column, finding.place.end_column) == (1, len("The students came.") + 1)
    assert finding.severity is Severity.WARNING


def test_a_segment_that_is_not_translated_is_not_compared(newsroom: Path) -> None:
    """Another rule tells that it is still in Russian."""
    assert found(bodies("Пришли 40 студентов.\n", "Пришли 41 студентов и ушли домой.\n"), newsroom) == []


def test_numbers_may_move_between_segments_that_were_merged(newsroom: Path) -> None:
    """Two paragraphs that became one are compared together."""
    source = "В лаборатории работают 40 студентов из Ташкента.\n\nОни приехали 17 июня на две недели.\n"
    target = "In the laboratory, 40 students from Tashkent work. They came on 17 June for two weeks.\n"
    assert found(bodies(source, target), newsroom) == []


def test_only_differences_of_a_unit_or_a_small_word_are_told_softly(newsroom: Path) -> None:
    """Small numbers in words that count no noun are often no quantities at all."""
    (finding,) = found(bodies("Пришли пять из них.\n", "Six of them came.\n"), newsroom)
    assert finding.severity is Severity.INFO


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Пришли две трети врачей, три занятия.", "Two thirds of the doctors came, two classes."),
        ("Это вторая половина дня.", "It is the first half of the day."),
        ("Пришёл первокурсник.", "A second-year student came."),
        ("Треть врачей пришла.", "Half of the doctors came."),
        ("Каждый четвёртый врач пришёл.", "One in five doctors came."),
        ("В полтора раза больше врачей.", "Two times as many doctors."),
        ("Команда заняла II место.", "The team took third place."),
        ("При температуре +42 °C.", "At a temperature of −42 °C."),
        ("Они выиграли со счётом 3:2.", "They won 2–3."),
    ],
)
def test_small_words_that_contradict_each_other_are_seen(newsroom: Path, source: str, target: str) -> None:
    """The glance over all segments looks at these words too."""
    (finding,) = found(bodies(f"{source}\n", f"{target}\n"), newsroom)
    assert (finding.code, finding.severity) == ("TR010", Severity.WARNING)


def test_another_season_is_another_date(newsroom: Path) -> None:
    """Seasons are told with the months."""
    (finding,) = found(bodies("Приём начнётся осенью.\n", "Admission starts in spring.\n"), newsroom)
    assert (finding.code, finding.severity) == ("TR013", Severity.WARNING)
