"""Engines of a newsroom: everything that speaks against one is told before anything is asked."""

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from bsmu_news.domain.engine import ENGINE_NAMES
from bsmu_news.domain.newsroom import EngineSettings, Newsroom, NewsroomSettings, Settings, TranslationSettings
from bsmu_news.engines.caller import Caller
from bsmu_news.errors import EngineSetupError
from bsmu_news.services.engines import engine_states, open_engine
from tests.engines.local.conftest import PT_EN
from tests.engines.servers import KEY, engine_server


def room(root: Path, chosen: str = "memory", engines: Mapping[str, EngineSettings] | None = None) -> Newsroom:
    return Newsroom(root, Settings(NewsroomSettings("N"), TranslationSettings(chosen), engines or {}))


def test_an_engine_is_opened_for_a_pair_that_only_its_models_know(tmp_path: Path) -> None:
    """Firefox has no model from Russian into Belarusian; whoever has one may use it."""
    shutil.copytree(PT_EN, tmp_path / "models" / "ru-be")
    settings = {"local": EngineSettings(models="models")}
    engine = open_engine(room(tmp_path, engines=settings), "local", "ru", "be")
    assert ("ru", "be") in (engine.info.pairs or ())
    engine.close()


def test_the_newsrooms_address_and_the_key_are_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A server on this machine is asked as the engine would be; the rate is the newsroom's."""
    monkeypatch.setenv("BSMU_NEWS_DEEPL_KEY", KEY)
    with engine_server("deepl") as server:
        newsroom = room(tmp_path, engines={"deepl": EngineSettings(server.url, workers=3, per_second=50.0)})
        engine = open_engine(newsroom, "deepl", "ru", "en")
        assert (engine.info.workers, engine.info.per_second) == (3, 50.0)
        caller = Caller(engine, "ru", "en")
        assert caller.ask("вода") == "voda"
        assert KEY in server.requests[0].headers["authorization"]
        assert KEY not in repr(engine) + repr(vars(caller))
        caller.close()


@pytest.mark.parametrize(
    ("name", "pair", "told"),
    [
        ("gogle", ("ru", "en"), "there is no engine gogle"),
        ("libre", ("be", "en"), "libre does not translate from be into en"),
        ("deepl", ("be", "en"), "deepl does not translate from be into en"),
        ("google", ("en", "en"), "nothing to translate from en"),
        ("memory", ("en", "en"), "nothing to translate from en"),
        ("deepl", ("ru", "en"), "deepl needs a key"),
        ("microsoft", ("be", "en"), "microsoft needs a key"),
        ("yandex", ("be", "en"), "yandex needs a key"),
        ("chatgpt", ("be", "en"), "chatgpt needs a key"),
        ("local", ("ru", "en"), "there are no translation models"),
    ],
)
def test_what_speaks_against_an_engine_is_told_before_any_request(
    tmp_path: Path, name: str, pair: tuple[str, str], told: str
) -> None:
    """With what to do; the server at its address hears nothing."""
    with engine_server("libre") as server:
        newsroom = room(tmp_path, engines={one: EngineSettings(server.url) for one in ENGINE_NAMES})
        with pytest.raises(EngineSetupError, match=told) as caught:
            open_engine(newsroom, name, *pair)
        assert caught.value.hint
        assert server.requests == []


def test_the_list_knows_keys_and_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """A key that cannot be used is no reason to list nothing."""
    monkeypatch.setenv("BSMU_NEWS_DEEPL_KEY", KEY)
    monkeypatch.setenv("BSMU_NEWS_YANDEX_KEY", "two\nlines")
    engines = {"libre": EngineSettings("http://127.0.0.1:5000", per_second=7.0)}
    settings = Settings(NewsroomSettings("N"), TranslationSettings("libre"), engines)
    states = {state.info.name: state for state in engine_states(settings)}
    assert tuple(states) == ENGINE_NAMES
    assert {name: state.key for name, state in states.items() if state.info.key != "none"} == {
        "libre": "optional",
        "deepl": "set",
        "microsoft": "missing",
        "yandex": "unusable",
        "chatgpt": "missing",
    }
    assert [name for name, state in states.items() if not state.usable] == ["microsoft", "yandex", "chatgpt"]
    assert [name for name, state in states.items() if state.chosen] == ["libre"]
    libre = states["libre"].info
    assert (libre.url, libre.per_second) == ("http://127.0.0.1:5000", 7.0)
    assert "127.0.0.1:5000" in libre.privacy


def test_without_a_newsroom_all_is_as_usual() -> None:
    """The list helps to choose before there is one; a name that is given twice is listed once."""
    assert [state.info.name for state in engine_states(None)] == list(ENGINE_NAMES)
    assert [state.info.name for state in engine_states(None, ["deepl", "google", "deepl"])] == ["deepl", "google"]
    assert not any(state.chosen for state in engine_states(None))
