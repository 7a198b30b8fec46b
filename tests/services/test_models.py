"""Fetching the local engine's models over real HTTP: a whole checked model, or nothing and one clear error."""

import contextlib
import shutil
import ssl
import subprocess
import sys
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
import trustme

from bsmu_news.domain.newsroom import EngineSettings
from bsmu_news.engines.local.engine import open_local
from bsmu_news.errors import (
    EngineError,
    EngineSetupError,
    EngineUnreachableError,
    LockedError,
    StorageError,
)
from bsmu_news.services.models import fetch_model, find_model, list_models, plan_fetch
from tests.engines.local.conftest import PT_EN
from tests.engines.local.service import COLLECTION, Answer, ModelService, digest, model_service, packed, send
from tests.engines.local.test_zstandard import bomb

RU_EN = ("ru", "en")


@pytest.fixture
def service() -> Iterator[ModelService]:
    with model_service() as running:
        yield running


def settings_for(service: ModelService, timeout: float = 5) -> EngineSettings:
    return EngineSettings(url=service.url, models="models", timeout=timeout)


def fetch(service: ModelService, root: Path, pair: tuple[str, str] = RU_EN, timeout: float = 5) -> None:
    fetch_model(plan_fetch(settings_for(service, timeout), root, pair))


def left_in(root: Path) -> list[str]:
    """What is in the folder of models, but for the lock that stays."""
    return sorted(path.name for path in (root / "models").glob("*") if path.name != ".lock")


def test_a_fetched_model_translates(service: ModelService, tmp_path: Path) -> None:
    """Real weights, packed and offered as the service does."""
    for path in PT_EN.iterdir():
        kind = path.name.partition(".")[0]
        if kind in {"model", "lex", "vocab"}:
            service.add(kind, path.read_bytes(), "pt-en")
    fetch(service, tmp_path, ("pt", "en"))
    engine = open_local(settings_for(service), tmp_path)
    asked = len(service.asked)
    assert engine.translate("Os estudantes visitaram o hospital.", "pt", "en") == "The students visited the hospital."
    engine.close()
    assert len(service.asked) == asked
    assert left_in(tmp_path) == ["pt-en"]


def test_no_cookie_comes_back_to_the_service(service: ModelService) -> None:
    """It could tell by one who comes again."""
    got: list[str | None] = []

    def give(handler: BaseHTTPRequestHandler) -> None:
        body = service.body_of("/v1/") or b""
        handler.send_response(200)
        handler.send_header("Set-Cookie", "id=1; Path=/")
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    def look(handler: BaseHTTPRequestHandler) -> None:
        got.append(handler.headers["Cookie"])
        send(handler, service.body_of(COLLECTION) or b"")

    service.answers |= {"/v1/": give, COLLECTION: look}
    list_models(settings_for(service), Path("unused"), remote=True)
    assert got == [None]


def test_what_was_fetched_is_in_its_folder_with_its_origin(service: ModelService, tmp_path: Path) -> None:
    service.add_small_model()
    told: list[tuple[int, int]] = []
    plan = plan_fetch(settings_for(service), tmp_path, RU_EN)
    fetch_model(plan, lambda come, total: told.append((come, total)))
    folder = find_model(settings_for(service), tmp_path, RU_EN)
    assert folder == tmp_path / "models" / "ru-en"
    names = ["lex.ruen.bin", "model.ruen.bin", "origin.json", "vocab.ruen.spm"]
    assert sorted(path.name for path in folder.iterdir()) == names
    assert (folder / "vocab.ruen.spm").read_bytes() == b"vocab" * 50_000
    assert digest(b"model" * 50_000) in (folder / "origin.json").read_text(encoding="utf-8")
    assert [come for come, _total in told] == sorted(come for come, _total in told)
    assert told[-1] == (plan.offer.size, plan.offer.size)


def test_a_name_that_is_a_path_is_not_used(service: ModelService, tmp_path: Path) -> None:
    for kind in ("model", "vocab"):
        service.add(kind, kind.encode(), name="../../evil.bin")
    fetch(service, tmp_path)
    assert not list(tmp_path.rglob("evil*"))
    assert left_in(tmp_path) == ["ru-en"]


def cut(handler: BaseHTTPRequestHandler) -> None:
    send(handler, b"(\xb5/\xfd half", told=99_999)


def short(handler: BaseHTTPRequestHandler) -> None:
    send(handler, b"(\xb5/\xfd half")


def html(handler: BaseHTTPRequestHandler) -> None:
    send(handler, b"<!doctype html><title>Log in</title>")


