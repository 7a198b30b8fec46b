"""Pictures are read by their headers: what they say is told, and what is broken in them never raises."""

import zlib
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from bsmu_news.domain.picture import Colours, Picture, PictureProblem, Traces
from bsmu_news.pictures.read import read_picture
from tests.pictures.pictures import XMP, every_kind, exif, image, iptc, saved, with_segment

KINDS = every_kind()
FULL = every_kind(exif=exif(), xmp=XMP)


@pytest.mark.parametrize("name", KINDS)
def test_size_and_kind_are_what_pillow_says(name: str) -> None:
    """Of every way in which they are stored."""
    found = read_picture(KINDS[name])
    with Image.open(BytesIO(KINDS[name])) as opened:
        assert (found.kind, (found.width, found.height)) == (
            {"WEBP": "WebP"}.get(str(opened.format), opened.format),
            opened.size,
        )
        assert found.animated == getattr(opened, "is_animated", False)
    assert found.problem is None
    assert found.traces == Traces()


@pytest.mark.parametrize(
    ("name", "colours"),
    [
        ("jpeg", Colours("RGB")),
        ("grey jpeg", Colours("grey")),
        ("cmyk", Colours("CMYK")),
        ("palette", Colours("palette")),
        ("16 bits", Colours("grey", 16)),
        ("transparent png", Colours("RGB", 8, alpha=True)),
        ("transparent webp", Colours("RGB", 8, alpha=True)),
        ("lossless webp", Colours("RGB")),
    ],
)
def test_colours_are_told(name: str, colours: Colours) -> None:
    """A page cannot show CMYK, and 16 bits are of no use there."""
    assert read_picture(KINDS[name]).colours == colours


@pytest.mark.parametrize("name", FULL)
def test_a_file_says_what_its_bytes_say(name: str, tmp_path: Path) -> None:
    """And XMP counts more than EXIF, in every kind."""
    path = tmp_path / "picture"
    path.write_bytes(FULL[name])
    with path.open("rb") as file:
        found = read_picture(file)
    assert found == read_picture(FULL[name])
    assert found.words.creators == ("Old Name", "Other Name")
    assert found.words.credit == "Archive & friends"
    assert found.words.description == "A hall"
    assert (found.orientation, found.taken, found.unread) == (6, "2024:10:18 11:04:00", ())
    assert found.shown_size == (found.height, found.width)
    assert found.traces == Traces(place=True, serials=True, maker_notes=True)


def test_exif_alone_is_read() -> None:
    """As most cameras leave it."""
    found = read_picture(saved("JPEG", exif=exif(place=False)))
    assert found.words.creators == ("Alisa Good", "Tsimafei Veras")
    assert (found.words.rights, found.words.description) == ("BSMU", "A microscope")
    assert found.traces == Traces(place=False, serials=True, maker_notes=True)


@pytest.mark.parametrize("utf8", [True, False])
def test_iptc_is_read_in_both_encodings(utf8: bool) -> None:
    """Agencies write it; without a mark it is cp1251 here."""
    name = "Алиса Гуд".encode("utf-8" if utf8 else "cp1251")
    records = {80: name, 85: b"Staff", 110: b"BSMU", 115: b"Archive", 116: b"(c)", 120: b"A hall"}
    found = read_picture(with_segment(KINDS["jpeg"], 0xED, iptc(records, utf8=utf8)))
    assert found.words == (("Алиса Гуд",), "Staff", "BSMU", "Archive", "A hall", "", "(c)")


@pytest.mark.parametrize(
    ("kind", "name", "options"),
    [
        ("GIF", "GIF", {}),
        ("TIFF", "TIFF", {}),
        ("AVIF", "AVIF", {}),
        ("GIF", "GIF", {"save_all": True, "append_images": [image().rotate(90)], "loop": 0}),
    ],
)
def test_other_kinds_tell_their_size(kind: str, name: str, options: dict[str, Any]) -> None:
    """They are not for the site, but whoever adds one is told what it is."""
    found = read_picture(saved(kind, **options))
    assert (found.kind, found.width, found.height, found.problem) == (name, 48, 32, None)
    assert found.animated == bool(options)


