"""The codes of each protocol, read back as a terminal would."""

import base64
import re
import zlib
from io import BytesIO

from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageStat
from rich.console import Console
from rich.style import Style

from bsmu_news.domain.raster import Raster
from bsmu_news.render.drawn.blocks import block_lines
from bsmu_news.render.drawn.iterm import iterm
from bsmu_news.render.drawn.kitty import kitty
from bsmu_news.render.drawn.sixel import sixel
from tests.photos import scene


def raster(image: Image.Image) -> Raster:
    return Raster(image.width, image.height, image.convert("RGB").tobytes())


def rasters(side: int) -> st.SearchStrategy[Raster]:
    sides = st.integers(1, side)
    return st.tuples(sides, sides).flatmap(
        lambda size: st.binary(min_size=3 * size[0] * size[1], max_size=3 * size[0] * size[1]).map(
            lambda data: Raster(*size, data)
        )
    )


def test_kitty_gets_the_pixels_in_small_chunks() -> None:
    """Each chunk says whether more comes; together they are the pixels, and no answer is asked for."""
    picture = raster(scene(120, 90))
    codes = re.findall(r"\x1b_G(.*?);(.*?)\x1b\\", kitty(picture, 12, 5))
    assert codes[0][0] == "a=T,f=24,o=z,s=120,v=90,c=12,r=5,q=2,m=1"
    assert len(codes) > 2
    assert [keys for keys, _data in codes[1:]] == ["m=1"] * (len(codes) - 2) + ["m=0"]
    assert all(len(data) <= 4096 and len(data) % 4 == 0 for _keys, data in codes)
    assert zlib.decompress(base64.b64decode("".join(data for _keys, data in codes))) == picture.rgb


def test_iterm_gets_a_file_with_its_size_in_cells() -> None:
    """The file is a JPEG of the picture; its size in bytes is told."""
    found = re.fullmatch(
        r"\x1b]1337;File=inline=1;size=(\d+);width=12;height=5;preserveAspectRatio=1:([A-Za-z0-9+/=]+)\x07",
        iterm(raster(scene(120, 90)), 12, 5),
    )
    assert found
    data = base64.b64decode(found[2])
    assert len(data) == int(found[1])
    with Image.open(BytesIO(data)) as image:
        assert (image.format, image.size) == ("JPEG", (120, 90))


SIXEL = re.compile(r"#(\d+);2;(\d+);(\d+);(\d+)|#(\d+)|!(\d+)([?-~])|([$-])|([?-~])")


def drawn(codes: str) -> Image.Image:
    """Draw sixels as a terminal does."""
    found = re.fullmatch(r'\x1bP0;1;0q"1;1;(\d+);(\d+)(.*)\x1b\\', codes)
    assert found
    image = Image.new("RGB", (int(found[1]), int(found[2])), "magenta")
    palette: dict[str, tuple[int, ...]] = {}
    x = y = 0
    colour: tuple[int, ...] = ()
    at = 0
    for token in SIXEL.finditer(found[3]):
        assert token.start() == at, "something that is no sixel"
        at = token.end()
        if token[1]:
            palette[token[1]] = tuple(round(int(part) * 2.55) for part in token.group(2, 3, 4))
        elif token[5]:
            colour = palette[token[5]]
        elif token[8]:
            x, y = 0, y + 6 * (token[8] == "-")
        else:
            bits = ord(token[7] or token[9]) - 63
            count = int(token[6] or 1)
            for row in range(6):
                if bits >> row & 1:
                    image.paste(colour, (x, y + row, x + count, y + row + 1))
            x += count
    assert at == len(found[3])
    return image


def test_sixels_draw_the_picture() -> None:
    """What a terminal draws differs from the picture by no more than 255 colours must."""
    image = scene(100, 75)
    difference = ImageChops.difference(drawn(sixel(raster(image))), image)
    assert max(ImageStat.Stat(difference).mean) < 8


@settings(max_examples=40, deadline=None)
@given(rasters(9))
def test_sixels_leave_no_pixel_out(picture: Raster) -> None:
    """Any size is drawn to its last row, whatever remains of a band of six, and nothing beyond it."""
    image = drawn(sixel(picture))
    before = Image.frombytes("RGB", (picture.width, picture.height), picture.rgb)
    assert max(high for _low, high in ImageStat.Stat(ImageChops.difference(image, before)).extrema) <= 3


@settings(max_examples=40, deadline=None)
@given(rasters(7))
def test_half_blocks_show_every_pixel(picture: Raster) -> None:
    """The letter's colour is the upper pixel's and the colour behind it the lower one's; the last may be missing."""
    rows: list[list[Style | None]] = [[]]
    for segment in block_lines(picture):
        if segment.text == "\n":
            rows.append([])
        else:
            assert set(segment.text) == {"▀"}
            rows[-1] += [segment.style] * len(segment.text)
    upper = [[style and style.color and style.color.triplet for style in row] for row in rows[:-1]]
    lower = [[style and style.bgcolor and style.bgcolor.triplet for style in row] for row in rows[:-1]]
    lines = [line for pair in zip(upper, lower, strict=True) for line in pair]
    pixels = [tuple(picture.rgb[at : at + 3]) for at in range(0, len(picture.rgb), 3)]
    flat = [pixel for line in lines[: picture.height] for pixel in line]
    assert flat == pixels
    assert all(pixel is None for line in lines[picture.height :] for pixel in line)


def test_equal_neighbours_are_written_once() -> None:
    """A plain sky does not repeat its colours cell by cell."""
    console = Console(color_system="truecolor", force_terminal=True, width=40)
    segments = list(block_lines(Raster(30, 2, bytes((1, 2, 3)) * 60)))
    assert len(segments) == 2
    assert segments[0].text == "▀" * 30
    assert console.get_style(segments[0].style or "").bgcolor
