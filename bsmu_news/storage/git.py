"""What Git knows of the person at the keyboard."""

import subprocess
from pathlib import Path

_SECONDS = 5


def user_name(folder: Path) -> str | None:
    """Return Git's `user.name` as seen from a folder; None where Git or the name is missing."""
    try:
        done = subprocess.run(
            ["git", "config", "--get", "user.name"],  # noqa: S607 - the user's own Git, wherever it lies
            cwd=folder,
            capture_output=True,
            check=False,
            timeout=_SECONDS,
            stdin=subprocess.DEVNULL,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.decode("utf-8", errors="replace").strip() or None