def test_tiff_of_prints_tells_its_colours() -> None:
    """Its directory may stand at the end of the file."""
    found = read_picture(saved("TIFF", image("CMYK"), tiffinfo={0x013B: "Alisa Good"}))
    assert (found.colours, found.words.creators) == (Colours("CMYK"), ("Alisa Good",))


SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20px">{}</svg>'


@pytest.mark.parametrize(
    ("inside", "scripted"),
    [
        ("<path d='M0 0'/>", False),
        ("<text>onto the scripts</text>", False),
        ("<a href='#there'/>", False),
        ("<script>alert(1)</script>", True),
        ("<svg:script href='#'/>", True),
        ("<g ONLOAD = 'x()'/>", True),
        ("<a xlink:href='javascript:x()'/>", True),
        ("<image href='https://example.com/pixel.png'/>", True),
        ("<foreignObject/>", True),
    ],
)
def test_an_svg_that_runs_something_is_told(inside: str, scripted: bool) -> None:
    """It would run on the university's page."""
    found = read_picture(SVG.format(inside).encode())
    assert (found.kind, found.width, found.height, found.scripted) == ("SVG", 30, 20, scripted)


JPEG, PNG, WEBP = KINDS["jpeg"], KINDS["png"], KINDS["webp"]
BROKEN = {
    "nothing": (b"", PictureProblem.EMPTY),
    "a text": (b"hello", PictureProblem.UNKNOWN),
    "a web page": (b"<!DOCTYPE html><html>", PictureProblem.UNKNOWN),
    "half a jpeg": (JPEG[: len(JPEG) // 2], PictureProblem.CUT_OFF),
    "a jpeg without its end": (JPEG[:-2], PictureProblem.CUT_OFF),
    "a jpeg of a header": (JPEG[:30], PictureProblem.CUT_OFF),
    "a jpeg with a lying length": (with_segment(JPEG, 0xE5, b"x" * 9)[:4] + b"\0\1" + JPEG[2:], PictureProblem.DAMAGED),
    "a jpeg of fill bytes": (b"\xff\xd8\xff" + b"\xff" * 50_000, PictureProblem.DAMAGED),
    "half a png": (PNG[: len(PNG) // 2], PictureProblem.CUT_OFF),
    "a png without its end": (PNG[:-12], PictureProblem.CUT_OFF),
    "a png with a lying length": (PNG[:8] + b"\xff\0\0\0" + PNG[12:], PictureProblem.DAMAGED),
    "a png of no size": (PNG[:16] + bytes(8) + PNG[24:], PictureProblem.DAMAGED),
    "half a webp": (WEBP[: len(WEBP) // 2], PictureProblem.CUT_OFF),
    "a webp with a lying length": (WEBP[:16] + b"\xff\xff\xff\x7f" + WEBP[20:], PictureProblem.DAMAGED),
    "half a gif": (saved("GIF")[:40], PictureProblem.CUT_OFF),
    "a tiff of a header": (b"II*\0\xff\xff\xff\xff", PictureProblem.DAMAGED),
    "half an avif": (saved("AVIF")[:-20], PictureProblem.CUT_OFF),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_says_how(name: str) -> None:
    """It is a value: one bad file hides no other."""
    data, problem = BROKEN[name]
    assert read_picture(data).problem is problem
    assert read_picture(BytesIO(data)).problem is problem


def test_a_bomb_tells_its_size() -> None:
    """50,000 × 50,000 pixels in a few bytes: nothing is decoded."""
    head = (50_000).to_bytes(4) * 2 + b"\x08\x02\0\0\0"
    bomb = PNG[:8] + b"\0\0\0\rIHDR" + head + zlib.crc32(b"IHDR" + head).to_bytes(4) + PNG[33:]
    found = read_picture(bomb)
    assert (found.width, found.height, found.problem) == (50_000, 50_000, None)


def test_programs_may_leave_something_behind_a_picture() -> None:
    """Phones put a film there."""
    assert read_picture(JPEG + b"film" * 100).problem is None
    assert read_picture(PNG + b"film" * 100).problem is None


def _ifd(*fields: tuple[int, int, int, int]) -> bytes:
    entries = b"".join(
        tag.to_bytes(2, "little")
        + kind.to_bytes(2, "little")
        + count.to_bytes(4, "little")
        + value.to_bytes(4, "little")
        for tag, kind, count, value in fields
    )
    return b"II*\0\x08\0\0\0" + len(fields).to_bytes(2, "little") + entries + bytes(4)


@pytest.mark.parametrize(
    ("block", "unread"),
    [
        (_ifd((0x8769, 4, 1, 8), (0x8825, 4, 1, 8)), ()),
        (_ifd((0x010E, 2, 0xFFFFFFFF, 8), (0x0112, 3, 1, 99)), ()),
        (_ifd((0x8769, 4, 1, 0xFFFFFFFF)), ()),
        (_ifd((0x0112, 77, 1, 6)), ()),
        (b"II*\0\x08\0\0\0\xff\xff", ("EXIF",)),
        (b"XX*\0\x08\0\0\0", ("EXIF",)),
        (b"", ("EXIF",)),
    ],
)
def test_exif_that_leads_in_circles_or_nowhere_ends(block: bytes, unread: tuple[str, ...]) -> None:
    """The picture itself is fine."""
    found = read_picture(with_segment(JPEG, 0xE1, b"Exif\0\0" + block))
    assert (found.unread, found.orientation, found.problem, found.width) == (unread, 1, None, 48)


_LAUGHS = b'<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'


@pytest.mark.parametrize(
    "packet",
    [
        b"",
        b"<x",
        b"no xml",
        b"<a/>",
        _LAUGHS + XMP,
        XMP[:-300],
        b"<a>" * 10_000,
        XMP.replace(b"rdf:RDF ", b"rdf:RDF " + b" ".join(b'xmlns:a%d="u"' % number for number in range(1000)) + b" "),
    ],
    ids=["empty", "cut", "text", "no RDF", "laughs", "half", "deep", "names"],
)
def test_hostile_xmp_is_not_read(packet: bytes) -> None:
    """No document type, nothing endless; the picture itself is fine."""
    for data in (saved("JPEG", xmp=packet or b" "), saved("WEBP", xmp=packet or b" ")):
        found = read_picture(data)
        assert (found.unread, found.problem, found.words.creators) == (("XMP",), None, ())


def test_20_mb_of_xmp_are_not_read() -> None:
    """In a WebP file, and packed to 20 KB in a PNG file."""
    large = XMP.replace(b"medicine", b"m" * 20_000_000)
    for data in (saved("WEBP", xmp=large), saved("PNG", xmp=large)):
        found = read_picture(BytesIO(data))
        assert (found.unread, found.problem) == (("XMP",), None)


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from([*FULL.values(), saved("GIF"), saved("TIFF", exif=exif()), saved("AVIF")]),
    st.lists(st.tuples(st.integers(0, 4000), st.binary(min_size=1, max_size=6)), max_size=4),
    st.none() | st.integers(0, 4000),
)
def test_any_bytes_end_in_a_picture(data: bytes, damage: list[tuple[int, bytes]], cut: int | None) -> None:
    """Whatever was overwritten or cut off, the same is read of bytes and of a file."""
    for at, piece in damage:
        data = data[: at % len(data)] + piece + data[at % len(data) + len(piece) :]
    data = data[:cut]
    found = read_picture(data)
    assert isinstance(found, Picture)
    assert found == read_picture(BytesIO(data))
