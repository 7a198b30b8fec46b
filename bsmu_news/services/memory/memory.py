"""A newsroom's translation memory, opened when it is first asked."""

import threading
from collections import Counter
from collections.abc import Callable
from typing import NamedTuple, Self, TypeVar

from bsmu_news.domain.memory import Match, Unit
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.errors import MemoryIndexError
from bsmu_news.messages import _
from bsmu_news.services.memory.refresh import Listener, Opened, Progress, up_to_date
from bsmu_news.services.memory.units import Tell
from bsmu_news.storage.memory.groups import ARTICLE, FILE
from bsmu_news.storage.memory.words import single_spaced

THRESHOLD = 70.0
"""Below, a text is no help to a translator."""

_IDENTICAL = 100.0
_LOOKED_AT = 20
"""Matches more than were asked for, since several articles may hold the same."""

_Answer = TypeVar("_Answer")


class Statistics(NamedTuple):
    """What a memory holds: units by pair of languages, how many were reviewed, and by imported file."""

    pairs: dict[tuple[str, str], int]
    reviewed: int
    articles: int
    files: dict[str, int]
    bytes: int

    @property
    def units(self) -> int:
        """All units."""
        return sum(self.pairs.values())


class Memory:
    """Answers with what people have made of a text, or of one like it. May be used by several threads."""

    def __init__(self, newsroom: Newsroom, tell: Tell, progress: Progress) -> None:
        self._newsroom, self._listener = newsroom, Listener(tell, progress)
        self._opened: Opened | None = None
        self._lock = threading.Lock()

    def exact(self, text: str, source_language: str, target_language: str) -> Unit | None:
        """Return the best unit of exactly this text, white space aside.

        What was reviewed comes before what was edited, that before what was imported; of these, the newest.

        Raises:
            MemoryIndexError: when the memory can be neither read nor built.
        """
        if not self._serves(source_language, target_language):
            return None
        found = self._asked(lambda opened: opened.units.exact(text, source_language, target_language))
        return max(found, key=self._worth, default=None)

    def fuzzy(self, text: str, pair: tuple[str, str], *, limit: int = 5, threshold: float = THRESHOLD) -> list[Match]:
        """Return the units whose source is most like a text, the best first.

        The score is the normalized indel similarity of the characters, white space collapsed (rapidfuzz's
        `fuzz.ratio`): 100 only for the same text.

        Raises:
            MemoryIndexError: when the memory can be neither read nor built.
        """
        from rapidfuzz import fuzz, process  # noqa: PLC0415 - 20 ms, and only where the memory is asked

        same = single_spaced(text)
        if not same or limit < 1 or not self._serves(*pair):
            return []
        units = self._asked(lambda opened: [*opened.units.exact(text, *pair), *opened.units.like(text, *pair)])
        distinct: dict[tuple[str, str], Unit] = {}
        for unit in sorted(units, key=self._worth, reverse=True):
            distinct.setdefault((single_spaced(unit.source), single_spaced(unit.target)), unit)
        known = [unit for unit in distinct.values() if (unit.source_language, unit.target_language) == pair]
        sources = [single_spaced(unit.source) for unit in known]
        found = process.extract(
            same, sources, scorer=fuzz.ratio, limit=limit + _LOOKED_AT, score_cutoff=max(threshold, 1e-9)
        )
        matches = [Match(_IDENTICAL if source == same else score, known[at]) for source, score, at in found]
        return sorted(matches, key=lambda one: -one.score)[:limit]

    def stats(self) -> Statistics:
        """Return what the memory holds.

        Raises:
            MemoryIndexError: when the memory can be neither read nor built.
        """
        ledger = self._ready().ledger
        pairs: Counter[tuple[str, str]] = Counter()
        reviewed = 0
        for group in ledger.groups.values():
            for name, (units, of_them) in group.counts.items():
                source, _line, target = name.partition("_")
                pairs[source, target] += units
                reviewed += of_them
        articles = sum(name.startswith(ARTICLE) and group.units > 0 for name, group in ledger.groups.items())
        files = {name.removeprefix(FILE): group.units for name, group in ledger.groups.items() if name.startswith(FILE)}
        return Statistics(dict(pairs), reviewed, articles, files, sum(ledger.sizes.values()))

    def rebuild(self) -> None:
        """Build the index anew from the newsroom.

        Raises:
            MemoryIndexError: when it cannot be built.
        """
        with self._lock:
            self._let_go()
            self._opened = up_to_date(self._newsroom, self._listener, anew=True)

    def close(self) -> None:
        """Let go of the index; another question opens it again."""
        with self._lock:
            self._let_go()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()

    def _asked(self, question: Callable[[Opened], _Answer]) -> _Answer:
        """Return the answer of the index; one that turns out to be damaged is built anew, once."""
        with self._lock:
            try:
                return question(self._open())
            except MemoryIndexError as error:
                self._listener.tell(_("{reason}; it is built anew").format(reason=error.message))
                self._let_go()
                self._opened = up_to_date(self._newsroom, self._listener, anew=True)
                return question(self._opened)

    def _serves(self, source_language: str, target_language: str) -> bool:
        """Tell whether there can be units of a pair: the index has no place for others."""
        known = self._newsroom.settings.newsroom.languages
        return source_language in known and target_language in known and source_language != target_language

    def _ready(self) -> Opened:
        with self._lock:
            return self._open()

    def _open(self) -> Opened:
        if self._opened is None:
            self._opened = up_to_date(self._newsroom, self._listener)
        return self._opened

    def _let_go(self) -> None:
        if self._opened is not None:
            self._opened.units.close()
            self._opened = None

    @staticmethod
    def _worth(unit: Unit) -> tuple[bool, bool, str]:
        """Return what orders units of one text; the origin of an import is a file."""
        return unit.reviewed, not unit.origin.endswith(".tmx"), unit.day


def open_memory(newsroom: Newsroom, *, tell: Tell | None = None, progress: Progress | None = None) -> Memory:
    """Return the memory of a newsroom; nothing is read before it is asked.

    `tell` takes warnings, such as of an index that was damaged; `progress` hears how many units were taken in.
    """
    return Memory(newsroom, tell or _unheard, progress or _unheard)


def _unheard(*_what: object) -> None:
    """Nobody asked to be told."""