def endless(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.end_headers()
    with contextlib.suppress(OSError):
        for _chunk in range(1600):
            handler.wfile.write(b"x" * 65536)


def reset(handler: BaseHTTPRequestHandler) -> None:
    handler.connection.close()


def hang(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "10")
    handler.end_headers()
    handler.rfile.read(1)  # until the other side gives up


def missing(handler: BaseHTTPRequestHandler) -> None:
    send(handler, b"gone", status=404)


def failing(handler: BaseHTTPRequestHandler) -> None:
    send(handler, b"", status=503)


def changed(handler: BaseHTTPRequestHandler) -> None:
    send(handler, packed(b"vocaB" * 50_000))


@pytest.mark.parametrize("misbehave", [cut, short, html, endless, reset, hang, missing, failing, changed])
def test_a_file_that_is_not_as_listed_is_one_error_and_leaves_nothing(
    service: ModelService, tmp_path: Path, misbehave: Answer
) -> None:
    service.answers[service.add_small_model()["vocab"]] = misbehave
    with pytest.raises(EngineError, match=r"http://127\.0\.0\.1") as caught:
        fetch(service, tmp_path, timeout=0.3)
    assert caught.value.hint
    assert caught.value.exit_code == 1
    assert left_in(tmp_path) == []
    service.answers.clear()
    fetch(service, tmp_path)
    assert left_in(tmp_path) == ["ru-en"]


@pytest.mark.parametrize("misbehave", [cut, html, endless, reset, hang, missing, failing])
@pytest.mark.parametrize("path", ["/v1/", COLLECTION])
def test_what_is_no_list_is_one_error(service: ModelService, tmp_path: Path, path: str, misbehave: Answer) -> None:
    service.answers[path] = misbehave
    with pytest.raises(EngineError, match=r"http://127\.0\.0\.1"):
        plan_fetch(settings_for(service, timeout=0.3), tmp_path, RU_EN)
    assert not (tmp_path / "models").exists()


@pytest.mark.parametrize("body", [packed(b"other" * 50_000), bomb(8192), b"no archive"])
def test_what_unpacks_to_something_else_is_refused_even_with_the_listed_checksum(
    service: ModelService, tmp_path: Path, body: bytes
) -> None:
    """A list that lies cannot fill the memory, either."""
    service.add("model", b"model")
    path = service.add("vocab", b"vocab" * 50_000, attachment={"size": len(body), "hash": digest(body)})
    service.files[path] = body
    with pytest.raises(EngineError, match="not the one in the list"):
        fetch(service, tmp_path)
    assert left_in(tmp_path) == []


def test_nobody_at_the_address_is_told(tmp_path: Path) -> None:
    settings = EngineSettings(url="http://127.0.0.1:9/v1", models="models")
    with pytest.raises(EngineUnreachableError, match="cannot be reached"):
        plan_fetch(settings, tmp_path, RU_EN)


@pytest.mark.parametrize("url", ["no address", "ftp://127.0.0.1/", "http://", "http://[::1", "file:///etc/passwd"])
def test_an_address_that_is_none_is_told(tmp_path: Path, url: str) -> None:
    with pytest.raises(EngineUnreachableError):
        plan_fetch(EngineSettings(url=url), tmp_path, RU_EN)


@pytest.fixture
def secure(tmp_path: Path) -> Iterator[ModelService]:
    """A service over TLS; `authority.pem` is what must be trusted to trust it."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority = trustme.CA()
    authority.cert_pem.write_to_path(tmp_path / "authority.pem")
    authority.issue_cert("127.0.0.1").configure_cert(context)
    with model_service(context) as running:
        yield running


def test_a_server_with_a_wrong_certificate_is_not_trusted(secure: ModelService, tmp_path: Path) -> None:
    with pytest.raises(EngineUnreachableError, match="does not prove who it is"):
        plan_fetch(settings_for(secure), tmp_path, RU_EN)
    assert secure.asked == []


def test_a_secure_service_may_not_point_to_files_in_the_clear(
    secure: ModelService, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(tmp_path / "authority.pem"))
    secure.add_small_model()
    fetch(secure, tmp_path)
    secure.base_url = secure.base_url.replace("https:", "http:")
    with pytest.raises(EngineUnreachableError, match="not safe") as caught:
        plan_fetch(settings_for(secure), tmp_path / "elsewhere", RU_EN)
    assert caught.value.hint


def test_a_service_that_sends_on_is_not_followed(service: ModelService, tmp_path: Path) -> None:
    """It may be the log-in page of a network, or an address in the clear; and what comes with it may have no end."""

    def send_on(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(302)
        handler.send_header("Location", service.url + "/elsewhere")
        handler.end_headers()
        with contextlib.suppress(OSError):
            for _chunk in range(1600):
                handler.wfile.write(b"x" * 65536)
            service.asked.append("all 100 MB were taken")

    service.answers["/v1/"] = send_on
    with pytest.raises(EngineUnreachableError, match="sends us on"):
        plan_fetch(settings_for(service), tmp_path, RU_EN)
    assert service.asked == ["/v1/"]


def test_a_password_in_the_address_is_neither_shown_nor_kept(service: ModelService, tmp_path: Path) -> None:
    service.add_small_model()
    url = service.url.replace("//", "//me:Secret-7@")
    plan = plan_fetch(EngineSettings(url=url, models="models"), tmp_path, RU_EN)
    fetch_model(plan)
    assert plan.url == service.url
    assert "Secret" not in (plan.folder / "origin.json").read_text(encoding="utf-8")
    service.answers["/v1/"] = failing
    with pytest.raises(EngineError) as caught:
        plan_fetch(EngineSettings(url=url), tmp_path, ("en", "ru"))
    assert "Secret" not in caught.value.message + caught.value.hint


def test_a_pair_that_is_not_offered_is_told(service: ModelService, tmp_path: Path) -> None:
    service.add_small_model("ru-en")
    with pytest.raises(EngineSetupError, match="no model from “en” to “be”"):
        plan_fetch(settings_for(service), tmp_path, ("en", "be"))


def test_something_else_in_its_place_stays_and_is_told_before_anything_is_asked(
    service: ModelService, tmp_path: Path
) -> None:
    notes = tmp_path / "models" / "ru-en" / "notes.txt"
    notes.parent.mkdir(parents=True)
    notes.write_text("mine", encoding="utf-8")
    with pytest.raises(StorageError, match="holds no whole model"):
        fetch(service, tmp_path)
    assert notes.read_text(encoding="utf-8") == "mine"
    assert service.asked == []


def test_a_model_that_the_disk_cannot_hold_is_not_fetched(service: ModelService, tmp_path: Path) -> None:
    free = shutil.disk_usage(tmp_path).free
    count = free // 300_000_000 + 2
    service.add_small_model()
    plan = plan_fetch(settings_for(service), tmp_path, RU_EN)
    file = plan.offer.files[0]._replace(unpacked_size=300_000_000)
    huge = plan._replace(offer=plan.offer._replace(files=(file,) * count))
    with pytest.raises(StorageError, match="MB are free"):
        fetch_model(huge)
    assert left_in(tmp_path) == []
    assert not any(path.startswith("/files/") for path in service.asked)


_IN_A_PROCESS = """
import sys
from pathlib import Path
from bsmu_news.domain.newsroom import EngineSettings
from bsmu_news.errors import BsmuNewsError
from bsmu_news.services.models import fetch_model, plan_fetch
if sys.argv[3:]:
    import resource
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]), int(sys.argv[3])))
try:
    fetch_model(plan_fetch(EngineSettings(url=sys.argv[1], models="models"), Path(sys.argv[2]), ("ru", "en")))
