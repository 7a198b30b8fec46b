"""Keeps the index at what the newsroom has: finds what changed by a cheap comparison, and takes in that alone.

A new index is built beside the old one, which stays in force until the ledger names the new one. Where none can be
kept on the disk, one is built in memory for this run: no unit is ever lost with an index, they are in the newsroom.
"""

import contextlib
import secrets
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from bsmu_news import __version__
from bsmu_news.domain.memory import Unit
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.errors import MemoryIndexError, StorageError
from bsmu_news.messages import _
from bsmu_news.services.memory.units import Tell, units_of_group
from bsmu_news.storage.files import explain_os_error
from bsmu_news.storage.memory.groups import ARTICLE, FILE, signatures
from bsmu_news.storage.memory.index import UnitIndex, make_index, open_index
from bsmu_news.storage.memory.ledger import Counts, Group, Ledger, load_ledger, memory_folder, save_ledger
from bsmu_news.storage.memory.lock import memory_lock

Progress = Callable[[int, int], None]
"""Takes how many units were taken in so far, and about how many there are; 0 where nobody knows."""

WAIT = 5.0
"""Seconds that a command waits for another that writes the index, when it has an old one to go by."""
WAIT_FOR_FIRST = 60.0
"""Seconds, when it has none."""
_OFTEN = 2000
_MUCH_DROPPED = 1000
_PREFIX = "index-"


class Opened(NamedTuple):
    """An index that is open, with its ledger."""

    units: UnitIndex
    ledger: Ledger


class Listener(NamedTuple):
    """Who hears of it: warnings, and how far the work is."""

    tell: Tell
    progress: Progress


def up_to_date(newsroom: Newsroom, listener: Listener, *, anew: bool = False) -> Opened:
    """Return the index of what the newsroom has now; `anew` builds it whatever there is.

    Raises:
        MemoryIndexError: when none can be built, not even in memory.
    """
    wanted = signatures(newsroom)
    old = None if anew else _in_force(newsroom, listener.tell)
    if old and _fits(old.ledger, wanted):
        return old
    try:
        return _renew(newsroom, wanted, listener, old, anew=anew)
    except (StorageError, MemoryIndexError) as error:
        if old:
            old.units.close()
        return _without_disk(newsroom, wanted, listener, error, anew=anew)


def _renew(
    newsroom: Newsroom, wanted: Mapping[str, str], listener: Listener, old: Opened | None, *, anew: bool
) -> Opened:
    with memory_lock(newsroom.root, WAIT if old else WAIT_FOR_FIRST) as held:
        if not held:
            if old is None:
                raise StorageError(_("another bsmu-news command is writing the translation memory"))
            listener.tell(_("another bsmu-news command is writing the translation memory; the newest may be missing"))
            return old
        # Another command may have done the work while this one waited; that one is damaged was told before.
        now = None if anew else _in_force(newsroom, _untold)
        if old:
            old.units.close()
        if now and _fits(now.ledger, wanted):
            return now
        if now and now.ledger.dropped <= max(_MUCH_DROPPED, _total(now.ledger)):
            return _update(newsroom, now, wanted, listener)
        if now:
            now.units.close()
        return _build(newsroom, wanted, listener)


def _update(newsroom: Newsroom, now: Opened, wanted: Mapping[str, str], listener: Listener) -> Opened:
    """Take in what changed, and drop what changed or is gone."""
    groups = now.ledger.groups
    gone = [name for name, group in groups.items() if wanted.get(name) != group.signature]
    new = {name: sign for name, sign in wanted.items() if name not in groups or groups[name].signature != sign}
    intake = _Intake(newsroom, new, listener)
    try:
        now.units.add(intake, gone)
        kept = {name: group for name, group in groups.items() if name in wanted and name not in gone}
        dropped = now.ledger.dropped + sum(groups[name].units for name in gone)
        ledger = now.ledger._replace(groups={**kept, **intake.taken}, sizes=now.units.sizes(), dropped=dropped)
        save_ledger(newsroom.root, ledger)
    except BaseException:
        now.units.close()
        raise
    return Opened(now.units, ledger)


