"""Puts the numbers, dates and marks of a machine draft into the style of the target language, where that is certain.

The style is what the rules of family TY ask for. No number changes its value, and what is already in style stays.
"""

import re
from collections.abc import Callable, Iterable

from bsmu_news.language.draft_style.change import Change, changed
from bsmu_news.language.draft_style.dates import english_dates
from bsmu_news.language.draft_style.marks import apostrophes, dashes, quotation_marks, spaces
from bsmu_news.language.draft_style.numbers import (
    fractions,
    number_signs,
    percent_signs,
    ranges,
    thousands,
    unit_spaces,
    year_marks,
)
from bsmu_news.language.draft_style.shown import shown
from bsmu_news.language.quantities import compare
from bsmu_news.language.typography import QUOTES

_Step = Callable[[str, str], Iterable[Change]]

# Dates go first, since their parts look like numbers; spaces before what looks for them.
_STEPS: tuple[_Step, ...] = (
    spaces,
    english_dates,
    year_marks,
    thousands,
    fractions,
    number_signs,
    percent_signs,
    unit_spaces,
    ranges,
    dashes,
    quotation_marks,
    apostrophes,
)
_MOST_ROUNDS = 4


def in_style(text: str, target_language: str) -> str:
    """Return a draft, plain or Markdown, in the style of its language; code, addresses and tags stay as they are.

    A draft that would tell other numbers than before comes back unchanged, as does one in a language that is not known
    here.
    """
    if target_language not in QUOTES:
        return text
    styled = text
    for _round in range(_MOST_ROUNDS):
        before = styled
        for step in _STEPS:
            styled = changed(styled, step(shown(styled), target_language))
        if styled == before:
            return styled if styled == text or _tells_the_same(text, styled, target_language) else text
    return text


def _tells_the_same(text: str, styled: str, language: str) -> bool:
    # Two spaces part what one joins: 2022  million.
    return not compare(re.sub(" {2,}", " ", text), language, styled, language)
