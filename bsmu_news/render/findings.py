"""Findings as text: one line each, or with the line of the file and the place underlined."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from bsmu_news.domain.finding import Finding, Place, Severity
from bsmu_news.messages import _, ngettext
from bsmu_news.render.cells import cell_width
from bsmu_news.render.paint import painted
from bsmu_news.render.printable import printable
from bsmu_news.render.snippet import snippet

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}
FIXABLE = "[*]"
_INDENT = 4
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")


class Canvas(NamedTuple):
    """Where text is shown: in how many columns, whether in colour, from which folder paths are read.

    With `unsafe`, a finding with an unsafe fix counts as one that can be fixed. With `wrap`, messages are broken
    between words, since nobody but people reads them.
    """

    width: int
    colour: bool
    folder: Path
    unsafe: bool = False
    wrap: bool = False

    def paint(self, text: str, code: str) -> str:
        """Return the text in a colour, where there are colours."""
        return painted(text, code, colour=self.colour)

    def path(self, path: Path) -> str:
        """Return a path from the current folder where it lies in it."""
        return _one_line(str(_from(self.folder, path)))


class Fixable(NamedTuple):
    """How many findings `--fix` mends, and how many more `--unsafe-fixes` adds."""

    safe: int
    unsafe: int


def concise(finding: Finding, canvas: Canvas, hint: str = "") -> str:
    """Return a finding as `path:line:column: CODE message`."""
    return f"{_where(finding, canvas)} {_code(finding, canvas)} {_said(finding, hint)}"


def full(finding: Finding, text: str, canvas: Canvas, *, source: str = "", hint: str = "") -> str:
    """Return a finding with the lines that it is about; `text` is the file, `source` that of `finding.source`.

    `hint` is added to the message: a suggestion for a word that is misspelt, say.
    """
    level = f"[{_severity_name(finding.severity)}]"
    head = f"{_where(finding, canvas)} {_code(finding, canvas)} {level}"
    head = _wrapped(head, _said(finding, hint), canvas) if canvas.wrap else f"{head} {_said(finding, hint)}"
    if finding.language is None:
        return head
    places = [(finding.path, finding.place, text)]
    if finding.source and _has_line(source, finding.source.place):
        places.insert(0, (finding.source.path, finding.source.place, source))
    shown = [one for one in places if _has_line(one[2], one[1])]
    gutter = max((len(str(place.line)) for _path, place, _text in shown), default=0)
    lines = [head]
    for path, place, content in shown:
        if len(places) > 1:
            lines.append(f"{' ' * gutter}--> {canvas.path(path)}:{place.line}:{place.column}")
        row = _lines(content)[place.line - 1]
        lines += snippet(
            row, place, canvas.width, gutter, lambda part, code: canvas.paint(part, code or _tone(finding))
        )
    return "\n".join(lines)


def summary(files: int, counts: Mapping[str, int]) -> str:
    """Return what was checked and found, in a sentence."""
    checked = ngettext("{count} file checked", "{count} files checked", files).format(count=files)
    return f"{checked}: {counted(counts) or _('nothing found')}"


def fixable_in(findings: Iterable[Finding]) -> Fixable:
    """Return how many of the findings can be fixed."""
    fixes = [finding.fix for finding in findings if finding.fix]
    safe = sum(fix.safe for fix in fixes)
    return Fixable(safe, len(fixes) - safe)


def fix_summary(count: Fixable, *, unsafe: bool = False) -> str:
    """Return what `--fix` would do, in a sentence; empty where there is nothing to be fixed."""
    now, more = (count.safe + count.unsafe, 0) if unsafe else (count.safe, count.unsafe)
    options = "--fix --unsafe-fixes" if unsafe or not now else "--fix"
    if not now and not more:
        return ""
    number = now or more
    text = ngettext("{count} can be fixed with {options}", "{count} can be fixed with {options}", number)
    text = text.format(count=number, options=options)
    if now and more:
        both = ngettext("{text}, {count} more with --unsafe-fixes", "{text}, {count} more with --unsafe-fixes", more)
        text = both.format(text=text, count=more)
    return f"{FIXABLE} {text}" if now else text


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
    code = canvas.paint(finding.code, f"1;{_tone(finding)}")
    is_fixable = finding.fixable or (canvas.unsafe and finding.fix is not None)
    return f"{code} {canvas.paint(FIXABLE, '36')}" if is_fixable else code


def _said(finding: Finding, hint: str) -> str:
    return _one_line(f"{finding.message}; {hint}" if hint else finding.message)


def _wrapped(head: str, text: str, canvas: Canvas) -> str:
    """Return a text behind a head, the lines after the first one indented."""
    lines, line, used = [], head, cell_width(_COLOUR.sub("", head))
    for word in text.split():
        width = cell_width(word) + 1
        if used + width > canvas.width:
            lines.append(line)
            line, used = " " * (_INDENT - 1), _INDENT - 1
        line, used = f"{line} {word}", used + width
    return "\n".join((*lines, line))


def _tone(finding: Finding) -> str:
    return _COLOURS[finding.severity]


def _has_line(text: str, place: Place) -> bool:
    lines = _lines(text)
    return 0 < place.line <= len(lines) and bool(lines[place.line - 1].strip())


@lru_cache(maxsize=4)
def _lines(text: str) -> list[str]:
    """Return the lines of a file; thousands of findings may stand in the same one."""
    return text.split("\n")


def _from(folder: Path, path: Path) -> Path:
    whole = path.absolute()
    return whole.relative_to(folder) if whole.is_relative_to(folder) else whole


def _one_line(text: str) -> str:
    return printable(text.replace("\n", " ").replace("\t", " "))
