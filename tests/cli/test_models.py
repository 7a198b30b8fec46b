"""`bsmu-news models`: what is listed, asked and told."""

import sys
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.engines.local.service import ModelService, model_service, send


@pytest.fixture
def service(newsroom: Path) -> Iterator[ModelService]:
    """A service that the newsroom's settings point to, with one model of 650 kB."""
    with model_service() as running:
        running.add_small_model("ru-en")
        with (newsroom / "newsroom.toml").open("a", encoding="utf-8") as file:
            file.write(f'\n[engines.local]\nurl = "{running.url}"\nmodels = "models"\n')
        yield running


def test_without_models_the_pairs_that_can_be_fetched_are_listed_and_nobody_is_asked(
    run: Run, service: ModelService, newsroom: Path
) -> None:
    result = run("models")
    assert result.code == 0
    assert "ru-en  not here; about 25 MB to fetch" in result.out
    assert "be-en" in result.out
    assert f"“bsmu-news models fetch PAIR” fetches one into {newsroom / 'models'}." in result.err
    assert service.asked == []


def test_the_server_s_list_is_shown_when_asked_for(run: Run, service: ModelService) -> None:
    assert run("models", "--remote").out == "ru-en  not here; 0.7 MB to fetch\n"
    assert service.asked


def test_a_model_is_fetched_with_yes_and_then_listed(run: Run, service: ModelService, newsroom: Path) -> None:
    result = run("models", "fetch", "ru-en", "--yes")
    assert result.code == 0
    assert f"version 3.0: 0.7 MB from {service.url}" in result.err
    assert "Licence: Mozilla Public License 2.0" in result.err
    assert str(newsroom / "models" / "ru-en") in result.err
    assert f"ru-en  0.7 MB  {newsroom / 'models' / 'ru-en'}" in run("models").out
    again = run("models", "fetch", "ru-en")
    assert (again.code, again.out) == (0, "")
    assert "there already" in again.err


def test_json_tells_the_folder_and_whether_it_was_fetched(run: Run, service: ModelService, newsroom: Path) -> None:
    del service
    folder = str(newsroom / "models" / "ru-en")
    fetched = {"version": 1, "pair": ["ru", "en"], "fetched": True, "folder": folder}
    assert run("models", "fetch", "ru-en", "--yes", "--json").json == fetched
    assert run("models", "fetch", "ru-en", "--json").json == fetched | {"fetched": False}
    listed = run("models", "--json").json
    assert listed["version"] == 1
    assert listed["models"][0] == {"source": "ru", "target": "en", "here": True, "folder": folder, "size": 650_000}
    assert [(one["here"], one["size"]) for one in listed["models"]] == [(True, 650_000), (False, None), (False, None)]


def test_without_a_terminal_nobody_is_asked_and_the_option_is_named(run: Run, service: ModelService) -> None:
    result = run("models", "fetch", "ru-en")
    assert result.code == 2
    assert "--yes" in result.err
    assert service.asked == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["fetch"], "name two languages"),
        (["fetch", "russian"], "“russian” names no two languages"),
        (["fetch", "../x-en"], "names no two languages"),
        (["fetch", "xx-yy", "--yes"], "no model from “xx” to “yy” to be fetched"),
        (["list", "ru-en"], "takes no languages"),
    ],
)
def test_what_cannot_be_done_is_said(run: Run, service: ModelService, words: list[str], said: str) -> None:
    del service
    result = run("models", *words)
    assert result.code == 2
    assert said in result.err
    assert result.out == ""


def test_a_server_that_is_no_such_server_is_one_error(run: Run, service: ModelService, newsroom: Path) -> None:
    service.answers["/v1/"] = lambda handler: handler.send_error(503)
    result = run("models", "fetch", "ru-en", "--yes")
    assert result.code == 1
    assert "status 503" in result.err
    assert result.out == ""
    assert not (newsroom / "models").exists()


def test_the_list_works_outside_of_a_newsroom(spawn: Run, newsroom: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from typer.testing import CliRunner  # noqa: PLC0415 - `run` gives a newsroom

    from bsmu_news.cli.app import app  # noqa: PLC0415

    monkeypatch.chdir(newsroom.parent.parent)
    result = CliRunner().invoke(app, ["models"])
    assert (result.exit_code, spawn("models").code) == (0, 0)
    assert "ru-en" in result.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are not for Windows")
@pytest.mark.parametrize(("answer", "code", "said"), [("y", 0, "Done"), ("", 1, "nothing was fetched")])
def test_on_a_terminal_it_asks_first(service: ModelService, newsroom: Path, answer: str, code: int, said: str) -> None:
    from tests.cli.screen import Terminal  # noqa: PLC0415 - pexpect has no such terminals on Windows

    del service
    terminal = Terminal(["--newsroom", str(newsroom), "models", "fetch", "ru-en"], 200, 20, {})
    terminal.wait_for(lambda shown: any("Fetch it? (y/n) [n]:" in line for line in shown.lines))
    assert not (newsroom / "models").exists()
    terminal.process.sendline(answer)
    assert terminal.finish() == code
    assert any(said in line for line in terminal.lines)
    assert (newsroom / "models" / "ru-en").exists() is (code == 0)


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are not for Windows")
def test_a_bar_shows_how_much_has_come_and_is_taken_away(service: ModelService, newsroom: Path) -> None:
    from tests.cli.screen import Terminal  # noqa: PLC0415 - as above

    path = next(path for path in service.files if "model" in path.rpartition("/")[2])
    body = service.files[path]

    def slowly(handler: BaseHTTPRequestHandler) -> None:
        send(handler, body[:140_000], told=len(body))
        time.sleep(0.6)  # a bar comes only when a person would wait
        handler.wfile.write(body[140_000:])

    service.answers[path] = slowly
    terminal = Terminal(["--newsroom", str(newsroom), "models", "fetch", "ru-en", "--yes"], 200, 20, {})
    assert terminal.finish() == 0
    assert b"of 0.7 MB" in terminal.raw
    assert not any("of 0.7 MB" in line for line in terminal.lines)
