"""Google Translate, as the page for old telephones answers; without a key.

The request and the reading of the page are deep-translator's. Added: a page of Google's that is no translation is told
apart (it asks for consent, or whether a person is there), and lines that `<br>` parts stay apart.
"""

import re
from typing import Any
from urllib.parse import urlsplit

from bsmu_news.domain.newsroom import EngineSettings
from bsmu_news.engines.deep.engine import NetworkEngine, Setup, set_up
from bsmu_news.engines.deep.library import copy_of
from bsmu_news.engines.engine import Engine
from bsmu_news.engines.transport.faults import BROKEN_OFF, FOREIGN, NO_TRANSLATION, Fault, told
from bsmu_news.engines.transport.reply import Reply
from bsmu_news.engines.transport.statuses import require_success
from bsmu_news.errors import EngineDeniedError
from bsmu_news.messages import N_

_WITH_RESULT = re.compile(r"""class=["']?(?:result-container|t0)\b""")
_CONSENT = re.compile(r"\bconsent\.(?:google|youtube)\.")
_SUSPICION = re.compile(r"/sorry/|captcha-form|unusual traffic", re.IGNORECASE)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)

_WANTS_CONSENT = Fault(
    EngineDeniedError,
    N_("{engine} asks for consent to its terms instead of translating"),
    N_("Open translate.google.com in a browser on this network, or choose another engine with --engine."),
)
_SUSPECTS = Fault(
    EngineDeniedError,
    N_("{engine} takes us for a robot and does not translate"),
    N_("Wait some hours, or choose another engine with --engine."),
)


def open_google(settings: EngineSettings, _key: str | None) -> Engine:
    """Make the engine; it needs no key.

    Raises:
        EngineSetupError: the settings cannot be used.
    """
    made = set_up("google", settings, None, path="/m")
    library = copy_of("google", get=lambda url, params, **_proxies: _page(made, url, params))

    def ask(text: str, source: str, target: str) -> object:
        translator = library.GoogleTranslator(source=source, target=target)
        translator._base_url = made.url  # noqa: SLF001 - the library has no other way to name an address
        return translator.translate(text)

    return NetworkEngine(made.info, made.line, ask)


def _page(made: Setup, url: str, params: dict[str, Any]) -> Reply:
    """Return the page with the translation, with line breaks as such."""
    reply = made.line.get(url, params)
    sent_to = urlsplit(reply.location)
    _tell_apart(reply, f"{sent_to.netloc}{sent_to.path}")
    require_success(reply)
    page = reply.text
    if not page.strip():
        raise told(NO_TRANSLATION, reply.peer)
    result = _WITH_RESULT.search(page)
    if not result:
        _tell_apart(reply, page)
        raise told(FOREIGN, reply.peer)
    if "</div>" not in page[result.end() :]:
        raise told(BROKEN_OFF, reply.peer)
    return reply._replace(body=_BREAK.sub("\n", page).encode(), content_type="text/html; charset=utf-8")


def _tell_apart(reply: Reply, shown: str) -> None:
    if _CONSENT.search(shown):
        raise told(_WANTS_CONSENT, reply.peer)
    if _SUSPICION.search(shown):
        raise told(_SUSPECTS, reply.peer)
