"""The newsroom's own words, `words.txt`: what its spelling takes for right beside the dictionaries."""

import unicodedata
from pathlib import Path

from bsmu_news.errors import ConfigError, UnreadableTextError
from bsmu_news.messages import _
from bsmu_news.storage.shared_files import read_shared
from bsmu_news.storage.text import decode


def load_words(path: Path) -> frozenset[str]:
    """Return the words, casefolded; empty when there is no file.

    One word or phrase a line, for all languages; what follows a `#` is a comment. Of a phrase, each word counts.

    Raises:
        ConfigError: when the file cannot be read or is no UTF-8 text.
    """
    data = read_shared(path)
    if data is None:
        return frozenset()
    try:
        text = decode(data, path.name)
    except UnreadableTextError as error:
        raise ConfigError(f"{path}: {error.message}", _("Save the file as UTF-8.")) from error
    # Some editors save й as и with a breve; texts have it as one letter.
    text = unicodedata.normalize("NFC", text)
    return frozenset(word for line in text.splitlines() for word in line.partition("#")[0].casefold().split())
