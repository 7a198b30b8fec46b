"""What is known of the engine `local` before a model is looked for."""

from bsmu_news.domain.engine import EngineInfo
from bsmu_news.messages import N_

NAME = "local"

SERVICE = "https://firefox.settings.services.mozilla.com/v1"
"""Where Firefox finds its models, too: https://remote-settings.readthedocs.io/en/latest/client-specifications.html"""

LICENCE = "Mozilla Public License 2.0"

USUAL_SIZE = 25_000_000
"""Bytes, about, that a model takes to fetch; the server's list tells it exactly."""

# Mozilla trains every model to or from English; English to Belarusian is not among them.
INFO = EngineInfo(
    name=NAME,
    title=N_("Firefox's models on this computer"),
    key="none",
    privacy=N_("Nothing leaves this computer."),
    pairs=frozenset({("ru", "en"), ("be", "en"), ("en", "ru")}),
    # fxtranslate holds Python's lock while it works: a second request at once would only wait.
    workers=1,
)
