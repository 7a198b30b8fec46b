"""A line asks its engine alone: through a proxy where there is one, and with nothing that was not given to it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bsmu_news.engines.transport.line import Line, open_line
from bsmu_news.engines.transport.reply import Reply
from bsmu_news.errors import EngineBusyError, EngineUnreachableError
from tests.engines.servers import Answer, engine_server, nobody

FAR = "http://engine.invalid/translate"
BODY = b'{"q": "1", "source": "ru", "target": "en"}'


@contextmanager
def line_to(url: str, timeout: float = 20.0, key: str | None = None) -> Iterator[Line]:
    line = open_line("libre", "LibreTranslate", url, key=key, timeout=timeout)
    try:
        yield line
    finally:
        line.close()


def post(url: str, key: str | None = None) -> Reply:
    with line_to(url, key=key) as line:
        return line.post(url, BODY)


def test_a_proxy_of_the_environment_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """Universities have them."""
    with engine_server("libre") as proxy:
        monkeypatch.setenv("HTTP_PROXY", proxy.url)
        assert post(FAR).json() == {"translatedText": "1"}
        assert proxy.requests[0].headers["host"] == "engine.invalid"


def test_an_answer_through_a_proxy_is_timed_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    """It drips all the same."""
    drops = Answer([b" "] * 200 + [b"{}"], pause=0.05)
    with engine_server("libre", answer=lambda _request: drops) as proxy:
        monkeypatch.setenv("HTTP_PROXY", proxy.url)
        with line_to(FAR, timeout=0.2) as line, pytest.raises(EngineBusyError):
            line.post(FAR, BODY)


def test_a_proxy_that_is_not_there_is_named_as_the_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    """The engine is not to blame."""
    with nobody() as url:
        monkeypatch.setenv("HTTP_PROXY", url.replace("//", "//user:pass-word@"))
        with pytest.raises(EngineUnreachableError, match="proxy") as caught:
            post(FAR)
    assert "pass-word" not in str(caught.value) + repr(caught.value.__cause__)


def test_a_server_on_this_machine_needs_no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """The proxy could not reach it."""
    with nobody() as url, engine_server("libre") as server:
        monkeypatch.setenv("HTTP_PROXY", url)
        monkeypatch.setenv("ALL_PROXY", url)
        for address in (server.url, server.url.replace("127.0.0.1", "localhost")):
            assert post(address).status_code == 200


def test_passwords_of_other_programs_are_not_sent(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Left to itself, requests reads ~/.netrc, even in place of the engine's key."""
    file = tmp_path / "netrc"
    file.write_text("machine 127.0.0.1 login somebody password secret\n", encoding="utf-8")
    monkeypatch.setenv("NETRC", str(file))
    with engine_server("libre") as server:
        post(server.url)
        assert "authorization" not in server.requests[0].headers


def test_no_cookie_comes_back_to_the_engine() -> None:
    """It could tell by them which texts come from one newsroom."""
    answer = Answer(b"{}", headers=(("Set-Cookie", "id=1; Path=/"),))
    with engine_server("libre", answer=lambda _request: answer) as server, line_to(server.url) as line:
        for _twice in range(2):
            line.post(server.url, BODY)
        assert len(server.requests) == 2
        assert not any("cookie" in request.headers for request in server.requests)


def test_a_slow_answer_leaves_the_next_one_its_whole_time() -> None:
    """What was left of the time is not left on the connection."""
    with engine_server("libre", latency=0.25) as server, line_to(server.url, timeout=0.6) as line:
        statuses = [line.post(server.url, BODY).status_code for _time in range(3)]
        assert (statuses, server.connections) == ([200] * 3, 1)


def test_an_answer_that_names_its_encoding_is_read_in_it() -> None:
    """An unknown one is taken for UTF-8."""
    answers = iter(
        [
            Answer("да".encode("cp1251"), content_type="text/html; charset=windows-1251"),
            Answer("да".encode(), content_type="text/html; charset=no-such"),
            Answer("да".encode(), content_type="text/html"),
        ]
    )
    with engine_server("google", answer=lambda _request: next(answers)) as server, line_to(server.url) as line:
        assert [line.get(server.url, {}).text for _time in range(3)] == ["да"] * 3


def test_an_answer_of_any_status_comes_back() -> None:
    """What it means is decided elsewhere."""
    answer = Answer(b"no", 404, headers=(("Retry-After", "3"), ("Location", "/there")))
    with engine_server("libre", answer=lambda _request: answer) as server:
        reply = post(server.url)
    assert (reply.status_code, reply.body, reply.retry_after, reply.location) == (404, b"no", 3.0, "/there")


def test_the_key_is_not_in_what_is_printed() -> None:
    """A line is printed when somebody looks for a fault."""
    with line_to("http://127.0.0.1", key="top-secret") as line:
        assert "top-secret" not in repr(line)
