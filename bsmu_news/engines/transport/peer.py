"""Whom a request goes to, as messages name it, and what they must never say."""

import json
from dataclasses import dataclass, field
from urllib.parse import quote, quote_plus, urlsplit

_REMOVED = "…"


@dataclass(frozen=True)
class Peer:
    """An engine at an address. `name` is its name in the settings, `title` its own; `secrets` are keys and the like.

    `has_key`: an answer of denied access is about the key.
    """

    name: str
    title: str
    host: str
    has_key: bool = False
    secrets: tuple[str, ...] = field(default=(), repr=False)

    def redacted(self, text: str) -> str:
        """Return a text without the secrets, in whichever way they are written."""
        for secret in self.secrets:
            # Longest first: the plain form may be a part of an escaped one.
            for form in sorted(_forms(secret), key=len, reverse=True):
                text = text.replace(form, _REMOVED)
        return text


def _forms(secret: str) -> frozenset[str]:
    forms = {secret, quote(secret), quote(secret, safe=""), quote_plus(secret), repr(secret)[1:-1]}
    return frozenset(forms | {json.dumps(secret)[1:-1]})


def host_of(url: str) -> str:
    """Return the host and port of an address, without the name and password that may stand before them."""
    return urlsplit(url).netloc.rpartition("@")[2]


def passwords_in(*urls: str) -> tuple[str, ...]:
    """Return the passwords that stand in addresses."""
    return tuple(filter(None, (urlsplit(url).password for url in urls)))
