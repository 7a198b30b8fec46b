"""A session of requests that gives nothing away: no password, no cookie, and to nobody but who was asked."""

import os
from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    import requests


def open_session(url: str) -> "requests.Session":
    """Return a session for requests to the host of `url`; nothing is sent yet.

    It follows no redirect. The environment's proxies and `REQUESTS_CA_BUNDLE` hold, but no proxy for this computer.
    """
    # Loading takes 0.1 s, which only those wait for who ask somebody.
    from http.cookiejar import DefaultCookiePolicy  # noqa: PLC0415

    import requests  # noqa: PLC0415

    class Session(requests.Session):
        def get_redirect_target(self, resp: requests.Response) -> None:  # noqa: ARG002 - the library's name
            # Otherwise requests reads the body of a redirect, as long as it may be, even without following it.
            return None

    session = Session()
    # The environment is read once, here: left to itself requests would also send passwords from ~/.netrc.
    session.trust_env = False
    session.proxies = _proxies(url)
    session.verify = os.environ.get("REQUESTS_CA_BUNDLE") or os.environ.get("CURL_CA_BUNDLE") or True
    session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=()))
    return session


def _proxies(url: str) -> dict[str, str]:
    from requests.utils import get_environ_proxies  # noqa: PLC0415 - as above

    try:
        return {} if _is_here(url) else get_environ_proxies(url, no_proxy=None)
    except ValueError:
        return {}  # no address at all; asking it tells that


def _is_here(url: str) -> bool:
    """Tell whether an address is on this machine, where no proxy is needed."""
    host = urlsplit(url).hostname or ""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
