"""A server on loopback that has models as Firefox's service has them, and can be told to misbehave."""

import hashlib
import json
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

COLLECTION = "/v1/buckets/main/collections/translations-models-v2/records"
BLOCK = 128 * 1024

Answer = Callable[[BaseHTTPRequestHandler], None]


def packed(data: bytes) -> bytes:
    """Return a Zstandard file (RFC 8878) with the data in raw blocks."""
    frame = (0xFD2FB528).to_bytes(4, "little") + b"\xa0" + len(data).to_bytes(4, "little")
    cuts = range(0, max(len(data), 1), BLOCK)
    for start in cuts:
        block = data[start : start + BLOCK]
        frame += (len(block) << 3 | (start + BLOCK >= len(data))).to_bytes(3, "little") + block
    return frame


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def record(kind: str, data: bytes, pair: str = "ru-en", **changes: Any) -> dict[str, Any]:
    """Return a record of the collection, as the service has them."""
    source, _dash, target = pair.partition("-")
    body = packed(data)
    whole = {
        "name": f"{kind}.{source}{target}.bin",
        "schema": 1749570042331,
        "fileType": kind,
        "sourceLanguage": source,
        "targetLanguage": target,
        "architecture": "base-memory",
        "version": "3.0",
        "filter_expression": "",
        "decompressedHash": digest(data),
        "decompressedSize": len(data),
        "attachment": {
            "hash": digest(body),
            "size": len(body),
            "filename": f"{kind}.zst",
            "location": f"main-workspace/translations-models-v2/{source}{target}-{kind}.zst",
            "mimetype": "application/zstd",
        },
    }
    attachment = {**whole["attachment"], **changes.pop("attachment", {})}  # type: ignore[dict-item]
    return {**whole, **changes, "attachment": attachment}


@dataclass
class ModelService:
    """What the server has; `answers` by path come before everything else."""

    url: str
    files: dict[str, bytes] = field(default_factory=dict)
    records: list[Any] = field(default_factory=list)
    answers: dict[str, Answer] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    base_url: str = ""

    def add(self, kind: str, data: bytes, pair: str = "ru-en", **changes: Any) -> str:
        """Offer a file; returns the path that it is fetched from."""
        made = record(kind, data, pair, **changes)
        self.records.append(made)
        path: str = "/files/" + made["attachment"]["location"]
        self.files[path] = packed(data)
        return path

    def add_small_model(self, pair: str = "ru-en") -> dict[str, str]:
        """Offer a model of three small files, which nobody can translate with; returns their paths by kind."""
        return {kind: self.add(kind, kind.encode() * 50_000, pair) for kind in ("model", "lex", "vocab")}

    def body_of(self, path: str) -> bytes | None:
        """Return what stands at a path."""
        if path == "/v1/":
            return json.dumps({"capabilities": {"attachments": {"base_url": self.base_url}}}).encode()
        if path == COLLECTION:
            return json.dumps({"data": self.records}).encode()
        return self.files.get(path)


def send(handler: BaseHTTPRequestHandler, body: bytes, *, status: int = 200, told: int | None = None) -> None:
    handler.send_response(status)
    handler.send_header("Content-Length", str(len(body) if told is None else told))
    handler.end_headers()
    handler.wfile.write(body)


@contextmanager
def model_service(context: ssl.SSLContext | None = None) -> Iterator[ModelService]:
    """Run the server until the end of the block; with a context, over TLS."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            service.asked.append(self.path)
            body = service.body_of(self.path)
            if self.path in service.answers:
                service.answers[self.path](self)
            elif body is None:
                send(self, b"", status=404)
            else:
                send(self, body)

        def log_message(self, *_words: Any) -> None:
            pass

    class Server(ThreadingHTTPServer):
        def handle_error(self, request: Any, client_address: Any) -> None:
            """The other side may go away when it likes."""

    server = Server(("127.0.0.1", 0), Handler)
    if context:
        server.socket = context.wrap_socket(server.socket, server_side=True)
    root = f"{'https' if context else 'http'}://127.0.0.1:{server.server_port}"
    service = ModelService(f"{root}/v1", base_url=f"{root}/files/")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield service
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
