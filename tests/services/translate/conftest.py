"""A newsroom whose engine is a server on loopback."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Result, Run
from tests.engines.servers import EngineServer, engine_server, in_latin

ARTICLE_ID = "2024-10-18-open-day"
SOURCE = """\
---
title: День открытых дверей
date: 2024-10-18
section: university
summary: Гостей ждали в пяти корпусах.
status: ready
credits:
  authors:
    - name: Анна Петрова
photos:
  - file: photos/01.jpg
    alt: Студенты у входа
    caption: Вход в главный корпус
---

## Утро

В пятницу университет открыл двери для школьников из всех областей страны.

Гостей встречали **студенты** и [преподаватели](https://www.bsmu.by/) кафедры.

- экскурсия по музею;
- встреча с деканами.

| Корпус | Гостей |
| --- | --- |
| Главный | 120 |
| Второй | 80 |

> Мы ждали этого дня весь год.

Праздник закончился концертом.
"""


class Desk:
    """A newsroom with one article, the engine that answers in it, and what a translator does with both."""

    def __init__(self, root: Path, run: Run, server: EngineServer) -> None:
        self.root, self.run, self.server = root, run, server
        self.folder = root / ARTICLE_ID
        self.folder.mkdir()
        self.write("ru", SOURCE)
        settings = root / "newsroom.toml"
        text = settings.read_text(encoding="utf-8")
        settings.write_text(
            f'{text}\n[translation]\nengine = "libre"\n\n[engines.libre]\nurl = "{server.url}"\n', encoding="utf-8"
        )

    def write(self, language: str, text: str) -> None:
        (self.folder / f"index.{language}.md").write_text(text, encoding="utf-8", newline="\n")

    def read(self, language: str = "en") -> str:
        return (self.folder / f"index.{language}.md").read_text(encoding="utf-8")

    def edit(self, old: str, new: str, language: str = "en") -> None:
        text = self.read(language)
        assert text.count(old) == 1, old
        self.write(language, text.replace(old, new))

    @property
    def record(self) -> Path:
        return self.folder / "segments.en.jsonl"

    def translate(self, *words: str) -> Result:
        return self.run("translate", ARTICLE_ID, "--to", "en", *words)

    def states(self) -> dict[str, int]:
        row = self.run("status", ARTICLE_ID, "--json").json["articles"][0]
        found: dict[str, Any] = row["languages"]["en"]["segments"]
        return {state: count for state, count in found.items() if count and state != "total"}

    def requests(self) -> int:
        """How many requests came since the last time that this was asked."""
        count = len(self.server.requests)
        self.server.requests.clear()
        return count


@pytest.fixture
def server() -> Iterator[EngineServer]:
    with engine_server("libre", in_latin) as running:
        yield running


@pytest.fixture
def desk(newsroom: Path, run: Run, server: EngineServer) -> Desk:
    return Desk(newsroom, run, server)


@pytest.fixture
def desk_with(newsroom: Path, run: Run) -> Iterator[Callable[..., Desk]]:
    """Open a desk whose engine answers as told; see `engine_server`."""
    running = []

    def opened(**ways: Any) -> Desk:
        running.append(engine_server("libre", **ways))
        return Desk(newsroom, run, running[-1].__enter__())

    yield opened
    for server in running:
        server.__exit__(None, None, None)
