"""Every exception of the libraries is one of ours, those of releases to come included."""

import traceback
from collections.abc import Iterator
from types import ModuleType
from urllib.parse import quote_plus

import deep_translator.exceptions
import pytest
import requests.exceptions
import urllib3.exceptions

from bsmu_news.domain.newsroom import EngineSettings
from bsmu_news.engines.deep import OPENERS
from bsmu_news.engines.deep.engine import NetworkEngine
from bsmu_news.engines.deep.faults import FAULTS
from bsmu_news.engines.deep.infos import info_of
from bsmu_news.engines.transport.line import open_line
from bsmu_news.errors import (
    EngineBusyError,
    EngineDeniedError,
    EngineError,
    EngineUnreachableError,
    TextRefusedError,
)
from tests.engines.servers import KEY, Answer, engine_server

KINDS = (EngineBusyError, EngineDeniedError, EngineUnreachableError, TextRefusedError)


def exceptions_in(module: ModuleType) -> Iterator[type[Exception]]:
    for value in vars(module).values():
        own = isinstance(value, type) and issubclass(value, Exception) and value.__module__ == module.__name__
        if own and not issubclass(value, Warning):
            yield value


LIBRARY = [
    kind
    for module in (deep_translator.exceptions, requests.exceptions, urllib3.exceptions)
    for kind in exceptions_in(module)
]
PYTHON = [
    Exception,
    StopIteration,
    KeyError,
    IndexError,
    TypeError,
    AttributeError,
    ValueError,
    RecursionError,
    OSError,
]


def error_of(failure: Exception) -> EngineError:
    """Return what an engine raises when the library has raised something."""

    def ask(_text: str, _source: str, _target: str) -> object:
        raise failure

    engine = NetworkEngine(info_of("google"), open_line("google", "Google", "http://127.0.0.1", key=KEY), ask)
    with pytest.raises(EngineError) as caught:
        engine.translate("Текст", "ru", "en")
    engine.close()
    return caught.value


def test_the_libraries_have_exceptions() -> None:
    """Otherwise the next test would find nothing wrong."""
    assert len(LIBRARY) > 60


@pytest.mark.parametrize("kind", LIBRARY, ids=lambda kind: f"{kind.__module__}.{kind.__qualname__}")
def test_every_exception_of_the_libraries_stands_in_the_table(kind: type[Exception]) -> None:
    """By its own name: what a new one means has to be thought about."""
    assert f"{kind.__module__}.{kind.__qualname__}" in FAULTS


@pytest.mark.parametrize("kind", [*LIBRARY, *PYTHON], ids=lambda kind: f"{kind.__module__}.{kind.__qualname__}")
def test_every_exception_becomes_one_of_four_with_its_cause(kind: type[Exception]) -> None:
    """Even one that was never given its arguments."""
    failure = kind.__new__(kind)
    error = error_of(failure)
    assert isinstance(error, KINDS)
    assert error.hint
    assert error.__cause__ is failure


def test_an_exception_that_nobody_knows_becomes_one_of_four() -> None:
    """The library may begin to raise anything."""

    class UnheardOfError(Exception):
        pass

    assert isinstance(error_of(UnheardOfError("what")), KINDS)


def printed(error: BaseException) -> str:
    return "".join(traceback.format_exception(error))


@pytest.mark.parametrize("form", [KEY, quote_plus(KEY), repr(KEY), f"http://host/?key={quote_plus(KEY)}&q=1"])
@pytest.mark.parametrize(
    "kind", [deep_translator.exceptions.AuthorizationException, requests.exceptions.InvalidURL, RuntimeError]
)
def test_no_traceback_shows_the_key(kind: type[Exception], form: str) -> None:
    """The library writes it into its exceptions, requests into addresses."""
    error = error_of(kind(form))
    shown = printed(error) + repr(error) + repr(error.__cause__) + repr(error.__context__)
    assert KEY not in shown
    assert quote_plus(KEY) not in shown
    assert kind.__name__ in shown


def test_a_key_that_a_cause_deeper_down_shows_is_hidden() -> None:
    """Exceptions are nested."""
    outer = ValueError("bad")
    outer.__cause__ = KeyError(KEY)
    assert KEY not in printed(error_of(outer))


@pytest.mark.parametrize("status", [200, 400, 401, 403, 429, 500])
@pytest.mark.parametrize("name", ["libre", "deepl", "microsoft", "yandex", "chatgpt"])
def test_a_server_that_repeats_the_key_does_not_make_us_show_it(name: str, status: int) -> None:
    """In the words of the error, in the error itself, or where the engine is printed."""
    body = f'{{"error": {{"code": "x", "message": "key {KEY} is bad"}}, "message": "{KEY}", "code": {status}}}'
    with engine_server(name, answer=lambda _request: Answer(body.encode(), status)) as server:
        engine = OPENERS[name](EngineSettings(server.url.replace("//", "//user:pass-word@")), KEY)
        with pytest.raises(EngineError) as caught:
            engine.translate("Текст", "ru", "en")
        engine.close()
    shown = printed(caught.value) + caught.value.hint + repr(engine)
    assert KEY not in shown
    assert "pass-word" not in shown
