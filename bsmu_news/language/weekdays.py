"""Weekdays beside a full date, in three languages: which day is named, and which one it was."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import NamedTuple

_DAYS = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "ru": "понедельник вторник среда четверг пятница суббота воскресенье",
    "be": "панядзелак аўторак серада чацвер пятніца субота нядзеля",
}
# The other forms of the days that a date may follow: «в среду», «ко вторнику», «с пятницы», «у сераду», «уторак».
_FORMS = {
    "en": {"Mon": 0, "Tue": 1, "Tues": 1, "Wed": 2, "Thu": 3, "Thur": 3, "Thurs": 3, "Fri": 4, "Sat": 5, "Sun": 6},
    "ru": {
        "понедельника": 0, "понедельнику": 0, "вторника": 1, "вторнику": 1, "среду": 2, "среды": 2, "среде": 2,
        "четверга": 3, "четвергу": 3, "пятницу": 4, "пятницы": 4, "пятнице": 4, "субботу": 5, "субботы": 5,
        "субботе": 5, "воскресенья": 6, "воскресенью": 6,
    },
    "be": {
        "панядзелка": 0, "панядзелку": 0, "аўторка": 1, "аўторку": 1, "уторак": 1, "ўторак": 1, "сераду": 2,
        "серады": 2, "серадзе": 2, "чацвярга": 3, "чацвяргу": 3, "пятніцу": 4, "пятніцы": 4, "суботу": 5, "суботы": 5,
        "суботе": 5, "нядзелю": 6, "нядзелі": 6,
    },
}  # fmt: skip
_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "be": "студзеня лютага сакавіка красавіка мая чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня",
}
_NUMBERS = {
    language: {
        **{name.casefold(): number for number, name in enumerate(names.split())},
        **{form.casefold(): number for form, number in _FORMS[language].items()},
    }
    for language, names in _DAYS.items()
}
_MONTH_NUMBERS = {
    language: {name.casefold(): number for number, name in enumerate(names.split(), 1)}
    for language, names in _MONTHS.items()
}

_NEAR = 60
_SPACE = "[ \u00a0]"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_LETTERS = r"[^\W\d_]{3,11}"
_DAY = r"(?P<day>\d{1,2})"
_MONTH = rf"(?P<month>{_LETTERS})"
_DAY_FIRST = rf"(?:the )?{_DAY}(?:st|nd|rd|th)?{_SPACE}(?:of )?{_MONTH},?{_SPACE}{_YEAR}"
_MONTH_FIRST = rf"{_MONTH}{_SPACE}{_DAY}(?:st|nd|rd|th)?,?{_SPACE}{_YEAR}"
# Behind a date stands also the day of another one, or of what the sentence goes on with.
_ENDS = re.compile(r"[,.;:!?)](?! ?\d)|\n|\Z")
_YEAR_WORD = rf"(?:{_SPACE}(?:года|г\.|годзе|году))?"
_JOIN = rf"(?:,{_SPACE}|{_SPACE}\(|{_SPACE}[–—-]{_SPACE})(?:(?:во?|у|ў){_SPACE})?"
_BEHIND = tuple(
    re.compile(rf"\.?(?:,{_SPACE}?|{_SPACE}\(?|{_SPACE}on{_SPACE}){date}") for date in (_DAY_FIRST, _MONTH_FIRST)
)
_BEFORE = tuple(re.compile(rf"(?<![\w.–—-]){date}{_YEAR_WORD}{_JOIN}\Z") for date in (_DAY_FIRST, _MONTH_FIRST))


class WrongDay(NamedTuple):
    """A weekday in a text that the date beside it was not, and which one that was."""

    start: int
    end: int
    named: str
    date: str
    right: str


def weekday_words(language: str) -> frozenset[str]:
    """Return the words for the days of the week, also with a capital; in English with a capital only."""
    return _WORDS.get(language, frozenset())


def wrong_weekdays(text: str, words: frozenset[str], language: str) -> Iterator[WrongDay]:
    """Yield the weekdays, out of some words, that contradict a date with a year right behind or before them."""
    for word in sorted(words):
        at = text.find(word)
        while at >= 0:
            end = at + len(word)
            if not text[end : end + 1].isalpha() and not text[max(at - 1, 0) : at].isalpha():
                found = _date_beside(text, at, end, language)
                if found and found[0].weekday() != _NUMBERS[language][word.casefold()]:
                    yield WrongDay(at, end, word, found[1], _DAYS[language].split()[found[0].weekday()])
            at = text.find(word, end)


def _date_beside(text: str, start: int, end: int, language: str) -> tuple[dt.date, str] | None:
    behind, before = text[end : end + _NEAR], text[max(start - _NEAR, 0) : start]
    matches = [one.match(behind) for one in _BEHIND]
    if _ENDS.match(behind):
        matches += [one.search(before) for one in _BEFORE]
    for found in filter(None, matches):
        month = _MONTH_NUMBERS[language].get(found["month"].casefold())
        if month:
            try:
                date = dt.date(int(found["year"]), month, int(found["day"]))
            except ValueError:  # no such day
                return None
            return date, found[0][found.start(_first(found)) - found.start() : found.end("year") - found.start()]
    return None


def _first(found: re.Match[str]) -> str:
    return min(("day", "month"), key=found.start)


_WORDS = {
    language: frozenset(
        form
        for word in (*_DAYS[language].split(), *_FORMS[language])
        for form in ((word,) if language == "en" else (word, word.capitalize()))
    )
    for language in _DAYS
}
