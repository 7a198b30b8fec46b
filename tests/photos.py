"""Pictures for the tests, made with Pillow: they have structure, as photos do, and every camera's peculiarities."""

import random
from io import BytesIO
from typing import Any

from PIL import Image, ImageDraw

GPS, MAKE, ARTIST, ORIENTATION = 0x8825, 0x010F, 0x013B, 0x0112


def scene(width: int = 800, height: int = 600, seed: int = 1) -> Image.Image:
    """A sky, a meadow and houses of many colours; another seed is another street."""
    picked = random.Random(seed)  # noqa: S311 - the same streets each time
    image = Image.linear_gradient("L").resize((width, height)).convert("RGB")
    draw = ImageDraw.Draw(image)
    for _ in range(9):
        left, top = picked.randrange(width), picked.randrange(height * 3 // 4)
        colour = tuple(picked.randrange(256) for _ in range(3))
        draw.rectangle((left, top, left + width // 4, top + height // 2), fill=colour)
    # Grain, so that it has thousands of colours.
    grain = Image.frombytes("RGB", (width, height), picked.randbytes(width * height * 3))
    return Image.blend(image, grain, 0.1)


def saved(image: Image.Image, kind: str = "JPEG", **options: Any) -> bytes:
    """Return a picture as a file's bytes."""
    file = BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def camera_file(width: int = 800, height: int = 600, *, orientation: int = 1, artist: str = "", seed: int = 1) -> bytes:
    """Return a JPEG as a camera writes it: with the place where it was taken, the maker, who took it."""
    image = scene(width, height, seed)
    exif = Image.Exif()
    exif[MAKE], exif[ORIENTATION] = "Camera Maker", orientation
    if artist:
        exif[ARTIST] = artist
    exif.get_ifd(GPS).update({1: "N", 2: (53.0, 53.0, 20.0), 3: "E", 4: (27.0, 32.0, 10.0)})
    return saved(image, quality=90, exif=exif)
