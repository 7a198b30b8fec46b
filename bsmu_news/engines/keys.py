"""Keys of engines: from the environment or the system's keyring, never from a file, and never shown."""

import os
import re

from bsmu_news.domain.engine import EngineInfo
from bsmu_news.errors import EngineSetupError
from bsmu_news.messages import _

SERVICE = "bsmu-news"
"""What the keyring calls us; the user is the engine's name."""

_USABLE = re.compile("[!-~]+")
"""A key travels in a header: RFC 9110, 5.5 allows visible ASCII; a line break would start another header."""


def variable(name: str) -> str:
    """Return the environment's name for the key of an engine."""
    return f"BSMU_NEWS_{name.upper()}_KEY"


def key_for(name: str) -> str | None:
    """Return the key of an engine: that of the environment, else that of the system's keyring.

    Raises:
        EngineSetupError: what stands there can be no key; it is not shown.
    """
    return _usable(os.environ.get(variable(name)), variable(name)) or _usable(_in_keyring(name), _("the keyring"))


def require_key(info: EngineInfo) -> str | None:
    """Return the key of an engine, None for one that does without.

    Raises:
        EngineSetupError: it needs one and there is none, or what stands there can be no key.
    """
    if info.key == "none":
        return None
    key = key_for(info.name)
    if key is None and info.key == "required":
        hint = _("Set {variable} in the environment, or keep the key in the system's keyring: {command}")
        command = f"bsmu-news engines --set-key {info.name}"
        raise EngineSetupError(
            _("{engine} needs a key").format(engine=info.name),
            hint.format(variable=variable(info.name), command=command),
        )
    return key


def keep_key(name: str, key: str) -> None:
    """Put the key of an engine into the system's keyring.

    Raises:
        EngineSetupError: the text can be no key, or there is no keyring that would take it.
    """
    import keyring  # noqa: PLC0415 - 100 ms, and only engines with keys need it

    usable = _usable(key, _("the answer"))
    if usable is None:
        raise EngineSetupError(_("no key was given"), _("Nothing was changed."))
    try:
        keyring.set_password(SERVICE, name, usable)
    except Exception:  # noqa: BLE001 - back ends raise what they like
        hint = _("Set {variable} in the environment instead.").format(variable=variable(name))
        # Without the back end's words, which may quote what it was given.
        raise EngineSetupError(_("the system's keyring does not take the key"), hint) from None


def _usable(key: str | None, place: str) -> str | None:
    """Return a key without white space around it, None for an empty one."""
    stripped = (key or "").strip()
    if not stripped:
        return None
    if not _USABLE.fullmatch(stripped):
        raise EngineSetupError(
            _("the key in {place} holds spaces, line breaks or letters that no key has").format(place=place),
            _("Copy it again from the engine's page."),
        )
    return stripped


def _in_keyring(name: str) -> str | None:
    try:
        import keyring  # noqa: PLC0415 - 100 ms, and only engines with keys need it

        return keyring.get_password(SERVICE, name)
    except Exception:  # noqa: BLE001 - back ends raise what they like; without a keyring there is no key in it
        return None
