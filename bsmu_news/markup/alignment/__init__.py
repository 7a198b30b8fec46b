"""Sets the segments of a source and a translation side by side, in the order of both; nothing is dropped.

A paragraph may stand for one, two or three of the other side, or for none. `pairs` holds what callers use,
`diagonal` the quick way for versions that plainly agree, `search` and `evidence` the way for all others.
"""

from bsmu_news.markup.alignment.items import Aligned, Item, Pair
from bsmu_news.markup.alignment.pairs import align, align_segments
from bsmu_news.markup.alignment.proportion import length_ratio

__all__ = ["Aligned", "Item", "Pair", "align", "align_segments", "length_ratio"]
