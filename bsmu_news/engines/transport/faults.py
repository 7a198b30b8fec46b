"""What may go wrong between us and an engine: one message and one next step for each, and no exception without one."""

import traceback
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from bsmu_news.engines.transport.peer import Peer
from bsmu_news.errors import (
    EngineBusyError,
    EngineDeniedError,
    EngineError,
    EngineUnreachableError,
    TextRefusedError,
)
from bsmu_news.messages import N_, _


class Fault(NamedTuple):
    """A way in which a request fails. The texts may name {engine}, {host}, {name} and {variable}."""

    error: type[EngineError]
    message: str
    hint: str


_CHECK_URL = N_("Check the connection to the internet, and the url in [engines.{name}] of newsroom.toml.")
_ANOTHER = N_("Translate it by hand, or try another engine.")
_LATER = N_("Try again later, or choose another engine with --engine.")

NO_HOST = Fault(EngineUnreachableError, N_("{engine} cannot be reached: there is no host {host}"), _CHECK_URL)
NO_ANSWER = Fault(EngineUnreachableError, N_("{engine} cannot be reached: nobody answers at {host}"), _CHECK_URL)
UNSAFE = Fault(
    EngineUnreachableError,
    N_("{engine} was not asked: {host} cannot prove that it is {host}"),
    N_("Check the computer's clock and the url; REQUESTS_CA_BUNDLE may name your network's own certificates."),
)
NO_PROXY = Fault(
    EngineUnreachableError,
    N_("{engine} cannot be reached: the proxy does not let us through"),
    N_("Check HTTPS_PROXY and NO_PROXY in the environment."),
)
BAD_ADDRESS = Fault(
    EngineUnreachableError,
    N_("the address of {engine} cannot be used: {host}"),
    N_("Give a whole one, as in https://example.org, as the url in [engines.{name}] of newsroom.toml."),
)
FOREIGN = Fault(
    EngineUnreachableError,
    N_("{host} answers, but not as {engine} does"),
    N_("Open any page in a browser: the network may want you to log in. Else check the url in [engines.{name}]."),
)
SENT_ON = Fault(
    EngineUnreachableError,
    N_("{host} does not answer as {engine} but sends us on"),
    N_("Open any page in a browser: the network may want you to log in. Else check the url in [engines.{name}]."),
)
NO_SUCH_PAGE = Fault(EngineUnreachableError, N_("{host} answers, but knows nothing of {engine}"), _CHECK_URL)
SLOW = Fault(
    EngineBusyError,
    N_("{engine} has not answered in time"),
    N_("Try again later, or give it more seconds: timeout in [engines.{name}] of newsroom.toml."),
)
BROKEN_OFF = Fault(EngineBusyError, N_("{engine} broke off before its answer was whole"), _LATER)
TOO_MANY = Fault(
    EngineBusyError,
    N_("{engine} asks for fewer requests"),
    N_("Try again later, or set per_second in [engines.{name}] of newsroom.toml."),
)
TROUBLE = Fault(EngineBusyError, N_("{engine} has trouble of its own"), _LATER)
NO_TRANSLATION = Fault(TextRefusedError, N_("{engine} gave no translation"), _ANOTHER)
REFUSED = Fault(TextRefusedError, N_("{engine} does not take this text"), _ANOTHER)
TOO_LONG = Fault(TextRefusedError, N_("the text is too long for {engine}"), _ANOTHER)
TOO_LARGE = Fault(TextRefusedError, N_("{engine} sends far more than a translation"), _ANOTHER)
BAD_KEY = Fault(
    EngineDeniedError,
    N_("{engine} does not accept the key"),
    N_("Check {variable} in the environment, or the key in the system's keyring."),
)
NO_ACCESS = Fault(
    EngineDeniedError, N_("{engine} denies access"), N_("If it wants a key, put it into {variable}; else try later.")
)
NO_QUOTA = Fault(
    EngineDeniedError,
    N_("the quota of {engine} is used up"),
    N_("Wait until it is renewed, or choose another engine with --engine."),
)
NO_SUCH_PAIR = Fault(
    EngineDeniedError,
    N_("{engine} does not know one of the languages"),
    N_("Choose another engine with --engine."),
)

