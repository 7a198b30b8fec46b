"""Make a newsroom in a folder."""

from pathlib import Path

from bsmu_news.storage.files import explain_os_error
from bsmu_news.storage.newsroom import SETTINGS_FILE, init_newsroom


def init(folder: Path, name: str) -> tuple[Path, list[str]]:
    """Make what is missing of a newsroom in `folder`.

    Returns:
        The newsroom's root, and the files made, relative to `folder`.

    Raises:
        StorageError: when the folder cannot be written.
    """
    if (folder / SETTINGS_FILE).is_file():
        return folder, []  # inside a newsroom, no second one is made
    try:
        return init_newsroom(folder, name)
    except OSError as error:
        raise explain_os_error(error, folder) from error
