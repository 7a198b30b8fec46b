"""Connections on which an answer takes no longer than it may, however slowly it drips; loads requests.

The read timeout of a socket holds for each read alone: a server that sends a byte a second is never late. So the time
that is left is set anew before each read. urllib3 hands over what a request may still take (`Timeout(total=…)`) as the
socket's timeout when it begins to wait for the answer.
"""

import io
import socket
import time
from http.client import HTTPResponse
from typing import Any

from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection


class _Dripping(io.RawIOBase):
    """What a socket receives until a point in time."""

    def __init__(self, connection: socket.socket) -> None:
        self._socket = connection
        self._whole = connection.gettimeout()
        self._end = None if self._whole is None else time.monotonic() + self._whole
        self._raw = connection.makefile("rb", buffering=0)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int | None:
        """Receive what is there.

        Raises:
            TimeoutError: the time is over.
        """
        if self._end is None:
            return self._raw.readinto(buffer)
        left = self._end - time.monotonic()
        if left <= 0:
            raise TimeoutError("the answer took too long")
        self._socket.settimeout(left)
        try:
            return self._raw.readinto(buffer)
        finally:
            # The next request on this connection sends before urllib3 sets a timeout of its own.
            self._socket.settimeout(self._whole)

    def close(self) -> None:
        self._raw.close()
        super().close()


class _TimedResponse(HTTPResponse):
    def __init__(
        self, sock: socket.socket, debuglevel: int = 0, method: str | None = None, url: str | None = None
    ) -> None:
        super().__init__(sock, debuglevel, method, url)
        self.fp.close()
        self.fp = io.BufferedReader(_Dripping(sock))


class _Connection(HTTPConnection):
    response_class = _TimedResponse


class _SafeConnection(HTTPSConnection):
    response_class = _TimedResponse


class _Pool(HTTPConnectionPool):
    ConnectionCls = _Connection


class _SafePool(HTTPSConnectionPool):
    ConnectionCls = _SafeConnection


_POOLS = {"http": _Pool, "https": _SafePool}


class TimedAdapter(HTTPAdapter):
    """Makes requests whose total timeout holds to the last byte of the answer, through a proxy as well."""

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        """Make the connections to the engine."""
        super().init_poolmanager(*args, **kwargs)
        self.poolmanager.pool_classes_by_scheme = _POOLS

    def proxy_manager_for(self, *args: Any, **kwargs: Any) -> Any:
        """Make the connections to a proxy."""
        manager = super().proxy_manager_for(*args, **kwargs)
        manager.pool_classes_by_scheme = _POOLS
        return manager
