"""The registry's file as commands change it: planned on what was read, written only if that still stands there."""

from pathlib import Path

from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.errors import ArticleExistsError, FileChangedError
from bsmu_news.messages import _
from bsmu_news.storage.edits import edited_file, write_edits
from bsmu_news.storage.files import create_file
from bsmu_news.storage.newsroom import PEOPLE_FILE
from bsmu_news.storage.people import parse_people, read_people_text
from bsmu_news.storage.people_edit import edits_between


def registry_path(newsroom: Newsroom) -> Path:
    """Return where the registry stands."""
    return newsroom.root / PEOPLE_FILE


def registry_text(newsroom: Newsroom) -> str:
    r"""Return the registry's text with `\n` as its only line end; empty when there is no file.

    Raises:
        ConfigError: when it cannot be read.
        FileChangedError: when it is no longer what the newsroom was read from.
    """
    path = registry_path(newsroom)
    text = read_people_text(path)
    if parse_people(text, path) != newsroom.people:
        raise FileChangedError(_("{path} was changed meanwhile; nothing was changed in it").format(path=path))
    return text


def preview_registry(newsroom: Newsroom, before: str, after: str) -> tuple[str, str]:
    """Return what the file holds and would hold, with its own line ends and BOM.

    Raises:
        FileChangedError: when it no longer holds `before`.
        StorageError: when it cannot be read.
    """
    path = registry_path(newsroom)
    return edited_file(path, before, [edits_between(before, after)]) if path.exists() else ("", after)


def save_registry(newsroom: Newsroom, before: str, after: str) -> None:
    """Write the registry for a caller that holds the newsroom's lock, whole or not at all.

    Raises:
        FileChangedError: when it no longer holds `before`.
        StorageError: when it cannot be written.
    """
    path = registry_path(newsroom)
    if path.exists() or before:
        write_edits(path, before, [edits_between(before, after)])
        return
    try:
        create_file(path, after.encode())
    except ArticleExistsError as error:
        message = _("{path} was changed meanwhile; nothing was changed in it").format(path=path)
        raise FileChangedError(message, _("Try again.")) from error
