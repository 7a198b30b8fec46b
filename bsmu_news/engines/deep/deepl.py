"""DeepL, with a key; those of the free plan end in `:fx` and belong to an address of their own.

This speaks the HTTP API (https://developers.deepl.com/docs) itself: deep-translator sends the key and the text in the
address of a GET, which DeepL takes no longer.
"""

import json

from bsmu_news.domain.newsroom import EngineSettings
from bsmu_news.engines.deep.engine import NetworkEngine, set_up
from bsmu_news.engines.engine import Engine
from bsmu_news.engines.transport.statuses import require_success

_FREE, _FREE_KEY = "https://api-free.deepl.com/v2", ":fx"
_SOURCES = {"ru": "RU", "en": "EN"}
_TARGETS = {"ru": "RU", "en": "EN-GB"}


def open_deepl(settings: EngineSettings, key: str | None) -> Engine:
    """Make the engine.

    Raises:
        EngineSetupError: there is no key, or the settings cannot be used.
    """
    usual = _FREE if (key or "").strip().endswith(_FREE_KEY) else ""
    made = set_up("deepl", settings, key, usual=usual, path="/v2", last="/translate")
    headers = {"Authorization": f"DeepL-Auth-Key {made.key}", "Content-Type": "application/json"}

    def ask(text: str, source: str, target: str) -> object:
        fields = {"text": [text], "source_lang": _SOURCES[source], "target_lang": _TARGETS[target]}
        reply = made.line.post(made.url, json.dumps(fields, ensure_ascii=False).encode(), headers=headers)
        return require_success(reply).json()["translations"][0]["text"]

    return NetworkEngine(made.info, made.line, ask)
