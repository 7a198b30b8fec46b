"""Yandex Translate in version 1.5 of its API, with a key of that version.

The request is deep-translator's. Added: the answer's own code is told apart before the library reads it, and the list
that it returns becomes the text.
"""

from typing import Any

from bsmu_news.domain.newsroom import EngineSettings
from bsmu_news.engines.deep.engine import NetworkEngine, Setup, set_up
from bsmu_news.engines.deep.library import copy_of
from bsmu_news.engines.engine import Engine
from bsmu_news.engines.transport.faults import BAD_KEY, NO_QUOTA, NO_SUCH_PAIR, NO_TRANSLATION, told
from bsmu_news.engines.transport.reply import Reply
from bsmu_news.engines.transport.statuses import require_success, status_error, words_of

_DONE = 200
_OWN_CODES = {401: BAD_KEY, 402: BAD_KEY, 403: NO_QUOTA, 404: NO_QUOTA, 501: NO_SUCH_PAIR}
"""What Yandex means by them; deep-translator lists all in `ServerException.errors`."""


def open_yandex(settings: EngineSettings, key: str | None) -> Engine:
    """Make the engine.

    Raises:
        EngineSetupError: there is no key, or the settings cannot be used.
    """
    made = set_up("yandex", settings, key, path="/api/v1.5/tr.json/translate")
    library = copy_of("yandex", post=lambda url, data, **_proxies: _posted(made, url, data))
    pattern = made.url.replace("{", "{{").replace("}", "}}")  # the library formats the address

    def ask(text: str, source: str, target: str) -> object:
        translator = library.YandexTranslator(source=source, target=target, api_key=made.key)
        translator._base_url = pattern  # noqa: SLF001 - the library has no other way to name an address
        (translation,) = translator.translate(text)
        return translation

    return NetworkEngine(made.info, made.line, ask)


def _posted(made: Setup, url: str, fields: dict[str, Any]) -> Reply:
    reply = made.line.post(url, fields)
    data = reply.json_or_none()
    if isinstance(data, dict) and isinstance(code := data.get("code"), int) and code != _DONE:
        if code in _OWN_CODES:
            raise told(_OWN_CODES[code], reply.peer, words_of(data))
        raise status_error(code, reply.peer, words_of(data), reply.retry_after)
    if require_success(reply).json()["text"] == []:
        raise told(NO_TRANSLATION, reply.peer)  # the library fails to
    return reply
