"""Keys come from the environment or the keyring, and are never shown."""

import json
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordSetError

from bsmu_news.domain.engine import EngineInfo
from bsmu_news.engines.keys import keep_key, key_for, require_key
from bsmu_news.errors import EngineSetupError

NEEDY = EngineInfo("deepl", "DeepL", "required", "Away.")


class FileKeyring(KeyringBackend):
    """A keyring in a file of the test."""

    priority = -1.0  # never chosen by itself

    def __init__(self, path: Path) -> None:
        super().__init__()  # type: ignore[no-untyped-call] # the library has no types there
        self._path = path

    def get_password(self, service: str, username: str) -> str | None:
        known: dict[str, str] = json.loads(self._path.read_text()) if self._path.exists() else {}
        return known.get(f"{service} {username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        self._path.write_text(json.dumps({f"{service} {username}": password}))


class BrokenKeyring(FileKeyring):
    """A keyring that does nothing but fail, as back ends do: with whatever they like."""

    def __init__(self, error: Exception) -> None:
        super().__init__(Path())
        self._error = error

    def get_password(self, service: str, username: str) -> str | None:  # noqa: ARG002 - the library's signature
        raise self._error

    def set_password(self, service: str, username: str, password: str) -> None:  # noqa: ARG002 - as above
        raise PasswordSetError(f"cannot set {password}")


@pytest.fixture(autouse=True)
def _own_keyring(tmp_path: Path) -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(FileKeyring(tmp_path / "keyring.json"))
    yield
    keyring.set_keyring(before)


def test_the_environment_comes_before_the_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty variable is none; white space around a key does not belong to it."""
    assert key_for("deepl") is None
    keep_key("deepl", " kept ")
    assert keyring.get_password("bsmu-news", "deepl") == "kept"
    monkeypatch.setenv("BSMU_NEWS_DEEPL_KEY", "  ")
    assert key_for("deepl") == "kept"
    monkeypatch.setenv("BSMU_NEWS_DEEPL_KEY", " set\n")
    assert key_for("deepl") == "set"
    assert key_for("yandex") is None


@pytest.mark.parametrize("error", [KeyringLocked("locked"), RuntimeError("no D-Bus"), OSError("odd"), ValueError("é")])
def test_a_keyring_that_fails_is_no_error(error: Exception) -> None:
    """It only has no key; putting one in tells the other way, without the key."""
    keyring.set_keyring(BrokenKeyring(error))
    assert key_for("deepl") is None
    with pytest.raises(EngineSetupError, match="keyring does not take the key") as caught:
        keep_key("deepl", "s3cret")
    assert "BSMU_NEWS_DEEPL_KEY" in caught.value.hint
    assert "s3cret" not in f"{caught.value} {caught.value.hint} {caught.value.__cause__}"


@pytest.mark.parametrize("key", ["s3c\nret", "s3c\r\nX-Evil: ret", "s3cкret", "s3c\u200bret", "s3c ret", "s3c\x00ret"])
def test_what_can_be_no_key_is_refused_and_not_shown(monkeypatch: pytest.MonkeyPatch, key: str) -> None:
    """Neither from the environment, nor from the keyring, nor into it."""
    keyring.set_password("bsmu-news", "deepl", key)
    with pytest.raises(EngineSetupError, match="the key in the keyring holds spaces, line breaks") as caught:
        key_for("deepl")
    told = f"{caught.value} {caught.value.hint}"
    with pytest.raises(EngineSetupError) as caught:
        keep_key("deepl", key)
    told += f"{caught.value} {caught.value.hint}"
    if "\0" not in key:
        monkeypatch.setenv("BSMU_NEWS_DEEPL_KEY", key)
        with pytest.raises(EngineSetupError, match="BSMU_NEWS_DEEPL_KEY holds") as caught:
            key_for("deepl")
        told += f"{caught.value} {caught.value.hint}"
    assert "s3c" not in told


def test_a_missing_key_is_told_with_both_ways() -> None:
    """The variable and the keyring; engines that do without are not asked for one."""
    with pytest.raises(EngineSetupError, match="deepl needs a key") as caught:
        require_key(NEEDY)
    assert "BSMU_NEWS_DEEPL_KEY" in caught.value.hint
    assert "bsmu-news engines --set-key deepl" in caught.value.hint
    assert require_key(NEEDY._replace(key="optional")) is None
    keep_key("deepl", "abc")
    assert require_key(NEEDY) == "abc"
    assert require_key(NEEDY._replace(key="none")) is None


def test_an_empty_answer_is_no_key() -> None:
    """Enter alone changes nothing."""
    with pytest.raises(EngineSetupError, match="no key was given"):
        keep_key("deepl", " ")
    assert key_for("deepl") is None
