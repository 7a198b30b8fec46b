"""The translation memory: what people of this newsroom approved or edited, and what they imported, found again."""

from bsmu_news.services.memory.memory import Memory, Statistics, open_memory
from bsmu_news.services.memory.patch import patched
from bsmu_news.services.memory.units import units_of

__all__ = ["Memory", "Statistics", "open_memory", "patched", "units_of"]
