"""What is known of the engines is at hand at once, and true of them."""

import subprocess
import sys

import pytest

from bsmu_news.domain.engine import EngineInfo
from bsmu_news.domain.newsroom import EngineSettings
from bsmu_news.engines.deep import OPENERS
from bsmu_news.engines.deep.engine import set_up
from bsmu_news.engines.deep.infos import INFOS, in_force, info_of
from tests.engines.deep.conftest import Open
from tests.engines.servers import ENGINES, engine_server

HEAVY = {"deep_translator", "requests", "urllib3", "bs4", "ssl", "http", "email"}


def test_listing_the_engines_loads_nothing_heavy() -> None:
    """Most commands ask none of them."""
    script = (
        "import sys; before = set(sys.modules); import bsmu_news.engines.deep.infos;"
        "print(*{name.partition('.')[0] for name in set(sys.modules) - before})"
    )
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, encoding="utf-8")
    assert "bsmu_news" in loaded.stdout.split()
    assert not HEAVY & set(loaded.stdout.split())


def test_each_engine_has_an_info_and_an_opener() -> None:
    """Under one name."""
    assert tuple(info.name for info in INFOS) == tuple(OPENERS) == ENGINES


def test_belarusian_is_known_where_it_is() -> None:
    """LibreTranslate and DeepL have none."""
    with_belarusian = {info.name for info in INFOS if info.translates("be", "en")}
    assert with_belarusian == set(ENGINES) - {"libre", "deepl"}
    assert all(info.translates("ru", "en") and not info.translates("ru", "ru") for info in INFOS)


@pytest.mark.parametrize("info", INFOS, ids=lambda info: info.name)
def test_each_engine_is_reached_safely_and_asked_politely(info: EngineInfo) -> None:
    """https; the free ones, which want no key, have a rate."""
    assert info.url.startswith("https://")
    assert info.privacy.startswith("The text goes to ")
    assert info.limit > 0
    assert info.key == "required" or info.per_second > 0


@pytest.mark.parametrize(("name", "letter"), [("google", "ж"), ("mymemory", "ж"), ("google", "x"), ("mymemory", "x")])
def test_the_longest_text_that_the_limit_allows_is_taken(name: str, letter: str, open_engine: Open) -> None:
    """By the library, which counts letters, and in an address, where a Cyrillic one takes six signs."""
    text = letter * (info_of(name).limit // len(letter.encode()))
    with engine_server(name) as server:
        open_engine(name, server.url).translate(text, "ru", "en")
        assert server.texts == [text]


def test_a_server_of_one_s_own_is_not_spared() -> None:
    """What is polite to a public service does not bind it, and the text goes nowhere else."""
    info = in_force(info_of("google"), EngineSettings(url="http://user:secret@127.0.0.1:5000"))
    assert (info.per_second, info.workers, info.limit) == (0, 16, info_of("google").limit)
    assert "127.0.0.1:5000" in info.privacy
    assert "secret" not in info.privacy


def test_a_newsroom_s_own_numbers_hold() -> None:
    """At the usual address as elsewhere."""
    for url in ("", "https://translate.google.com/m", "http://127.0.0.1:5000"):
        info = in_force(info_of("google"), EngineSettings(url=url, workers=3, per_second=0.5))
        assert (info.workers, info.per_second) == (3, 0.5)


def test_the_usual_address_stays_public_when_it_is_written_out() -> None:
    """It is the same service."""
    info = in_force(info_of("google"), EngineSettings(url="https://translate.google.com/"))
    assert info.per_second == info_of("google").per_second


def test_what_an_engine_is_made_from_does_not_show_its_key() -> None:
    """It may be printed when somebody looks for a fault."""
    made = set_up("libre", EngineSettings("http://127.0.0.1"), "top-secret")
    assert made.key == "top-secret"
    assert "top-secret" not in repr(made)
    made.line.close()
