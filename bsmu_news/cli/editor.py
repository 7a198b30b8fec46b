"""Opens a file in the user's editor."""

import os
import shlex
import shutil
import subprocess
from pathlib import Path

from bsmu_news.errors import UndoneError
from bsmu_news.messages import _

_USUAL = ("nano", "vim", "vi") if os.name != "nt" else ("notepad",)


def open_editor(path: Path) -> None:
    """Open a file in `$VISUAL`, `$EDITOR` or a usual editor, and wait until it is closed.

    Raises:
        UndoneError: when there is no editor or it fails; the file stays as it is.
    """
    chosen = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ""
    try:
        words = shlex.split(chosen, posix=os.name != "nt") or [name for name in _USUAL if shutil.which(name)][:1]
    except ValueError as error:
        message = _("a quotation mark is not closed in the editor's name: {name}").format(name=chosen)
        raise UndoneError(message, _("Open the file yourself: {path}").format(path=path)) from error
    if not words:
        raise UndoneError(
            _("no editor was found"), _("Set EDITOR, or open the file yourself: {path}").format(path=path)
        )
    try:
        code = subprocess.run([*words, str(path)], check=False).returncode  # noqa: S603 - the user's own editor
    except OSError as error:
        message = _("the editor {name} cannot be started: {reason}")
        raise UndoneError(
            message.format(name=words[0], reason=error.strerror), _("Open the file yourself: {path}").format(path=path)
        ) from error
    if code:
        raise UndoneError(_("the editor {name} ended with code {code}").format(name=words[0], code=code))
