"""Dates as the site prints them: `17 August 2022 г.`, `17 августа 2022 г.`, `17 жніўня 2022 г.`."""

import datetime as dt
import re
from dataclasses import dataclass

_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "be": "студзеня лютага сакавіка красавіка мая чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня",
}
_BY_LANGUAGE = {language: tuple(names.split()) for language, names in _MONTHS.items()}
_NUMBER = {name.casefold(): number for names in _BY_LANGUAGE.values() for number, name in enumerate(names, 1)}
_MONTH = "|".join(sorted(_NUMBER, key=len, reverse=True))

# After the year: nothing, a year mark, or what a wrong encoding made of one (ã. ă. Рі. Ð³.), at most four signs.
_MARK = r"года?\.?|[^\W\d]{1,3}\s?\.|[^\w\s]{1,3}\.?|[гãă]|Ð\S\.?"
_WITH_YEAR = re.compile(rf"(\d{{1,2}})\s+({_MONTH})\s+(\d{{4}})\s*,?\s*({_MARK})?", re.IGNORECASE)
_BARE = re.compile(rf"\d{{1,2}}\s+(?:{_MONTH})\.?", re.IGNORECASE)

_YEAR_MARKS = ("", "г.", "г", "года", "год", "г.,")


@dataclass(frozen=True, slots=True)
class DateLine:
    """A line that is a date; `day` is None when there is no such day (31 June).

    `mark` is what follows the year; `languages` are those that have the month's name.
    """

    day: dt.date | None
    mark: str
    languages: tuple[str, ...]

    @property
    def damaged_mark(self) -> bool:
        """Whether the year mark was hurt by a wrong encoding."""
        return self.mark not in _YEAR_MARKS


def read_date_line(line: str) -> DateLine | None:
    """Return the date that is all of a line, with its year; None for any other line."""
    match = _WITH_YEAR.fullmatch(line.strip())
    if not match:
        return None
    day, month, year, mark = match.groups()
    try:
        found = dt.date(int(year), _NUMBER[month.casefold()], int(day))
    except ValueError:
        found = None
    languages = tuple(code for code, names in _BY_LANGUAGE.items() if month.casefold() in map(str.casefold, names))
    return DateLine(found, mark or "", languages)


def is_bare_date(line: str) -> bool:
    """Tell whether a line is a day and a month without a year, as on the cards of related news."""
    return bool(_BARE.fullmatch(line.strip()))


def format_date(day: dt.date, language: str) -> str:
    """Return a date as the site prints it over an item; English takes no Russian year mark."""
    text = f"{day.day} {_BY_LANGUAGE[language][day.month - 1]} {day.year}"
    return text if language == "en" else f"{text} г."
