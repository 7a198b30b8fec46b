"""Asks an engine for translations without hurrying it, giving up too early or taking its refusals for texts."""

import threading
import time
from concurrent.futures import CancelledError

from bsmu_news.engines.circuit import Circuit
from bsmu_news.engines.engine import Engine
from bsmu_news.engines.pace import Pace
from bsmu_news.engines.parts import parts_of
from bsmu_news.engines.refusals import require_translation
from bsmu_news.engines.retry import Patience, asked_wait, back_off
from bsmu_news.errors import EngineBusyError, EngineError, EngineUnreachableError, TextRefusedError
from bsmu_news.messages import _

PATIENCE = Patience()
"""Of somebody who waits for a draft before the screen."""

FAILURES = 3
"""Texts in a row, each with all its tries, after which an engine is asked nothing more."""

_SLICE = 0.2
"""Seconds after which a wait looks whether the others have found that nothing more will come."""

_MINUTE, _HOUR = 60, 3600


class Caller:
    """Translates texts of one language pair through an engine; used by several threads at once.

    One for a whole run: its threads share the rate, the waits that the engine asks for, and the knowledge that it
    gives nothing.
    """

    def __init__(
        self,
        engine: Engine,
        source: str,
        target: str,
        *,
        stop: threading.Event | None = None,
        patience: Patience | None = None,
    ) -> None:
        """`source` and `target` are our language codes; setting `stop` ends every wait; `patience`: else `PATIENCE`."""
        self._engine, self._source, self._target = engine, source, target
        self._stop = stop or threading.Event()
        self._patience = patience or PATIENCE
        self._pace = Pace(engine.info.per_second)
        self._circuit = Circuit(FAILURES)
        self._counts = threading.Lock()
        self._requests = self._characters = 0

    @property
    def requests(self) -> int:
        """How many requests were made, repeated ones included."""
        return self._requests

    @property
    def characters(self) -> int:
        """How many characters these requests have sent."""
        return self._characters

    def ask(self, text: str) -> str:
        """Return the translation of a text, with the text's own white space around it.

        A text without a letter comes back without a request. A text over the engine's limit takes several.

        Raises:
            TextRefusedError: no usable translation of this text; others may go well.
            EngineBusyError, EngineUnreachableError: after all tries, or because others have failed before.
            EngineDeniedError: none of any text.
            CancelledError: `stop` was set before the answer came; nothing is known of the text.
        """
        if any("\ud800" <= char <= "\udfff" for char in text):
            raise TextRefusedError(
                _("the text holds half a character, which cannot be sent"), _("Look for a sign that shows as � or □.")
            )
        parts = parts_of(text, self._engine.info.limit, self._source)
        return "".join(part.lead + self._translated(part.text) + part.tail for part in parts)

    def close(self) -> None:
        """Let go of the engine."""
        self._engine.close()

    def _translated(self, text: str) -> str:
        if not any(map(str.isalpha, text)):
            return text
        try:
            answer = self._after_tries(text)
        except TextRefusedError:
            self._circuit.succeeded()
            raise
        except EngineError as reason:
            self._circuit.failed(reason)
            raise
        self._circuit.succeeded()
        return answer

    def _after_tries(self, text: str) -> str:
        """Ask until there is an answer, as often as patience allows."""
        began = time.monotonic()
        attempt = 0
        while True:
            self._await_turn()
            try:
                return self._asked_once(text)
            except EngineBusyError as reason:
                wait = asked_wait(reason.retry_after)
                if wait > self._patience.longest:
                    raise self._closed_for_long(reason, wait) from reason
                if attempt >= self._patience.busy or time.monotonic() - began > self._patience.longest:
                    raise
                self._pace.postpone(wait)
                self._rest(wait + back_off(self._patience, attempt))
            except EngineUnreachableError:
                if attempt >= self._patience.unreachable or time.monotonic() - began > self._patience.longest:
                    raise
                self._rest(back_off(self._patience, attempt))
            attempt += 1

    def _asked_once(self, text: str) -> str:
        with self._counts:
            self._requests += 1
            self._characters += len(text)
        return require_translation(
            self._engine.translate(text, self._source, self._target), text, self._source, self._target
        )

    def _closed_for_long(self, reason: EngineBusyError, wait: float) -> EngineBusyError:
        hint = _("Run it again then, or choose another engine: what is done so far is kept.")
        message = _("{reason}; it asks to wait {time}").format(reason=reason.message, time=_spoken(wait))
        told = EngineBusyError(message, hint, reason.retry_after)
        self._circuit.failed(told, for_all=True)
        return told

    def _await_turn(self) -> None:
        self._go_on()
        while wait := self._pace.take():
            self._rest(wait)

    def _rest(self, seconds: float) -> None:
        """Wait, unless the run ends or the others have found that nothing will come."""
        end = time.monotonic() + seconds
        self._go_on()
        while (left := end - time.monotonic()) > 0:
            self._stop.wait(min(left, _SLICE))
            self._go_on()

    def _go_on(self) -> None:
        if self._stop.is_set():
            raise CancelledError
        self._circuit.check()


def _spoken(seconds: float) -> str:
    """Return a time as people say it, rounded up."""
    if seconds > 100 * _HOUR:
        return _("several days")
    if seconds > _HOUR:
        return _("{hours} h {minutes} min").format(hours=int(seconds // _HOUR), minutes=int(seconds % _HOUR // _MINUTE))
    if seconds > _MINUTE:
        return _("{minutes} min").format(minutes=-int(-seconds // _MINUTE))
    return _("{seconds} s").format(seconds=-int(-seconds // 1))
