"""Asking safely, over real HTTP: again where it helps, at the engine's pace, and not at all where nothing will come."""

import threading
import time
from collections.abc import Callable
from concurrent.futures import CancelledError, ThreadPoolExecutor

import pytest

from bsmu_news.engines.caller import FAILURES, Caller
from bsmu_news.engines.parts import byte_length
from bsmu_news.engines.retry import Patience
from bsmu_news.errors import (
    EngineBusyError,
    EngineDeniedError,
    EngineError,
    EngineUnreachableError,
    TextRefusedError,
)
from tests.engines.plain_engine import HASTY, INFO, PlainEngine, busy, failing_first
from tests.engines.servers import Answer, EngineServer, engine_server, in_latin, nobody


def caller_of(server: EngineServer, patience: Patience = HASTY, **changes: float) -> Caller:
    return Caller(PlainEngine(server.url, INFO._replace(**changes)), "ru", "en", patience=patience)  # type: ignore[arg-type]


def outcome_of(ask: Callable[[str], str], text: str) -> str | Exception:
    try:
        return ask(text)
    except EngineError as error:
        return error


def test_a_translation_keeps_the_white_space_of_its_source() -> None:
    """The request has none around it; requests and characters are counted."""
    with engine_server("libre", lambda text: f"  {in_latin(text)}\n") as server:
        caller = caller_of(server)
        assert caller.ask("\n  Вода и хлеб \u00a0") == "\n  Voda i hleb \u00a0".replace("h", "kh")
        assert server.texts == ["Вода и хлеб"]
        assert (caller.requests, caller.characters) == (1, 11)


@pytest.mark.parametrize("text", ["", " \n", "2022", "— 5 %", "***", "👍", "+375 17 272-61-96"])
def test_a_text_without_letters_needs_no_request(text: str) -> None:
    """It is the same in every language."""
    with engine_server("libre") as server:
        assert caller_of(server).ask(text) == text
        assert server.requests == []


def test_a_long_text_is_sent_in_parts_and_put_together() -> None:
    """A segment of 60,000 characters: each request within the limit, white space between them as it was."""
    text = "\n".join("Студенты прошли практику в Москве, в  больнице." for _each in range(1250))
    assert len(text) >= 59_000
    with engine_server("libre") as server:
        caller = caller_of(server, limit=4000)
        assert caller.ask(text) == in_latin(text)
        assert max(map(byte_length, server.texts)) <= 4000
        assert caller.requests == len(server.texts) <= byte_length(text) / 4000 * 1.1 + 1


def test_half_a_character_is_refused_before_it_is_sent() -> None:
    """No request can carry a lone surrogate; it is told, not raised from the depths of a codec."""
    with engine_server("libre") as server:
        with pytest.raises(TextRefusedError, match="half a character"):
            caller_of(server).ask("вода \ud83d вода")
        assert server.requests == []


@pytest.mark.parametrize("status", [429, 503])
def test_a_busy_engine_is_asked_again(status: int) -> None:
    """As often as patience allows."""
    with engine_server("libre") as server, failing_first(server, *[busy(status=status)] * HASTY.busy):
        caller = caller_of(server)
        assert caller.ask("вода") == "voda"
        assert caller.requests == len(server.requests) == HASTY.busy + 1
        assert caller.characters == 4 * (HASTY.busy + 1)


def test_a_busy_engine_is_not_asked_for_ever() -> None:
    """The error is the engine's."""
    with engine_server("libre", answer=lambda _request: busy()) as server:
        with pytest.raises(EngineBusyError, match="the engine is busy"):
            caller_of(server).ask("вода")
        assert len(server.requests) == HASTY.busy + 1


class TellingEvent(threading.Event):
    """Tells when somebody waits for it."""

    def __init__(self) -> None:
        super().__init__()
        self.awaited = threading.Event()

    def wait(self, timeout: float | None = None) -> bool:
        self.awaited.set()
        return super().wait(timeout)


