"""What gives people away is taken out of a picture without a loss of pixels, words, and turn."""

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from bsmu_news.domain.picture import Traces
from bsmu_news.errors import PictureError
from bsmu_news.pictures import jpeg, png
from bsmu_news.pictures.read import read_picture
from bsmu_news.pictures.strip import strip
from tests.pictures.pictures import XMP, every_kind, exif, iptc, pixels, saved, with_segment

KINDS = every_kind(exif=exif(), xmp=XMP)
SECRETS = (b"0012345", b"123456", b"Ivan Owner", b"secret", b"53,54", b"EOS")


@pytest.mark.parametrize("name", KINDS)
def test_traces_go_and_pixels_stay(name: str) -> None:
    """So do the turn, the words, and the moment."""
    before, after = read_picture(KINDS[name]), strip(KINDS[name])
    found = read_picture(after)
    assert found == before._replace(traces=Traces())
    assert not [one for one in SECRETS if one in after]
    assert pixels(after) == pixels(KINDS[name])
    assert strip(after) == after


@pytest.mark.parametrize("name", KINDS)
def test_other_programs_read_what_is_left(name: str) -> None:
    """The new block is EXIF like any other."""
    with Image.open(BytesIO(strip(KINDS[name]))) as opened:
        left = opened.getexif()
        assert {tag: left[tag] for tag in left if tag != 0x8769} == {
            0x010E: "A microscope", 0x0112: 6, 0x013B: "Alisa Good; Tsimafei Veras", 0x8298: "BSMU",
        }  # fmt: skip
        assert left.get_ifd(0x8769) == {0x9003: "2024:10:18 11:04:00", 0x829A: pytest.approx(1 / 125)}


@pytest.mark.parametrize("name", every_kind())
def test_a_picture_without_traces_stays_as_it_is(name: str) -> None:
    """Byte for byte."""
    data = every_kind()[name]
    assert strip(data) == data


def test_hidden_places_of_a_jpeg_are_cleared() -> None:
    """Thumbnails show what was cut away; the picture behind the picture has its own EXIF; so has Photoshop's block."""
    data = with_segment(saved("JPEG", exif=exif()), 0xED, iptc({80: b"Agency"}))
    data = with_segment(data, 0xE2, b"MPF\0" + bytes(20))
    data = with_segment(data, 0xE2, b"ICC_PROFILE\0\1\1profile")
    data = with_segment(data, 0xE1, jpeg.EXTENDED_XMP + b"secret")
    after = strip(data + saved("JPEG", exif=exif()))
    assert b"TINY" not in after
    assert b"secret" not in after
    assert b"MPF" not in after
    assert after.count(b"\xff\xd8") == 1
    assert b"ICC_PROFILE\0\1\1profile" in after
    assert read_picture(after).words.creators == ("Agency",)


def test_hidden_places_of_a_png_are_cleared() -> None:
    """ImageMagick writes EXIF as text."""
    parts = png.take_apart(saved("PNG"))
    texts = [
        png.chunk(b"zTXt", b"Raw profile type exif\0\0secret"),
        png.chunk(b"tEXt", b"exif:GPSLatitude\0secret"),
        png.chunk(b"tEXt", b"Title\0A hall"),
    ]
    after = strip(png.join([*parts[:2], *texts, *parts[2:]]) + b"secret")
    assert b"secret" not in after
    assert b"A hall" in after
    assert after.endswith(b"IEND\xaeB`\x82")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_metadata_that_cannot_be_read_go_whole(kind: str) -> None:
    """Something may hide in it."""
    after = strip(saved(kind, exif=b"Exif\0\0broken", xmp=b"<broken"))
    assert b"broken" not in after
    assert read_picture(after).unread == ()


def test_progressive_scans_are_kept_up_to_the_end() -> None:
    """There are tables between them, and what looks like marks inside."""
    data = saved("JPEG", Image.effect_noise((300, 200), 90), progressive=True, quality=95)
    assert strip(data + b"\xff\xd8secret\xff\xd9") == data


@pytest.mark.parametrize("data", [b"", b"text", saved("GIF"), saved("JPEG")[:60], saved("PNG")[:60]])
def test_other_files_are_refused(data: bytes) -> None:
    """Nothing would be taken out of them."""
    with pytest.raises(PictureError):
        strip(data)


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(list(KINDS.values())),
    st.lists(st.tuples(st.integers(0, 3000), st.binary(min_size=1, max_size=4)), min_size=1, max_size=3),
)
def test_damaged_files_are_refused_or_cleared(data: bytes, damage: list[tuple[int, bytes]]) -> None:
    """And clearing twice is clearing once."""
    for at, piece in damage:
        data = data[: at % len(data)] + piece + data[at % len(data) + len(piece) :]
    try:
        after = strip(data)
    except PictureError:
        return
    assert read_picture(after).traces == Traces()
    assert strip(after) == after
