"""Weekdays beside dates: only one of seven is right."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsmu_news.language.dates import format_date
from bsmu_news.language.weekdays import weekday_words, wrong_weekdays

DAYS = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
    "ru": "понедельник вторник среда четверг пятница суббота воскресенье".split(),
    "be": "панядзелак аўторак серада чацвер пятніца субота нядзеля".split(),
}
SHAPES = ("{day}, {date}", "{day} {date}", "{date} ({day})", "{date}, {day}.")


@given(st.dates(dt.date(1921, 1, 1), dt.date(2099, 12, 31)), st.sampled_from(sorted(DAYS)), st.sampled_from(SHAPES))
def test_one_day_of_seven_is_right(date: dt.date, language: str, shape: str) -> None:
    """In any language and order, all days but the right one are told, with the right one."""
    told = []
    for day in DAYS[language]:
        text = shape.format(day=day, date=format_date(date, language))
        told += [one.right for one in wrong_weekdays(text, weekday_words(language) & {day}, language)]
    assert told == [DAYS[language][date.weekday()]] * 6


@pytest.mark.parametrize("text", ["Thursday, 22 October", "Thursday, 31 February 2021", "Thursday or 22 October 2021"])
def test_without_a_real_date_right_there_nothing_is_told(text: str) -> None:
    """What is no full date, or stands apart, says nothing of the day."""
    assert list(wrong_weekdays(text, frozenset(("Thursday",)), "en")) == []