def test_what_retry_after_asks_is_waited_by_all_threads() -> None:
    """Also where it exceeds the back-off; no other thread asks meanwhile."""
    moments: list[float] = []

    def answer(_request: object) -> Answer | None:
        moments.append(time.monotonic())
        return busy("0.4") if len(moments) == 1 else None

    stop = TellingEvent()
    with engine_server("libre", answer=answer) as server, ThreadPoolExecutor(5) as pool:
        caller = Caller(PlainEngine(server.url), "ru", "en", stop=stop, patience=HASTY)
        first = pool.submit(caller.ask, "вода")
        assert stop.awaited.wait(10)
        assert list(pool.map(caller.ask, ["хлеб"] * 4)) == ["khleb"] * 4
        assert first.result() == "voda"
    assert len(moments) == 6
    assert min(moments[1:]) - moments[0] >= 0.4


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("61", "it asks to wait 2 min"),
        ("3600", "it asks to wait 60 min"),
        ("37800", "it asks to wait 10 h 30 min"),
        ("1e300", "it asks to wait several days"),
        ("inf", "it asks to wait several days"),
    ],
)
def test_an_engine_that_asks_for_a_long_wait_is_asked_nothing_more(asked: str, told: str) -> None:
    """It is told when to come back, for each text."""
    with engine_server("libre", answer=lambda _request: busy(asked)) as server:
        caller = caller_of(server)
        for _each in range(3):
            with pytest.raises(EngineBusyError, match=f"the engine is busy; {told}") as caught:
                caller.ask("вода")
            assert "Run it again then" in caught.value.hint
            assert caught.value.retry_after == float(asked)
        assert len(server.requests) == 1


@pytest.mark.parametrize("asked", ["nan", "-5", "0"])
def test_a_retry_after_without_sense_counts_as_none(asked: str) -> None:
    """The usual back-off holds."""
    with engine_server("libre") as server, failing_first(server, busy(asked)):
        assert caller_of(server).ask("вода") == "voda"


def test_an_engine_that_cannot_be_reached_is_asked_again() -> None:
    """A connection that broke in the middle often works the next time."""
    broken = Answer(b'{"translatedText": "voda"}', cut=5)
    with engine_server("libre") as server, failing_first(server, broken, broken):
        assert caller_of(server).ask("вода") == "voda"
        assert len(server.requests) == HASTY.unreachable + 1


def test_what_took_too_long_is_not_asked_again() -> None:
    """Patience is a time as well as a number."""
    with engine_server("libre", answer=lambda _request: busy()) as server:
        with pytest.raises(EngineBusyError):
            caller_of(server, HASTY._replace(longest=0.0)).ask("вода")
        assert len(server.requests) == 1


@pytest.mark.parametrize(("status", "kind"), [(400, TextRefusedError), (403, EngineDeniedError)])
def test_a_refusal_is_not_asked_again(status: int, kind: type[EngineError]) -> None:
    """Neither of a text nor of all."""
    with engine_server("libre", answer=lambda _request: Answer(status=status)) as server:
        with pytest.raises(kind):
            caller_of(server).ask("вода")
        assert len(server.requests) == 1


def test_after_a_denial_nothing_is_asked() -> None:
    """Every other text fails at once with the same words and the same hint."""
    with engine_server("libre", answer=lambda _request: Answer(status=403)) as server:
        caller = caller_of(server)
        errors = [outcome_of(caller.ask, "вода") for _each in range(5)]
        assert {(type(error), str(error), error.hint) for error in errors if isinstance(error, EngineError)} == {
            (EngineDeniedError, "status 403", "Look at the key.")
        }
        assert len({id(error) for error in errors}) == 5
        assert caller.requests == len(server.requests) == 1


def test_after_failures_in_a_row_nothing_is_asked() -> None:
    """Of forty texts for an engine that is always busy, only the first few reach it."""
    with engine_server("libre", answer=lambda _request: busy()) as server:
        caller = caller_of(server)
        errors = [outcome_of(caller.ask, f"вода {number}") for number in range(40)]
        assert all(isinstance(error, EngineBusyError) for error in errors)
        assert len(server.requests) == FAILURES * (HASTY.busy + 1)


