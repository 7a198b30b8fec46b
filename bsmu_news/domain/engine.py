"""What is known of a translation engine before anything is asked of it."""

from typing import Literal, NamedTuple

KeyNeed = Literal["none", "optional", "required"]

ENGINE_NAMES = ("memory", "local", "google", "mymemory", "libre", "deepl", "microsoft", "yandex", "chatgpt")
"""What `--engine` and `newsroom.toml` call the engines; those that send nothing anywhere come first."""


class EngineInfo(NamedTuple):
    """An engine in the list.

    `name` is what `--engine` and `newsroom.toml` call it. `pairs` are the language pairs that it is known to
    translate; None: whatever it is asked. `limit` is the size of one request in UTF-8 bytes as they are sent (0: none),
    `workers` how many requests may be under way at once, `per_second` how many may begin in a second (0: as many as it
    answers). `privacy` tells in a sentence where the text goes.
    """

    name: str
    title: str
    key: KeyNeed
    privacy: str
    url: str = ""
    pairs: frozenset[tuple[str, str]] | None = None
    limit: int = 0
    workers: int = 8
    per_second: float = 0.0

    def translates(self, source: str, target: str) -> bool:
        """Tell whether the engine is known to translate from one language into another."""
        return self.pairs is None or (source, target) in self.pairs
