"""One command at a time writes the memory's index; another one need not wait for it."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

from bsmu_news.storage.files import explain_os_error, state_folder
from bsmu_news.storage.memory.ledger import FOLDER, memory_folder


@contextlib.contextmanager
def memory_lock(root: Path, seconds: float) -> Iterator[bool]:
    """Hold the memory's index while writing; gives False when another command still does after some seconds.

    The system lets go of it when a command ends, however.

    Raises:
        StorageError: when the newsroom's folder cannot be written.
    """
    import filelock  # noqa: PLC0415 - 65 ms (it brings asyncio), and only commands that write need it

    lock = filelock.FileLock(memory_folder(root) / "lock", timeout=seconds)
    try:
        (state_folder(root) / FOLDER).mkdir(exist_ok=True)
        lock.acquire()
    except filelock.Timeout:
        yield False
        return
    except (OSError, NotImplementedError) as error:
        told = error if isinstance(error, OSError) else OSError(str(error))
        raise explain_os_error(told, memory_folder(root)) from error
    try:
        yield True
    finally:
        lock.release()
