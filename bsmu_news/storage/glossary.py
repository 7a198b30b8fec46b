"""The glossary `glossary.csv`: how terms and names are written in each language."""

import csv
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, NoReturn, cast, get_args

from bsmu_news.domain.glossary import Term, TermKind
from bsmu_news.errors import ConfigError, UnreadableTextError
from bsmu_news.language.near_words import hint_at
from bsmu_news.messages import _, ngettext
from bsmu_news.storage.shared_files import read_shared
from bsmu_news.storage.text import decode

LANGUAGES = ("ru", "be", "en")
COLUMNS = (*LANGUAGES, "kind", "forbidden", "note")

LONGEST_FORM = 200
"""Characters that one form may have; more is a sentence or a slip with a quotation mark."""

_KINDS: tuple[str, ...] = get_args(TermKind)
_NEEDED_LANGUAGES = 2


class _Row(NamedTuple):
    """Cells with the place where they begin, and the columns that they stand in."""

    path: Path
    line: int
    cells: Sequence[str]

    def refuse(self, message: str, hint: str = "") -> NoReturn:
        raise ConfigError(f"{self.path}:{self.line}: {message}", hint)


def load_glossary(path: Path) -> tuple[Term, ...]:
    """Return the terms in the order of the file; empty when there is no file or nothing in it.

    Cells are parted by commas, semicolons or tabs, whatever the first line has most of: spreadsheets differ.

    Raises:
        ConfigError: for a file that cannot be read, another encoding, an unknown column or kind, or a row that is no
            term, with file and line.
    """
    data = read_shared(path)
    if data is None:
        return ()
    try:
        text = decode(data, path.name)
    except UnreadableTextError as error:
        hint = _("Save the file as UTF-8; a spreadsheet calls that “CSV UTF-8”.")
        raise ConfigError(f"{path}: {error.message}", hint) from error
    rows = _rows(text, path)
    header = next(rows, None)
    if header is None:
        return ()
    columns = _columns(header)
    return tuple(_term(row, columns) for row in rows)


def _rows(text: str, path: Path) -> Iterator[_Row]:
    """Yield the rows that are not blank; the line is that where a row begins."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    skipped = 0
    if lines[0].strip().lower().startswith("sep="):
        skipped = 1  # a spreadsheet's own mark
    header = next((line for line in lines[skipped:] if line.strip()), "")
    delimiter = max(",;\t", key=header.count)
    reader = csv.reader((f"{line}\n" for line in lines[skipped:]), delimiter=delimiter, strict=True)
    line = 1 + skipped
    while True:
        try:
            cells = next(reader, None)
        except csv.Error as error:
            _Row(path, line, ()).refuse(
                _("this row cannot be read as CSV: {reason}").format(reason=error),
                _("A cell that holds a quotation mark stands in quotation marks, and the mark in it is doubled."),
            )
        if cells is None:
            return
        if any(cell.strip() for cell in cells):
            yield _Row(path, line, [_clean(cell) for cell in cells])
        line = reader.line_num + 1 + skipped


def _columns(header: _Row) -> tuple[str, ...]:
    names = tuple(cell.casefold() for cell in header.cells)
    # A spreadsheet leaves empty columns at the end.
    while names and not names[-1]:
        names = names[:-1]
    for name in names:
        if name not in COLUMNS:
            header.refuse(_("there is no column “{name}” in a glossary").format(name=name), hint_at(name, COLUMNS))
        if names.count(name) > 1:
            header.refuse(_("the column “{name}” stands here twice").format(name=name), _("Delete one of the two."))
    if len(set(names) & set(LANGUAGES)) < _NEEDED_LANGUAGES:
        header.refuse(
            _("the first line must name two languages or more"),
            _("For example: {example}").format(example=",".join(COLUMNS)),
        )
    return names


def _term(row: _Row, columns: Sequence[str]) -> Term:
    if any(row.cells[len(columns) :]):
        message = ngettext(
            "this row has more cells than the first line, which has {count}",
            "this row has more cells than the first line, which has {count}",
            len(columns),
        )
        row.refuse(message.format(count=len(columns)), _("A cell that holds a comma stands in quotation marks."))
    cells = dict(zip(columns, row.cells, strict=False))
    forms = {language: found for language in LANGUAGES if (found := _forms(cells.get(language, ""), row))}
    if len(forms) < _NEEDED_LANGUAGES:
        row.refuse(
            _("a term needs two languages or more"),
            _("For example: {example}").format(example="кафедра,кафедра,department,term,chair,"),
        )
    return Term(forms, _kind(cells, row), _forms(cells.get("forbidden", ""), row), cells.get("note", ""), row.line)


def _kind(cells: Mapping[str, str], row: _Row) -> TermKind:
    kind = cells.get("kind", "").casefold() or "term"
    if kind not in _KINDS:
        row.refuse(_("there is no kind “{kind}”").format(kind=kind), hint_at(kind, _KINDS))
    return cast("TermKind", kind)


def _forms(cell: str, row: _Row) -> tuple[str, ...]:
    """Return the forms of a cell once each, without the empty ones."""
    forms = tuple(dict.fromkeys(form for part in cell.split("|") if (form := part.strip())))
    for form in forms:
        if len(form) > LONGEST_FORM:
            message = _("a form is longer than {count} characters").format(count=LONGEST_FORM)
            row.refuse(message, _("Look for a quotation mark that is not closed."))
    return forms


def _clean(cell: str) -> str:
    return " ".join(unicodedata.normalize("NFC", cell).split())
