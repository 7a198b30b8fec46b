"""Network engines, by name: deep-translator's, with what it lacks; nothing is loaded before one is opened."""

from collections.abc import Callable, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import cast

from bsmu_news.domain.newsroom import EngineSettings
from bsmu_news.engines.engine import Engine

Opener = Callable[[EngineSettings, str | None], Engine]
"""Makes an engine of its settings and key; raises EngineSetupError where these do not do."""


def _opener(name: str) -> Opener:
    def open_engine(settings: EngineSettings, key: str | None) -> Engine:
        # Here, since whoever lists the engines imports this package, and most commands ask none of them.
        module = import_module(f"bsmu_news.engines.deep.{name}")
        return cast("Opener", getattr(module, f"open_{name}"))(settings, key)

    return open_engine


OPENERS: Mapping[str, Opener] = MappingProxyType(
    {name: _opener(name) for name in ("google", "mymemory", "libre", "deepl", "microsoft", "yandex", "chatgpt")}
)
