"""Opens engines on servers of their own kind."""

from collections.abc import Iterator
from typing import Protocol

import pytest

from bsmu_news.domain.newsroom import EngineSettings
from bsmu_news.engines.deep import OPENERS
from bsmu_news.engines.engine import Engine
from tests.engines.servers import ENGINES, KEY


class Open(Protocol):
    def __call__(self, engine: str, url: str, *, timeout: float = 20.0, key: str | None = KEY) -> Engine: ...


@pytest.fixture
def open_engine() -> Iterator[Open]:
    """Open engines at addresses; they are closed in the end."""
    opened: list[Engine] = []

    def call(engine: str, url: str, *, timeout: float = 20.0, key: str | None = KEY) -> Engine:
        opened.append(OPENERS[engine](EngineSettings(url=url, timeout=timeout), key))
        return opened[-1]

    yield call
    for engine in opened:
        engine.close()


@pytest.fixture(params=ENGINES)
def name(request: pytest.FixtureRequest) -> str:
    """Each engine in turn."""
    return str(request.param)
