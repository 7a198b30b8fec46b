"""Servers on loopback that speak the engines' protocols, count what they are asked, and misbehave as they are told."""

import html
import json
import os
import re
import socket
import ssl
import struct
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, urlsplit

ENGINES = ("google", "mymemory", "libre", "deepl", "microsoft", "yandex", "chatgpt")
KEY = "Key-1f3c+77/a=b"
"""A key with signs that are written differently in URLs."""

_CYRILLIC = "абвгдежзійклмнопрстуўфхцчшыьэюяёищъ"
_LATIN = ("a b v h d e zh z i j k l m n o p r s t u w f kh ts ch sh y ' e yu ya yo i shch '").split()
_TABLE = str.maketrans(
    dict(zip(_CYRILLIC, _LATIN, strict=True))
    | {one.upper(): two.capitalize() for one, two in zip(_CYRILLIC, _LATIN, strict=True)}
)


def in_latin(text: str) -> str:
    """The default translation: Cyrillic letters become Latin ones, everything else stays."""
    return text.translate(_TABLE)


class Request(NamedTuple):
    """What a server was asked; names of headers are in small letters."""

    method: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: bytes

    @property
    def form(self) -> Mapping[str, str]:
        return dict(parse_qsl(self.body.decode()))

    @property
    def json(self) -> Any:
        return json.loads(self.body)


class Asked(NamedTuple):
    """The text of a request, and the languages as the engine spells them."""

    text: str
    source: str
    target: str


class Answer(NamedTuple):
    """What a server sends. `body` in parts goes without a length, with `pause` seconds before each.

    `delay`: seconds before anything is sent. `cut`: the connection is reset after so many bytes of the body.
    `raw`: sent in parts like a body, in place of a whole HTTP answer.
    """

    body: bytes | Iterable[bytes] = b""
    status: int = 200
    content_type: str = "application/json; charset=utf-8"
    headers: tuple[tuple[str, str], ...] = ()
    delay: float = 0.0
    pause: float = 0.0
    cut: int | None = None
    raw: Iterable[bytes] | None = None


def asked(engine: str, request: Request) -> Asked:  # noqa: PLR0911 - one for each engine
    """Read a request in the form of an engine."""
    match engine:
        case "google":
            return Asked(request.query["q"], request.query["sl"], request.query["tl"])
        case "mymemory":
            return Asked(request.query["q"], *request.query["langpair"].split("|"))
        case "libre":
            return Asked(request.json["q"], request.json["source"], request.json["target"])
        case "deepl":
            return Asked(request.json["text"][0], request.json["source_lang"], request.json["target_lang"])
        case "microsoft":
            return Asked(request.json[0]["text"], request.query["from"], request.query["to"])
        case "yandex":
            return Asked(request.form["text"], *request.form["lang"].split("-"))
        case _chatgpt:
            system, user = request.json["messages"]
            languages = re.search(r"from (.+?) into (.+?)\.", system["content"])
            assert languages
            return Asked(user["content"], languages[1], languages[2])


def answer_of(engine: str, translation: Any) -> Answer:
    """Write a translation in the form of an engine."""
    forms: Mapping[str, Any] = {
        "mymemory": {
            "responseData": {"translatedText": translation, "match": 0.85},
            "quotaFinished": False,
            "responseDetails": "",
            "responseStatus": 200,
            "matches": [],
        },
        "libre": {"translatedText": translation},
        "deepl": {"translations": [{"detected_source_language": "RU", "text": translation}]},
        "microsoft": [{"translations": [{"text": translation, "to": "en"}]}],
        "yandex": {"code": 200, "lang": "ru-en", "text": [translation]},
        "chatgpt": {"choices": [{"message": {"role": "assistant", "content": translation}, "finish_reason": "stop"}]},
    }
    if engine == "google":
        page = f'<html><body><div class="result-container">{html.escape(translation or "")}</div></body></html>'
        return Answer(page.encode(), content_type="text/html; charset=UTF-8")
    return Answer(json.dumps(forms[engine], ensure_ascii=False).encode())


