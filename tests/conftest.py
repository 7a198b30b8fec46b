"""Keeps out the network and the real home folder, and runs commands as a user would."""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from bsmu_news.cli.app import app
from bsmu_news.storage.newsroom import init_newsroom

DATA = Path(__file__).parent / "data"
_LOOPBACK = ("127.", "localhost", "::1")


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """No test sees the user's home, language, newsroom, editor or keyring, or any network but loopback."""
    home = tmp_path_factory.mktemp("home")
    for name in ("HOME", "USERPROFILE", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(home))
    for name in list(os.environ):
        if name.startswith(("BSMU_", "GIT_", "LC_")) or name in (
            "LANGUAGE",
            "VISUAL",
            "EDITOR",
            "FORCE_COLOR",
            "COLUMNS",
        ):
            monkeypatch.delenv(name)
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if isinstance(address, tuple) and not str(address[0]).startswith(_LOOPBACK):
            raise AssertionError(f"a test wants to reach {address}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@dataclass(frozen=True)
class Result:
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Result]


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """The root of an empty newsroom."""
    root, _made = init_newsroom(tmp_path / "room", "Test newsroom")
    return root


@pytest.fixture
def run(newsroom: Path) -> Run:
    """Run a command in this process on the test's newsroom."""

    def call(*args: str | Path, stdin: str | bytes = "") -> Result:
        words = ["--newsroom", str(newsroom), *map(str, args)]
        result = CliRunner().invoke(app, words, input=stdin, catch_exceptions=True)
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Result(result.exit_code, result.stdout, result.stderr)

    return call


@pytest.fixture
def spawn(newsroom: Path) -> Run:
    """Run a command in a process of its own, on the test's newsroom; returns decoded output."""

    def call(
        *args: str | Path, stdin: bytes = b"", env: dict[str, str] | None = None, encoding: str = "utf-8"
    ) -> Result:
        words = [sys.executable, "-m", "bsmu_news", "--newsroom", str(newsroom), *map(str, args)]
        done = subprocess.run(words, input=stdin, capture_output=True, check=False, env={**os.environ, **(env or {})})
        return Result(done.returncode, done.stdout.decode(encoding), done.stderr.decode(encoding))

    return call


ARTICLE = """\
---
title: Students opened a laboratory
date: 2024-03-05
section: university
status: draft
credits:
  authors:
    - name: Alisa Good
---

The laboratory opened on Tuesday.

Everyone is welcome.
"""


@pytest.fixture
def write_article(newsroom: Path) -> Callable[..., Path]:
    """Write an article's file as bytes; returns its path."""

    def write(text: str = ARTICLE, *, article: str = "2024-03-05-laboratory", language: str = "en") -> Path:
        path = newsroom / article / f"index.{language}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text.encode())
        return path

    return write
