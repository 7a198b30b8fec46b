"""Pictures opened with Pillow: hostile files end in one kind of error, and nothing huge is decoded."""

import contextlib
import warnings
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from bsmu_news.domain.raster import Raster
from bsmu_news.errors import BsmuNewsError, PictureError
from bsmu_news.messages import _
from bsmu_news.storage.files import read_bytes

if TYPE_CHECKING:
    from PIL.Image import Image

MAX_BYTES = 200_000_000
MAX_PIXELS = 100_000_000
"""More than any camera but a few gives; decoded, they take 300 MB."""

_FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "TIFF", "BMP", "AVIF", "HEIF")
"""Pillow has decoders for fifty more, which nobody needs and nobody attacks but here."""
FIRST_SIDEWAYS = 5
"""EXIF orientations from this one on swap width and height."""
_ORIENTATION = 0x0112
_TURNS = {
    2: "FLIP_LEFT_RIGHT",
    3: "ROTATE_180",
    4: "FLIP_TOP_BOTTOM",
    5: "TRANSPOSE",
    6: "ROTATE_270",
    7: "TRANSVERSE",
    8: "ROTATE_90",
}
"""What makes a picture upright, by its EXIF orientation."""


@contextlib.contextmanager
def opened(data: bytes, name: str) -> "Iterator[Image]":
    """Open a picture; in the block it may be decoded. `name` is what errors call it.

    Raises:
        PictureError: for what is no picture, is damaged, or has more than `MAX_PIXELS`; that is told from its header.
    """
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 - 60 ms, only where a picture is decoded

    try:
        # Pillow warns of large pictures (which are refused below) and of odd metadata.
        with warnings.catch_warnings(action="ignore"), Image.open(BytesIO(data), formats=_formats()) as image:
            _require_few_pixels(image, name)
            yield image
    except BsmuNewsError:
        raise
    except Image.DecompressionBombError as error:
        raise _too_many(name) from error
    except UnidentifiedImageError as error:
        message = _("{name} is no picture that can be read").format(name=name)
        raise PictureError(message, _("Open it in a photo program and save it as JPEG.")) from error
    except Exception as error:  # its decoders raise whatever a damaged file brings about
        raise PictureError(_("{name} is damaged").format(name=name), _("Ask for the file again.")) from error


def raster_of(path: Path, width: int, height: int) -> Raster | None:
    """Return a picture upright and at most so wide and high, on white; None where it cannot be read."""
    with contextlib.suppress(Exception):  # as in `opened`; a preview shows its frame then
        data = read_bytes(path, MAX_BYTES)
        with opened(data, path.name) as image:
            shrunken = upright(image, width, height)
            return Raster(shrunken.width, shrunken.height, on_white(shrunken).tobytes())
    return None


def upright(image: "Image", width: int, height: int) -> "Image":
    """Return a picture at most so wide and high, with its orientation applied; it is decoded no larger than needed."""
    from PIL.Image import Transpose  # noqa: PLC0415 - as above

    orientation = orientation_of(image)
    if image.format == "HEIF":
        image = image.copy()  # pi-heif decodes a file with several pictures once more after each change
    box = (height, width) if orientation >= FIRST_SIDEWAYS else (width, height)
    if image.mode in ("P", "1"):
        image = image.convert("RGBA" if has_alpha(image) else "RGB")  # neighbours in a palette cannot be mixed
    elif image.mode.startswith("I"):
        image = eight_bits(image)
    image.thumbnail(box)
    turn = _TURNS.get(orientation)
    return image.transpose(Transpose[turn]) if turn else image


def orientation_of(image: "Image") -> int:
    """Return the EXIF orientation, from 1 (upright) to 8."""
    try:
        found = image.getexif().get(_ORIENTATION, 1)
    except Exception:  # noqa: BLE001 - EXIF that leads in circles, or nowhere; the pixels may still be good
        return 1
    return found if found in _TURNS else 1


def has_alpha(image: "Image") -> bool:
    """Tell whether a picture may have transparent parts."""
    return image.mode in ("RGBA", "LA", "PA", "RGBa", "La") or "transparency" in image.info


def on_white(image: "Image") -> "Image":
    """Return a picture in red, green and blue; what was transparent is white."""
    from PIL import Image  # noqa: PLC0415 - as above

    if not has_alpha(image):
        return image.convert("RGB")
    whole = image.convert("RGBA")
    paper = Image.new("RGBA", whole.size, "white")
    return Image.alpha_composite(paper, whole).convert("RGB")


def eight_bits(image: "Image") -> "Image":
    """Return a grey picture of 16 bits in 8, which is what screens show."""
    return image.convert("I").point(lambda value: value / 256).convert("L")


def _formats() -> tuple[str, ...]:
    """Return the formats that are read; HEIC where the extra for it is installed."""
    try:
        from pi_heif import register_heif_opener  # noqa: PLC0415 - an extra
    except ImportError:
        return _FORMATS[:-1]
    register_heif_opener()
    return _FORMATS


def _require_few_pixels(image: "Image", name: str) -> None:
    if image.width * image.height > MAX_PIXELS:
        raise _too_many(name)


def _too_many(name: str) -> PictureError:
    return PictureError(
        _("{name} has more than {limit} million pixels").format(name=name, limit=MAX_PIXELS // 1_000_000),
        _("Make it smaller in a photo program."),
    )
