r"""Applies edits of a text to its file: whatever is not edited stays byte for byte, and a changed file is left alone.

Edits count in the text as it was read: without a BOM, with `\n` as its only line end. The file may have others.
"""

import os
import re
import stat
from bisect import bisect_left
from collections.abc import Sequence
from pathlib import Path

from bsmu_news.domain.finding import Edit
from bsmu_news.errors import FileChangedError, StorageError
from bsmu_news.markup.fences import unify_newlines
from bsmu_news.messages import _
from bsmu_news.storage.files import explain_os_error, newsroom_lock, read_bytes, replace_file
from bsmu_news.storage.text import decode

_LINE_END = re.compile(r"\r\n|\r|\n")
Rounds = Sequence[Sequence[Edit]]
"""Edits of a text, then edits of what came of it, and so on."""


def apply_edits(root: Path, path: Path, expected_text: str, rounds: Rounds) -> None:
    """Write a file of the newsroom at `root` anew with its text edited, whole or not at all; its mode stays.

    Raises:
        FileChangedError: when the file no longer holds the expected text.
        StorageError: for a link, a file that may not be written, and when the disk refuses.
        LockedError: when another command is writing in the newsroom.
        ValueError: for edits that overlap or lie outside of the text.
    """
    with newsroom_lock(root):
        write_edits(path, expected_text, rounds)


def write_edits(path: Path, expected_text: str, rounds: Rounds) -> None:
    """Write a file anew as `apply_edits` does, for a caller that holds the newsroom's lock.

    Raises:
        FileChangedError, StorageError, ValueError: as `apply_edits`.
    """
    _require_writable(path)
    before, after = edited_file(path, expected_text, rounds)
    if after != before:
        replace_file(path, after.encode())


def edited_file(path: Path, expected_text: str, rounds: Rounds) -> tuple[str, str]:
    """Return what a file holds, with its own line ends and BOM, and what it would hold after the edits.

    Raises:
        FileChangedError: when the file no longer holds the expected text.
        StorageError: when it cannot be read.
        ValueError: for edits that overlap or lie outside of the text.
    """
    data = read_bytes(path)
    text = decode(data, path.name)
    if unify_newlines(text) != expected_text:
        raise FileChangedError(_("{path} was changed meanwhile; nothing was changed in it").format(path=path))
    before = data.decode()
    mark, after = before[: len(before) - len(text)], text
    for edits in rounds:
        after = edit_raw(after, edits)
    return before, mark + after


def edit_raw(raw: str, edits: Sequence[Edit]) -> str:
    """Return a text with its line ends edited; lines that are added end as those of the file do.

    Raises:
        ValueError: for edits that overlap or lie outside of the text.
    """
    # Only an end of two characters moves what stands behind it.
    doubles = [found.start() - number for number, found in enumerate(re.finditer("\r\n", raw))]
    length = len(raw) - len(doubles)
    pieces, done = [], 0
    for edit in sorted(edits, key=lambda one: (one.start, one.end)):
        start, end = edit.start + bisect_left(doubles, edit.start), edit.end + bisect_left(doubles, edit.end)
        if not done <= start <= end or edit.start < 0 or edit.end > length:
            raise ValueError(f"an edit overlaps another or lies outside of the text: {edit}")
        pieces += [raw[done:start], _with_line_ends(edit.text, raw, start)]
        done = end
    return "".join((*pieces, raw[done:]))


def _with_line_ends(text: str, raw: str, near: int) -> str:
    """Return a new text with the line end that the file has before a place, or its first one."""
    if "\n" not in text:
        return text
    ends = _LINE_END.findall(raw, 0, near)[-1:] or _LINE_END.findall(raw)[:1] or ["\n"]
    return text.replace("\n", ends[0])


def _require_writable(path: Path) -> None:
    """Raise an error where replacing the file would succeed and still not be what its owner wants.

    Raises:
        StorageError: for a link and for a file that is read-only.
    """
    try:
        status = path.lstat()
    except OSError as error:
        raise explain_os_error(error, path) from error
    if stat.S_ISLNK(status.st_mode):
        message = _("cannot write {path}: it is a link to another file").format(path=path)
        raise StorageError(message, _("Mend the file that it leads to, or put a file in its place."))
    if not status.st_mode & stat.S_IWUSR or not os.access(path, os.W_OK):
        message = _("cannot write {path}: it is read-only").format(path=path)
        raise StorageError(message, _("Allow writing to it, then try again."))
