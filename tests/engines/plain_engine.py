"""An engine over real HTTP that only does what the Protocol says: one request, errors by status."""

import http.client
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from urllib.parse import urlsplit

from bsmu_news.domain.engine import EngineInfo
from bsmu_news.engines.retry import Patience
from bsmu_news.errors import EngineBusyError, EngineDeniedError, EngineUnreachableError, TextRefusedError
from tests.engines.servers import Answer, EngineServer

INFO = EngineInfo("plain", "Plain", "none", "To this computer.")
HASTY = Patience(base=0.001, cap=0.002)
"""Waits that no test notices; the tries are as many as ever."""

_HELD: Mapping[int, type[TextRefusedError | EngineDeniedError]] = {400: TextRefusedError, 403: EngineDeniedError}


class PlainEngine:
    """Speaks Libre's protocol."""

    def __init__(self, url: str, info: EngineInfo = INFO, timeout: float = 10.0) -> None:
        self.info, self._timeout = info, timeout
        self._host = urlsplit(url).netloc
        self.closed = False

    def translate(self, text: str, source: str, target: str) -> str:
        connection = http.client.HTTPConnection(self._host, timeout=self._timeout)
        try:
            connection.request("POST", "/translate", json.dumps({"q": text, "source": source, "target": target}))
            answer = connection.getresponse()
            body = answer.read()
        except (OSError, http.client.HTTPException) as error:
            raise EngineUnreachableError("nobody answers", "Is it running?") from error
        finally:
            connection.close()
        if answer.status in (429, 503):
            asked = answer.getheader("Retry-After")
            raise EngineBusyError("the engine is busy", "", float(asked) if asked else None)
        if answer.status in _HELD:
            raise _HELD[answer.status](f"status {answer.status}", "Look at the key.")
        translation: str = json.loads(body)["translatedText"]
        return translation

    def close(self) -> None:
        self.closed = True


def busy(after: str | None = None, status: int = 429) -> Answer:
    """A refusal for now, with or without a word on when to come back."""
    return Answer(status=status, headers=(("Retry-After", after),) if after else ())


@contextmanager
def failing_first(server: EngineServer, *answers: Answer) -> Iterator[None]:
    """Let a server give some answers before it translates."""
    left = list(answers)
    server.answer = lambda _request: left.pop(0) if left else None
    yield
    server.answer = None
