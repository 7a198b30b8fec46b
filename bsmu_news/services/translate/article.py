"""Drafts the translation of one article: asks, keeps each answer on disk at once, then puts all into their places."""

import datetime as dt
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from bsmu_news.domain.article import Article
from bsmu_news.domain.memory import Unit
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.domain.record import MEMORY
from bsmu_news.domain.trace import TracedSegment
from bsmu_news.errors import BsmuNewsError, FileChangedError, TextRefusedError, UndoneError
from bsmu_news.markup.tracing import segments_by_state, updated_entries, words_by_state
from bsmu_news.messages import _, ngettext
from bsmu_news.services.trace import Traced, no_text, trace_of
from bsmu_news.services.translate.kept import Kept, Tell, moment
from bsmu_news.services.translate.origins import Origins
from bsmu_news.services.translate.place import Placed, place, write
from bsmu_news.services.translate.plan import Plan, may_be_replaced, plan_of
from bsmu_news.services.translate.report import ArticleReport, Failure, Segments
from bsmu_news.services.translate.wanted import EVERYTHING, Wanted
from bsmu_news.storage.articles import load_article, version_path
from bsmu_news.storage.records import save_record

if TYPE_CHECKING:  # loaded where something is asked
    from bsmu_news.services.translate.draft import Task


@dataclass(frozen=True, slots=True)
class Choice:
    """What a run does with each article; see `plan_of`."""

    language: str
    engine: str
    wanted: Wanted = EVERYTHING
    again: bool = False


class Work(NamedTuple):
    """An article of a newsroom, and what is to be done with it."""

    newsroom: Newsroom
    article: Article
    choice: Choice

    @property
    def path(self) -> Path:
        """Where the translation stands."""
        return version_path(self.article.folder, self.choice.language)

    def read(self) -> Traced:
        """Return how source, translation and record stand on disk now.

        Raises:
            BsmuNewsError: when the source has no text or cannot be read.
        """
        traced = trace_of(self.newsroom, load_article(self.newsroom, self.article.id), self.choice.language)
        if not traced.sources:
            raise no_text(self.article)
        return traced

    def report(self, source: str) -> ArticleReport:
        """Return a report without figures; `source` is the language translated from."""
        path = self.path.relative_to(self.newsroom.root)
        return ArticleReport(self.article.id, self.choice.language, self.choice.engine, path, source)


class Finish(NamedTuple):
    """What became of the article's file: whether it was written, with what, and what kept it from that."""

    written: bool = False
    placed: Placed = Placed("")
    error: BsmuNewsError | None = None


def plan_article(work: Work, look_up: Callable[[str], Unit | None]) -> ArticleReport:
    """Tell what `translate_article` would do; `look_up` asks the memory for a text. Nothing is sent or written.

    Raises:
        BsmuNewsError: when the source or the translation cannot be read.
    """
    traced, choice = work.read(), work.choice
    plan = plan_of(traced.trace, choice.wanted, again=choice.again)
    ask = [one for one in plan.ask if not _is_remembered(one, look_up(one.source.text), traced.source.body)]
    total, remembered = len(traced.trace.segments), len(plan.ask) - len(ask)
    asks_engine = choice.engine != MEMORY
    failed = 0 if asks_engine else len(ask)
    sent, destination = _foreseen(work, traced, ask) if ask and asks_engine else ((0, 0), "")
    drafted = len(ask) - failed + len(plan.ready)
    return work.report(traced.source.language)._replace(
        segments=Segments(total, drafted, remembered, total - drafted - remembered - failed, failed),
        requests=sent[0],
        characters=sent[1],
        destination=destination,
        beside=sum(not may_be_replaced(one) for one in plan.ask),
        notes=_notes_on_record(traced),
        states=segments_by_state(traced.trace),
        words=words_by_state(traced.trace),
    )


def _foreseen(work: Work, traced: Traced, ask: Sequence[TracedSegment]) -> tuple[tuple[int, int], str]:
    """Return how many requests and characters the engine would be sent, and where they would go."""
    from bsmu_news.services.engines import info_of  # noqa: PLC0415 - as in `_draft`
    from bsmu_news.services.translate.foresee import foresee  # noqa: PLC0415 - as in `_draft`

    info = info_of(work.newsroom.settings, work.choice.engine)
    return foresee(_tasks(work, traced, ask), info.limit, traced.source.language), _(info.privacy)


def _is_remembered(segment: TracedSegment, unit: Unit | None, body: str) -> bool:
    """Tell whether what the memory has for a segment, if anything, can stand in its place."""
    if unit is None:
        return False
    from bsmu_news.markup.masking import labels_in  # noqa: PLC0415 - as in `_draft`
    from bsmu_news.services.translate.draft import remembered  # noqa: PLC0415 - as in `_draft`

    try:
        remembered(segment, unit, labels_in(body))
    except TextRefusedError:
        return False
    return True


