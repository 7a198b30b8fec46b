"""The settings of engines: every slip is named with its place, and no secret is repeated."""

from pathlib import Path

import pytest

from bsmu_news.domain.newsroom import EngineSettings
from bsmu_news.errors import ConfigError
from bsmu_news.storage.engine_settings import looks_secret
from bsmu_news.storage.settings import load_settings

N = '[newsroom]\nname = "N"\n'
DEEPL = N + "[engines.deepl]\n"
SECRET = "s3cret-0f-mine"  # noqa: S105 - what must not be repeated

BAD = [
    # newsroom.toml, line:column, words of the message, words of the hint
    (N + '[translation]\nengine = "gogle"\n', "4:1", "there is no engine gogle", "Did you mean google?"),
    (N + "[engines.deepel]\n", "3:10", "there is no engine deepel", "Did you mean deepl?"),
    (N + "[engines.qqqq]\n", "3:10", "there is no engine qqqq", "memory, local, google, mymemory, libre"),
    (DEEPL + 'url = "ftp://x.org"\n', "4:1", "must be an address that starts with http", "https://"),
    (DEEPL + 'url = "translate.example.org"\n', "4:1", "must be an address that starts with http", ""),
    (DEEPL + 'url = "http://"\n', "4:1", "must be an address that starts with http", ""),
    (DEEPL + 'url = "http://x:port/"\n', "4:1", "must be an address that starts with http", ""),
    (DEEPL + 'url = "http://[x/"\n', "4:1", "must be an address that starts with http", ""),
    (DEEPL + 'url = "http://x.org/a b"\n', "4:1", "must be an address that starts with http", ""),
    (DEEPL + 'url = "http://x.org/\\n"\n', "4:1", "must be an address that starts with http", ""),
    (DEEPL + f'url = "https://me:{SECRET}@x.org/"\n', "4:1", "must not hold a user's name or password", ""),
    (DEEPL + f'url = "https://{SECRET}@x.org/"\n', "4:1", "must not hold a user's name or password", ""),
    (DEEPL + f'url = "https://x.org/?api_key={SECRET}"\n', "4:1", "must end with its path", ""),
    (DEEPL + "timeout = 0.09\n", "4:1", "timeout must be a number from 0.1 to 600", "30 is usual"),
    (DEEPL + "timeout = 601\n", "4:1", "timeout must be a number from 0.1 to 600", ""),
    (DEEPL + "timeout = nan\n", "4:1", "timeout must be a number from 0.1 to 600", ""),
    (DEEPL + "workers = -1\n", "4:1", "workers must be a number from 0 to 32", ""),
    (DEEPL + "workers = 33\n", "4:1", "workers must be a number from 0 to 32", ""),
    (DEEPL + "workers = 1.5\n", "4:1", "workers must be a number", ""),
    (DEEPL + "per_second = -0.5\n", "4:1", "per_second must be a number that is not negative", ""),
    (DEEPL + "per_second = nan\n", "4:1", "per_second must be", ""),
    (DEEPL + "per_second = inf\n", "4:1", "per_second must be", ""),
    (DEEPL + 'region = "a\\r\\nX-Evil: 1"\n', "4:1", "region must be one line of text", ""),
    (DEEPL + f'api_key = "{SECRET}"\n', "4:1", "api_key: a key has no place in a file", "BSMU_NEWS_DEEPL_KEY"),
    (DEEPL + f'key = "{SECRET}"\n', "4:1", "key: a key has no place", "environment"),
    (DEEPL + f'auth-token = "{SECRET}"\n', "4:1", "auth-token: a key has no place", "environment"),
    (N + f'[engines]\napi_key = "{SECRET}"\n', "4:1", "engines.api_key must be a table", ""),
]


@pytest.mark.parametrize(("text", "place", "words", "hint"), BAD)
def test_a_slip_in_an_engines_table_is_named(tmp_path: Path, text: str, place: str, words: str, hint: str) -> None:
    """With file, line and column; what may be a secret is not shown."""
    path = tmp_path / "newsroom.toml"
    path.write_bytes(text.encode())
    with pytest.raises(ConfigError) as caught:
        load_settings(path)
    assert caught.value.message.startswith(f"{path}:{place}: ")
    assert words in caught.value.message
    assert hint in caught.value.hint
    assert SECRET not in caught.value.message + caught.value.hint


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:5000", "http://[::1]:5000/v1/", "https://x.org/{version}/{endpoint}", ""]
)
def test_usual_addresses_and_the_limits_are_taken(tmp_path: Path, url: str) -> None:
    """A server on this machine among them."""
    path = tmp_path / "newsroom.toml"
    path.write_text(DEEPL + f'url = "{url}"\ntimeout = 600\nworkers = 32\nper_second = 0\n', encoding="utf-8")
    assert load_settings(path).engines == {"deepl": EngineSettings(url, timeout=600.0, workers=32)}


@pytest.mark.parametrize("name", ["model", "models", "email", "keyboard", "author", "per_second", "tokens"])
def test_innocent_names_look_like_no_secret(name: str) -> None:
    """A slip in an ordinary name gets the ordinary hint."""
    assert not looks_secret(name)
