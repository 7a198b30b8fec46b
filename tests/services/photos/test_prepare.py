"""A file becomes a picture for an article: upright, small enough, of a usual kind, without what it gives away."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

from bsmu_news.domain.newsroom import PhotoSettings
from bsmu_news.errors import PictureError, StorageError
from bsmu_news.pictures.read import read_picture
from bsmu_news.services.photos.prepare import Prepared, prepare
from tests.photos import GPS, MAKE, camera_file, saved, scene
from tests.pictures.pictures import iptc, with_segment

LIMITS = PhotoSettings(max_side=1000, min_side=300)


def prepared(folder: Path, data: bytes, name: str = "a.jpg", limits: PhotoSettings = LIMITS) -> Prepared:
    path = folder / name
    path.write_bytes(data)
    return prepare(path, limits)


def decoded(data: bytes) -> Image.Image:
    with Image.open(BytesIO(data)) as image:
        image.load()
        return image


def test_a_photo_that_fits_keeps_its_pixels_byte_for_byte(tmp_path: Path) -> None:
    """Only the metadata change: the place and the numbers go, who took it stays."""
    data = camera_file(artist="Bo Li")
    made = prepared(tmp_path, data)
    assert (made.ending, made.width, made.height) == (".jpg", 800, 600)
    scan = data[data.index(b"\xff\xda") :]
    assert made.data.endswith(scan)
    exif = decoded(made.data).getexif()
    assert not exif.get_ifd(GPS)
    assert read_picture(made.data).words.creators == ("Bo Li",)
    assert made.done == ("the place where it was taken is removed",)
    assert (tmp_path / "a.jpg").read_bytes() == data


def test_a_photo_is_set_upright_and_made_smaller(tmp_path: Path) -> None:
    """The longer side is the limit, the proportions stay, and nothing but the maker is left of the metadata."""
    made = prepared(tmp_path, camera_file(1600, 1200, orientation=6, artist="Bo Li"))
    image = decoded(made.data)
    assert image.size == (made.width, made.height) == (750, 1000)
    assert not image.getexif().get(MAKE)
    found = read_picture(made.data)
    assert (found.words.creators, found.orientation) == (("Bo Li",), 1)
    assert made.done[:2] == ("set upright", "made smaller, from 1200 × 1600 to 750 × 1000")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_the_copyright_notice_stays_in_a_photo_that_is_written_anew(tmp_path: Path, kind: str) -> None:
    """Wherever the file has it; to take it out would be to take it from its owner."""
    exif = Image.Exif()
    exif[0x8298] = "(c) Bo & Li, 2024"
    made = prepared(tmp_path, saved(scene(1600, 1200), kind, exif=exif))
    assert made.width == LIMITS.max_side
    assert read_picture(made.data).words.rights == "(c) Bo & Li, 2024"


def test_more_words_than_a_jpeg_has_room_for_are_cut(tmp_path: Path) -> None:
    """A good photo is not refused because its file calls its makers a hundred kilobytes."""
    words = {115: ("&" * 20_000).encode(), **dict.fromkeys((80, 116), ("я" * 20_000).encode("cp1251"))}
    made = prepared(tmp_path, with_segment(saved(scene(1600, 1200)), 0xED, iptc(words, utf8=False)))
    found = read_picture(made.data).words
    assert (found.creators, found.source, found.rights) == (("я" * 500,), "&" * 500, "я" * 500)


def test_a_picture_stays_the_same_when_it_is_prepared_again(tmp_path: Path) -> None:
    """What was made once needs nothing more."""
    for data in (camera_file(1600, 1200, orientation=3, artist="Bo Li"), saved(scene(), "TIFF")):
        once = prepared(tmp_path, data)
        twice = prepared(tmp_path, once.data, "b.jpg")
        assert twice.data == once.data
        assert not twice.done


GRAPHIC = Image.new("RGB", (400, 300), "white")
GRAPHIC.paste("navy", (50, 50, 200, 200))
SEEN_THROUGH = scene(400, 300).convert("RGBA")
SEEN_THROUGH.putalpha(Image.linear_gradient("L").resize((400, 300)))


@pytest.mark.parametrize(
    ("kind", "image", "ending", "said"),
    [
        ("PNG", scene(400, 300), ".jpg", "changed from PNG to JPEG"),
        ("PNG", GRAPHIC, ".png", ""),
        ("PNG", SEEN_THROUGH, ".png", ""),
        ("GIF", GRAPHIC, ".png", "changed from GIF to PNG"),
        ("TIFF", scene(400, 300), ".jpg", "changed from TIFF to JPEG"),
        ("TIFF", SEEN_THROUGH, ".png", "changed from TIFF to PNG"),
        ("BMP", scene(400, 300), ".jpg", "changed from BMP to JPEG"),
        ("AVIF", scene(400, 300), ".jpg", "changed from AVIF to JPEG"),
        ("WEBP", scene(400, 300), ".webp", ""),
        ("JPEG", scene(400, 300).convert("CMYK"), ".jpg", "changed from print colours to those of screens"),
        ("JPEG", scene(400, 300).convert("L"), ".jpg", ""),
        ("MPO", scene(400, 300), ".jpg", ""),
    ],
)
def test_pictures_become_of_a_kind_that_browsers_show(
    tmp_path: Path, kind: str, image: Image.Image, ending: str, said: str
) -> None:
    """Photos become JPEG; drawings and what can be seen through stay PNG; the picture is the same to the eye."""
    made = prepared(tmp_path, saved(image, kind))
    assert made.ending == ending
    assert made.done == ((said,) if said else ())
    after = decoded(made.data)
    assert after.mode in ("RGB", "RGBA", "L")
    difference = ImageChops.difference(after.convert("RGB"), image.convert("RGB"))
    assert max(ImageStat.Stat(difference).mean) < 8


def test_sixteen_bits_become_eight(tmp_path: Path) -> None:
    wide = scene(400, 300).convert("L").convert("I").point(lambda value: value * 257).convert("I;16")
    image = decoded(prepared(tmp_path, saved(wide, "PNG")).data)
    assert image.mode == "L"
    assert ImageStat.Stat(ImageChops.difference(image, scene(400, 300).convert("L"))).mean[0] < 4


def test_a_heavy_photo_is_saved_with_less_quality(tmp_path: Path) -> None:
    """Where the bytes are too many, the quality goes down as far as it may; what remains too heavy is told."""
    data = camera_file(900, 700)
    light = prepared(tmp_path, data, limits=LIMITS.__class__(max_side=1000, min_side=300, max_bytes=60_000))
    assert len(light.data) <= 60_000
    assert not light.doubts
    heavy = prepared(tmp_path, data, limits=LIMITS.__class__(max_side=1000, min_side=300, max_bytes=10_000))
    assert heavy.doubts == (f"it has {len(heavy.data) / 1e6:.1f} MB; 0.0 MB are allowed",)


def test_a_small_photo_is_told(tmp_path: Path) -> None:
    made = prepared(tmp_path, camera_file(200, 150))
    assert made.doubts == ("it is small: 200 × 150 pixels, where 300 are wanted",)


OTHER = scene(400, 300, seed=2)
REFUSED = {
    "a.jpg": (b"Dear readers,\n", "is no picture"),
    "b.jpg": (b"", "is empty"),
    "c.jpg": (b"%PDF-1.7\n", "is no picture"),
    "d.svg": (b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "an SVG drawing"),
    "e.jpg": (camera_file()[:9000], "is damaged"),
    "f.png": (saved(Image.new("RGB", (1, 1)), "PNG"), "has only 1 × 1 pixels"),
    "g.gif": (saved(scene(400, 300), "GIF", save_all=True, append_images=[OTHER]), "moves"),
    "h.webp": (saved(scene(400, 300), "WEBP", save_all=True, append_images=[OTHER]), "moves"),
    "i.png": (saved(scene(400, 300), "PNG", save_all=True, append_images=[OTHER]), "moves"),
    "j.nef": (saved(scene(400, 300), "TIFF"), "a camera's raw file"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_photo_is_refused(tmp_path: Path, name: str) -> None:
    """The message names the file and what is wrong with it, and there is a next step."""
    data, message = REFUSED[name]
    with pytest.raises(PictureError, match=message) as caught:
        prepared(tmp_path, data, name)
    assert name in caught.value.message
    assert caught.value.hint


def test_a_folder_and_a_missing_file_are_told(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "missing.jpg"):
        with pytest.raises(StorageError):
            prepare(path, LIMITS)
