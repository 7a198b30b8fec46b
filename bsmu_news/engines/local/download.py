"""Fetches the list of models and their files, and lets nothing through that is not what the list says."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from bsmu_news.engines.local.catalog import Offer, RemoteFile, read_catalog
from bsmu_news.engines.local.folder import Pair
from bsmu_news.engines.local.zstandard import largest_unpacked
from bsmu_news.errors import BsmuNewsError, EngineError, EngineUnreachableError
from bsmu_news.messages import N_, _

if TYPE_CHECKING:
    from requests import Response, Session

_COLLECTION = "/buckets/main/collections/translations-models-v2/records"
_LIST_LIMIT = 30_000_000
"""Bytes; the list has about one million."""
_ROOT_LIMIT = 1_000_000
_CHUNK = 1 << 16
_OK = 200
_SENT_ON = range(300, 400)
_SLACK = 128 * 1024
"""Bytes that the bound of an unpacked file may be over its size: one block."""

_WAYS = N_("Check the network, and try again; nothing was kept.")

Told = Callable[[int], None]
"""Is told how many bytes have come since it was told last."""


class Service(NamedTuple):
    """What the service has: its models, and the address that their files' locations are counted from."""

    models: Mapping[Pair, Offer]
    files: str


class _Attachments(msgspec.Struct):
    base_url: str


class _Capabilities(msgspec.Struct):
    attachments: _Attachments


class _Root(msgspec.Struct):
    capabilities: _Capabilities


def shown(url: str) -> str:
    """Return an address without the name and password that may stand in it."""
    start, slashes, rest = url.partition("://")
    host, slash, path = rest.partition("/")
    return start + slashes + host.rpartition("@")[2] + slash + path


def read_service(session: "Session", url: str, timeout: float) -> Service:
    """Return what the service at `url` has.

    Raises:
        EngineUnreachableError: when nobody answers there, or somebody else.
    """
    root = url.rstrip("/")
    told = _read(session, root + "/", timeout, _ROOT_LIMIT)
    listed = _read(session, root + _COLLECTION, timeout, _LIST_LIMIT)
    try:
        files = msgspec.json.decode(told, type=_Root).capabilities.attachments.base_url
        models = read_catalog(listed)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise EngineUnreachableError(
            _("what answers at {url} is no list of translation models").format(url=shown(url)),
            _("Check the address, and whether the network wants you to log in first."),
        ) from error
    if root.startswith("https:") and not files.startswith("https:"):
        raise EngineUnreachableError(
            _("{url} sends us for its models to {other}, which is not safe").format(url=shown(url), other=shown(files)),
            _("Check the address, and whether the network wants you to log in first."),
        )
    return Service(models, files.rstrip("/") + "/")


def fetch_file(session: "Session", service: Service, file: RemoteFile, timeout: float, told: Told) -> bytes:
    """Return a file of a model, unpacked.

    Raises:
        EngineUnreachableError: when it cannot be had.
        EngineError: when it is not what the list says.
    """
    url = service.files + file.location
    packed = _read(session, url, timeout, file.size, told)
    if len(packed) != file.size:
        raise _other(url, _("it broke off after {count} of {size} bytes").format(count=len(packed), size=file.size))
    if hashlib.sha256(packed).hexdigest() != file.digest:
        raise _other(url, _("its checksum is wrong"))
    try:
        if largest_unpacked(packed) <= file.unpacked_size + _SLACK:
            return _unpacked(packed, file)
        reason = _("it unpacks to more than the list says")
    except ValueError as error:
        raise _other(url, _("it cannot be unpacked")) from error
    raise _other(url, reason)


def _unpacked(packed: bytes, file: RemoteFile) -> bytes:
    """Return what a file unpacks to.

    Raises:
        ValueError: when that is not what it must be.
    """
    from fxtranslate import discovery  # noqa: PLC0415 - an optional part of the installation

    data = discovery.verify_and_decompress(packed, file.unpacked_digest)
    if len(data) != file.unpacked_size:
        raise ValueError("wrong size")
    return data


def _read(session: "Session", url: str, timeout: float, limit: int, told: Told | None = None) -> bytes:
    """Return what is at an address; more than `limit` bytes are an error as soon as they come."""
    with (
        _mapped(url),
        session.get(url, timeout=timeout, stream=True, headers={"Accept-Encoding": "identity"}) as answer,
    ):
        _check_answer(answer, url)
        data = bytearray()
        for chunk in answer.iter_content(_CHUNK):
            data += chunk
            if len(data) > limit:
                raise _other(url, _("it is larger than it may be"))
            if told:
                told(len(chunk))
        return bytes(data)


def _check_answer(answer: "Response", url: str) -> None:
    if answer.status_code in _SENT_ON:
        raise EngineUnreachableError(
            _("{url} sends us on to another address").format(url=shown(url)),
            _("Check the address, and whether the network wants you to log in first."),
        )
    if answer.status_code != _OK:
        raise EngineUnreachableError(
            _("{url} answers with status {status}").format(url=shown(url), status=answer.status_code),
            _("Try again later."),
        )


@contextmanager
def _mapped(url: str) -> Iterator[None]:
    """Turn what requests and urllib3 raise into one message."""
    from requests import RequestException  # noqa: PLC0415 - 100 ms, and only fetching needs it
    from requests.exceptions import ConnectTimeout, ReadTimeout, SSLError  # noqa: PLC0415
    from urllib3.exceptions import HTTPError  # noqa: PLC0415

    try:
        yield
    except BsmuNewsError:
        raise
    except SSLError as error:
        message = _("{url} does not prove who it is (its certificate is not valid)")
        raise EngineUnreachableError(message.format(url=shown(url)), _(_WAYS)) from error
    except (ConnectTimeout, ReadTimeout) as error:
        raise EngineUnreachableError(_("{url} does not answer in time").format(url=shown(url)), _(_WAYS)) from error
    except (RequestException, HTTPError, OSError, ValueError) as error:
        raise EngineUnreachableError(
            _("{url} cannot be reached, or broke off").format(url=shown(url)), _(_WAYS)
        ) from error


def _other(url: str, reason: str) -> EngineError:
    return EngineError(
        _("the file at {url} is not the one in the list: {reason}").format(url=shown(url), reason=reason),
        _("Nothing was kept; try again later."),
    )
