"""Words are embedded without a loss: pixels and everything else stay, and other programs read the words."""

from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from bsmu_news.domain.picture import EmbeddedWords
from bsmu_news.errors import PictureError
from bsmu_news.pictures import jpeg, png, webp
from bsmu_news.pictures.embed import embed
from bsmu_news.pictures.read import read_picture
from tests.pictures.pictures import XMP, every_kind, exif, image, iptc, pixels, saved, with_segment

WORDS = EmbeddedWords(
    ("Аліса Гуд", "B. & <Co>"), "Фота: БДМУ", "Архіў", {"be": "Зала", "en": "A hall"}, {"be": "Зала з людзьмі"}
)
OTHER = EmbeddedWords(("Tsimafei Veras",), "BSMU", "Staff", {"en": "A room"}, {"en": "A table"})
KINDS = {**every_kind(), **{f"{name} with metadata": one for name, one in every_kind(exif=exif(), xmp=XMP).items()}}


def others(data: bytes) -> list[bytes]:
    """Return all pieces of a file but those that XMP needs."""
    if data.startswith(b"\xff\xd8"):
        return [one.raw for one in jpeg.take_apart(data) if not one.is_app1(jpeg.XMP)]
    if data.startswith(png.MAGIC):
        return [one.raw for one in png.take_apart(data) if not one.is_xmp]
    parts, tail = webp.take_apart(data)
    return [*(one.raw for one in parts if one.name not in (b"VP8X", b"XMP ")), tail]


def xmp_by_pillow(data: bytes) -> dict[str, Any]:
    """Return what Pillow reads of XMP: the properties of all descriptions."""
    with Image.open(BytesIO(data)) as opened:
        opened.load()
        found = opened.getxmp()["xmpmeta"]["RDF"]["Description"]
    merged: dict[str, Any] = {}
    for one in found if isinstance(found, list) else [found]:
        merged |= one
    return merged


@pytest.mark.parametrize("name", KINDS)
def test_pixels_and_everything_else_stay(name: str) -> None:
    """Byte for byte, and Pillow decodes the same."""
    before, after = KINDS[name], embed(KINDS[name], WORDS)
    assert pixels(after) == pixels(before)
    assert others(after) == others(before)


@pytest.mark.parametrize("name", KINDS)
def test_other_programs_read_the_words(name: str) -> None:
    """By IPTC's names, with their languages; the first one is the default."""
    found = xmp_by_pillow(embed(KINDS[name], WORDS))
    assert found["creator"]["Seq"]["li"] == ["Аліса Гуд", "B. & <Co>"]
    assert (found["Credit"], found["Source"]) == ("Фота: БДМУ", "Архіў")
    assert found["description"]["Alt"]["li"] == [
        {"lang": "x-default", "text": "Зала"}, {"lang": "be", "text": "Зала"}, {"lang": "en", "text": "A hall"},
    ]  # fmt: skip
    assert found["AltTextAccessibility"]["Alt"]["li"][0]["text"] == "Зала з людзьмі"


@pytest.mark.parametrize("name", KINDS)
def test_once_more_changes_nothing_and_other_words_replace(name: str) -> None:
    """A file that says it already is not written anew."""
    once = embed(KINDS[name], WORDS)
    assert embed(once, WORDS) == once
    again = read_picture(embed(once, OTHER)).words
    assert again[:1] + again[2:6] == (("Tsimafei Veras",), "BSMU", "Staff", "A room", "A table")
    assert embed(embed(once, OTHER), WORDS) == once


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_other_properties_survive(kind: str) -> None:
    """Ratings and keywords are somebody's work."""
    found = xmp_by_pillow(embed(saved(kind, xmp=XMP), WORDS))
    assert (found["Rating"], found["subject"]["Bag"]["li"], found["about"]) == ("4", "medicine", "uuid:1")


def test_what_is_not_given_is_left_alone() -> None:
    """A caption that the camera's owner wrote stays where the article has none."""
    found = read_picture(embed(saved("JPEG", xmp=XMP), EmbeddedWords(credit="BSMU"))).words
    assert (found.creators, found.credit, found.description) == (("Old Name", "Other Name"), "BSMU", "A hall")
    assert embed(saved("JPEG"), EmbeddedWords()) == saved("JPEG")


@pytest.mark.parametrize("name", KINDS)
def test_a_copyright_notice_is_written_and_else_left_alone(name: str) -> None:
    """IPTC's Copyright Notice is dc:rights, a text by language."""
    once = embed(KINDS[name], EmbeddedWords(rights="© A & B"))
    assert xmp_by_pillow(once)["rights"]["Alt"]["li"] == {"lang": "x-default", "text": "© A & B"}
    assert read_picture(embed(once, WORDS)).words.rights == "© A & B"


def test_exif_and_iptc_stay_and_xmp_counts() -> None:
    """The camera's own words are not ours to change."""
    before = with_segment(saved("JPEG", exif=exif()), 0xED, iptc({80: b"Agency"}))
    after = embed(before, WORDS)
    assert exif().tobytes() in after
    assert b"Agency" in after
    assert read_picture(after).words.creators == WORDS.creators


