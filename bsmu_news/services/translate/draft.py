"""Gets a draft for each segment of a plan: from the memory where it knows the text, else from the engine."""

import threading
from collections.abc import Callable, Sequence

from bsmu_news.domain.memory import Unit
from bsmu_news.domain.record import MEMORY, Draft
from bsmu_news.domain.trace import TracedSegment
from bsmu_news.engines.workers import Failed, Left, work_through
from bsmu_news.errors import BsmuNewsError, TextRefusedError
from bsmu_news.language.draft_style import in_style
from bsmu_news.markup.masking import (
    draft_in_style,
    remembered_markdown,
    remembered_plain,
    translate_markdown,
    translate_plain,
)
from bsmu_news.messages import _
from bsmu_news.services.translate.origins import Origins
from bsmu_news.services.translate.report import UNKNOWN_TO_MEMORY
from bsmu_news.services.translate.tasks import Task

Keep = Callable[[TracedSegment, Draft | None, str], None]
"""Stores what came of a segment: a draft, or None and the reason. It is called before the next text is asked for."""


def draft(
    tasks: Sequence[Task],
    origins: Origins,
    languages: tuple[str, str],
    day: str,
    keep: Keep,
    *,
    stop: threading.Event,
) -> BsmuNewsError | None:
    """Get and keep a draft of every task, or keep the reason why there is none.

    Returns:
        What kept the run from its end, where it is no matter of one text: nobody answers, the key, the disk.

    Raises:
        KeyboardInterrupt: when the user stopped the run; what had arrived is kept.
    """
    caller = origins.caller
    unknown = [task for task in tasks if not _from_memory(task, origins, day, keep)]
    if caller is None:
        return None

    def do(task: Task) -> None:
        _keep_all(task, Draft(task.text, _translated(task, caller.ask, languages[1]), origins.engine, day), "", keep)

    errors: list[BsmuNewsError] = []
    left: list[Task] = []
    for outcome in work_through(unknown, do, origins.workers, stop):
        match outcome:
            case Failed(task, BsmuNewsError() as error):
                _keep_all(task, None, error.message, keep)
                errors.append(error)
            case Failed(_task, error):
                raise error
            case Left(task):
                left.append(task)
            case _done:
                pass
    ended_by = next((one for one in errors if not isinstance(one, TextRefusedError)), None)
    for task in left:
        _keep_all(task, None, ended_by.message if ended_by else _("it was not asked for"), keep)
    return ended_by


def _from_memory(task: Task, origins: Origins, day: str, keep: Keep) -> bool:
    """Keep what the memory knows of a task; where nobody else is asked, the reason why that is nothing, too."""
    unit = origins.look_up(task.text)
    reason = _(UNKNOWN_TO_MEMORY)
    if unit:
        try:
            found = remembered(task.segments[0], unit, task.references)
        except TextRefusedError as error:
            reason = _("what the memory has for it does not fit: {reason}").format(reason=error.message)
        else:
            _keep_all(task, Draft(task.text, found, MEMORY, day), "", keep)
            return True
    if origins.caller is None:
        _keep_all(task, None, reason, keep)
    return False


def remembered(segment: TracedSegment, unit: Unit, references: Sequence[str]) -> str:
    """Return the memory's translation of a segment as it may stand in the article.

    Raises:
        TextRefusedError: it has other markup than the text.
    """
    source = segment.source
    if source.kind.in_front_matter:
        return remembered_plain(source.text, unit.target)
    return remembered_markdown(source.text, unit.target, references)


def translation_of(task: Task, ask: Callable[[str], str]) -> str:
    """Return what an engine makes of a task's text, in the style in which the engine writes.

    Raises:
        TextRefusedError: it is nothing that can stand in the text's place.
        EngineError: whatever else `ask` raises.
    """
    if task.plain:
        return translate_plain(task.text, ask, task.protected)
    return translate_markdown(task.text, ask, task.protected, task.references)


def _translated(task: Task, ask: Callable[[str], str], language: str) -> str:
    found = translation_of(task, ask)
    return in_style(found, language) if task.plain else draft_in_style(found, language)


def _keep_all(task: Task, made: Draft | None, reason: str, keep: Keep) -> None:
    for segment in task.segments:
        keep(segment, made, reason)
