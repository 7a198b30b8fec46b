"""Languages, sections and dates, told from a few words."""

import datetime as dt

import pytest

from bsmu_news.language.dates import format_date, read_date_line
from bsmu_news.language.detection import detect_language
from bsmu_news.language.sections import section_name, section_of

SECTIONS = ("international", "university", "educational-work", "international-students", "pharmacy")
NAMES = {"university": {"ru": "Общеуниверситетские", "en": "University-wide"}}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Students of BSMU", "en"),
        ("Студенты БГМУ", "ru"),
        ("Студэнты БДМУ і выкладчыкі", "be"),
        ("Моладзь Мінска", "be"),
        ("Лекция о Da Vinci", "ru"),
        ("12 + 5 = 17", None),
    ],
)
def test_language_is_told_by_letters(text: str, language: str | None) -> None:
    """Letters that only one of the languages has decide between Russian and Belarusian."""
    assert detect_language(text) == language


@pytest.mark.parametrize(
    ("label", "section", "sure"),
    [
        ("Общеуниверситетские", "university", True),
        ("university-wide", "university", True),
        ("International", "international", True),
        ("Международная деятельность", "international", False),
        ("Міжнародная дзейнасць", "international", False),
        ("Воспитательная работа", "educational-work", False),
        ("Выхаваўчая работа", "educational-work", False),
        ("Медицинский факультет иностранных учащихся", "international-students", False),
        ("International students’ faculty", "international-students", False),
        ("Фармацевтический факультет", "pharmacy", False),
        ("Кулинария", None, False),
    ],
)
def test_breadcrumb_finds_its_section(label: str, section: str | None, sure: bool) -> None:
    """Names from the settings are sure, shared words are a guess, a foreign label is nothing."""
    assert section_of(label, SECTIONS, NAMES) == (section, sure)


def test_section_prints_its_name() -> None:
    """A section that the settings do not name in a language prints its id in words."""
    assert section_name("university", "ru", NAMES) == "Общеуниверситетские"
    assert section_name("educational-work", "ru", NAMES) == "Educational work"


@pytest.mark.parametrize("language", ["ru", "be", "en"])
@pytest.mark.parametrize("month", range(1, 13))
def test_printed_dates_are_read_back(language: str, month: int) -> None:
    """Every month in every language survives printing and reading."""
    day = dt.date(2024, month, 28)
    line = read_date_line(format_date(day, language))
    assert line is not None
    assert line.day == day
    assert not line.damaged_mark
