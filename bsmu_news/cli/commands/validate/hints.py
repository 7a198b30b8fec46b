"""What may have been meant by a misspelt word: added when a finding is shown, since a dictionary is slow to suggest."""

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from bsmu_news.domain.finding import Finding
from bsmu_news.messages import _

if TYPE_CHECKING:
    from bsmu_news.domain.newsroom import EnglishName

MOST = 50
"""So many words get suggestions; whoever has more misspelt ones knows why."""
MOST_ARTICLES = 20
"""Who checks more at once reads no suggestions, and would wait for dictionaries that nothing else needs."""
_SPELLING = "SP"


class Hints:
    """Suggestions for words; each word is looked up once."""

    def __init__(self, english: "EnglishName") -> None:
        self._english = english
        self._known: dict[tuple[str, str], str] = {}

    def of(self, finding: Finding, text_of: Callable[[Path], str]) -> str:
        """Return the end of a message on spelling: `did you mean “…”?`; empty for others."""
        if not finding.code.startswith(_SPELLING) or finding.fix or not finding.language:
            return ""
        place = finding.place
        lines = _lines(text_of(finding.path))
        if place.end_line not in (None, place.line) or not 0 < place.line <= len(lines):
            return ""
        word = lines[place.line - 1][place.column - 1 : (place.end_column or place.column) - 1]
        return self._hint(word, finding.language) if word.replace("-", "").isalpha() else ""

    def _hint(self, word: str, language: str) -> str:
        key = word, language
        if key not in self._known:
            self._known[key] = self._look_up(word, language) if len(self._known) < MOST else ""
        return self._known[key]

    def _look_up(self, word: str, language: str) -> str:
        from bsmu_news.language.spelling.speller import speller_for  # noqa: PLC0415 - loads dictionaries

        near = speller_for(language, self._english).near(word)
        if not near:
            return ""
        return _("did you mean “{word}”?").format(word=near.capitalize() if word[:1].isupper() else near)


@lru_cache(maxsize=2)
def _lines(text: str) -> list[str]:
    return text.split("\n")
