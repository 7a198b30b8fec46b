"""Numbers, dates and times in a text, and how those of a translation differ from those of its source."""

from bsmu_news.language.quantities.compare import compare, compare_sides
from bsmu_news.language.quantities.difference import Change, Difference, Side
from bsmu_news.language.quantities.quantity import Quantity, QuantityKind
from bsmu_news.language.quantities.scan import scan

__all__ = ["Change", "Difference", "Quantity", "QuantityKind", "Side", "compare", "compare_sides", "scan"]
