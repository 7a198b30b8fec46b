"""`bsmu-news engines`: the list, whether they answer, and where keys go."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from bsmu_news.cli.engine_table import languages_of
from bsmu_news.domain.engine import ENGINE_NAMES, EngineInfo
from tests.cli.screen import terminal
from tests.conftest import Run
from tests.engines.servers import KEY, Answer, engine_server, nobody
from tests.test_imports import HEAVY, loaded

BACKEND = '''
import json
from pathlib import Path
from keyring.backend import KeyringBackend

class Keyring(KeyringBackend):
    """Keeps keys in a file of the test."""
    priority = -1
    path = Path(__file__).with_name("kept.json")
    def get_password(self, service, username):
        return json.loads(self.path.read_text()).get(f"{service}/{username}") if self.path.exists() else None
    def set_password(self, service, username, password):
        self.path.write_text(json.dumps({f"{service}/{username}": password}))
'''


def point(newsroom: Path, **addresses: str) -> None:
    """Give engines of the newsroom other addresses."""
    tables = [f'\n[engines.{name}]\nurl = "{url}"\ntimeout = 5\n' for name, url in addresses.items()]
    with (newsroom / "newsroom.toml").open("a", encoding="utf-8") as file:
        file.write("".join(tables))


def test_the_list_fits_into_80_columns(run: Run) -> None:
    """Each engine with its key, limit, languages and where the text goes; a star for the newsroom's."""
    done = run("engines")
    lines = done.out.splitlines()
    assert done.code == 0
    assert max(map(len, lines)) <= 80
    heads = [line for line in lines if not line.startswith(" ")]
    assert heads[0].split() == ["Engine", "Key", "Limit", "Languages"]
    assert [line.split()[0] for line in heads[1:]] == list(ENGINE_NAMES)
    assert "memory *" in done.out
    assert "ru ⇄ en" in next(line for line in heads if line.startswith("deepl"))
    assert "ru, be, en" in next(line for line in heads if line.startswith("google"))
    assert "The text goes to Google" in done.out


def test_the_list_asks_nobody_and_loads_no_network(newsroom: Path) -> None:
    """It is quick, and nothing is told to anybody who only looks."""
    with engine_server("libre") as server:
        point(newsroom, **{name: server.url for name in ENGINE_NAMES if name not in ("memory", "local")})
        # A key may be in the keyring, which brings ssl along.
        assert not (HEAVY - {"keyring", "ssl"}) & loaded(newsroom, "engines")
        assert server.connections == 0


def test_some_engines_are_listed_by_name(run: Run) -> None:
    """In the order that was asked for; an unknown one is told with the nearest."""
    assert [one["name"] for one in run("engines", "--json", "google", "memory").json["engines"]] == ["google", "memory"]
    done = run("engines", "gogle")
    assert done.code == 2
    assert "there is no engine gogle" in done.err
    assert "Did you mean google?" in done.err


