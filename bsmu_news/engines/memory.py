"""What is known of the engine that asks nobody; `services/memory` does its work, for all engines."""

from bsmu_news.domain.engine import EngineInfo
from bsmu_news.messages import N_

INFO = EngineInfo(
    name="memory",
    title=N_("Translation memory"),
    key="none",
    privacy=N_("Nowhere: only finds again what the newsroom has translated before."),
    workers=1,
)
