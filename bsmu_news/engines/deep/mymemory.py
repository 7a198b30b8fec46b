"""MyMemory: a public translation memory with machine translation behind it; without a key.

The request and the choice among matches are deep-translator's. Added: a used up quota and other refusals, which come
as if they were translations, are told apart; entities are read; https.
"""

import html
from typing import Any

from bsmu_news.domain.newsroom import EngineSettings
from bsmu_news.engines.deep.engine import NetworkEngine, Setup, set_up
from bsmu_news.engines.deep.library import copy_of
from bsmu_news.engines.engine import Engine
from bsmu_news.engines.transport.faults import NO_QUOTA, NO_SUCH_PAIR, TOO_LONG, told
from bsmu_news.engines.transport.reply import Reply
from bsmu_news.engines.transport.statuses import require_success, status_error, words_of

_CODES = {"ru": "ru-RU", "be": "be-BY", "en": "en-GB"}


def open_mymemory(settings: EngineSettings, _key: str | None) -> Engine:
    """Make the engine; it needs no key, and gives who names an email a larger quota.

    Raises:
        EngineSetupError: the settings cannot be used.
    """
    made = set_up("mymemory", settings, None, path="/get")
    library = copy_of("mymemory", get=lambda url, params, **_proxies: _matches(made, url, params))

    def ask(text: str, source: str, target: str) -> object:
        translator = library.MyMemoryTranslator(
            source=_CODES[source], target=_CODES[target], email=settings.email or None
        )
        translator._base_url = made.url  # noqa: SLF001 - the library has no other way to name an address
        answer = translator.translate(text)
        # Matches come as web pages had them; a text that is about entities keeps its own.
        return html.unescape(answer) if isinstance(answer, str) and html.unescape(text) == text else answer

    return NetworkEngine(made.info, made.line, ask)


def _matches(made: Setup, url: str, params: dict[str, Any]) -> Reply:
    reply = made.line.get(url, params)
    data = reply.json_or_none()
    if isinstance(data, dict):
        _tell_apart(reply, data)
    require_success(reply).json()
    return reply


def _tell_apart(reply: Reply, data: dict[str, Any]) -> None:
    """Raise what the answer says of itself, which its HTTP status need not tell.

    The notices are MyMemory's: https://mymemory.translated.net/doc/usagelimits.php
    """
    place = data.get("responseData")
    shown = str(place.get("translatedText") or "") if isinstance(place, dict) else ""
    words = words_of(data) or shown
    if data.get("quotaFinished") is True or shown.upper().startswith("MYMEMORY WARNING"):
        raise told(NO_QUOTA, reply.peer, words)
    status = str(data.get("responseStatus") or 200)
    if status == "200" or not (status.isascii() and status.isdigit()):
        return
    if "LENGTH LIMIT" in words.upper():
        raise told(TOO_LONG, reply.peer, words)
    if "LANGUAGE PAIR" in words.upper() or "INVALID LANGUAGE" in words.upper():
        raise told(NO_SUCH_PAIR, reply.peer, words)
    raise status_error(int(status[:3]), reply.peer, words, reply.retry_after)
