"""Findings as text: one line each, or with the line of the file and the place underlined."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from bsmu_news.domain.finding import Finding, Place, Severity
from bsmu_news.messages import _, ngettext
from bsmu_news.render.cells import cell_width
from bsmu_news.render.printable import printable

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}
_FROM_EDGE = 4
"""Of a line that is too long, a quarter is shown before the place."""


class Canvas(NamedTuple):
    """Where text is shown: in how many columns, whether in colour, from which folder paths are read."""

    width: int
    colour: bool
    folder: Path

    def paint(self, text: str, code: str) -> str:
        """Return the text in a colour, where there are colours."""
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour and text else text

    def path(self, path: Path) -> str:
        """Return a path from the current folder where it lies in it."""
        whole = path.absolute()
        shown = whole.relative_to(self.folder) if whole.is_relative_to(self.folder) else whole
        return _one_line(str(shown))


def concise(finding: Finding, canvas: Canvas) -> str:
    """Return a finding as `path:line:column: CODE message`."""
    return f"{_where(finding, canvas)} {_code(finding, canvas)} {_one_line(finding.message)}"


def full(finding: Finding, text: str, canvas: Canvas) -> str:
    """Return a finding with the line of the file that it is about; `text` is the file."""
    level = f"[{_severity_name(finding.severity)}]"
    head = f"{_where(finding, canvas)} {_code(finding, canvas)} {level} {_one_line(finding.message)}"
    lines = text.split("\n")
    place = finding.place
    if finding.language is None or not 0 < place.line <= len(lines) or not lines[place.line - 1].strip():
        return head
    return "\n".join((head, *_snippet(lines[place.line - 1], place, _COLOURS[finding.severity], canvas)))


def summary(files: int, counts: Mapping[str, int]) -> str:
    """Return what was checked and found, in a sentence."""
    checked = ngettext("{count} file checked", "{count} files checked", files).format(count=files)
    return f"{checked}: {counted(counts) or _('nothing found')}"


def counted(counts: Mapping[str, int]) -> str:
    """Return `2 errors, 1 warning`; empty where there are none."""
    return ", ".join(_count(level, counts[level.value]) for level in Severity if counts[level.value])


def _count(level: Severity, number: int) -> str:
    match level:
        case Severity.ERROR:
            text = ngettext("{count} error", "{count} errors", number)
        case Severity.WARNING:
            text = ngettext("{count} warning", "{count} warnings", number)
        case Severity.INFO:
            text = ngettext("{count} info", "{count} infos", number)
    return text.format(count=number)


def _severity_name(level: Severity) -> str:
    return {Severity.ERROR: _("error"), Severity.WARNING: _("warning"), Severity.INFO: _("info")}[level]


def _where(finding: Finding, canvas: Canvas) -> str:
    path = canvas.paint(canvas.path(finding.path), "1")
    return f"{path}:{finding.place.line}:{finding.place.column}:"


def _code(finding: Finding, canvas: Canvas) -> str:
    return canvas.paint(finding.code, f"1;{_COLOURS[finding.severity]}")


def _snippet(line: str, place: Place, colour: str, canvas: Canvas) -> list[str]:
    number = str(place.line)
    gutter = " " * len(number) + " |"
    start = min(place.column - 1, len(line))
    end = len(line) if place.end_line not in (None, place.line) else (place.end_column or place.column + 1) - 1
    shown, start, end = _window(line, start, max(end, start + 1), max(canvas.width - len(gutter) - 1, 10))
    # A tab would jump, and a control character would reach the terminal.
    safe = _one_line(shown)
    marks = canvas.paint("^" * max(cell_width(safe[start:end]), 1), colour)
    bar = canvas.paint(gutter, "34")
    return [bar, f"{canvas.paint(f'{number} |', '34')} {safe}", f"{bar} {' ' * cell_width(safe[:start])}{marks}"]


def _window(line: str, start: int, end: int, width: int) -> tuple[str, int, int]:
    """Return the part of a line that fits a width, with the place in it, and where the place is then."""
    if cell_width(line) <= width:
        return line, start, end
    left = max(min(start - width // _FROM_EDGE, len(line) - width + 1), 0)
    prefix = "…" if left else ""
    kept = prefix + line[left : left + width - len(prefix)]
    cut_off = left + width - len(prefix) < len(line)
    while cell_width(kept) > width - cut_off:
        kept, cut_off = kept[:-1], True
    shift = left - len(prefix)
    last = len(kept)
    return kept + "…" * cut_off, min(start - shift, last - 1), max(min(end - shift, last), start - shift + 1)


def _one_line(text: str) -> str:
    return printable(text.replace("\n", " ").replace("\t", " "))
