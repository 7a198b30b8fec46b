"""A whole run: several articles, one engine, one memory."""

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Self

from bsmu_news.domain.memory import Unit
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.domain.record import MEMORY
from bsmu_news.engines.registry import engine_for, require_engine
from bsmu_news.errors import BsmuNewsError, EngineError, TextRefusedError
from bsmu_news.messages import _
from bsmu_news.services.answers import require_language
from bsmu_news.services.select import chosen_files
from bsmu_news.services.trace import source_version
from bsmu_news.services.translate.article import translate_article
from bsmu_news.services.translate.foresee import foresee_article
from bsmu_news.services.translate.origins import Origins
from bsmu_news.services.translate.report import ArticleReport
from bsmu_news.services.translate.wanted import EVERYTHING, Wanted
from bsmu_news.services.translate.work import Choice, Work
from bsmu_news.storage.articles import load_article, version_path
from bsmu_news.storage.files import work_lock

if TYPE_CHECKING:
    from bsmu_news.services.memory import Memory

Tell = Callable[[int, int], None]
Note = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Run:
    """What the user asks for; without `engine`, the newsroom's."""

    language: str
    engine: str | None = None
    wanted: Wanted = EVERYTHING
    again: bool = False
    dry_run: bool = False


def translate(newsroom: Newsroom, names: Sequence[str], run: Run, *, tell: Tell, note: Note) -> Iterator[ArticleReport]:
    """Draft the articles that names and paths mean, one after another; yield what came of each.

    `tell` is told how many of how many segments of an article are done, `note` says why the run waits. An article
    that fails does not keep the others from their turn, but an engine that refuses everything does: the last report
    then holds its error, and a note names the articles that were not begun.

    Raises:
        NoArticleError: for a name that fits no article, or several.
        EngineSetupError: for an engine that there is not; nothing was asked or written.
        BsmuNewsError: for a language that the newsroom does not have.
    """
    language = require_language(newsroom, run.language)
    engine = require_engine(run.engine or newsroom.settings.translation.engine)
    choice = Choice(language, engine.name, run.wanted, again=run.again)
    with _Supply(newsroom, choice) as supply:
        ids = list(chosen_files(newsroom, names))
        for number, article_id in enumerate(ids, 1):
            try:
                report = _one(newsroom, article_id, choice, supply, dry_run=run.dry_run, tell=tell, note=note)
            except BsmuNewsError as error:
                path = version_path(Path(article_id), language)
                report = ArticleReport(article_id, language, engine.name, path, error=error)
            given_up = isinstance(report.error, EngineError) and not isinstance(report.error, TextRefusedError)
            left = ids[number:] if given_up else []
            yield report._replace(notes=(*report.notes, *_not_begun(left)))
            if given_up:
                return


def _not_begun(ids: Sequence[str]) -> list[str]:
    return [_("not begun: {articles}").format(articles=", ".join(ids))] if ids else []


def _one(
    newsroom: Newsroom, article_id: str, choice: Choice, supply: "_Supply", *, dry_run: bool, tell: Tell, note: Note
) -> ArticleReport:
    work = Work(newsroom, load_article(newsroom, article_id), choice)
    source = source_version(newsroom, work.article).language
    engine_for(choice.engine, source, choice.language)
    if dry_run:
        return foresee_article(work, partial(supply.look_up, source))

    def waiting() -> None:
        note(_("Another bsmu-news is translating {article}; waiting for it.").format(article=article_id))

    with work_lock(newsroom.root, f"{article_id}.{choice.language}", waiting):
        return translate_article(work, supply.origins, stop=supply.stop, tell=tell)


class _Supply:
    """The memory and the engine of a run, opened when the first text needs them."""

    def __init__(self, newsroom: Newsroom, choice: Choice) -> None:
        self.stop = threading.Event()
        self._newsroom, self._choice = newsroom, choice
        self._memory: Memory | None = None
        self._origins: dict[str, Origins] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        for opened in (*(one.caller for one in self._origins.values()), self._memory):
            if opened:
                opened.close()

    def look_up(self, source: str, text: str) -> Unit | None:
        """Return what the memory has for a text."""
        if self._memory is None:
            from bsmu_news.services.memory import open_memory  # noqa: PLC0415 - 100 ms, only where there is work

            self._memory = open_memory(self._newsroom)
        return self._memory.exact(text, source, self._choice.language)

    def origins(self, source: str) -> Origins:
        """Return where drafts of texts in a source language come from.

        Raises:
            EngineSetupError: when the engine cannot be used for the pair; nothing was asked of it.
        """
        if source not in self._origins:
            self._origins[source] = self._opened(source)
        return self._origins[source]

    def _opened(self, source: str) -> Origins:
        look_up, target = partial(self.look_up, source), self._choice.language
        if self._choice.engine == MEMORY:
            return Origins(look_up, MEMORY)
        from bsmu_news.engines.caller import Caller  # noqa: PLC0415 - 50 ms, only where an engine is asked
        from bsmu_news.services.engines import open_engine  # noqa: PLC0415 - as above

        engine = open_engine(self._newsroom, self._choice.engine, source, target)
        caller = Caller(engine, source, target, stop=self.stop)
        return Origins(look_up, self._choice.engine, caller, engine.info.workers)
