"""Whatever an engine answers instead of a translation is told as one of four kinds, with the next step."""

import gzip
import json
import ssl
from collections.abc import Callable, Iterator

import pytest
import trustme

from bsmu_news.engines.engine import Engine
from bsmu_news.errors import (
    EngineBusyError,
    EngineDeniedError,
    EngineError,
    EngineUnreachableError,
    TextRefusedError,
)
from tests.engines.deep.conftest import Open
from tests.engines.servers import ENGINES, KEY, Answer, Request, answer_of, engine_server, nobody

JSON_ENGINES = [name for name in ENGINES if name != "google"]
PORTAL = b"<!DOCTYPE html><html><head><title>Free Wi-Fi</title></head><body><form>Log in</form></body></html>"


def refusal(engine: Engine) -> EngineError:
    """Return the error for a text, which has a message and a next step of one line each."""
    with pytest.raises(EngineError) as caught:
        engine.translate("Текст", "ru", "en")
    error = caught.value
    assert error.message
    assert error.hint
    assert "\n" not in error.message + error.hint
    assert "{" not in error.message + error.hint
    return error


def refused_by(open_engine: Open, name: str, url: str, timeout: float = 20.0) -> EngineError:
    return refusal(open_engine(name, url, timeout=timeout))


def error_for(open_engine: Open, name: str, answer: Answer, timeout: float = 20.0) -> EngineError:
    with engine_server(name, answer=lambda _request: answer) as server:
        error = refused_by(open_engine, name, server.url, timeout)
        assert len(server.requests) == 1
        return error


STATUSES: dict[int, type[EngineError]] = {
    301: EngineUnreachableError,
    400: TextRefusedError,
    401: EngineDeniedError,
    402: EngineDeniedError,
    403: EngineDeniedError,
    404: EngineUnreachableError,
    405: EngineUnreachableError,
    413: TextRefusedError,
    414: TextRefusedError,
    429: EngineBusyError,
    456: EngineDeniedError,
    500: EngineBusyError,
    503: EngineBusyError,
    529: EngineBusyError,
    511: EngineUnreachableError,
}


@pytest.mark.parametrize("body", [b"", b'{"error": "so it is"}', PORTAL], ids=["nothing", "words", "page"])
def test_a_status_says_what_kind_it_is(name: str, body: bytes, open_engine: Open) -> None:
    """Whatever stands in the body, as long as it does not know better."""
    statuses = iter(STATUSES)
    with engine_server(name, answer=lambda _request: Answer(body, next(statuses))) as server:
        engine = open_engine(name, server.url)
        kinds = {status: type(refusal(engine)) for status in STATUSES}
    assert kinds == STATUSES


def test_the_words_of_an_engine_are_passed_on_in_one_short_line(open_engine: Open) -> None:
    """They may say more than the status; and they may be a page long."""
    body = json.dumps({"error": {"message": "No such\nmodel " + "x" * 1000}}).encode()
    message = error_for(open_engine, "chatgpt", Answer(body, 400)).message
    assert "No such model xxx" in message
    assert len(message) < 300


@pytest.mark.parametrize("status", [429, 503])
def test_the_wait_that_an_engine_asks_for_is_told(name: str, status: int, open_engine: Open) -> None:
    """In seconds."""
    error = error_for(open_engine, name, Answer(status=status, headers=(("Retry-After", "7"),)))
    assert isinstance(error, EngineBusyError)
    assert error.retry_after == 7


def test_nobody_at_the_address(name: str, open_engine: Open) -> None:
    """The host is named."""
    with nobody() as url:
        error = refused_by(open_engine, name, url)
        assert type(error) is EngineUnreachableError
        assert url.removeprefix("http://") in error.message


def test_a_name_without_an_address(name: str, open_engine: Open) -> None:
    """No resolver knows names under .invalid (RFC 6761)."""
    error = refused_by(open_engine, name, "http://engine.invalid")
    assert type(error) is EngineUnreachableError
    assert "there is no host engine.invalid" in error.message


def test_an_engine_that_hangs_is_left_in_time(name: str, open_engine: Open) -> None:
    """The server would answer, but far too late."""
    assert type(error_for(open_engine, name, Answer(delay=60), 0.1)) is EngineBusyError


