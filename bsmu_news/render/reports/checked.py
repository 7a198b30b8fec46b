"""What a report tells of, in the same words for every form."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from bsmu_news.domain.finding import Finding, Place, Severity


class Trouble(NamedTuple):
    """A file that was not checked, or not by all rules; `code` is the rule that broke."""

    path: Path
    message: str
    code: str = ""


class RuleText(NamedTuple):
    """What is said of a rule."""

    code: str
    name: str
    severity: Severity
    summary: str
    why: str


class Checked(NamedTuple):
    """The files that were checked and what was found, both in order; paths are shown from `folder`.

    `texts` are the files as places count in them, `fail_level` is what counts as failed.
    """

    files: Sequence[Path]
    findings: Sequence[Finding]
    troubles: Sequence[Trouble]
    texts: Mapping[Path, str]
    folder: Path
    fail_level: Severity = Severity.ERROR

    def path(self, path: Path) -> str:
        """Return a path from the folder, with slashes; one outside of it is whole."""
        whole = path.absolute()
        return whole.relative_to(self.folder).as_posix() if whole.is_relative_to(self.folder) else whole.as_posix()


class Span(NamedTuple):
    """A place with its end: lines and columns count from 1, the end is exclusive in its column."""

    line: int
    column: int
    end_line: int
    end_column: int


def span_of(place: Place) -> Span:
    """Return a place with its end; without one, it is a single point."""
    start = place.line, place.column
    return Span(*start, *max(start, (place.end_line or place.line, place.end_column or place.column)))
