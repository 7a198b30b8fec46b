"""Translation memories of other programs: TMX 1.4, read and written piece by piece, whatever their size.

The format: <https://www.gala-global.org/tmx-14b>.
"""

from bsmu_news.exchange.tmx.reader import Skipped, read_tmx
from bsmu_news.exchange.tmx.writer import write_tmx

__all__ = ["Skipped", "read_tmx", "write_tmx"]
