"""Units of a translation memory: a source text and what a person made of it."""

from typing import NamedTuple


class Unit(NamedTuple):
    """A segment that a person approved or edited, or that was imported.

    Texts are Markdown without the marks of their container. `origin` is the article's id or the imported file's name,
    `by` the person, where one is known, `day` a date as ISO 8601 writes it, or an empty text. `reviewed` tells that a
    named person of this newsroom approved it.
    """

    source: str
    target: str
    source_language: str
    target_language: str
    origin: str = ""
    by: str = ""
    day: str = ""
    reviewed: bool = False

    @property
    def turned(self) -> "Unit":
        """The unit in the other direction."""
        return self._replace(
            source=self.target,
            target=self.source,
            source_language=self.target_language,
            target_language=self.source_language,
        )


class Match(NamedTuple):
    """A unit that is like a text; `score` is from 0 to 100, 100 only where the source is the same text."""

    score: float
    unit: Unit