def translate_article(
    work: Work, origins_for: Callable[[str], Origins], *, stop: threading.Event, tell: Tell
) -> ArticleReport:
    """Draft what an article lacks in a language and put it into the article; the caller holds the article's lock.

    `origins_for` tells where drafts come from for a source language; it is called only when there is something to
    draft. What is drafted stays in the record, whatever happens afterwards.

    Raises:
        BsmuNewsError: when the source cannot be read, the engine cannot be used, or the record cannot be written.
        KeyboardInterrupt: when the user stopped the run; what had arrived is in its place.
    """
    found, choice = work.read(), work.choice
    plan = plan_of(found.trace, choice.wanted, again=choice.again)
    traced = _recorded(work, found) if plan.ask else found
    if traced is not found:
        plan = plan_of(traced.trace, choice.wanted, again=choice.again)
    kept = Kept(work.article.folder, choice.language, traced, len(plan.ask), tell)
    error, sent = None, (0, 0)
    if plan.ask:
        origins = origins_for(traced.source.language)
        before = origins.sent
        try:
            error = _draft(work, traced, plan, origins, kept, stop=stop)
        except KeyboardInterrupt:
            # An error here is of no concern to who has stopped the run, and must not set it going again.
            with kept.alone(), suppress(BsmuNewsError):
                _finish(work, traced, kept, None)
            raise
        sent = origins.sent[0] - before[0], origins.sent[1] - before[1]
    finish = _finish(work, traced, kept, error)
    report = work.report(traced.source.language)._replace(
        requests=sent[0], characters=sent[1], error=finish.error or error
    )
    now = work.read().trace
    report = report._replace(states=segments_by_state(now), words=words_by_state(now))
    return _told(report._replace(notes=_notes_on_record(found)), traced, plan, kept, finish)


def _recorded(work: Work, traced: Traced) -> Traced:
    """Write down what stands where before anything is asked, and return how all stands then.

    What was found by alignment might be found elsewhere as soon as the first draft is in the record.
    """
    entries = updated_entries(traced.trace, moment())
    if traced.target is None or entries == traced.entries:
        return traced
    save_record(work.article.folder, work.choice.language, entries, traced.record.data)
    return work.read()


def _draft(
    work: Work, traced: Traced, plan: Plan, origins: Origins, kept: Kept, *, stop: threading.Event
) -> BsmuNewsError | None:
    from bsmu_news.services.translate.draft import draft  # noqa: PLC0415 - 100 ms, only where something is asked

    languages = traced.source.language, work.choice.language
    return draft(_tasks(work, traced, plan.ask), origins, languages, _today(), kept.keep, stop=stop)


def _tasks(work: Work, traced: Traced, ask: Sequence[TracedSegment]) -> "list[Task]":
    """Return what is to be asked for, with the names in it that the engine must leave alone."""
    from bsmu_news.markup.masking import known_names, names_in  # noqa: PLC0415 - as in `_draft`
    from bsmu_news.services.translate.draft import tasks_of  # noqa: PLC0415 - as in `_draft`

    known = known_names(work.newsroom.people, work.newsroom.glossary, traced.source.language, work.choice.language)
    return tasks_of(ask, partial(names_in, known=known), traced.source.body)


def _finish(work: Work, before: Traced, kept: Kept, error: BsmuNewsError | None) -> Finish:
    """Put the drafts that wait into the article, unless it was changed while they were made; then renew the record."""
    now = work.read()
    if _text(now) != _text(before):
        return Finish(error=_changed_meanwhile(work.path, len(kept.drafts)))
    if now.target is None and error and not kept.drafts:
        return Finish()  # the engine gave nothing: a file of markers alone would be no help
    try:
        placed = place(work.newsroom, now, work.choice.language)
        written = write(work.newsroom.root, work.path, now.target, placed.text)
    except UndoneError as undone:
        return Finish(error=undone)
    done = work.read()
    entries = updated_entries(done.trace, moment())
    save_record(work.article.folder, work.choice.language, entries, done.record.data)
    return Finish(written, placed)


def _text(traced: Traced) -> str | None:
    return traced.target.text if traced.target else None


def _today() -> str:
    return dt.date.today().isoformat()  # noqa: DTZ011 - the day on the translator's wall calendar


def _changed_meanwhile(path: Path, waiting: int) -> FileChangedError:
    message = _("{path} was changed while the drafts were made; it stays as it is").format(path=path)
    hint = ngettext(
        "{count} draft waits in the record. Run the same command again: it goes in without another request.",
        "{count} drafts wait in the record. Run the same command again: they go in without another request.",
        waiting,
    )
    return FileChangedError(message, hint.format(count=waiting))


def _told(report: ArticleReport, traced: Traced, plan: Plan, kept: Kept, finish: Finish) -> ArticleReport:
    failures = dict(kept.failures)
    for at in finish.placed.unplaced:
        source = traced.sources[at]
        failures[at] = Failure(at + 1, source.kind, source.line, _("no place was found for it in the translation"))
    drafted = {one.at for one in plan.ready} | set(kept.drafts)
    total, failed = len(traced.trace.segments), len(failures)
    done = len(drafted - set(failures))
    remembered = sum(kept.drafts[at].origin == MEMORY for at in kept.drafts if at not in failures)
    return report._replace(
        segments=Segments(total, done - remembered, remembered, total - done - failed, failed),
        beside=sum(one.at in kept.drafts and not may_be_replaced(one) for one in plan.ask),
        removed=finish.placed.removed,
        written=finish.written,
        failures=tuple(failures[at] for at in sorted(failures)),
        notes=(*report.notes, *finish.placed.notes),
    )


def _notes_on_record(traced: Traced) -> tuple[str, ...]:
    """Return what was wrong with the record, or that there was none for a translation that is there."""
    problems = traced.record.problems
    if problems:
        told = _("the record of the translation could not be read whole: line {line}: {problem}")
        rebuilt = _("it is built anew from the texts; a text that it does not explain counts as a person's")
        return (told.format(line=problems[0].line, problem=problems[0].message), rebuilt)
    if traced.target and traced.record.data is None and any(one.text for one in traced.trace.segments):
        return (_("the translation had no record; every text in it counts as a person's"),)
    return ()
