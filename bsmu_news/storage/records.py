r"""Reads and writes records: `segments.LANG.jsonl` in an article's folder, one line a segment, in the source's order.

What cannot be read is told and left out; it never stands in the way of the article, whose text is the truth. Lines
that a newer version of the program wrote are kept as they are. Of several lines with one id, as a merge in Git leaves
them, all are returned.
"""

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from bsmu_news.domain.document import Problem
from bsmu_news.domain.record import Entry, LoadedRecord, new_id
from bsmu_news.errors import ArticleExistsError, FileChangedError, StorageError, UnreadableTextError
from bsmu_news.messages import _
from bsmu_news.storage.files import create_file, explain_os_error, read_bytes, replace_file
from bsmu_news.storage.text import decode

__all__ = [
    "LoadedRecord",
    "append_entry",
    "language_of_record",
    "load_record",
    "new_id",
    "read_record",
    "record_path",
    "save_record",
]

MAX_RECORD_BYTES = 50_000_000
"""An article may have 10 MB; its record holds source, text, draft and what waits."""

_RECORD_FILE = re.compile(r"segments\.([a-z]{2})\.jsonl\Z")
_MOST_PROBLEMS = 20
_START = b"{"
_MERGE_MARKS = (b"<<<<<<<", b"=======", b">>>>>>>", b"|||||||")


class _Read(NamedTuple):
    """The lines of a record, taken apart; `newer` are those of a newer format, as they stand in the file."""

    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...]
    newer: tuple[bytes, ...]


def record_path(folder: Path, language: str) -> Path:
    """Return where the record of a translation stands."""
    return folder / f"segments.{language}.jsonl"


def language_of_record(name: str) -> str | None:
    """Return the language of a record by its file's name; None for any other file."""
    match = _RECORD_FILE.match(name)
    return match[1] if match else None


def load_record(folder: Path, language: str) -> LoadedRecord:
    """Return the record of a translation. What cannot be read is told in `problems`, never raised."""
    path = record_path(folder, language)
    if not os.path.lexists(path):
        return LoadedRecord()
    try:
        return read_record(path.name, read_bytes(path, MAX_RECORD_BYTES))
    except StorageError as error:
        return LoadedRecord((), (Problem(error.message, 1, hint=error.hint),))


def read_record(name: str, data: bytes) -> LoadedRecord:
    """Return the record that a file's bytes hold; `name` is what problems call the file."""
    read = _read(name, data)
    return LoadedRecord(read.entries, read.problems, data)


def append_entry(folder: Path, language: str, entry: Entry) -> None:
    """Add a line for an entry, down to the disk; what a kill left of a last line gives way to it.

    The caller sees to it that no one else writes meanwhile.

    Raises:
        StorageError: when the folder or the disk refuses.
    """
    from bsmu_news.storage.record_lines import encode_line  # noqa: PLC0415 - as in `_read`

    path, line = record_path(folder, language), encode_line(entry)
    try:
        create_file(path, line)
    except ArticleExistsError:
        try:
            _append(path, line)
        except OSError as error:
            raise explain_os_error(error, path) from error


def save_record(folder: Path, language: str, entries: Iterable[Entry], expected: bytes | None) -> bytes:
    """Write a record anew, whole or not at all, and return its bytes; one that says the same is left alone.

    `expected` is what the file held when it was read (`LoadedRecord.data`).

    Raises:
        FileChangedError: when it holds something else by now.
        StorageError: when it cannot be read, or the folder or the disk refuses.
    """
    from bsmu_news.storage.record_lines import encode_line  # noqa: PLC0415 - as in `_read`

    path = record_path(folder, language)
    present = read_bytes(path, MAX_RECORD_BYTES) if os.path.lexists(path) else None
    if present != expected:
        raise FileChangedError(
            _("{path} was changed meanwhile; nothing was changed in it").format(path=path),
            _("Run the command again."),
        )
    newer = _read(path.name, present).newer if present else ()
    data = b"".join((*map(encode_line, entries), *newer))
    if data != (present or b""):
        replace_file(path, data)
    return data


def _append(path: Path, line: bytes) -> None:
    with path.open("r+b") as file:
        size = file.seek(0, os.SEEK_END)
        if size:
            file.seek(size - 1)
            if file.read(1) != b"\n":
                file.seek(0)
                whole = file.read()
                start = whole.rfind(b"\n") + 1
                if _is_torn(whole[start:]):
                    file.truncate(start)
                else:
                    line = b"\n" + line
        file.seek(0, os.SEEK_END)
        file.write(line)
        file.flush()
        os.fsync(file.fileno())


def _is_torn(line: bytes) -> bool:
    """Tell whether a last line without its end is the start of one; an editor may have cut the end off a whole one."""
    from bsmu_news.storage.record_lines import NewerFormatError, decode_line  # noqa: PLC0415 - as in `_read`

    try:
        decode_line(line)
    except NewerFormatError:
        return False
    except ValueError:
        return line.startswith(_START)
    return False


def _read(name: str, data: bytes) -> _Read:
    # 25 ms, and only articles with a record need it.
    from bsmu_news.storage.record_lines import NewerFormatError, decode_line  # noqa: PLC0415

    if len(data) > MAX_RECORD_BYTES:
        return _Read((), (Problem(_("{name} is larger than 50 MB").format(name=name), 1),), ())
    entries: list[Entry] = []
    problems: list[Problem] = []
    newer: list[bytes] = []
    for number, line, endless in _lines(data):
        try:
            entries.append(decode_line(line))
        except NewerFormatError:
            newer.append(line.rstrip(b"\r\n") + b"\n")
            message = _("{name}:{line} was written by a newer version of bsmu-news").format(name=name, line=number)
            problems.append(Problem(message, number, hint=_("Update bsmu-news.")))
        except ValueError:
            # A kill in mid-line leaves the start of one; there is nothing to tell, the next run asks again.
            if not (endless and line.startswith(_START)):
                problems.append(_problem(name, number, line))
    if problems:
        try:
            decode(data, name)
        except UnreadableTextError as error:
            problems = [Problem(error.message, 1, hint=_("Save the file as UTF-8."))]
    return _Read(tuple(entries), tuple(problems[:_MOST_PROBLEMS]), tuple(newer))


def _lines(data: bytes) -> Iterator[tuple[int, bytes, bool]]:
    """Yield number, text and whether it lacks its end for each line that is not blank."""
    lines = data.removeprefix(b"\xef\xbb\xbf").split(b"\n")
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield number, line, number == len(lines)


def _problem(name: str, number: int, line: bytes) -> Problem:
    if line.startswith(_MERGE_MARKS):
        message = _("{name}:{line} was left over by a merge in Git; the lines of both sides are used")
        hint = _("Delete the line; “bsmu-news init” sets Git up so that records merge by themselves.")
    else:
        message = _("{name}:{line} cannot be read and is left out")
        hint = _("Take the line from an older version in Git, or delete it.")
    return Problem(message.format(name=name, line=number), number, hint=hint)
