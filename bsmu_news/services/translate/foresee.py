"""Tells how much drafting would send, by doing all of it but the sending."""

from collections.abc import Iterable

from bsmu_news.engines.parts import parts_of
from bsmu_news.errors import TextRefusedError
from bsmu_news.services.translate.draft import Task, translation_of


def foresee(tasks: Iterable[Task], limit: int, language: str) -> tuple[int, int]:
    """Return the requests and characters that tasks take when every answer can be used as it comes.

    `limit` is the engine's, in bytes; `language` that of the texts.
    """
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
