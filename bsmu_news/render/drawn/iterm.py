"""A picture in iTerm2's protocol of inline images, which WezTerm and mintty know too.

Source: https://iterm2.com/documentation-images.html
"""

import base64
from io import BytesIO

from bsmu_news.domain.raster import Raster

_QUALITY = 85


def iterm(raster: Raster, columns: int, rows: int) -> str:
    """Return the code that draws a picture over so many cells; the cursor ends in its last row."""
    from PIL import Image  # noqa: PLC0415 - 60 ms, only where pictures are drawn

    file = BytesIO()
    Image.frombytes("RGB", (raster.width, raster.height), raster.rgb).save(file, "JPEG", quality=_QUALITY)
    data = file.getvalue()
    keys = f"inline=1;size={len(data)};width={columns};height={rows};preserveAspectRatio=1"
    return f"\x1b]1337;File={keys}:{base64.standard_b64encode(data).decode()}\x07"
