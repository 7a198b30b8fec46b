"""Pictures opened: hostile ones end in an error of ours, nothing huge is decoded, and all stand upright."""

import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image

from bsmu_news.errors import PictureError
from bsmu_news.services.photos.decode import opened, raster_of, upright
from tests.photos import camera_file, saved, scene


def png_of_size(width: int, height: int) -> bytes:
    """A PNG whose header promises so many pixels."""
    header = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunk = struct.pack(">I", 13) + header + struct.pack(">I", zlib.crc32(header))
    data = b"IDAT" + zlib.compress(b"\0" * 1000)
    return b"\x89PNG\r\n\x1a\n" + chunk + struct.pack(">I", len(data) - 4) + data + struct.pack(">I", zlib.crc32(data))


BAD = {
    "text": (b"Dear readers,\n", "no picture"),
    "empty": (b"", "no picture"),
    "svg": (b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', "no picture"),
    "postscript": (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n", "no picture"),
    "truncated": (camera_file()[:4000], "damaged"),
    "bomb": (png_of_size(50_000, 50_000), "more than 100 million pixels"),
    "large": (png_of_size(10_001, 10_000), "more than 100 million pixels"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_no_picture_is_told(name: str) -> None:
    """Whatever a decoder raises, the user reads what is wrong with which file and what to do."""
    data, message = BAD[name]
    with pytest.raises(PictureError, match=message) as caught, opened(data, "01.jpg") as image:
        image.load()
    assert "01.jpg" in caught.value.message
    assert caught.value.hint


@pytest.mark.parametrize("orientation", range(1, 9))
def test_pictures_stand_upright(tmp_path: Path, orientation: int) -> None:
    """Each of EXIF's eight orientations is undone; width and height swap where the camera was held sideways."""
    path = tmp_path / "01.jpg"
    image = Image.new("RGB", (64, 32), "white")
    image.paste("red", (0, 0, 32, 16))  # the corner that EXIF's orientation moves
    exif = Image.Exif()
    exif[0x0112] = orientation
    path.write_bytes(saved(image, quality=95, exif=exif))
    raster = raster_of(path, 64, 64)
    assert raster
    assert (raster.width, raster.height) == ((64, 32) if orientation < 5 else (32, 64))
    corners = {1: (0, 0), 2: (1, 0), 3: (1, 1), 4: (0, 1), 5: (0, 0), 6: (1, 0), 7: (1, 1), 8: (0, 1)}
    turned = Image.frombytes("RGB", (raster.width, raster.height), raster.rgb)
    for right in (0, 1):
        for low in (0, 1):
            pixel = turned.getpixel((raster.width * (1 + 2 * right) // 4, raster.height * (1 + 2 * low) // 4))
            assert isinstance(pixel, tuple)
            assert (pixel[1] < 60) == ((right, low) == corners[orientation])


def test_a_picture_keeps_its_proportions_and_is_never_enlarged(tmp_path: Path) -> None:
    path = tmp_path / "01.jpg"
    path.write_bytes(camera_file(800, 600))
    small = raster_of(path, 80, 80)
    large = raster_of(path, 5000, 5000)
    assert small
    assert large
    assert (small.width, small.height, len(small.rgb)) == (80, 60, 80 * 60 * 3)
    assert (large.width, large.height) == (800, 600)


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "RGBA", "CMYK", "I;16", "YCbCr"])
def test_pictures_of_any_mode_become_red_green_and_blue(tmp_path: Path, mode: str) -> None:
    """Grey, palettes, print colours, 16 bits: a grey of one half stays about that."""
    path = tmp_path / "01"
    middle = Image.new("L", (40, 30), 128)
    if mode == "I;16":
        image = Image.frombytes("I;16", (40, 30), struct.pack("<H", 128 * 256) * 1200)
    elif mode == "P":
        image = middle.convert("RGB").quantize(2)
    else:
        image = middle.convert("RGB").convert(mode) if mode != "1" else Image.new("1", (40, 30), 1)
    kind = {"CMYK": "JPEG", "YCbCr": "JPEG"}.get(mode, "PNG")
    path.write_bytes(saved(image, kind))
    raster = raster_of(path, 100, 100)
    assert raster
    wanted = 255 if mode == "1" else 128
    assert all(abs(part - wanted) <= 3 for part in raster.rgb)


def test_what_is_transparent_is_white(tmp_path: Path) -> None:
    path = tmp_path / "01.png"
    path.write_bytes(saved(Image.new("RGBA", (4, 4), (255, 0, 0, 0)), "PNG"))
    raster = raster_of(path, 10, 10)
    assert raster
    assert set(raster.rgb) == {255}


def test_nothing_is_drawn_of_a_damaged_file(tmp_path: Path) -> None:
    for name, (data, _message) in BAD.items():
        (tmp_path / name).write_bytes(data)
        assert raster_of(tmp_path / name, 10, 10) is None
    assert raster_of(tmp_path / "missing", 10, 10) is None
    assert raster_of(tmp_path, 10, 10) is None


def test_an_orientation_that_cannot_be_read_changes_nothing() -> None:
    """EXIF that points into nowhere does not keep anybody from seeing the pixels."""
    exif = b"Exif\0\0II*\0\xff\xff\xff\x7f"
    with opened(saved(scene(40, 30), exif=exif), "01.jpg") as image:
        assert upright(image, 20, 20).size == (20, 15)
