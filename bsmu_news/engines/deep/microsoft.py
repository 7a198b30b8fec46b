"""Microsoft Translator, with a key of Azure.

The request and the reading of the answer are deep-translator's. Added: no request for the list of languages before
each text, and statuses are told apart.
"""

import json
from typing import Any

from bsmu_news.domain.newsroom import EngineSettings
from bsmu_news.engines.deep.engine import NetworkEngine, Setup, set_up
from bsmu_news.engines.deep.library import copy_of
from bsmu_news.engines.engine import Engine
from bsmu_news.engines.transport.faults import FOREIGN, NO_TRANSLATION, told
from bsmu_news.engines.transport.reply import Reply
from bsmu_news.engines.transport.statuses import require_success

_LANGUAGES = {"russian": "ru", "belarusian": "be", "english": "en"}


def open_microsoft(settings: EngineSettings, key: str | None) -> Engine:
    """Make the engine; `region` of the settings is that of the resource, where it has one.

    Raises:
        EngineSetupError: there is no key, or the settings cannot be used.
    """
    made = set_up("microsoft", settings, key, path="/translate")

    def post(url: str, params: dict[str, Any], headers: dict[str, str], **rest: Any) -> Reply:
        return _posted(made, url, params, headers, rest["json"])

    library = copy_of("microsoft", post=post)
    # The copy is ours alone; the original asks a server for the list whenever a translator is made.
    library.MicrosoftTranslator._get_supported_languages = lambda _self: _LANGUAGES  # noqa: SLF001

    def ask(text: str, source: str, target: str) -> object:
        translator = library.MicrosoftTranslator(
            source=source, target=target, api_key=made.key, region=settings.region or None
        )
        translator._base_url = made.url  # noqa: SLF001 - the library has no other way to name an address
        return translator.translate(text)

    return NetworkEngine(made.info, made.line, ask)


def _posted(made: Setup, url: str, params: dict[str, Any], headers: dict[str, str], texts: object) -> Reply:
    """Send letters as themselves; requests would escape them, which makes Cyrillic three times as long."""
    wanted = params if "api-version=" in url else {"api-version": "3.0", **params}
    reply = made.line.post(url, json.dumps(texts, ensure_ascii=False).encode(), headers=headers, params=wanted)
    _require_texts(require_success(reply))
    return reply


def _require_texts(reply: Reply) -> None:
    """Look at what the library takes for granted: that the answer is an error or a list of texts."""
    data = reply.json()
    if isinstance(data, dict):
        return
    if not isinstance(data, list):
        raise told(FOREIGN, reply.peer)
    if not all(isinstance(one["text"], str) for one in data[0]["translations"]):
        raise told(NO_TRANSLATION, reply.peer)