@pytest.mark.parametrize("name", ["google", "libre"])
def test_an_engine_that_drips_its_answer_is_left_in_time(name: str, open_engine: Open) -> None:
    """No single wait is long; without a limit in all the answer would be a good one."""
    whole = answer_of(name, "Text").body
    assert isinstance(whole, bytes)
    drops = [b" "] * 200 + [whole]
    assert type(error_for(open_engine, name, Answer(drops, pause=0.05), 0.2)) is EngineBusyError


def test_an_engine_that_drips_its_headers_is_left_in_time(open_engine: Open) -> None:
    """They are read before anything else looks at the clock."""
    drops = [b"HTTP/1.1 200 OK\r\n", *[b"X-Drop: 1\r\n"] * 90, b'\r\n{"translatedText": "Text"}']
    assert type(error_for(open_engine, "libre", Answer(raw=drops, pause=0.05), 0.2)) is EngineBusyError


def test_a_reset_in_the_middle_of_the_answer(name: str, open_engine: Open) -> None:
    """Half an answer is none."""
    answer = answer_of(name, "Text")._replace(cut=20)
    assert type(error_for(open_engine, name, answer)) is EngineBusyError


def test_an_answer_that_ends_too_soon(name: str, open_engine: Open) -> None:
    """Without a length, its own form tells that the end is missing."""
    whole = answer_of(name, "A longer text").body
    assert isinstance(whole, bytes)
    cut = whole.index(b"longer")
    assert type(error_for(open_engine, name, Answer([whole[:cut]]))) is EngineBusyError


def test_what_is_no_http(name: str, open_engine: Open) -> None:
    """Another service listens at the port."""
    assert type(error_for(open_engine, name, Answer(raw=[b"220 mail.example.org ESMTP\r\n"]))) is EngineUnreachableError


def test_an_answer_in_an_encoding_that_it_is_not_in(name: str, open_engine: Open) -> None:
    """It may be whole the next time."""
    answer = Answer(b"no gzip at all", headers=(("Content-Encoding", "gzip"),))
    assert type(error_for(open_engine, name, answer)) is EngineBusyError


def test_a_page_instead_of_an_answer(name: str, open_engine: Open) -> None:
    """A captive portal answers in everybody's place."""
    error = error_for(open_engine, name, Answer(PORTAL, content_type="text/html"))
    assert type(error) is EngineUnreachableError
    assert "log in" in error.hint


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_nobody_is_asked_elsewhere(name: str, status: int, open_engine: Open) -> None:
    """A captive portal sends on to its log-in page; neither text nor key follows."""
    with engine_server(name) as portal:
        place = f"{portal.url}/login?from=1"
        error = error_for(open_engine, name, Answer(b"x" * 100_000, status, headers=(("Location", place),)))
        assert type(error) is EngineUnreachableError
        assert portal.url.removeprefix("http://") in error.message
        assert not portal.requests


def huge(sent: list[int]) -> Iterator[bytes]:
    for number in range(100):
        sent.append(number)
        yield b" " * 1_000_000


def test_an_answer_of_100_megabytes_is_cut_off(name: str, open_engine: Open) -> None:
    """It is not even read."""
    sent: list[int] = []
    assert type(error_for(open_engine, name, Answer(huge(sent)))) is TextRefusedError
    assert len(sent) < 50


@pytest.mark.parametrize("name", ["google", "libre"])
def test_a_small_answer_that_unpacks_to_a_huge_one_is_cut_off(name: str, open_engine: Open) -> None:
    """The limit holds for what comes out."""
    bomb = gzip.compress(b" " * 20_000_000)
    answer = Answer(bomb, headers=(("Content-Encoding", "gzip"),))
    assert type(error_for(open_engine, name, answer)) is TextRefusedError


@pytest.mark.parametrize(("status", "kind"), [(503, EngineBusyError), (302, EngineUnreachableError)])
def test_a_huge_refusal_is_read_no_further_than_its_words_may_be_long(
    name: str, status: int, kind: type[EngineError], open_engine: Open
) -> None:
    """Its status says enough."""
    sent: list[int] = []
    answer = Answer(huge(sent), status, headers=(("Location", "http://127.0.0.1:9/login"),))
    assert type(error_for(open_engine, name, answer)) is kind
    assert len(sent) < 50


@pytest.mark.parametrize("translation", [None, "", " \n"], ids=["null", "empty", "blank"])
def test_an_empty_translation_is_none(name: str, translation: str | None, open_engine: Open) -> None:
    """Other texts may go well."""
    assert type(error_for(open_engine, name, answer_of(name, translation))) is TextRefusedError


