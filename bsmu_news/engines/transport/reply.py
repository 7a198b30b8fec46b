"""What an engine answered: status, headers that matter, and a body that was read no further than it may be long."""

import json
import re
from datetime import UTC, datetime
from typing import Any, NamedTuple

from bsmu_news.engines.transport.faults import BROKEN_OFF, FOREIGN, NO_TRANSLATION, told
from bsmu_news.engines.transport.peer import Peer

_CHARSET = re.compile(r"""charset=["']?([\w.:-]+)""", re.IGNORECASE)
_LONGEST_NUMBER = 9
"""Digits: thirty years of seconds."""


class Reply(NamedTuple):
    """An answer of any status; it has the names of requests' own that deep-translator asks for."""

    peer: Peer
    status_code: int
    body: bytes
    content_type: str = ""
    location: str = ""
    retry_after: float | None = None

    @property
    def text(self) -> str:
        """The body in the encoding that it names, else UTF-8."""
        named = _CHARSET.search(self.content_type)
        try:
            return self.body.decode(named[1] if named else "utf-8", "replace")
        except LookupError:
            return self.body.decode("utf-8", "replace")

    def json(self) -> Any:
        """Return what the body says.

        Raises:
            EngineUnreachableError: it is no JSON, so somebody else has answered.
            EngineBusyError: it is the beginning of JSON.
            TextRefusedError: it is empty.
        """
        if not self.body.strip():
            raise told(NO_TRANSLATION, self.peer)
        try:
            value = json.loads(self.body)
        except ValueError as error:
            begun = self.body.lstrip()[:1] in b"{["
            raise told(BROKEN_OFF if begun else FOREIGN, self.peer) from error
        except RecursionError as error:
            raise told(FOREIGN, self.peer) from error
        if value is None:
            raise told(NO_TRANSLATION, self.peer)
        return value

    def json_or_none(self) -> Any:
        """Return what the body says, None where it is no JSON."""
        try:
            return json.loads(self.body)
        except (ValueError, RecursionError):
            return None

    def close(self) -> None:
        """Do nothing: the body was read."""


def seconds_to_wait(header: str | None) -> float | None:
    """Return the seconds of a Retry-After header, which are seconds or a date (RFC 9110, 10.2.3); None: no sense."""
    from email.utils import parsedate_to_datetime  # noqa: PLC0415 - takes 10 ms to load, and few answers have it

    value = (header or "").strip()
    if value.isascii() and value.isdigit() and len(value) <= _LONGEST_NUMBER:
        return float(value)
    try:
        until = parsedate_to_datetime(value)
    except (ValueError, TypeError, OverflowError):
        return None
    aware = until if until.tzinfo else until.replace(tzinfo=UTC)
    return max(0.0, (aware - datetime.now(UTC)).total_seconds())