except BsmuNewsError as error:
    print(error.message)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit for the size of files")
def test_a_disk_that_fills_up_while_writing_leaves_nothing(service: ModelService, tmp_path: Path) -> None:
    service.add_small_model()
    words = [sys.executable, "-c", _IN_A_PROCESS, service.url, str(tmp_path), "150000"]
    done = subprocess.run(words, capture_output=True, check=True, encoding="utf-8")
    assert "the disk is full" in done.stdout
    assert left_in(tmp_path) == []


def test_after_a_kill_the_next_run_starts_cleanly(service: ModelService, tmp_path: Path) -> None:
    service.answers[service.add_small_model()["vocab"]] = hang
    running = subprocess.Popen([sys.executable, "-c", _IN_A_PROCESS, service.url, str(tmp_path)])
    while not any("vocab" in path for path in service.asked):
        time.sleep(0.01)
    with pytest.raises(LockedError, match="another command is fetching"):
        fetch(service, tmp_path)
    running.kill()
    running.wait()
    (tmp_path / "models" / ".part" / ".new-half").mkdir(parents=True, exist_ok=True)
    assert not [entry for entry in list_models(settings_for(service), tmp_path) if entry.folder]
    service.answers.clear()
    fetch(service, tmp_path)
    assert left_in(tmp_path) == ["ru-en"]


def test_the_list_asks_nobody_unless_told_to(service: ModelService, tmp_path: Path) -> None:
    service.add_small_model("be-en")
    service.add_small_model("pt-en")
    settings = settings_for(service)
    assert [(entry.source, entry.target) for entry in list_models(settings, tmp_path)] == [
        ("be", "en"),
        ("en", "ru"),
        ("ru", "en"),
    ]
    assert service.asked == []
    fetch(service, tmp_path, ("be", "en"))
    here, offered = list_models(settings, tmp_path, remote=True)
    assert (here.source, here.folder, here.size) == ("be", tmp_path / "models" / "be-en", 650_000)
    assert (offered.source, offered.folder, offered.version) == ("pt", None, "3.0")
