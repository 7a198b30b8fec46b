"""Tells what drafting an article would do and send, by doing all of it but the sending."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from bsmu_news.domain.memory import Unit
from bsmu_news.domain.record import MEMORY
from bsmu_news.domain.trace import TracedSegment
from bsmu_news.errors import TextRefusedError
from bsmu_news.markup.tracing import segments_by_state, words_by_state
from bsmu_news.messages import _
from bsmu_news.services.trace import Traced
from bsmu_news.services.translate.plan import may_be_replaced, plan_of
from bsmu_news.services.translate.report import ArticleReport, Segments
from bsmu_news.services.translate.work import Work, notes_on_record

if TYPE_CHECKING:  # loaded where something is asked
    from bsmu_news.services.translate.tasks import Task


def foresee_article(work: Work, look_up: Callable[[str], Unit | None]) -> ArticleReport:
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
        notes=notes_on_record(traced),
        states=segments_by_state(traced.trace),
        words=words_by_state(traced.trace),
    )


def _foreseen(work: Work, traced: Traced, ask: Sequence[TracedSegment]) -> tuple[tuple[int, int], str]:
    """Return how many requests and characters the engine would be sent, and where they would go."""
    from bsmu_news.services.engines import info_of  # noqa: PLC0415 - as for the tasks below
    from bsmu_news.services.translate.tasks import tasks_of  # noqa: PLC0415 - 100 ms, only where something is asked

    info = info_of(work.newsroom.settings, work.choice.engine)
    return _sent(tasks_of(work, traced, ask), info.limit, traced.source.language), _(info.privacy)


def _is_remembered(segment: TracedSegment, unit: Unit | None, body: str) -> bool:
    """Tell whether what the memory has for a segment, if anything, can stand in its place."""
    if unit is None:
        return False
    from bsmu_news.markup.masking import labels_in  # noqa: PLC0415 - as in `_foreseen`
    from bsmu_news.services.translate.draft import remembered  # noqa: PLC0415 - as in `_foreseen`

    try:
        remembered(segment, unit, labels_in(body))
    except TextRefusedError:
        return False
    return True


def _sent(tasks: "Iterable[Task]", limit: int, language: str) -> tuple[int, int]:
    """Return the requests and characters that tasks take when every answer can be used as it comes.

    `limit` is the engine's, in bytes; `language` that of the texts.
    """
    from bsmu_news.engines.parts import parts_of  # noqa: PLC0415 - as in `_foreseen`
    from bsmu_news.services.translate.draft import translation_of  # noqa: PLC0415 - as in `_foreseen`

    sent: list[str] = []

    def ask(text: str) -> str:
        sent.extend(part.text for part in parts_of(text, limit, language) if any(map(str.isalpha, part.text)))
        return text

    for task in tasks:
        try:
            translation_of(task, ask)
        except TextRefusedError:
            continue  # it is sent all the same
    return len(sent), sum(map(len, sent))