def test_with_nobody_there_all_threads_end_soon() -> None:
    """A thread asks at most for the texts that it had begun when the others found out."""
    with nobody() as url, ThreadPoolExecutor(8) as pool:
        caller = Caller(PlainEngine(url), "ru", "en", patience=HASTY)
        errors = list(pool.map(lambda number: outcome_of(caller.ask, f"вода {number}"), range(200)))
        assert {str(error) for error in errors} == {"nobody answers"}
        assert all(isinstance(error, EngineUnreachableError) for error in errors)
        assert caller.requests <= (FAILURES + 8) * (HASTY.unreachable + 1)


def test_failures_that_are_not_in_a_row_stop_nothing() -> None:
    """An answer in between, even a refusal of one text, shows that the engine works."""
    turns = [busy()] * (HASTY.busy + 1)
    with engine_server("libre") as server:
        caller = caller_of(server)
        for between in (Answer(status=400), None, None):
            for _each in range(FAILURES - 1):
                with failing_first(server, *turns), pytest.raises(EngineBusyError):
                    caller.ask("вода")
            with failing_first(server, *([between] if between else [])):
                outcome_of(caller.ask, "вода")
        assert caller.ask("вода") == "voda"


def test_the_rate_is_shared_by_all_threads() -> None:
    """Twelve requests at sixty a second, over eight threads: none begins too early."""
    moments: list[float] = []

    def answer(_request: object) -> None:
        moments.append(time.monotonic())

    with engine_server("libre", answer=answer) as server, ThreadPoolExecutor(8) as pool:
        caller = caller_of(server, per_second=60.0)
        began = time.monotonic()
        assert list(pool.map(caller.ask, ["вода"] * 12)) == ["voda"] * 12
    assert max(moments) - began >= 11 / 60


@pytest.mark.parametrize("reply", [busy("50"), busy(), Answer(b'{"translated', cut=5)])
def test_waiting_ends_when_the_run_is_stopped(reply: Answer) -> None:
    """Whatever it waits for; what is known of the text is nothing."""
    stop = threading.Event()

    def answer(_request: object) -> Answer:
        threading.Timer(0.05, stop.set).start()
        return reply

    with engine_server("libre", answer=answer) as server:
        patience = Patience(busy=10**6, unreachable=10**6, base=30.0, cap=30.0)
        caller = Caller(PlainEngine(server.url), "ru", "en", stop=stop, patience=patience)
        with pytest.raises(CancelledError):
            caller.ask("вода")
        with pytest.raises(CancelledError):
            caller.ask("хлеб")


def test_a_wait_for_the_rate_ends_too() -> None:
    """One request an hour: the second would never come."""
    stop = threading.Event()
    with engine_server("libre") as server:
        caller = Caller(PlainEngine(server.url, INFO._replace(per_second=1 / 3600)), "ru", "en", stop=stop)
        assert caller.ask("вода") == "voda"
        threading.Timer(0.05, stop.set).start()
        with pytest.raises(CancelledError):
            caller.ask("вода")
        assert len(server.requests) == 1


def test_a_denial_ends_the_waits_of_other_threads() -> None:
    """Nobody waits a minute for an engine that has refused the key meanwhile."""
    first = threading.Event()

    def answer(_request: object) -> Answer:
        if first.is_set():
            return Answer(status=403)
        first.set()
        return busy()

    with engine_server("libre", answer=answer) as server, ThreadPoolExecutor(1) as pool:
        caller = caller_of(server, Patience(busy=10**6, base=1e6, cap=1e6, longest=1e6))
        waiting = pool.submit(outcome_of, caller.ask, "вода")
        assert first.wait(10)
        with pytest.raises(EngineDeniedError):
            caller.ask("хлеб")
        assert isinstance(waiting.result(10), EngineDeniedError)


def test_a_disguised_denial_closes_the_engine_too() -> None:
    """MyMemory's quota notice comes as a translation with status 200."""
    with engine_server("libre", lambda _text: "MYMEMORY WARNING: YOU USED ALL AVAILABLE FREE TRANSLATIONS") as server:
        caller = caller_of(server)
        for _each in range(3):
            with pytest.raises(EngineDeniedError, match="quota"):
                caller.ask("вода")
        assert len(server.requests) == 1


def test_closing_lets_go_of_the_engine() -> None:
    """Its connections and models."""
    engine = PlainEngine("http://127.0.0.1:9")
    Caller(engine, "ru", "en").close()
    assert engine.closed
