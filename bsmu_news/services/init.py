"""Make a newsroom in a folder."""

from pathlib import Path
from typing import NamedTuple

from bsmu_news.storage.files import explain_os_error
from bsmu_news.storage.newsroom import ATTRIBUTES_FILE, SETTINGS_FILE, init_newsroom, merge_records, merges_records


class Made(NamedTuple):
    """The newsroom's root; the files that were made and those that got a line more, relative to the folder."""

    root: Path
    made: list[str]
    changed: list[str]


def init(folder: Path, name: str) -> Made:
    """Make what is missing of a newsroom in `folder`.

    What is there stays; only to a `.gitattributes` that does not say how records are merged, that is added.

    Raises:
        StorageError: when the folder cannot be written.
    """
    try:
        if (folder / SETTINGS_FILE).is_file():  # inside a newsroom, no second one is made
            # What Git needs to know stands beside the newsroom's folder as a rule.
            root, made = folder, list[str]()
            told = merges_records(folder) or merges_records(folder.absolute().parent)
        else:
            root, made = init_newsroom(folder, name)
            told = merges_records(folder)
        if told:
            return Made(root, made, [])
        new = not (folder / ATTRIBUTES_FILE).exists()
        merge_records(folder)
    except OSError as error:
        raise explain_os_error(error, folder) from error
    return Made(root, [ATTRIBUTES_FILE], []) if new else Made(root, made, [ATTRIBUTES_FILE])
