"""Pictures drawn in a terminal: by its own protocol, or in coloured half blocks."""

from bsmu_news.render.drawn.drawing import Drawing, Drawn, Loader
from bsmu_news.render.drawn.method import Method, method_in

__all__ = ["Drawing", "Drawn", "Loader", "Method", "method_in"]
