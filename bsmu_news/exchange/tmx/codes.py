"""Language codes and dates as TMX files have them, as ours."""

import datetime as dt
import re
from functools import lru_cache

_THREE_LETTERS = {"rus": "ru", "bel": "be", "eng": "en"}
_DATE = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:T|\Z)")


@lru_cache(maxsize=1000)
def language_of(code: str) -> str:
    """Return the language of a code: `ru-RU`, `RU`, `ru_RU` and `rus` are `ru`."""
    language = re.split("[-_@.]", code.strip().lower(), maxsplit=1)[0]
    return _THREE_LETTERS.get(language, language)


@lru_cache(maxsize=1000)
def day_of(date: str) -> str:
    """Return the day of a date such as 20240517T101500Z; an empty text where it is none."""
    found = _DATE.match(date.strip())
    try:
        return dt.date(*map(int, found.groups())).isoformat() if found else ""
    except ValueError:
        return ""
