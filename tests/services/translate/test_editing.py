"""People edit source and translation in any order, the record comes to harm, runs fail: nobody's text is ever lost."""

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from bsmu_news.services.trace import Traced, trace_of
from bsmu_news.storage.articles import load_article
from bsmu_news.storage.newsroom import find_newsroom
from tests.engines.servers import in_latin
from tests.services.translate.conftest import ARTICLE_ID, Desk

_RUSSIAN = (
    "студенты университет открыли лабораторию кафедра лекция двери гости праздник концерт утро вечер школа".split()
)
_ENGLISH = "students university laboratory lecture doors guests holiday concert morning evening school dean".split()
_HEAD = "---\ntitle: Заголовок\ndate: 2024-10-18\nstatus: ready\n---"
_STEPS = 10


class Session:
    """What people do to an article; `mine` are the sentences that somebody wrote into the translation."""

    def __init__(self, desk: Desk, seed: int) -> None:
        self.desk, self.random = desk, Random(seed)  # noqa: S311 - sessions to be repeated, not secrets
        self.mine: set[str] = set()
        self._number = 0
        self._save("ru", _HEAD, [self._russian() for _block in range(5)])

    def _words(self, known: list[str]) -> str:
        self._number += 1
        return " ".join(self.random.choices(known, k=self.random.randint(3, 8))) + f" {self._number}."

    def _russian(self) -> str:
        return self.random.choice(("", "", "", "## ", "> ", "- ")) + self._words(_RUSSIAN)

    def _english(self) -> str:
        text = "By hand " + self._words(_ENGLISH)
        self.mine.add(text)
        return text

    def _blocks(self, language: str) -> tuple[str, list[str]]:
        head, _line, body = self.desk.read(language).partition("\n---\n")
        return f"{head}\n---", body.strip().split("\n\n") if body.strip() else []

    def _save(self, language: str, head: str, blocks: list[str]) -> None:
        self.desk.write(language, f"{head}\n\n" + "\n\n".join(blocks) + "\n")

    def edit(self, language: str) -> None:
        """Change, put in, take out, move or join a block."""
        head, blocks = self._blocks(language)
        new: Callable[[], str] = self._russian if language == "ru" else self._english
        at = self.random.randrange(len(blocks)) if blocks else 0
        deed = self.random.choice(("change", "put in", "take out", "move", "join")) if len(blocks) > 1 else "put in"
        old = [] if deed == "put in" else [blocks.pop(at)]
        match deed:
            case "change":
                blocks.insert(at, new())
            case "put in":
                blocks.insert(at, new())
            case "move":
                blocks.insert(self.random.randint(0, len(blocks)), old[0])
            case "join" if at < len(blocks) and old[0][0].isalpha() and blocks[at][0].isalpha():
                blocks[at] = f"{old[0]} {blocks[at]}"
            case "join":
                blocks.insert(at, old[0])
        self._save(language, head, blocks)
        if language == "en":
            self.mine = {text for text in self.mine if any(text in block for block in blocks)}

    def damage(self) -> None:
        """Lose the record, or a part of it."""
        data = self.desk.record.read_bytes() if self.desk.record.exists() else b""
        if data and self.random.random() < 0.5:
            self.desk.record.write_bytes(data[: self.random.randrange(len(data))])
        else:
            self.desk.record.unlink(missing_ok=True)

    def run(self) -> None:
        """Translate, and hold the outcome to the law."""
        assert self.desk.translate().code in (0, 1)
        text = self.desk.read()
        assert [one for one in self.mine if text.count(one) != 1] == []
        machine = [one.text or "" for one in self._traced().trace.segments if not one.touched]
        assert [one for one in self.mine if any(one in other for other in machine)] == []

    def _traced(self) -> Traced:
        newsroom = find_newsroom(self.desk.root)
        return trace_of(newsroom, load_article(newsroom, ARTICLE_ID), "en")

    def files(self) -> dict[Path, bytes]:
        return {path: path.read_bytes() for path in self.desk.folder.iterdir()}


@pytest.mark.parametrize("seed", range(1, 11))
def test_what_a_person_wrote_is_never_lost_or_taken_for_a_draft(desk_with: Callable[..., Desk], seed: int) -> None:
    """And a run after one that has ended well asks for nothing."""
    failing = False
    session: Session

    def translated(text: str) -> str:
        return "" if failing and session.random.random() < 0.4 else in_latin(text)

    session = Session(desk_with(translate=translated), seed)
    session.run()
    for _step in range(_STEPS):
        match session.random.choice(("ru", "ru", "en", "en", "en", "damage", "run", "run", "fail")):
            case "damage":
                session.damage()
            case "run" | "fail" as how:
                failing = how == "fail"
                session.run()
            case language:
                session.edit(language)
    failing = False
    session.run()
    session.desk.requests()
    before = session.files()
    session.run()
    assert session.desk.requests() == 0
    assert session.files() == before
