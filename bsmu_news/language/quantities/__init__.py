"""Numbers, dates and times in a text, and how those of a translation differ from those of its source."""

from bsmu_news.language.quantities.compare import compare, compare_sides, read_side
from bsmu_news.language.quantities.difference import Change, Difference, Side
from bsmu_news.language.quantities.glance import glance, same_at_a_glance
from bsmu_news.language.quantities.quantity import Quantity, QuantityKind
from bsmu_news.language.quantities.scan import scan

__all__ = [
    "Change",
    "Difference",
    "Quantity",
    "QuantityKind",
    "Side",
    "compare",
    "compare_sides",
    "glance",
    "read_side",
    "same_at_a_glance",
    "scan",
]
