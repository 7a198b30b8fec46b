"""The engine that asks nobody: it knows what the newsroom's translation memory knows, and sends nothing anywhere."""

from collections.abc import Callable

from bsmu_news.domain.engine import EngineInfo
from bsmu_news.errors import TextRefusedError
from bsmu_news.messages import N_, _

LookUp = Callable[[str, str, str], str | None]
"""Takes a text, its language and the language wanted; returns what a person made of exactly this text, or None."""

INFO = EngineInfo(
    name="memory",
    title=N_("Translation memory"),
    key="none",
    privacy=N_("Nowhere: only finds again what the newsroom has translated before."),
    workers=1,
)


class MemoryEngine:
    """An engine (`Engine`) over a look-up in a translation memory."""

    info = INFO

    def __init__(self, look_up: LookUp) -> None:
        self._look_up = look_up

    def translate(self, text: str, source: str, target: str) -> str:
        """Return what the memory has for exactly this text.

        Raises:
            TextRefusedError: it has nothing.
        """
        known = self._look_up(text, source, target)
        if known is None:
            hint = _("Translate it by hand, or choose an engine: “bsmu-news engines” lists them.")
            raise TextRefusedError(_("the memory does not know this text"), hint)
        return known

    def close(self) -> None:
        """Nothing is held."""