def test_an_empty_answer_is_no_translation(name: str, open_engine: Open) -> None:
    """Other texts may go well."""
    assert type(error_for(open_engine, name, Answer(b""))) is TextRefusedError


@pytest.mark.parametrize("name", JSON_ENGINES)
def test_null_is_no_translation(name: str, open_engine: Open) -> None:
    """Other texts may go well."""
    assert type(error_for(open_engine, name, Answer(b"null"))) is TextRefusedError


FORMS = [
    b"[]",
    b"{}",
    b"[[[]]]",
    b'"text"',
    b"17",
    b"true",
    b'{"hello": [1]}',
    b"[" * 100_000,
    b'{"text": 1, "code": 200}',
]


@pytest.mark.parametrize("name", JSON_ENGINES)
def test_json_of_another_form_comes_from_somebody_else(name: str, open_engine: Open) -> None:
    """The library trips over it in many ways."""
    forms = iter(FORMS)
    with engine_server(name, answer=lambda _request: Answer(next(forms))) as server:
        engine = open_engine(name, server.url)
        assert {form: type(refusal(engine)) for form in FORMS} == dict.fromkeys(FORMS, EngineUnreachableError)


@pytest.mark.parametrize("name", JSON_ENGINES)
@pytest.mark.parametrize("translation", [17, ["Text"], {"text": "Text"}, True], ids=str)
def test_a_translation_is_text(name: str, translation: object, open_engine: Open) -> None:
    """Nothing else is taken for one."""
    assert type(error_for(open_engine, name, answer_of(name, translation))) is TextRefusedError


CA = trustme.CA()


def context_for(*names: str, authority: trustme.CA = CA) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(*names).configure_cert(context)
    return context


