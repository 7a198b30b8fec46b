"""A network engine: a way to ask over a line, and every failure told as one of ours."""

from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlsplit, urlunsplit

from bsmu_news.domain.engine import EngineInfo
from bsmu_news.domain.newsroom import EngineSettings
from bsmu_news.engines.deep.faults import FAULTS
from bsmu_news.engines.deep.infos import in_force, info_of
from bsmu_news.engines.keys import variable
from bsmu_news.engines.transport.faults import NO_TRANSLATION, explained, told
from bsmu_news.engines.transport.line import Line, open_line
from bsmu_news.errors import EngineError, EngineSetupError
from bsmu_news.messages import _

Ask = Callable[[str, str, str], object]
"""Sends one text, with our codes of its language and the one wanted; returns what stands in the answer's place."""


@dataclass(frozen=True)
class NetworkEngine:
    """An `Engine` over HTTP; `ask` keeps nothing from one text to the next, so threads do not meet in it."""

    info: EngineInfo
    line: Line
    ask: Ask = field(repr=False)

    def translate(self, text: str, source: str, target: str) -> str:
        """Return what the engine answers, never an empty text; see `Engine` for what it raises.

        Raises:
            EngineSetupError: the engine does not translate this pair; nothing was asked.
        """
        if not self.info.translates(source, target):
            raise EngineSetupError(
                _("{engine} does not translate from {source} to {target}").format(
                    engine=self.info.title, source=source, target=target
                ),
                _("Choose another engine with --engine."),
            )
        answer = self._answer(text, source, target)
        if not isinstance(answer, str) or not answer.strip():
            raise told(NO_TRANSLATION, self.line.peer)
        return answer

    def _answer(self, text: str, source: str, target: str) -> object:
        try:
            return self.ask(text, source, target)
        except EngineError:
            raise
        except Exception as error:  # noqa: BLE001 - whatever the library raises is told as one of ours
            reason = explained(error, self.line.peer, FAULTS)
        # Outside of the handler: as the context of the new error, the old one would show its secrets.
        raise reason

    def close(self) -> None:
        """Close the connections."""
        self.line.close()


@dataclass(frozen=True)
class Setup:
    """What an engine is made from: its line, the address at which it answers, and the key (empty: none)."""

    info: EngineInfo
    line: Line
    url: str
    key: str = field(default="", repr=False)


def set_up(
    name: str, settings: EngineSettings, key: str | None, *, usual: str = "", path: str = "", last: str = ""
) -> Setup:
    """Prepare an engine as the newsroom wants it; nothing is sent yet.

    `usual` is its address, where that is not the one of its info; `path` is that of an address which has none; `last`
    is added to every one that does not end in it.

    Raises:
        EngineSetupError: the key is missing or has signs that no key has; the address or a number cannot be used.
    """
    known = info_of(name)
    known = known._replace(url=usual or known.url)
    info = in_force(known, settings)
    key = _usable_key(info, key)
    if not settings.timeout > 0:
        raise EngineSetupError(
            _("the timeout of {engine} must be above 0 seconds").format(engine=info.title),
            _("Change it in [engines.{name}] of newsroom.toml.").format(name=name),
        )
    url = _with_path(_usable_url(name, settings.url or known.url), path, last)
    line = open_line(name, info.title, url, key=key or None, timeout=settings.timeout)
    return Setup(info, line, url, key)


def _usable_key(info: EngineInfo, key: str | None) -> str:
    name = variable(info.name)
    key = (key or "").strip() if info.key != "none" else ""
    if not key and info.key == "required":
        raise EngineSetupError(
            _("{engine} wants a key").format(engine=info.title),
            _("Put it into {variable} in the environment, or into the system's keyring.").format(variable=name),
        )
    if not all("!" <= char <= "~" for char in key):
        raise EngineSetupError(
            _("the key of {engine} has a space or a letter that no key has").format(engine=info.title),
            _("Copy it anew into {variable}.").format(variable=name),
        )
    return key


def _usable_url(name: str, url: str) -> str:
    try:
        parts = urlsplit(url)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        usable = False
    if not usable:
        raise EngineSetupError(
            _("the url in [engines.{name}] of newsroom.toml cannot be used").format(name=name),
            _("Give a whole address, as in https://example.org or http://127.0.0.1:5000."),
        )
    return url


def _with_path(url: str, path: str, last: str) -> str:
    parts = urlsplit(url)
    whole = (parts.path.rstrip("/") or path).removesuffix(last) + last
    return urlunsplit(parts._replace(path=whole, fragment=""))
