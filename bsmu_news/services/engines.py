"""Engines for a newsroom: opened when nothing speaks against it, listed with their keys, asked whether they answer."""

import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import Literal, NamedTuple

from bsmu_news.domain.engine import EngineInfo
from bsmu_news.domain.newsroom import EngineSettings, Newsroom, Settings
from bsmu_news.engines.deep import OPENERS
from bsmu_news.engines.deep.infos import in_force
from bsmu_news.engines.engine import Engine
from bsmu_news.engines.keys import key_for, require_key
from bsmu_news.engines.local.info import INFO as LOCAL
from bsmu_news.engines.memory import INFO as MEMORY
from bsmu_news.engines.refusals import require_translation
from bsmu_news.engines.registry import ENGINES, engine_for, require_engine, require_pair
from bsmu_news.engines.workers import Done, Failed, Left, work_through
from bsmu_news.errors import BsmuNewsError, EngineSetupError

KeyState = Literal["none", "optional", "set", "missing", "unusable"]
"""Whether an engine's key is there; `none`: it takes none, `optional`: there is none and it may do without."""

CHECK_TIMEOUT = 5.0
"""Seconds that an engine has to answer when somebody only wants to know whether it does."""

_WORDS = {"ru": "вода", "be": "вада", "en": "water"}
"""What is asked to see whether an engine answers."""


class EngineState(NamedTuple):
    """An engine with the newsroom's settings in force; `chosen` tells that the newsroom uses it by default."""

    info: EngineInfo
    key: KeyState
    chosen: bool

    @property
    def usable(self) -> bool:
        """Tell whether it has the key that it needs."""
        return self.key not in ("missing", "unusable")


class EngineAnswer(NamedTuple):
    """What came of asking an engine for a word: after how many seconds it answered, or why it did not (`error`)."""

    name: str
    seconds: float
    error: BsmuNewsError | None


def open_engine(newsroom: Newsroom, name: str, source: str, target: str) -> Engine:
    """Return an engine for a language pair, other than the memory, which is no adapter. Asks nobody anything.

    Raises:
        EngineSetupError: there is no such engine, it does not translate the pair, its key is missing or unusable, or
            it lacks something else.
    """
    info = engine_for(name, source, target)
    engine = _opened(info.name, settings_of(newsroom.settings, info.name), newsroom.root)
    try:
        # What its folder holds tells what the local engine translates.
        require_pair(engine.info, source, target)
    except EngineSetupError:
        engine.close()
        raise
    return engine


def settings_of(settings: Settings | None, name: str) -> EngineSettings:
    """Return what the newsroom says of an engine; all is as usual where it says nothing."""
    return (settings.engines.get(name) if settings else None) or EngineSettings()


def engine_states(settings: Settings | None, names: Sequence[str] = ()) -> list[EngineState]:
    """Return the named engines in the order of their names, or all; None stands for no newsroom. Asks nobody anything.

    Raises:
        EngineSetupError: a name is that of no engine.
    """
    infos = [require_engine(name) for name in dict.fromkeys(names)] or list(ENGINES.values())
    chosen = settings.translation.engine if settings else ""
    return [EngineState(_in_force(info, settings), _key_state(info), info.name == chosen) for info in infos]


def info_of(settings: Settings, name: str) -> EngineInfo:
    """Return what is known of an engine with a newsroom's settings in force. Asks nobody anything.

    Raises:
        EngineSetupError: there is none of this name.
    """
    return _in_force(require_engine(name), settings)


def _in_force(info: EngineInfo, settings: Settings | None) -> EngineInfo:
    return in_force(info, settings_of(settings, info.name)) if info.url else info


def ask_engines(
    states: Sequence[EngineState], settings: Settings | None, root: Path, stop: threading.Event
) -> Mapping[str, EngineAnswer]:
    """Ask each engine for one word, all at once; returns what came of it by name.

    Raises:
        KeyboardInterrupt: on Ctrl-C.
    """

    def ask(state: EngineState) -> EngineAnswer:
        own = settings_of(settings, state.info.name)
        hurried = replace(own, timeout=min(own.timeout, CHECK_TIMEOUT))
        return _answer(state.info, lambda: _opened(state.info.name, hurried, root))

    answers = {}
    for outcome in work_through(states, ask, len(states), stop):
        match outcome:
            case Done(_, answer):
                answers[answer.name] = answer
            case Failed(_, error):
                raise error
            case Left():
                pass
    return answers


def _answer(info: EngineInfo, open_it: Callable[[], Engine]) -> EngineAnswer:
    if info.name == MEMORY.name:
        return EngineAnswer(info.name, 0.0, None)
    source, target = next(pair for pair in product(_WORDS, reversed(_WORDS)) if info.translates(*pair))
    word = _WORDS[source]
    began = time.monotonic()
    try:
        engine = open_it()
        try:
            began = time.monotonic()
            require_translation(engine.translate(word, source, target), word, source, target)
        finally:
            engine.close()
    except BsmuNewsError as error:
        return EngineAnswer(info.name, time.monotonic() - began, error)
    return EngineAnswer(info.name, time.monotonic() - began, None)


def _opened(name: str, settings: EngineSettings, root: Path) -> Engine:
    if name == LOCAL.name:
        from bsmu_news.engines.local.engine import open_local  # noqa: PLC0415 - only who translates here needs it

        return open_local(settings, root)
    return OPENERS[name](settings, require_key(ENGINES[name]))


def _key_state(info: EngineInfo) -> KeyState:
    if info.key == "none":
        return "none"
    try:
        if key_for(info.name):
            return "set"
    except EngineSetupError:
        return "unusable"
    return "missing" if info.key == "required" else "optional"