class EngineServer(ThreadingHTTPServer):
    """A server that is running; `requests` are what it was asked so far, in the order in which they came."""

    daemon_threads = True
    block_on_close = False
    request_queue_size = 128

    def __init__(
        self,
        engine: str,
        translate: Callable[[str], str],
        latency: float,
        answer: Callable[[Request], Answer | None] | None,
        tls: ssl.SSLContext | None,
    ) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.engine, self.translate, self.latency, self.answer = engine, translate, latency, answer
        self.requests: list[Request] = []
        self.connections = 0
        self.stopping = threading.Event()
        self._tls = tls

    @property
    def url(self) -> str:
        scheme = "https" if self._tls else "http"
        return f"{scheme}://127.0.0.1:{self.server_address[1]}"

    @property
    def texts(self) -> list[str]:
        return [asked(self.engine, request).text for request in list(self.requests)]

    def reply(self, request: Request) -> Answer:
        special = self.answer(request) if self.answer else None
        if special is not None:
            return special
        answer = answer_of(self.engine, self.translate(asked(self.engine, request).text))
        return answer._replace(delay=self.latency)

    def finish_request(self, request: Any, client_address: Any) -> None:
        # The handshake belongs into the connection's own thread: a client that hangs must not hold up the others.
        self.connections += 1
        with self._tls.wrap_socket(request, server_side=True) if self._tls else request as connection:
            super().finish_request(connection, client_address)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Clients that break off, or refuse the certificate, are part of the tests."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1  # headers and body leave together
    server: EngineServer

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name of the library
        """Keep quiet."""

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        length = int(self.headers.get("Content-Length", 0))
        body = self.rfile.read(length)
        if len(body) < length:  # a client that was killed meanwhile has asked for nothing
            self.close_connection = True
            return
        headers = {name.lower(): value for name, value in self.headers.items()}
        request = Request(self.command, parts.path, dict(parse_qsl(parts.query)), headers, body)
        self.server.requests.append(request)
        answer = self.server.reply(request)
        if not self.server.stopping.wait(answer.delay):
            self._send(answer)

    do_POST = do_GET  # noqa: N815 - the name of the library

    def _send(self, answer: Answer) -> None:
        if answer.raw is not None:
            self.close_connection = True
            self._drip(answer.raw, answer.pause)
            return
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.content_type)
        for name, value in answer.headers:
            self.send_header(name, value)
        if isinstance(answer.body, bytes):
            self.send_header("Content-Length", str(len(answer.body)))
            self.end_headers()
            self.wfile.write(answer.body[: answer.cut])
        else:
            self.send_header("Connection", "close")
            self.end_headers()
            self._drip(answer.body, answer.pause)
        self.wfile.flush()
        if answer.cut is not None:
            self._reset()

    def _drip(self, parts: Iterable[bytes], pause: float) -> None:
        for part in parts:
            if self.server.stopping.wait(pause):
                return
            self.wfile.write(part)
            if pause:
                self.wfile.flush()

    def _reset(self) -> None:
        linger = struct.pack("hh" if os.name == "nt" else "ii", 1, 0)
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        self.close_connection = True
        for thing in (self.rfile, self.wfile, self.connection):
            thing.close()


@contextmanager
def engine_server(
    engine: str,
    translate: Callable[[str], str] = in_latin,
    *,
    latency: float = 0.0,
    answer: Callable[[Request], Answer | None] | None = None,
    tls: ssl.SSLContext | None = None,
) -> Iterator[EngineServer]:
    """Run a server that speaks as one of `ENGINES`.

    `latency`: seconds before each translation. `answer` may take a request over by returning what is to be sent; on
    None the text is translated. `tls`: the server's context, for https.
    """
    server = EngineServer(engine, translate, latency, answer, tls)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.003}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.stopping.set()
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def nobody() -> Iterator[str]:
    """Give the URL of a port at which connections are refused."""
    with socket.socket() as bound:  # held without listening, so that nobody else gets it
        bound.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{bound.getsockname()[1]}"
