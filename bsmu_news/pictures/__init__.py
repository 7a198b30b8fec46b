"""What picture files say in their headers, and words put there or taken away; pixels are neither read nor changed.

`read.py` reads, `embed.py` and `strip.py` rewrite; `jpeg.py`, `png.py` and `webp.py` take files apart, the other
modules read what stands in the parts.
"""
