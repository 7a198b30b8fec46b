"""Files that the whole newsroom depends on, such as the glossary: either there and whole, or not there at all."""

import os
from pathlib import Path

from bsmu_news.errors import ConfigError, StorageError
from bsmu_news.messages import _
from bsmu_news.storage.files import explain_os_error, read_bytes

MAX_SHARED_BYTES = 10_000_000
"""What a file of the whole newsroom may have; a glossary of 10,000 terms has 1 MB."""


def read_shared(path: Path) -> bytes | None:
    """Return the bytes of a file that the whole newsroom depends on, or None where nothing has its name.

    Raises:
        ConfigError: for whatever else stands there, be it a folder or a link that leads nowhere, and for a file that
            cannot be read or is larger than `MAX_SHARED_BYTES`.
    """
    return _shared(path, MAX_SHARED_BYTES)


def require_usable(path: Path) -> None:
    """Look whether a file of the newsroom, if it is there, could be read at all, without reading it.

    Raises:
        ConfigError: as `read_shared`.
    """
    _shared(path, 0)


def _shared(path: Path, limit: int) -> bytes | None:
    if not os.path.lexists(path):
        return None
    try:
        data = read_bytes(path, limit)
        size = max(len(data), path.stat().st_size)
    except StorageError as error:
        denied = isinstance(error.__cause__, PermissionError)
        hint = error.hint if denied else _("Put a file in its place, or delete it.")
        raise ConfigError(error.message, hint) from error
    except OSError as error:  # it has gone this very moment
        raise ConfigError(explain_os_error(error, path, reading=True).message) from error
    if size > MAX_SHARED_BYTES:
        message = _("{path} is larger than {limit} MB").format(path=path, limit=MAX_SHARED_BYTES // 1_000_000)
        raise ConfigError(message, _("Look whether it is the right file."))
    return data