@pytest.fixture
def trusted(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Trust our authority, as the network of a university may ask for."""
    file = tmp_path_factory.mktemp("ca") / "ca.pem"
    CA.cert_pem.write_to_path(str(file))
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(file))


@pytest.mark.usefixtures("trusted")
def test_a_right_certificate_is_accepted(name: str, open_engine: Open) -> None:
    """Of an authority that the computer trusts, for the host that was asked."""
    with engine_server(name, tls=context_for("127.0.0.1")) as server:
        assert open_engine(name, server.url).translate("Текст", "ru", "en") == "Tekst"


@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize(
    "context",
    [lambda: context_for("127.0.0.2"), lambda: context_for("127.0.0.1", authority=trustme.CA())],
    ids=["of-another-host", "of-another-authority"],
)
def test_nothing_is_sent_under_a_wrong_certificate(
    name: str, context: Callable[[], ssl.SSLContext], open_engine: Open
) -> None:
    """Neither text nor key."""
    with engine_server(name, tls=context()) as server:
        error = refused_by(open_engine, name, server.url)
        assert type(error) is EngineUnreachableError
        assert "cannot prove" in error.message
        assert not server.requests


def test_no_encryption_where_the_address_wants_it(name: str, open_engine: Open) -> None:
    """https is never given up for http."""
    with engine_server(name) as server:
        error = refused_by(open_engine, name, server.url.replace("http:", "https:"))
        assert type(error) is EngineUnreachableError
        assert not server.requests


QUOTA = "MYMEMORY WARNING: YOU USED ALL AVAILABLE FREE TRANSLATIONS FOR TODAY. NEXT AVAILABLE IN 11 HOURS"
CONSENT = b'<html><body><form action="https://consent.google.com/save">Before you continue</form></body></html>'
SORRY = b"<html><body>Our systems have detected unusual traffic from your computer network.</body></html>"
OWN: list[tuple[str, Answer, type[EngineError]]] = [
    ("mymemory", answer_of("mymemory", QUOTA), EngineDeniedError),
    ("mymemory", answer_of("mymemory", QUOTA)._replace(status=429), EngineDeniedError),
    (
        "mymemory",
        Answer(b'{"responseData": {"translatedText": "x"}, "quotaFinished": true, "responseStatus": 200}'),
        EngineDeniedError,
    ),
    (
        "mymemory",
        Answer(b'{"responseData": {"translatedText": "INVALID"}, "responseDetails": "NO", "responseStatus": "403"}'),
        EngineDeniedError,
    ),
    (
        "mymemory",
        Answer(b'{"responseDetails": "QUERY LENGTH LIMIT EXCEDED. MAX ALLOWED QUERY : 500", "responseStatus": "403"}'),
        TextRefusedError,
    ),
    ("mymemory", Answer(b'{"responseData": {}, "responseStatus": 200, "matches": []}'), TextRefusedError),
    ("google", Answer(CONSENT, content_type="text/html"), EngineDeniedError),
    ("google", Answer(SORRY, content_type="text/html"), EngineDeniedError),
    (
        "google",
        Answer(status=302, headers=(("Location", "https://consent.google.com/m?continue=x"),)),
        EngineDeniedError,
    ),
    (
        "google",
        Answer(status=302, headers=(("Location", "https://www.google.com/sorry/index?continue=x"),)),
        EngineDeniedError,
    ),
    ("libre", Answer(b'{"error": "Invalid API key"}', 403), EngineDeniedError),
    ("libre", Answer(b'{"error": "Please contact the server operator to get an API key"}', 400), EngineDeniedError),
    ("libre", Answer(b'{"error": "ru is not supported"}', 400), EngineDeniedError),
    ("libre", Answer(b'{"error": "Cannot translate text"}', 200), TextRefusedError),
    ("libre", Answer(b'{"error": "Slowdown: 20 per 1 minute"}', 429), EngineBusyError),
    ("deepl", Answer(b'{"message": "Quota Exceeded"}', 456), EngineDeniedError),
    ("microsoft", Answer(b'{"error": {"code": 401000, "message": "no credentials"}}', 401), EngineDeniedError),
    ("microsoft", Answer(b'{"error": {"code": 400050, "message": "too long"}}', 400), TextRefusedError),
    ("microsoft", Answer(b'{"error": {"code": 1, "message": "odd"}}', 200), TextRefusedError),
    ("yandex", Answer(b'{"code": 404, "message": "Daily limit exceeded"}', 404), EngineDeniedError),
    ("yandex", Answer(b'{"code": 402, "message": "Blocked"}'), EngineDeniedError),
    ("yandex", Answer(b'{"code": 413, "message": "Too long"}'), TextRefusedError),
    ("yandex", Answer(b'{"code": 429}'), EngineBusyError),
    ("yandex", Answer(b'{"code": 501, "message": "no such direction"}'), EngineDeniedError),
    ("yandex", Answer(b'{"code": 200, "text": []}'), TextRefusedError),
    ("chatgpt", Answer(b'{"error": {"code": "insufficient_quota", "message": "quota"}}', 429), EngineDeniedError),
    ("chatgpt", Answer(b'{"error": {"code": "rate_limit_exceeded", "message": "slow"}}', 429), EngineBusyError),
    (
        "chatgpt",
        Answer(b'{"choices": [{"message": {"content": "Half of"}, "finish_reason": "length"}]}'),
        TextRefusedError,
    ),
    (
        "chatgpt",
        Answer(b'{"choices": [{"message": {"content": null, "refusal": "I cannot"}, "finish_reason": "stop"}]}'),
        TextRefusedError,
    ),
]


@pytest.mark.parametrize(("name", "answer", "kind"), OWN, ids=[f"{row[0]}-{number}" for number, row in enumerate(OWN)])
def test_what_only_one_engine_says_is_understood(
    name: str, answer: Answer, kind: type[EngineError], open_engine: Open
) -> None:
    """In words of its own, under whatever status."""
    assert type(error_for(open_engine, name, answer)) is kind


def test_an_engine_that_has_failed_can_be_asked_again(name: str, open_engine: Open) -> None:
    """Nothing of a failure stays behind."""
    answers = iter([Answer(status=503), Answer(b"x" * 50, cut=5), Answer(b"{", status=200), None])

    def answer(_request: Request) -> Answer | None:
        return next(answers)

    with engine_server(name, answer=answer) as server:
        engine = open_engine(name, server.url)
        for _failure in range(3):
            with pytest.raises(EngineError):
                engine.translate("Текст", "ru", "en")
        assert engine.translate("Текст", "ru", "en") == "Tekst"


def test_a_key_that_is_refused_is_named_by_its_variable(open_engine: Open) -> None:
    """Not by itself."""
    error = error_for(open_engine, "deepl", Answer(b'{"message": "Wrong key ' + KEY.encode() + b'"}', 403))
    assert "BSMU_NEWS_DEEPL_KEY" in error.hint
    assert KEY not in error.message
