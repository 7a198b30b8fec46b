"""Where drafts come from."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from bsmu_news.domain.memory import Unit

if TYPE_CHECKING:  # loaded where there is something to ask
    from bsmu_news.engines.caller import Caller


class Origins(NamedTuple):
    """Where drafts come from: the memory's look-up of a source text, and an engine where there is one.

    `engine` is the engine's name, `workers` how many texts may be under way at once.
    """

    look_up: Callable[[str], Unit | None]
    engine: str
    caller: "Caller | None" = None
    workers: int = 1

    @property
    def sent(self) -> tuple[int, int]:
        """Requests and characters that were sent so far."""
        return (self.caller.requests, self.caller.characters) if self.caller else (0, 0)
