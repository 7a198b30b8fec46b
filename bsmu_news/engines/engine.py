"""The one thing that every engine is."""

from typing import Protocol

from bsmu_news.domain.engine import EngineInfo


class Engine(Protocol):
    """Translates one text with one request. Used by several threads at once."""

    @property
    def info(self) -> EngineInfo:
        """What is known of it, with the newsroom's settings in force."""

    def translate(self, text: str, source: str, target: str) -> str:
        """Return what the engine answers; `source` and `target` are our language codes.

        Raises:
            TextRefusedError: this text gets no translation here; others may.
            EngineBusyError: not now; asking again later may help.
            EngineUnreachableError: nobody answers.
            EngineDeniedError: the engine refuses whatever is asked: the key, the quota, the plan.
        """

    def close(self) -> None:
        """Let go of connections and models."""
