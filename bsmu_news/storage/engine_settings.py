"""What the tables `[translation]` and `[engines.NAME]` of the settings may say, beyond the types of their values."""

import math
import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urlsplit

from bsmu_news.domain.engine import ENGINE_NAMES
from bsmu_news.domain.newsroom import EngineSettings, Settings
from bsmu_news.language.near_words import hint_at
from bsmu_news.messages import _

TIMEOUTS = (0.1, 600.0)
"""Seconds that an answer may take: a blink, ten minutes."""
MOST_WORKERS = 32

_SECRET = re.compile(r"(?:\b|_)(?:key|token|secret|password|passwd|auth)(?:\b|_)", re.IGNORECASE)


class Slip(NamedTuple):
    """A setting that cannot be used: the keys that lead to it, what is wrong, and what to do."""

    keys: tuple[str | int, ...]
    message: str
    hint: str = ""


def engine_slip(settings: Settings) -> Slip | None:
    """Return the first slip in what is said of engines, if there is one."""
    return next(_slips(settings), None)


def looks_secret(name: str) -> bool:
    """Tell whether a key of a file is called like something that only its owner should know."""
    return bool(_SECRET.search(name.replace("-", "_"))) or name.casefold() in ("apikey", "authkey")


def _slips(settings: Settings) -> Iterator[Slip]:
    chosen = settings.translation.engine
    if chosen not in ENGINE_NAMES:
        yield Slip(("translation", "engine"), _no_engine(chosen), hint_at(chosen, ENGINE_NAMES))
    for name, engine in settings.engines.items():
        keys = ("engines", name)
        if name not in ENGINE_NAMES:
            yield Slip(keys, _no_engine(name), hint_at(name, ENGINE_NAMES))
        yield from _address_slips(engine.url, (*keys, "url"))
        yield from _number_slips(engine, keys)
        for field in ("model", "region", "email"):
            # They travel in headers and addresses, where a line break begins something else.
            if not getattr(engine, field).isprintable():
                yield Slip((*keys, field), _("{key} must be one line of text").format(key=field))


def _no_engine(name: str) -> str:
    return _("there is no engine {name}").format(name=name)


def _address_slips(url: str, keys: tuple[str, ...]) -> Iterator[Slip]:
    """Yield what is wrong with an address; it is not shown, since a password may stand in it."""
    if not url:
        return
    example = _("For example: {example}").format(example='url = "https://translate.example.org"')
    try:
        parts = urlsplit(url)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:  # a port that is no number, brackets around no address
        usable = False
    if not usable or not url.isprintable() or " " in url:
        yield Slip(keys, _("url must be an address that starts with http:// or https://"), example)
    elif "@" in parts.netloc:
        yield Slip(keys, _("url must not hold a user's name or password"), example)
    elif parts.query or parts.fragment:
        yield Slip(keys, _("url must end with its path, without ? and #"), example)


def _number_slips(engine: EngineSettings, keys: tuple[str, ...]) -> Iterator[Slip]:
    least, most = TIMEOUTS
    if not least <= engine.timeout <= most:  # nor is nan
        message = _("timeout must be a number from {least} to {most}").format(least=f"{least:g}", most=f"{most:g}")
        yield Slip((*keys, "timeout"), message, _("It counts seconds; 30 is usual."))
    if not 0 <= engine.workers <= MOST_WORKERS:
        message = _("workers must be a number from {least} to {most}").format(least=0, most=MOST_WORKERS)
        yield Slip((*keys, "workers"), message, _("It counts requests under way at once; 0 leaves it to the engine."))
    if not 0 <= engine.per_second < math.inf:
        hint = _("It counts requests that begin in a second; 0 leaves it to the engine.")
        yield Slip((*keys, "per_second"), _("per_second must be a number that is not negative"), hint)