BY_EXCEPTION: Mapping[str, Fault] = {
    # requests 2.34
    "requests.exceptions.RequestException": BROKEN_OFF,
    "requests.exceptions.InvalidJSONError": FOREIGN,
    "requests.exceptions.JSONDecodeError": FOREIGN,
    "requests.exceptions.HTTPError": TROUBLE,
    "requests.exceptions.ConnectionError": NO_ANSWER,
    "requests.exceptions.ProxyError": NO_PROXY,
    "requests.exceptions.SSLError": UNSAFE,
    "requests.exceptions.Timeout": SLOW,
    "requests.exceptions.ConnectTimeout": NO_ANSWER,
    "requests.exceptions.ReadTimeout": SLOW,
    "requests.exceptions.URLRequired": BAD_ADDRESS,
    "requests.exceptions.TooManyRedirects": SENT_ON,
    "requests.exceptions.MissingSchema": BAD_ADDRESS,
    "requests.exceptions.InvalidSchema": BAD_ADDRESS,
    "requests.exceptions.InvalidURL": BAD_ADDRESS,
    "requests.exceptions.InvalidHeader": BAD_KEY,
    "requests.exceptions.InvalidProxyURL": NO_PROXY,
    "requests.exceptions.ChunkedEncodingError": BROKEN_OFF,
    "requests.exceptions.ContentDecodingError": BROKEN_OFF,
    "requests.exceptions.StreamConsumedError": BROKEN_OFF,
    "requests.exceptions.RetryError": TROUBLE,
    "requests.exceptions.UnrewindableBodyError": BROKEN_OFF,
    # urllib3 2.8: the reasons in what requests raises, or raised past it
    "urllib3.exceptions.HTTPError": BROKEN_OFF,
    "urllib3.exceptions.PoolError": NO_ANSWER,
    "urllib3.exceptions.RequestError": NO_ANSWER,
    "urllib3.exceptions.SSLError": UNSAFE,
    "urllib3.exceptions.ProxyError": NO_PROXY,
    "urllib3.exceptions.DecodeError": BROKEN_OFF,
    "urllib3.exceptions.ProtocolError": BROKEN_OFF,
    "urllib3.exceptions.MaxRetryError": NO_ANSWER,
    "urllib3.exceptions.HostChangedError": SENT_ON,
    "urllib3.exceptions.TimeoutStateError": SLOW,
    "urllib3.exceptions.TimeoutError": SLOW,
    "urllib3.exceptions.ReadTimeoutError": SLOW,
    "urllib3.exceptions.ConnectTimeoutError": NO_ANSWER,
    "urllib3.exceptions.NewConnectionError": NO_ANSWER,
    "urllib3.exceptions.NameResolutionError": NO_HOST,
    "urllib3.exceptions.EmptyPoolError": NO_ANSWER,
    "urllib3.exceptions.FullPoolError": NO_ANSWER,
    "urllib3.exceptions.ClosedPoolError": NO_ANSWER,
    "urllib3.exceptions.LocationValueError": BAD_ADDRESS,
    "urllib3.exceptions.LocationParseError": BAD_ADDRESS,
    "urllib3.exceptions.URLSchemeUnknown": BAD_ADDRESS,
    "urllib3.exceptions.ResponseError": TROUBLE,
    "urllib3.exceptions.ResponseNotChunked": BROKEN_OFF,
    "urllib3.exceptions.BodyNotHttplibCompatible": BROKEN_OFF,
    "urllib3.exceptions.IncompleteRead": BROKEN_OFF,
    "urllib3.exceptions.InvalidChunkLength": BROKEN_OFF,
    "urllib3.exceptions.InvalidHeader": BROKEN_OFF,
    "urllib3.exceptions.ProxySchemeUnknown": NO_PROXY,
    "urllib3.exceptions.ProxySchemeUnsupported": NO_PROXY,
    "urllib3.exceptions.HeaderParsingError": FOREIGN,
    "urllib3.exceptions.UnrewindableBodyError": BROKEN_OFF,
    # Python's own
    "http.client.HTTPException": BROKEN_OFF,
    "http.client.BadStatusLine": FOREIGN,
    "http.client.RemoteDisconnected": BROKEN_OFF,
    "http.client.InvalidURL": BAD_ADDRESS,
    "http.client.UnknownProtocol": FOREIGN,
    "http.client.LineTooLong": FOREIGN,
    "ssl.SSLError": UNSAFE,
    "builtins.ConnectionError": BROKEN_OFF,
    "builtins.ConnectionRefusedError": NO_ANSWER,
    "builtins.TimeoutError": SLOW,
    "builtins.OSError": NO_ANSWER,
    "builtins.UnicodeError": BAD_ADDRESS,
    "builtins.UnicodeEncodeError": REFUSED,  # half a character cannot be sent
    "builtins.Exception": FOREIGN,
}
"""By full name, so that the table can be read without loading the libraries."""


def told(fault: Fault, peer: Peer, words: str = "", retry_after: float | None = None) -> EngineError:
    """Return the error that tells a fault; `words` are the engine's own, made short and free of secrets."""
    variable = f"BSMU_NEWS_{peer.name.upper()}_KEY"
    names = {"engine": peer.title, "host": peer.host, "name": peer.name, "variable": variable}
    message, hint = _(fault.message).format(**names), _(fault.hint).format(**names)
    if words:
        message = _("{reason}: {words}").format(reason=message, words=_short(peer.redacted(words)))
    if issubclass(fault.error, EngineBusyError):
        return fault.error(message, hint, retry_after)
    return fault.error(message, hint)


def explained(error: Exception, peer: Peer, table: Mapping[str, Fault] = BY_EXCEPTION) -> EngineError:
    """Return what an exception of a library means, with the exception as its cause (without the secrets)."""
    explanation = told(fault_of(error, table), peer)
    explanation.__cause__ = _without_secrets(error, peer)
    return explanation


def fault_of(error: BaseException, table: Mapping[str, Fault] = BY_EXCEPTION) -> Fault:
    """Return the fault that an exception shows: that of the innermost reason, unless it happened at a proxy."""
    found = [_by_class(type(inner), table) for inner in _reasons(error)]
    if NO_PROXY in found:
        return NO_PROXY
    return next((fault for fault in reversed(found) if fault is not None), table["builtins.Exception"])


def _by_class(kind: type[BaseException], table: Mapping[str, Fault]) -> Fault | None:
    names = (f"{one.__module__}.{one.__qualname__}" for one in kind.__mro__ if one is not Exception)
    return next((table[name] for name in names if name in table), None)


def _reasons(error: BaseException, depth: int = 8) -> Iterator[BaseException]:
    """Yield an exception and those that it carries, as urllib3 and requests nest them, from outside in."""
    yield error
    if depth:
        for inner in (*error.args, getattr(error, "reason", None)):
            if isinstance(inner, BaseException):
                yield from _reasons(inner, depth - 1)


def _without_secrets(error: Exception, peer: Peer) -> Exception:
    shown = "".join(traceback.format_exception(error))
    hidden = peer.redacted(shown)
    return error if hidden == shown else RuntimeError(hidden)


def _short(words: str, most: int = 200) -> str:
    """Return the first words of an engine on one line."""
    line = " ".join(words.split())
    return line if len(line) <= most else line[: most - 1] + "…"
