"""Pictures made with Pillow for the tests, with metadata of every kind in them."""

from io import BytesIO
from typing import Any

from PIL import Image, PngImagePlugin
from PIL.TiffImagePlugin import IFDRational

XMP = (
    b'<?xpacket begin="\xef\xbb\xbf" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n'
    b' <rdf:Description rdf:about="uuid:1" xmlns:dc="http://purl.org/dc/elements/1.1/"\n'
    b'   xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"\n'
    b'   xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:aux="http://ns.adobe.com/exif/1.0/aux/"\n'
    b'   photoshop:Credit="Archive &amp; friends" xmp:Rating="4" aux:SerialNumber="123456"\n'
    b'   exif:GPSLatitude="53,54.1N">\n'
    b"  <dc:creator><rdf:Seq><rdf:li>Old Name</rdf:li><rdf:li>Other Name</rdf:li></rdf:Seq></dc:creator>\n"
    b'  <dc:description><rdf:Alt><rdf:li xml:lang="ru">\xd0\x97\xd0\xb0\xd0\xbb</rdf:li>'
    b'<rdf:li xml:lang="x-default">A hall</rdf:li></rdf:Alt></dc:description>\n'
    b"  <dc:subject><rdf:Bag><rdf:li>medicine</rdf:li></rdf:Bag></dc:subject>\n"
    b" </rdf:Description>\n</rdf:RDF></x:xmpmeta>" + b" " * 200 + b'\n<?xpacket end="w"?>'
)
"""As Lightroom writes it: some properties as attributes, room at the end."""


def exif(*, place: bool = True) -> Image.Exif:
    made = Image.Exif()
    made[0x010E] = "A microscope"
    made[0x010F], made[0x0110] = "Canon", "EOS 5D"
    made[0x0112] = 6
    made[0x013B] = "Alisa Good; Tsimafei Veras"
    made[0x8298] = "BSMU"
    inner = made.get_ifd(0x8769)
    inner[0x9003] = "2024:10:18 11:04:00"
    inner[0x829A] = IFDRational(1, 125)
    inner[0xA430], inner[0xA431] = "Ivan Owner", "0012345"
    inner[0x927C] = b"secret 0012345"
    if place:
        gps = made.get_ifd(0x8825)
        gps[1], gps[2] = "N", (IFDRational(53), IFDRational(54), IFDRational(8))
        gps[3], gps[4] = "E", (IFDRational(27), IFDRational(33), IFDRational(5))
    return made


def image(mode: str = "RGB", size: tuple[int, int] = (48, 32)) -> Image.Image:
    """Return a picture with something in it, so that changed pixels would be seen."""
    colours = Image.linear_gradient("L").resize(size)
    bands = (colours, colours.transpose(Image.Transpose.ROTATE_180), colours, colours)
    return Image.merge("RGBA", bands) if mode == "RGBA" else Image.merge("RGB", bands[:3]).convert(mode)


def saved(kind: str, picture: Image.Image | None = None, **options: Any) -> bytes:
    file = BytesIO()
    if kind == "PNG" and "xmp" in options:  # which Pillow takes as text alone
        info = PngImagePlugin.PngInfo()
        info.add_itxt("XML:com.adobe.xmp", options.pop("xmp").decode(), zip=True)
        options["pnginfo"] = info
    (picture or image()).save(file, kind, **options)
    return file.getvalue()


def every_kind(**options: Any) -> dict[str, bytes]:
    """Return pictures that words can be embedded in, of all ways in which they are stored, by name."""
    return {
        "jpeg": saved("JPEG", **options),
        "progressive": saved("JPEG", progressive=True, **options),
        "grey jpeg": saved("JPEG", image("L"), **options),
        "cmyk": saved("JPEG", image("CMYK"), **options),
        "png": saved("PNG", **options),
        "palette": saved("PNG", image("P"), **options),
        "transparent png": saved("PNG", image("RGBA"), **options),
        "16 bits": saved("PNG", Image.new("I;16", (20, 10), 40_000), **options),
        "webp": saved("WEBP", **options),
        "lossless webp": saved("WEBP", lossless=True, **options),
        "transparent webp": saved("WEBP", image("RGBA"), lossless=True, **options),
        "animated webp": saved("WEBP", save_all=True, append_images=[image().rotate(90)], **options),
        "animated png": saved("PNG", save_all=True, append_images=[image().rotate(90)], **options),
    }


def pixels(data: bytes) -> list[tuple[str, tuple[int, int], bytes]]:
    """Return what Pillow decodes: every frame's mode, size and bytes."""
    with Image.open(BytesIO(data)) as opened:
        found = []
        for number in range(getattr(opened, "n_frames", 1)):
            opened.seek(number)
            opened.load()
            found.append((opened.mode, opened.size, opened.tobytes()))
        return found


def iptc(records: dict[int, bytes], *, utf8: bool = True) -> bytes:
    """Return what stands in APP13 for records of IPTC-IIM."""
    made = b"\x1c\x01\x5a\0\x03\x1b%G" if utf8 else b""
    made += b"".join(b"\x1c\x02%c" % number + len(text).to_bytes(2) + text for number, text in records.items())
    made += b"\0" * (len(made) % 2)
    thumbnail = b"8BIM\x04\x0c\0\0" + (4).to_bytes(4) + b"TINY"
    return b"Photoshop 3.0\0" + thumbnail + b"8BIM\x04\x04\0\0" + len(made).to_bytes(4) + made


def with_segment(data: bytes, marker: int, content: bytes) -> bytes:
    """Return a JPEG with one more segment at its beginning."""
    return data[:2] + b"\xff%c" % marker + (len(content) + 2).to_bytes(2) + content + data[2:]
