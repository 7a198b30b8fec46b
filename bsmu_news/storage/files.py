"""Whole files or none: reading with a limit, atomic writing, and the newsroom's lock."""

import contextlib
import errno
import os
import stat
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from bsmu_news.errors import ArticleExistsError, LockedError, StorageError
from bsmu_news.messages import _

STATE_FOLDER = ".bsmu-news"
"""Holds what the tool needs for itself; ignored by Git through a `.gitignore` of its own."""

LOCK_SECONDS = 20.0
"""How long a command waits for another that writes in the same newsroom."""

_HANDED_OVER = "/dev/"
"""Where a shell puts the pipe of `<(command)`; any other pipe would keep a command waiting."""


def is_file(path: Path) -> bool:
    """Tell whether there is a file; where one may not even look, there is none."""
    try:
        return path.is_file()
    except OSError:
        return False


def read_bytes(path: Path, limit: int | None = None) -> bytes:
    """Return a file's bytes, at most `limit` + 1 of them so that the caller can tell that there are more.

    Raises:
        StorageError: for a folder, a device or a pipe, which may have no end, a missing or an unreadable file.
    """
    try:
        found = path.stat()
        mode, size = found.st_mode, found.st_size
        if stat.S_ISDIR(mode):
            raise StorageError(_("{path} is a folder, not a file").format(path=path), _("Name one file in it."))
        if not stat.S_ISREG(mode) and not (stat.S_ISFIFO(mode) and str(path).startswith(_HANDED_OVER)):
            raise StorageError(_("{path} is no ordinary file").format(path=path), _("Put a file in its place."))
        with path.open("rb") as file:
            # To ask for more than there is takes the room for it.
            return file.read() if limit is None or size <= limit else file.read(limit + 1)
    except OSError as error:
        raise explain_os_error(error, path, reading=True) from error
    except ValueError as error:
        # A NUL in the name, which no system can open.
        raise StorageError(_("{path} is not a file name").format(path=repr(str(path)))) from error


def replace_file(path: Path, data: bytes | Iterable[bytes]) -> None:
    """Put `data`, or its pieces, in the place of a file, whole; its mode stays, and a link goes on pointing to it.

    A reader, a crash or a full disk sees the old file or the new one.

    Raises:
        StorageError: when the folder or the disk refuses; the old file is untouched.
    """
    try:
        target = Path(os.path.realpath(path)) if path.is_symlink() else path
        with _temporary(target, data) as temporary:
            if target.exists():
                temporary.chmod(target.stat().st_mode & 0o777)
            temporary.replace(target)
        _sync_folder(target.parent)
    except OSError as error:
        raise explain_os_error(error, path) from error


def create_file(path: Path, data: bytes | Iterable[bytes]) -> None:
    """Write a file that must not be there yet, whole; of two commands at once, one makes it.

    `data` may come in pieces; what goes wrong with them leaves nothing behind.

    Raises:
        ArticleExistsError: when something stands at `path`; it stays as it is.
        StorageError: when the folder or the disk refuses.
    """
    if os.path.lexists(path):
        raise _exists(path)
    try:
        with _temporary(path, data) as temporary:
            _take_name(temporary, path)
        _sync_folder(path.parent)
    except FileExistsError as error:
        raise _exists(path) from error
    except OSError as error:
        raise explain_os_error(error, path) from error


def create_folder(folder: Path, files: dict[str, bytes], *, work: Path | None = None) -> None:
    """Make a folder with files in it that must not be there yet: all of it or nothing.

    It is filled in `work`, a folder on the same disk, and then renamed; what a kill leaves behind stays there.

    Raises:
        ArticleExistsError: when something stands at `folder`.
        StorageError: when the parent folder or the disk refuses.
    """
    if os.path.lexists(folder):
        raise _exists(folder)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with _new_folder(work or folder.parent) as made:
            for name, data in files.items():
                _write_through(made / name, data)
            _sync_folder(made)
            made.rename(folder)
        _sync_folder(folder.parent)
    except OSError as error:
        if error.errno in (errno.EEXIST, errno.ENOTEMPTY, errno.ENOTDIR) and os.path.lexists(folder):
            # Another command has made it since we looked; a folder never replaces one with files in it.
            raise _exists(folder) from error
        raise explain_os_error(error, folder) from error


