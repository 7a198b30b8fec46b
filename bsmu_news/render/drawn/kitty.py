"""A picture in Kitty's graphics protocol, which Ghostty and Konsole know too.

Source: https://sw.kovidgoyal.net/kitty/graphics-protocol/
"""

import base64
import zlib

from bsmu_news.domain.raster import Raster

_CHUNK = 4096
"""Bytes of base64 in one escape code, as the protocol has it."""


def kitty(raster: Raster, columns: int, rows: int) -> str:
    """Return the codes that draw a picture over so many cells; the cursor ends in its last row.

    `q=2`: the terminal does not answer, for nobody would read it.
    """
    data = base64.standard_b64encode(zlib.compress(raster.rgb)).decode()
    chunks = [data[at : at + _CHUNK] for at in range(0, len(data), _CHUNK)]
    keys = f"a=T,f=24,o=z,s={raster.width},v={raster.height},c={columns},r={rows},q=2,"
    last = len(chunks) - 1
    return "".join(
        f"\x1b_G{'' if number else keys}m={int(number < last)};{chunk}\x1b\\" for number, chunk in enumerate(chunks)
    )