def _build(newsroom: Newsroom, wanted: Mapping[str, str], listener: Listener) -> Opened:
    """Build an index beside the one in force, and put it in its place."""
    memory = memory_folder(newsroom.root)
    folder = memory / f"{_PREFIX}{secrets.token_hex(6)}"
    intake = _Intake(newsroom, wanted, listener)
    index: UnitIndex | None = None
    try:
        folder.mkdir()
        index = make_index(folder, newsroom.settings.newsroom.languages)
        index.add(intake)
        ledger = Ledger(folder.name, _made_for(newsroom), intake.taken, index.sizes())
        save_ledger(newsroom.root, ledger)
    except BaseException as error:
        if index:
            index.close()
        shutil.rmtree(folder, ignore_errors=True)
        if isinstance(error, OSError):
            raise explain_os_error(error, folder) from error
        raise
    _remove_others(memory, folder)
    return Opened(index, ledger)


def _without_disk(
    newsroom: Newsroom,
    wanted: Mapping[str, str],
    listener: Listener,
    error: StorageError | MemoryIndexError,
    *,
    anew: bool,
) -> Opened:
    """Go on with the index that is in force, else with one in memory."""
    with contextlib.suppress(MemoryIndexError, StorageError):
        old = None if anew else _quietly_in_force(newsroom)
        if old:
            listener.tell(_("{reason}; the newest translations are not found").format(reason=error.message))
            return old
    listener.tell(_("{reason}; the translation memory is built for this run alone").format(reason=error.message))
    intake = _Intake(newsroom, wanted, listener)
    index = make_index(None, newsroom.settings.newsroom.languages)
    index.add(intake)
    return Opened(index, Ledger("-", _made_for(newsroom), intake.taken, {}))


class _Intake(Iterable[tuple[str, Iterator[Unit], bool]]):
    """The groups to take in; `taken` fills with what each has given."""

    def __init__(self, newsroom: Newsroom, wanted: Mapping[str, str], listener: Listener) -> None:
        self.taken: dict[str, Group] = {}
        self._newsroom, self._wanted, self._listener = newsroom, wanted, listener
        self._number = 0

    def __iter__(self) -> Iterator[tuple[str, Iterator[Unit], bool]]:
        for name, signature in self._wanted.items():
            counts: Counts = {}
            # A file came for its texts, whichever is the source; an article has one.
            yield name, self._counted(name, counts), name.startswith(FILE)
            self.taken[name] = Group(signature, counts)

    def _counted(self, name: str, counts: Counts) -> Iterator[Unit]:
        for unit in units_of_group(self._newsroom, name, self._listener.tell):
            pair = f"{unit.source_language}_{unit.target_language}"
            units, reviewed = counts.get(pair, (0, 0))
            counts[pair] = units + 1, reviewed + unit.reviewed
            self._number += 1
            if not self._number % _OFTEN:
                self._listener.progress(self._number, 0)
            yield unit
        if name.startswith(ARTICLE):
            self._listener.progress(self._number, 0)


def _in_force(newsroom: Newsroom, tell: Tell) -> Opened | None:
    """Return the index in force; None where there is none, or it cannot be used, which is told."""
    try:
        return _quietly_in_force(newsroom)
    except MemoryIndexError as error:
        tell(_("{reason}; it is built anew").format(reason=error.message))
        return None


def _untold(_text: str) -> None:
    """Nobody has to hear of it twice."""


def _quietly_in_force(newsroom: Newsroom) -> Opened | None:
    ledger = load_ledger(newsroom.root)
    if ledger is None or ledger.made_for != _made_for(newsroom):
        return None
    return Opened(open_index(memory_folder(newsroom.root) / ledger.folder, ledger.sizes), ledger)


def _fits(ledger: Ledger, wanted: Mapping[str, str]) -> bool:
    return {name: group.signature for name, group in ledger.groups.items()} == wanted


def _made_for(newsroom: Newsroom) -> str:
    """Return what units and fields depend on besides the files."""
    settings = newsroom.settings.newsroom
    return f"{__version__} {settings.source} {' '.join(settings.languages)}"


def _total(ledger: Ledger) -> int:
    return sum(group.units for group in ledger.groups.values())


def _remove_others(memory: Path, kept: Path) -> None:
    """Remove indexes that are no longer in force, and what a kill has left; one in use on Windows stays till later."""
    for path in memory.glob(f"{_PREFIX}*"):
        if path != kept:
            shutil.rmtree(path, ignore_errors=True)
