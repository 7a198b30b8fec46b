"""LibreTranslate, at libretranslate.com (with a key) or on a server of one's own.

This speaks the HTTP API (https://docs.libretranslate.com) itself: deep-translator sends the text in the address, which
servers cut off at 8 KB, and wants a key even where the server has none.
"""

import json
import re

from bsmu_news.domain.newsroom import EngineSettings
from bsmu_news.engines.deep.engine import NetworkEngine, set_up
from bsmu_news.engines.engine import Engine
from bsmu_news.engines.transport.faults import BAD_KEY, NO_ACCESS, NO_SUCH_PAIR, REFUSED, told
from bsmu_news.engines.transport.reply import Reply
from bsmu_news.engines.transport.statuses import require_success, words_of

_ABOUT_KEY = re.compile(r"\bAPI[ _-]?key\b", re.IGNORECASE)
_ABOUT_LANGUAGE = re.compile(r"\bis not supported\b|\bnot available as a target\b", re.IGNORECASE)


def open_libre(settings: EngineSettings, key: str | None) -> Engine:
    """Make the engine; a key is sent if there is one.

    Raises:
        EngineSetupError: the settings cannot be used.
    """
    made = set_up("libre", settings, key, last="/translate")

    def ask(text: str, source: str, target: str) -> object:
        fields = {"q": text, "source": source, "target": target, "format": "text"}
        if made.key:
            fields["api_key"] = made.key
        body = json.dumps(fields, ensure_ascii=False).encode()
        reply = made.line.post(made.url, body, headers={"Content-Type": "application/json"})
        return _translation(reply)

    return NetworkEngine(made.info, made.line, ask)


def _translation(reply: Reply) -> object:
    data = reply.json_or_none()
    if isinstance(data, dict) and "error" in data:
        _tell_apart(reply, words_of(data))
    return require_success(reply).json()["translatedText"]


def _tell_apart(reply: Reply, words: str) -> None:
    """Raise what an error says that its status, 200 or 400, does not tell."""
    if _ABOUT_KEY.search(words):
        raise told(BAD_KEY if reply.peer.has_key else NO_ACCESS, reply.peer, words)
    if _ABOUT_LANGUAGE.search(words):
        raise told(NO_SUCH_PAIR, reply.peer, words)
    require_success(reply)
    raise told(REFUSED, reply.peer, words)