PACKETS = {
    "an empty RDF": b'<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>',
    "another prefix": b'<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><r:Description r:about="a&amp;b"/>'
    b"</r:RDF>",
    "UTF-16": b"\xff\xfe" + XMP.decode().replace("\ufeff", "").encode("utf-16-le"),
    "a mark and zeros": b"\xef\xbb\xbf" + XMP + b"\0\0",
    "only ours": XMP.replace(b'xmp:Rating="4"', b"").replace(b"dc:subject", b"dc:creator"),
    "a greater sign": XMP.replace(b"uuid:1", b"a>b"),
}


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_much_room_between_things_takes_no_time(kind: str) -> None:
    """Patterns that try each blank in turn would take minutes over it."""
    blanks = b" " * (20_000 if kind == "JPEG" else 1_000_000)
    for place in (b' aux:SerialNumber="123456"', b"\n  <dc:subject>"):
        data = saved(kind, xmp=XMP.replace(place, blanks + place + blanks))
        once = embed(data, WORDS)
        assert read_picture(once).words.creators == WORDS.creators
        assert embed(once, WORDS) == once


@pytest.mark.parametrize("name", PACKETS)
def test_packets_of_any_form_take_the_words(name: str) -> None:
    """Twice they are the same."""
    once = embed(saved("WEBP", xmp=PACKETS[name]), WORDS)
    assert read_picture(once).words.creators == WORDS.creators
    assert read_picture(once).unread == ()
    assert embed(once, WORDS) == once


def test_two_packets_become_one() -> None:
    """Programs would read any of them."""
    data = with_segment(saved("JPEG", xmp=XMP), 0xE1, jpeg.XMP + XMP)
    assert embed(data, WORDS).count(jpeg.XMP) == 1


def test_extended_xmp_is_kept() -> None:
    """A phone's depth map stands there."""
    extended = with_segment(saved("JPEG"), 0xE1, jpeg.EXTENDED_XMP + b"0" * 32 + bytes(8) + b"<x/>")
    assert others(embed(extended, WORDS)) == others(extended)


def test_room_at_the_end_of_a_packet_is_used() -> None:
    """The packet may not be larger than 64 KB; its padding is not worth a refusal."""
    full = XMP.replace(b" " * 200, b" " * (jpeg.LONGEST - len(jpeg.XMP) - len(XMP) + 200))
    assert read_picture(embed(saved("JPEG", xmp=full), WORDS)).words.creators == WORDS.creators


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "this is no JPEG, PNG or WebP picture"),
        (saved("GIF"), "this is no JPEG, PNG or WebP picture"),
        (saved("JPEG")[:100], "the picture is damaged or cut off"),
        (saved("PNG")[:-20], "the picture is damaged or cut off"),
        (saved("WEBP")[:-20], "the picture is damaged or cut off"),
        (saved("JPEG", xmp=b"<x"), "the picture's own XMP metadata cannot be read"),
        (saved("PNG", xmp=b"<x"), "the picture's own XMP metadata cannot be read"),
        (saved("WEBP", xmp=b"<!DOCTYPE x []><x/>"), "the picture's own XMP metadata cannot be read"),
        (
            saved("JPEG", xmp=XMP.replace(b"medicine", b"m" * (65_400 - len(XMP)))),
            "the picture's XMP metadata would be larger than the 64 KB that a JPEG has room for",
        ),
    ],
)
def test_what_cannot_be_done_is_refused(data: bytes, message: str) -> None:
    """Rather than to lose what is there."""
    with pytest.raises(PictureError) as refused:
        embed(data, WORDS)
    assert refused.value.message == message
    assert refused.value.hint


_TEXTS = st.text(max_size=30)


@settings(max_examples=100, deadline=None)
@given(
    st.sampled_from([saved("JPEG", xmp=XMP), saved("PNG", image("P")), saved("WEBP", lossless=True)]),
    st.builds(
        EmbeddedWords,
        st.lists(_TEXTS, max_size=3).map(tuple),
        _TEXTS,
        _TEXTS,
        st.dictionaries(st.sampled_from(["ru", "be", "en"]), _TEXTS),
        st.dictionaries(st.sampled_from(["ru", "be", "en"]), _TEXTS),
    ),
)
def test_any_words_come_back(data: bytes, words: EmbeddedWords) -> None:
    """Each on one line, and without what XML cannot hold; embedding twice is embedding once."""
    once = embed(data, words)
    assert embed(once, words) == once
    assert pixels(once) == pixels(data)
    found = read_picture(once)
    assert found.unread == ()
    for given_text, read in ((words.credit, found.words.credit), (words.source, found.words.source)):
        if given_text.isprintable() and given_text.strip():
            assert read == " ".join(given_text.split())


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(list(KINDS.values())),
    st.lists(st.tuples(st.integers(0, 3000), st.binary(min_size=1, max_size=4)), min_size=1, max_size=3),
)
def test_damaged_files_are_refused_or_keep_what_they_have(data: bytes, damage: list[tuple[int, bytes]]) -> None:
    """Nothing but a refusal that a person can read."""
    for at, piece in damage:
        data = data[: at % len(data)] + piece + data[at % len(data) + len(piece) :]
    try:
        after = embed(data, WORDS)
    except PictureError:
        return
    assert others(after) == others(data)
    assert embed(after, WORDS) == after