def test_the_json_tells_all_that_is_known(run: Run, newsroom: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the newsroom's address; a key is only said to be there."""
    monkeypatch.setenv("BSMU_NEWS_DEEPL_KEY", KEY)
    point(newsroom, deepl="http://127.0.0.1:9/v2")
    done = run("engines", "--json")
    assert done.json["version"] == 1
    assert [one["name"] for one in done.json["engines"]] == list(ENGINE_NAMES)
    deepl = next(one for one in done.json["engines"] if one["name"] == "deepl")
    assert deepl["key"] == "set"
    assert deepl["url"] == "http://127.0.0.1:9/v2"
    assert deepl["pairs"] == [["en", "ru"], ["ru", "en"]]
    assert deepl["chosen"] is False
    assert deepl["limit"] > 0
    assert deepl["privacy"]
    assert "check" not in deepl
    assert KEY not in done.out + done.err


def test_engines_that_answer_are_timed(run: Run, newsroom: Path) -> None:
    """One request of one word to each, all at once."""
    with engine_server("libre") as libre, engine_server("google") as google:
        point(newsroom, libre=libre.url, google=google.url)
        done = run("engines", "libre", "google", "memory", "--check")
        assert (done.code, done.err) == (0, "")
        assert done.out.count(" s\n") == 3
        assert (libre.texts, google.texts) == (["вода"], ["вода"])
        check = [one["check"] for one in run("engines", "libre", "--check", "--json").json["engines"]]
        assert check[0]["answers"] is True
        assert check[0]["reason"] is None
        assert check[0]["seconds"] >= 0


def test_a_named_engine_that_does_not_answer_fails_the_command(run: Run, newsroom: Path) -> None:
    """The reason and the next step are told beside the list; the others are asked all the same."""
    page = Answer(b"<html><title>Log in</title></html>", content_type="text/html")
    with nobody() as url, engine_server("libre", answer=lambda _request: page) as libre:
        point(newsroom, google=url, libre=libre.url)
        done = run("engines", "google", "libre", "deepl", "memory", "--check")
        assert done.code == 1
        assert [
            line.split()[-1] for line in done.out.splitlines() if line.startswith(("google", "libre", "deepl"))
        ] == [
            "no",
            "no",
            "no",
        ]
        warnings = [line for line in done.err.splitlines() if line.startswith("warning: ")]
        assert [line.split()[1].rstrip(":") for line in warnings] == ["google", "libre", "deepl"]
        assert warnings[2] == "warning: deepl needs a key"
        assert "BSMU_NEWS_DEEPL_KEY" in done.err
        answers = [
            one["check"]["answers"] for one in run("engines", "google", "memory", "--check", "--json").json["engines"]
        ]
        assert answers == [False, True]


def test_without_names_only_usable_engines_are_asked(run: Run, newsroom: Path) -> None:
    """Those without their key are not; that some do not answer is told and no failure."""
    with nobody() as url:
        point(newsroom, **{name: url for name in ENGINE_NAMES if name not in ("memory", "local")})
        done = run("engines", "--check", "--json")
    assert done.code == 0
    checks = {one["name"]: one["check"] for one in done.json["engines"]}
    assert checks["memory"]["answers"]
    assert not checks["google"]["answers"]
    assert checks["deepl"] is checks["microsoft"] is None


def test_a_key_that_is_sent_is_never_shown(run: Run, newsroom: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not even when the server repeats it in its refusal."""
    monkeypatch.setenv("BSMU_NEWS_DEEPL_KEY", KEY)
    refusal = Answer(json.dumps({"message": f"wrong key {KEY}"}).encode(), status=403)
    with engine_server("deepl", answer=lambda _request: refusal) as server:
        point(newsroom, deepl=server.url)
        for more in ([], ["--json"]):
            done = run("engines", "deepl", "--check", *more)
            assert done.code == 1
            assert KEY not in done.out + done.err
        assert len(server.requests) == 2


def test_the_list_needs_no_newsroom(tmp_path: Path) -> None:
    """It helps to choose before there is one; a newsroom that was named must be there."""
    words = [sys.executable, "-m", "bsmu_news"]
    root = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}

    def listed(more: Sequence[str]) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run([*words, *more], cwd=tmp_path, capture_output=True, check=False, env=root)

    assert listed(["engines", "--json"]).returncode == 0
    assert listed(["--newsroom", "nowhere", "engines"]).returncode == 2


def test_a_key_is_asked_for_on_a_terminal_only(run: Run) -> None:
    """Elsewhere the variable is named; an unknown engine is told first."""
    done = run("engines", "--set-key", "deepl", stdin=f"{KEY}\n")
    assert done.code == 2
    assert "BSMU_NEWS_DEEPL_KEY" in done.err
    assert "Did you mean deepl?" in run("engines", "--set-key", "deepel").err


@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")
def test_a_key_goes_into_the_keyring_unseen(tmp_path: Path, newsroom: Path) -> None:
    """What is typed does not show; from then on the key is set."""
    (tmp_path / "test_backend.py").write_text(BACKEND)
    words = ("engines", "--set-key", "deepl")
    path = os.pathsep.join([str(tmp_path), str(Path(__file__).parents[2])])
    with terminal(newsroom, *words, PYTHON_KEYRING_BACKEND="test_backend.Keyring", PYTHONPATH=path) as screen:
        screen.wait_for(lambda one: b"not shown" in one.raw)
        screen.process.sendline(KEY)
        assert screen.finish() == 0
        assert KEY.encode() not in screen.raw
        assert b"is in the system's keyring" in screen.raw
    assert json.loads((tmp_path / "kept.json").read_text()) == {"bsmu-news/deepl": KEY}


def test_languages_are_written_as_people_do() -> None:
    """Both ways, one way, all."""
    info = EngineInfo("x", "X", "none", "Here.")
    assert languages_of(info) == "ru, be, en"
    assert (
        languages_of(info._replace(pairs=frozenset({("ru", "en"), ("en", "ru"), ("be", "en")}))) == "ru ⇄ en, be → en"
    )
    assert languages_of(info._replace(pairs=frozenset({("be", "ru")}))) == "be → ru"
