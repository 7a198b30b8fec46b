"""What the status of an answer means: only success passes, everything else is told."""

from typing import Any

from bsmu_news.engines.transport.faults import (
    BAD_KEY,
    NO_ACCESS,
    NO_PROXY,
    NO_QUOTA,
    NO_SUCH_PAGE,
    REFUSED,
    SENT_ON,
    TOO_LONG,
    TOO_MANY,
    TROUBLE,
    Fault,
    told,
)
from bsmu_news.engines.transport.peer import Peer, host_of
from bsmu_news.engines.transport.reply import Reply
from bsmu_news.errors import EngineError

_FAULTS = {
    400: REFUSED,
    402: NO_QUOTA,
    407: NO_PROXY,
    408: TROUBLE,
    413: TOO_LONG,
    414: TOO_LONG,
    422: REFUSED,
    425: TROUBLE,
    429: TOO_MANY,
    431: TOO_LONG,
    456: NO_QUOTA,  # DeepL's own: https://developers.deepl.com/docs/best-practices/error-handling
    511: SENT_ON,  # RFC 6585: the network wants a log-in
}
_SUCCESS, _REDIRECTS, _SERVER = range(200, 300), range(300, 400), range(500, 600)
_WORDS_OF = ("error", "message", "responseDetails", "detail")


def require_success(reply: Reply) -> Reply:
    """Return the reply where its status is one of success.

    Raises:
        EngineError: of the kind that the status means, with the engine's words.
    """
    if reply.status_code in _SUCCESS:
        return reply
    words = host_of(reply.location) if reply.status_code in _REDIRECTS else words_of(reply.json_or_none())
    raise status_error(reply.status_code, reply.peer, words, reply.retry_after)


def status_error(status: int, peer: Peer, words: str = "", retry_after: float | None = None) -> EngineError:
    """Return what a status of HTTP means, if it is none of success."""
    return told(_fault_of(status, peer), peer, words or str(status), retry_after)


def words_of(value: Any) -> str:
    """Return what an engine says in the JSON of an error; empty: nothing."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return next(filter(None, (words_of(value.get(name)) for name in _WORDS_OF)), "")
    return ""


def _fault_of(status: int, peer: Peer) -> Fault:
    if status in (401, 403):
        return BAD_KEY if peer.has_key else NO_ACCESS
    if status in _FAULTS:
        return _FAULTS[status]
    if status in _REDIRECTS:
        return SENT_ON
    return TROUBLE if status in _SERVER else NO_SUCH_PAGE
