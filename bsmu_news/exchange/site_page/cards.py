"""Cards of related news at the end of a page: heading 1 / `2 August` / heading 1 / heading 2."""

from collections.abc import Sequence
from itertools import pairwise

from bsmu_news.domain.page import PageLine
from bsmu_news.language.dates import is_bare_date, read_date_line

_MAX_CARD_LINES = 4
_MAX_CARD_CHARS = 400
_MOST_LINES = 300
"""Lines of all cards together; the site shows three to ten cards."""


def are_cards(lines: Sequence[PageLine]) -> bool:
    """Tell whether lines are nothing, or cards: a few lines around each of one or more dates."""
    if not lines:
        return True
    if len(lines) > _MOST_LINES:
        return False
    dates = [index for index, line in enumerate(lines) if _is_card_date(line.text)]
    if not dates or any(len(line.text) > _MAX_CARD_CHARS for line in lines):
        return False
    between = [after - before - 1 for before, after in pairwise(dates)]
    return dates[0] < _MAX_CARD_LINES and max(*between, len(lines) - dates[-1] - 1, 0) <= _MAX_CARD_LINES


def is_card_heading(lines: Sequence[PageLine], index: int) -> bool:
    """Tell whether a line is a card's heading: the line after it is a date, and the next repeats the heading."""
    return index + 2 < len(lines) and is_bare_date(lines[index + 1].text) and lines[index].text == lines[index + 2].text


def proven_cards(lines: Sequence[PageLine]) -> int:
    """Return where cards start that repeat their heading over and under the date; the end of the page if none do."""
    start = next(
        (index for index in range(len(lines)) if is_card_heading(lines, index) and are_cards(lines[index:])),
        len(lines),
    )
    for index in range(max(start - 3, 0), start):
        # The first card may lack its heading and start with its date.
        if is_bare_date(lines[index].text) and start < len(lines):
            return index
    return start


def _is_card_date(text: str) -> bool:
    return is_bare_date(text) or read_date_line(text) is not None
