"""Translates what a person reads: messages, help, prompts. English is the source.

The catalogs lie in `locale/LANG/LC_MESSAGES/bsmu_news.mo`. The language is the first of BSMU_NEWS_LANGUAGE
and the usual LANGUAGE, LC_ALL, LC_MESSAGES, LANG that has a catalog.

Write `_("… {name} …").format(name=…)`: named placeholders only, formatted after the look-up. Texts that
are data (a rule's explanation) are marked with `N_` where they stand and translated with `_` when shown.
"""

import gettext
import os
from functools import cache
from pathlib import Path

_DOMAIN = "bsmu_news"
_LOCALE = Path(__file__).parent / "locale"


@cache
def _catalog() -> gettext.NullTranslations:
    chosen = os.environ.get("BSMU_NEWS_LANGUAGE")
    return gettext.translation(_DOMAIN, _LOCALE, languages=[chosen] if chosen else None, fallback=True)


def _(message: str) -> str:
    """Return the message in the reader's language."""
    return _catalog().gettext(message)


def ngettext(singular: str, plural: str, number: int) -> str:
    """Return the form of a message that fits a number in the reader's language."""
    return _catalog().ngettext(singular, plural, number)


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for this mark
    """Mark a text for the catalog without translating it here."""
    return message
