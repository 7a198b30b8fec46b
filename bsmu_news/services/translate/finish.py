"""Ends a run: puts drafts into the article unless it was changed meanwhile, and renews the record."""

from pathlib import Path
from typing import NamedTuple

from bsmu_news.domain.trace import Trace
from bsmu_news.errors import BsmuNewsError, FileChangedError, UndoneError
from bsmu_news.markup.tracing import updated_entries
from bsmu_news.messages import _, ngettext
from bsmu_news.services.trace import Traced
from bsmu_news.services.translate.kept import moment
from bsmu_news.services.translate.place import Placed, place, write
from bsmu_news.services.translate.work import Work
from bsmu_news.storage.records import save_record


class Finish(NamedTuple):
    """What became of the article's file: whether it was written, with what, and what kept it from that.

    `trace` is how all stands now.
    """

    trace: Trace
    written: bool = False
    placed: Placed = Placed("")
    error: BsmuNewsError | None = None


def finish(work: Work, before: Traced, drafts: int, error: BsmuNewsError | None) -> Finish:
    """Put the drafts that wait into the article, unless it was changed while they were made; then renew the record."""
    now = work.read()
    if _text(now) != _text(before):
        return Finish(now.trace, error=_changed_meanwhile(work.path, drafts))
    if now.target is None and error and not drafts:
        return Finish(now.trace)  # the engine gave nothing: a file of markers alone would be no help
    try:
        placed = place(work.newsroom, now, work.choice.language)
        written = write(work.newsroom.root, work.path, now.target, placed.text)
    except UndoneError as undone:
        return Finish(now.trace, error=undone)
    done = work.read() if written else now
    entries = updated_entries(done.trace, moment())
    save_record(work.article.folder, work.choice.language, entries, done.record.data)
    settled = done if entries == done.entries else work.read()
    return Finish(settled.trace, written, placed)


def _text(traced: Traced) -> str | None:
    return traced.target.text if traced.target else None


def _changed_meanwhile(path: Path, waiting: int) -> FileChangedError:
    message = _("{path} was changed while the drafts were made; it stays as it is").format(path=path)
    hint = ngettext(
        "{count} draft waits in the record. Run the same command again: it goes in without another request.",
        "{count} drafts wait in the record. Run the same command again: they go in without another request.",
        waiting,
    )
    return FileChangedError(message, hint.format(count=waiting))
