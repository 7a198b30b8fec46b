"""Check a user's answers against the newsroom: its languages and sections."""

from collections.abc import Sequence

from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.errors import BsmuNewsError
from bsmu_news.language.near_words import hint_at
from bsmu_news.messages import _


def require_language(newsroom: Newsroom, language: str) -> str:
    """Return the language.

    Raises:
        BsmuNewsError: when the newsroom does not write in it.
    """
    message = _("this newsroom has no language “{name}”")
    return _require(language, newsroom.settings.newsroom.languages, message)


def require_section(newsroom: Newsroom, section: str) -> str:
    """Return the section; any one where newsroom.toml lists none.

    Raises:
        BsmuNewsError: when newsroom.toml lists sections and this is not one of them.
    """
    message = _("this newsroom has no section “{name}”")
    return _require(section, newsroom.settings.newsroom.sections or (section,), message)


def _require(name: str, known: Sequence[str], message: str) -> str:
    if name not in known:
        raise BsmuNewsError(message.format(name=name), hint_at(name, known))
    return name
