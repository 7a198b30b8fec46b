"""deep-translator's own code, made to ask over our line.

Its modules call `requests.get` and `requests.post`: without a timeout, with a new connection each time. An engine runs
a copy of such a module, of its own and in no list of modules, in which the name `requests` stands for a `Requests`.
So nothing changes for others who use the library, and its translators, which are not safe to share, are made anew for
each text (that takes some microseconds).
"""

from collections.abc import Callable
from importlib.util import find_spec, module_from_spec
from types import ModuleType
from typing import Any, NamedTuple

from bsmu_news.engines.transport.reply import Reply


class Requests(NamedTuple):
    """What stands for `requests` in a module of the library."""

    exceptions: ModuleType
    get: Callable[..., Reply] | None = None
    post: Callable[..., Reply] | None = None


def copy_of(name: str, *, get: Callable[..., Reply] | None = None, post: Callable[..., Reply] | None = None) -> Any:
    """Return a copy of a module of deep-translator that makes its requests with these functions."""
    # Loading takes 0.1 s, and that of the library below 0.3 s, which only those wait for who ask an engine.
    import requests.exceptions  # noqa: PLC0415

    spec = find_spec(f"deep_translator.{name}")
    if spec is None or spec.loader is None:
        raise ModuleNotFoundError(name)
    module: Any = module_from_spec(spec)
    spec.loader.exec_module(module)
    module.requests = Requests(requests.exceptions, get, post)
    return module
