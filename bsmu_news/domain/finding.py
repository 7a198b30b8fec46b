"""What `validate` says: a finding of a rule at a place in a file."""

from enum import StrEnum
from pathlib import Path
from typing import NamedTuple


class Severity(StrEnum):
    """How much a finding matters, most first."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    def reaches(self, level: "Severity") -> bool:
        """Tell whether this severity is at or above a level."""
        order = list(Severity)
        return order.index(self) <= order.index(level)


class Place(NamedTuple):
    """A span of a file; lines and columns count from 1, the end is exclusive in its column."""

    line: int
    column: int = 1
    end_line: int | None = None
    end_column: int | None = None


class Edit(NamedTuple):
    """A replacement: what stands between two offsets of a version's text becomes `text`."""

    start: int
    end: int
    text: str


class Fix(NamedTuple):
    """What mends a finding. A safe one never changes the meaning; an unsafe one wants a look."""

    edits: tuple[Edit, ...]
    safe: bool = True


class Related(NamedTuple):
    """A second place that a finding is about: in the source of a translation, say."""

    path: Path
    place: Place


class Finding(NamedTuple):
    """One thing that a rule found; `path` is absolute, `language` is None for the whole article."""

    code: str
    name: str
    severity: Severity
    message: str
    path: Path
    place: Place
    language: str | None = None
    fix: Fix | None = None
    source: Related | None = None

    @property
    def fixable(self) -> bool:
        """Tell whether `--fix` mends it."""
        return self.fix is not None and self.fix.safe
