"""Drafts the translation of one article: asks, keeps each answer on disk at once, then puts all into their places."""

import datetime as dt
import threading
from collections.abc import Callable
from contextlib import suppress

from bsmu_news.domain.record import MEMORY
from bsmu_news.errors import BsmuNewsError
from bsmu_news.markup.tracing import segments_by_state, updated_entries, words_by_state
from bsmu_news.messages import _
from bsmu_news.services.trace import Traced
from bsmu_news.services.translate.finish import Finish, finish
from bsmu_news.services.translate.kept import Kept, Tell, moment
from bsmu_news.services.translate.origins import Origins
from bsmu_news.services.translate.plan import Plan, may_be_replaced, plan_of
from bsmu_news.services.translate.report import ArticleReport, Failure, Segments
from bsmu_news.services.translate.work import Work, notes_on_record
from bsmu_news.storage.records import save_record


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
                finish(work, traced, len(kept.drafts), None)
            raise
        sent = origins.sent[0] - before[0], origins.sent[1] - before[1]
    end = finish(work, traced, len(kept.drafts), error)
    report = work.report(traced.source.language)._replace(
        requests=sent[0], characters=sent[1], error=end.error or error
    )
    report = report._replace(states=segments_by_state(end.trace), words=words_by_state(end.trace))
    return _told(report._replace(notes=notes_on_record(found)), traced, plan, kept, end)


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
    from bsmu_news.services.translate.tasks import tasks_of  # noqa: PLC0415 - as above

    languages = traced.source.language, work.choice.language
    today = dt.date.today().isoformat()  # noqa: DTZ011 - the day on the translator's wall calendar
    return draft(tasks_of(work, traced, plan.ask), origins, languages, today, kept.keep, stop=stop)


def _told(report: ArticleReport, traced: Traced, plan: Plan, kept: Kept, end: Finish) -> ArticleReport:
    failures = dict(kept.failures)
    for at in end.placed.unplaced:
        source = traced.sources[at]
        failures[at] = Failure(at + 1, source.kind, source.line, _("no place was found for it in the translation"))
    drafted = {one.at for one in plan.ready} | set(kept.drafts)
    total, failed = len(traced.trace.segments), len(failures)
    done = len(drafted - set(failures))
    remembered = sum(kept.drafts[at].origin == MEMORY for at in kept.drafts if at not in failures)
    return report._replace(
        segments=Segments(total, done - remembered, remembered, total - done - failed, failed),
        beside=sum(one.at in kept.drafts and not may_be_replaced(one) for one in plan.ask),
        removed=end.placed.removed,
        written=end.written,
        failures=tuple(failures[at] for at in sorted(failures)),
        notes=(*report.notes, *end.placed.notes),
    )
