"""A line to an engine: pooled connections through which several threads ask at once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bsmu_news.engines.transport.faults import TOO_LARGE, explained, told
from bsmu_news.engines.transport.peer import Peer, host_of, passwords_in
from bsmu_news.engines.transport.reply import Reply, seconds_to_wait
from bsmu_news.engines.transport.session import open_session
from bsmu_news.errors import EngineError

if TYPE_CHECKING:
    import requests

LARGEST = 5_000_000
"""Bytes of an answer; a translation of the longest text that is sent at once stays far below."""
_LARGEST_REFUSAL = 64_000
_SUCCESS = range(200, 300)
_PIECE = 65_536
_CONNECTIONS = 32
_CONNECT = 10.0
"""Seconds in which a server takes a connection."""
_LONGEST = 3600.0


@dataclass(frozen=True)
class Line:
    """Asks one engine. It follows no redirect, keeps no cookie, and believes no certificate that is not valid."""

    peer: Peer
    timeout: float
    session: "requests.Session" = field(repr=False)

    def get(self, url: str, params: Mapping[str, Any]) -> Reply:
        """Ask with everything in the address; see `_ask` for what it raises."""
        return self._ask("GET", url, params=params)

    def post(
        self,
        url: str,
        body: bytes | Mapping[str, Any],
        *,
        headers: Mapping[str, str] | None = None,
        params: Mapping[str, Any] | None = None,
    ) -> Reply:
        """Ask with bytes or a form as the body; see `_ask` for what it raises."""
        return self._ask("POST", url, data=body, headers=headers, params=params)

    def close(self) -> None:
        """Close the connections."""
        self.session.close()

    def _ask(self, method: str, url: str, **parts: Any) -> Reply:
        """Return an answer of whatever status.

        Raises:
            EngineUnreachableError: nobody answers, or not safely.
            EngineBusyError: the answer was late or broke off.
            TextRefusedError: it was larger than `LARGEST`.
        """
        try:
            return self._answer(method, url, **parts)
        except EngineError:
            raise
        except Exception as error:  # noqa: BLE001 - whatever a library raises is told as one of ours
            reason = explained(error, self.peer)
        # Outside of the handler: as the context of the new error, the old one would show its secrets.
        raise reason

    def _answer(self, method: str, url: str, **parts: Any) -> Reply:
        from urllib3 import Timeout  # noqa: PLC0415 - loaded with requests, when an engine is asked

        timeout: Any = Timeout(connect=min(self.timeout, _CONNECT), total=self.timeout)
        with self.session.request(
            method, url, timeout=timeout, stream=True, allow_redirects=False, **parts
        ) as response:
            return Reply(
                self.peer,
                response.status_code,
                self._body(response),
                response.headers.get("Content-Type", ""),
                response.headers.get("Location", ""),
                seconds_to_wait(response.headers.get("Retry-After")),
            )

    def _body(self, response: "requests.Response") -> bytes:
        """Read the body, of anything but success no more than its beginning."""
        succeeded = response.status_code in _SUCCESS
        most = LARGEST if succeeded else _LARGEST_REFUSAL
        body = bytearray()
        for piece in response.iter_content(_PIECE):
            body += piece
            if len(body) > most:
                if succeeded:
                    raise told(TOO_LARGE, self.peer)
                return bytes(body[:most])
        return bytes(body)


def open_line(name: str, title: str, url: str, *, key: str | None = None, timeout: float = 30.0) -> Line:
    """Make a line to an engine at an address; nothing is sent yet.

    `timeout`: seconds from the beginning of a request to the last byte of its answer.
    """
    from bsmu_news.engines.transport.deadline import TimedAdapter  # noqa: PLC0415 - it loads requests, as a session does

    session = open_session(url)
    for scheme in ("http://", "https://"):
        session.mount(scheme, TimedAdapter(pool_connections=2, pool_maxsize=_CONNECTIONS))
    secrets = (*filter(None, (key,)), *passwords_in(url, *session.proxies.values()))
    peer = Peer(name, title, host_of(url), key is not None, secrets)
    return Line(peer, min(timeout, _LONGEST), session)