@contextlib.contextmanager
def newsroom_lock(root: Path) -> Iterator[None]:
    """Hold the newsroom while writing, so that two commands at once lose nothing.

    Raises:
        LockedError: when another command holds it for `LOCK_SECONDS`.
        StorageError: when the newsroom's folder cannot be written.
    """
    import filelock  # noqa: PLC0415 - 65 ms (it brings asyncio), and only commands that write need it

    try:
        lock = filelock.FileLock(state_folder(root) / "lock", timeout=LOCK_SECONDS)
        lock.acquire()
    except filelock.Timeout as error:
        raise LockedError(
            _("another bsmu-news command is writing in {path}").format(path=root),
            _("Wait until it has ended, then try again."),
        ) from error
    except OSError as error:
        raise explain_os_error(error, root) from error
    try:
        yield
    finally:
        lock.release()


@contextlib.contextmanager
def work_lock(root: Path, name: str, waiting: Callable[[], None]) -> Iterator[None]:
    """Hold a long piece of work in a newsroom, so that of two commands at once the second waits for the first.

    `waiting` is called once when another command holds it. The system lets go of it when a command ends, however.

    Raises:
        StorageError: when the newsroom's folder cannot be written.
    """
    import filelock  # noqa: PLC0415 - as in newsroom_lock

    try:
        folder = state_folder(root) / "locks"
        folder.mkdir(exist_ok=True)
        lock = filelock.FileLock(folder / f"{name}.lock")
        try:
            lock.acquire(timeout=0)
        except filelock.Timeout:
            waiting()
            lock.acquire()
    except OSError as error:
        raise explain_os_error(error, root) from error
    try:
        yield
    finally:
        lock.release()


def state_folder(root: Path) -> Path:
    """Return the folder for the tool's own files in a newsroom, made if need be."""
    state = root / STATE_FOLDER
    if not state.is_dir():
        state.mkdir(exist_ok=True)
    ignore = state / ".gitignore"
    if not ignore.exists():
        ignore.write_text("*\n", encoding="utf-8", newline="\n")
    return state


def explain_os_error(error: OSError, path: Path, *, reading: bool = False) -> StorageError:
    """Turn the system's refusal into a message with the file's name and a next step."""
    hint = ""
    match error.errno:
        case errno.ENOENT:
            reason = _("there is no such file or folder")
        case errno.EACCES | errno.EPERM | errno.EROFS:
            reason = _("permission denied")
            hint = _("Check who owns the file and its folder.")
        case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
            reason = _("the disk is full")
            hint = _("Free some space and try again; what was there before is unchanged.")
        case errno.ENAMETOOLONG:
            reason = _("the name is too long")
            hint = _("Choose a shorter name.")
        case _other:
            reason = error.strerror or str(error)
    message = _("cannot read {path}: {reason}") if reading else _("cannot write {path}: {reason}")
    return StorageError(message.format(path=path, reason=reason), hint)


@contextlib.contextmanager
def _temporary(path: Path, data: bytes | Iterable[bytes]) -> Iterator[Path]:
    """Write `data` to a new file beside `path`, down to the disk; nothing of it is left behind at the end."""
    import tempfile  # noqa: PLC0415 - 5 ms (it brings random and lzma), and only commands that write need it

    descriptor, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", suffix=".tmp", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.writelines((data,) if isinstance(data, bytes) else data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(0o666 & ~_umask())
        yield temporary
    finally:
        temporary.unlink(missing_ok=True)


@contextlib.contextmanager
def _new_folder(parent: Path) -> Iterator[Path]:
    """Make a folder without a final name; at the end, it is gone unless it was renamed."""
    import shutil  # noqa: PLC0415 - as in _temporary
    import tempfile  # noqa: PLC0415

    made = Path(tempfile.mkdtemp(prefix=".new-", dir=parent))
    try:
        made.chmod(0o777 & ~_umask())
        yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _write_through(path: Path, data: bytes) -> None:
    """Write a new file down to the disk."""
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _take_name(temporary: Path, path: Path) -> None:
    """Give a written file its name, unless the name is taken.

    Raises:
        FileExistsError: when it is taken.
    """
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise
    except OSError:
        # No hard links here (FAT, some network drives): reserve the name, then put the file in its place.
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
        temporary.replace(path)


def _exists(path: Path) -> ArticleExistsError:
    return ArticleExistsError(_("{path} is there already; nothing was changed").format(path=path))


def _umask() -> int:
    """Return the process's file mode mask; there is no way to ask without setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _sync_folder(folder: Path) -> None:
    """Make a rename durable where the system can sync folders (not on Windows, not on every network drive)."""
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
