"""English dates like 17 August 2022."""

import datetime as dt
import re
from collections.abc import Iterator

from bsmu_news.language.draft_style.change import Change
from bsmu_news.language.typography import MONTHS_EN

_MONTH = "|".join(MONTHS_EN)
_SPACE = "[ \u00a0]"
_DOTTED = re.compile(
    r"(?<![\w.,:/\-–—№#+$€£])(?P<day>[0-9]{1,2})\.(?P<month>[0-9]{2})\.(?P<year>(?:19|20)[0-9]{2})"
    r"(?![\w/:]|[.,\-–—][0-9])"
)
_DRESSED = re.compile(
    rf"(?<![\w.:,\-–—])(?P<the>(?:the )?)(?P<day>[0-9]{{1,2}})(?P<tail>st|nd|rd|th|){_SPACE}(?P<of>(?:of )?)"
    rf"(?P<month>{_MONTH})(?P<comma>,?)(?={_SPACE}(?:19|20)[0-9]{{2}}\b|\b)"
)
_MONTH_FIRST = re.compile(
    rf"(?<![\w\-–—])(?<!\b[0-9]{_SPACE})(?P<month>{_MONTH}){_SPACE}(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?"
    rf"(?P<year>,?{_SPACE}(?:19|20)[0-9]{{2}})?(?!{_SPACE}?[%°]|\w|[:.,/\-–—][0-9]|{_SPACE}?[–—-]{_SPACE}?[0-9])"
)
_GOES_ON = re.compile(rf"{_SPACE}?(?:,|and|or|to|&){_SPACE}[0-9]|{_SPACE}[0-9]")
"""Another day: `August 17 and 18`."""


def english_dates(text: str, language: str) -> Iterator[Change]:
    """Yield what puts the day before the month's name: from `17.08.2022`, `August 17, 2022` and `17th of August`."""
    if language != "en":
        return
    for found in _DOTTED.finditer(text):
        if _is_day(found["day"], int(found["month"]), int(found["year"])):
            month = MONTHS_EN[int(found["month"]) - 1]
            yield Change(*found.span(), f"{int(found['day'])} {month} {found['year']}")
    for found in _DRESSED.finditer(text):
        yield from _undressed(found)
    for found in _MONTH_FIRST.finditer(text):
        number = MONTHS_EN.index(found["month"]) + 1
        year = found["year"] or ""
        if _GOES_ON.match(text, found.end()) or not _is_day(found["day"], number, int(year[-4:] or 2000)):
            continue
        if not _day_before(text, found.start()):
            yield Change(*found.span(), f"{int(found['day'])} {found['month']}{year and ' ' + year[-4:]}")


def _undressed(found: re.Match[str]) -> Iterator[Change]:
    if not (found["tail"] or found["of"] or found["comma"]):
        return
    end = found.end()
    followed = found.string[end : end + 1].isspace() and found.string[end + 1 : end + 3] in ("19", "20")
    comma = "" if followed else found["comma"]
    the = found["the"] if not (found["tail"] or found["of"]) else ""
    text = f"{the}{found['day']} {found['month']}{comma}"
    if text != found[0] and _is_day(found["day"], MONTHS_EN.index(found["month"]) + 1, 2000):
        yield Change(*found.span(), text)


def _day_before(text: str, at: int) -> bool:
    """Tell whether the month belongs to a day before it: `5 May 17 students came`."""
    return re.search(r"[0-9](?:st|nd|rd|th)?(?: of)?[ \u00a0]\Z", text[max(at - 10, 0) : at]) is not None


def _is_day(day: str, month: int, year: int) -> bool:
    try:
        dt.date(year, month, int(day))
    except ValueError:
        return False
    return True
