"""A file from a camera, a phone or a chat, made into a picture for an article.

It stands upright, is no larger than the newsroom's limits, tells no place and no serial number, and is of a kind that
every browser shows. A JPEG, PNG or WebP that is so already keeps its pixels byte for byte.
"""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from bsmu_news.domain.fingerprint import Fingerprint
from bsmu_news.domain.newsroom import PhotoSettings
from bsmu_news.domain.picture import EmbeddedWords, Picture
from bsmu_news.errors import PictureError
from bsmu_news.messages import _
from bsmu_news.pictures.embed import embed
from bsmu_news.pictures.kinds import kind_of_content
from bsmu_news.pictures.read import read_picture
from bsmu_news.pictures.strip import strip
from bsmu_news.services.photos.decode import (
    FIRST_SIDEWAYS,
    MAX_BYTES,
    has_alpha,
    on_white,
    opened,
    orientation_of,
    upright,
)
from bsmu_news.services.photos.fingerprint import fingerprint_of
from bsmu_news.storage.files import read_bytes

if TYPE_CHECKING:
    from PIL.Image import Image

_SMALLEST = 32
"""Pixels of the shorter side; less is a dot that counts readers, not a photo."""
_GRAPHIC_COLOURS = 4096
"""A photo of any size has more colours; a diagram with smooth letters has some hundred."""
_RAW = (".cr2", ".cr3", ".nef", ".arw", ".dng", ".orf", ".rw2", ".raf")
_STEP, _WORST = 10, 55
"""Qualities are tried in steps down to the worst until the file is small enough."""
_MOST_MAKERS, _LONGEST_NAME = 20, 500
"""Of makers, and characters of a name; escaped, so many fit into the 64 KB that a JPEG has room for."""
_ENDINGS = {"JPEG": ".jpg", "PNG": ".png", "WebP": ".webp"}


class Prepared(NamedTuple):
    """A picture as it will lie in the article; `before` is what its file said, `done` what was done to it."""

    data: bytes
    ending: str
    width: int
    height: int
    before: Picture
    fingerprint: Fingerprint
    done: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


class _Written(NamedTuple):
    """A picture as it will be; `was` are the sides that it had as it was shown, cropped as its file asks for."""

    data: bytes
    width: int
    height: int
    was: tuple[int, int]


def prepare(path: Path, limits: PhotoSettings) -> Prepared:
    """Read a file and make a picture for an article of it; the file stays as it is.

    Raises:
        PictureError: for what is no photo, is damaged, moves, or has too many pixels; with a next step.
        StorageError: when the file cannot be read.
    """
    data = read_bytes(path, MAX_BYTES)
    name = path.name
    if len(data) > MAX_BYTES:
        message = _("{name} is larger than {limit} MB").format(name=name, limit=MAX_BYTES // 1_000_000)
        raise PictureError(message, _("Make it smaller in a photo program."))
    before = read_picture(data)._replace(kind=_require_photo(name, data))
    _require_still(name, before)
    found = fingerprint_of(data, name)  # decodes all of it, so that a damaged one ends here
    kind, anew = _plan(name, data, before, limits)
    stripped = None if anew else _stripped(data)
    if stripped is None:
        written = _written(name, data, kind, limits)
        written = written._replace(data=_with_makers(written.data, before))
    else:
        written = _Written(stripped, before.width, before.height, before.shown_size)
    done = tuple(_done(before, kind, written))
    doubts = tuple(_doubts(written, limits))
    return Prepared(written.data, _ENDINGS[kind], written.width, written.height, before, found, done, doubts)


def _require_photo(name: str, data: bytes) -> str:
    """Return the kind of a picture that can be used."""
    kind = kind_of_content(data[:64])
    export = _("Open it in a photo program and save it as JPEG.")
    if not data:
        raise PictureError(_("{name} is empty").format(name=name), _("Ask for the file again."))
    if kind is None or not kind.picture:
        raise PictureError(_("{name} is no picture").format(name=name), _("Name a photo: JPEG, PNG, WebP, TIFF, HEIC."))
    if kind.name == "SVG":
        message = _("{name} is an SVG drawing, which can carry programs to readers")
        raise PictureError(message.format(name=name), _("Save it as PNG."))
    if name.casefold().endswith(_RAW):
        raise PictureError(_("{name} is a camera's raw file").format(name=name), export)
    if kind.name == "HEIC" and not _reads_heic():
        message = _("{name} is a HEIC photo, which cannot be read here yet").format(name=name)
        raise PictureError(message, _("Run “pip install bsmu-news[heic]”, or save it as JPEG."))
    return kind.name


def _reads_heic() -> bool:
    from importlib.util import find_spec  # noqa: PLC0415 - only for HEIC photos

    return find_spec("pi_heif") is not None


def _require_still(name: str, before: Picture) -> None:
    if before.animated:
        message = _("{name} moves; an article shows photos that stand still")
        raise PictureError(message.format(name=name), _("Save the frame that tells most as JPEG."))
    if before.width and min(before.width, before.height) < _SMALLEST:
        message = _("{name} has only {width} × {height} pixels")
        shown = message.format(name=name, width=before.width, height=before.height)
        raise PictureError(shown, _("Ask for the photo itself, not its thumbnail."))


def _plan(name: str, data: bytes, before: Picture, limits: PhotoSettings) -> tuple[str, bool]:
    """Return the kind that the picture will be of, and whether it must be written anew for that."""
    kind = before.kind
    with opened(data, name) as image:
        moves = getattr(image, "is_animated", False) and kind in ("PNG", "WebP", "GIF")
        _require_still(name, before._replace(width=image.width, height=image.height, animated=moves))
        # A JPEG with further pictures behind it (MPO) carries the metadata of each.
        odd = before.colours.bits > 8 or before.colours.model == "CMYK" or image.format == "MPO"  # noqa: PLR2004
        large = max(image.size) > limits.max_side or len(data) > limits.max_bytes
        if kind in ("JPEG", "WebP"):
            target = kind
        elif has_alpha(image) and _is_seen_through(image):
            target = "PNG"
        else:
            target = "PNG" if kind in ("PNG", "GIF") and _is_graphic(image) else "JPEG"
    return target, large or odd or target != kind or before.orientation != 1


def _stripped(data: bytes) -> bytes | None:
    """Return a file without what gives people away; None for one that cannot be taken apart, but be decoded."""
    try:
        return strip(data)
    except PictureError:
        return None


def _is_seen_through(image: "Image") -> bool:
    low, _high = image.convert("RGBA").getchannel("A").getextrema()
    return isinstance(low, int) and low < 255  # noqa: PLR2004 - opaque


def _is_graphic(image: "Image") -> bool:
    return image.mode in ("P", "1") or image.convert("RGB").getcolors(_GRAPHIC_COLOURS) is not None


def _written(name: str, data: bytes, kind: str, limits: PhotoSettings) -> _Written:
    """Write a picture anew, within the limits: first its sides, then its bytes by its quality."""
    with opened(data, name) as image:
        profile = image.info.get("icc_profile")
        was = image.size if orientation_of(image) < FIRST_SIDEWAYS else image.size[::-1]
        ready = _in_colours_for(upright(image, limits.max_side, limits.max_side), kind, profile)
        kept = _profile_for(ready, profile)
        ready.info = {}  # a comment or the transparency of before would be written along
        quality = limits.quality
        while True:
            made = _saved(ready, kind, quality, kept)
            if kind == "PNG" or len(made) <= limits.max_bytes or quality <= _WORST:
                return _Written(made, *ready.size, was)
            quality = max(quality - _STEP, _WORST)


def _saved(image: "Image", kind: str, quality: int, profile: bytes | None) -> bytes:
    file = BytesIO()
    extra = {"icc_profile": profile} if profile else {}
    if kind == "PNG":
        image.save(file, "PNG", optimize=True, **extra)
    elif kind == "WebP":
        image.save(file, "WEBP", quality=quality, **extra)
    else:
        image.save(file, "JPEG", quality=quality, optimize=True, progressive=True, **extra)
    return file.getvalue()


def _in_colours_for(image: "Image", kind: str, profile: bytes | None) -> "Image":
    if image.mode == "CMYK":
        return _screen_colours(image, profile)
    if kind == "PNG" or (kind == "WebP" and has_alpha(image)):
        return image.convert("RGBA") if has_alpha(image) else image if image.mode == "L" else image.convert("RGB")
    return image if image.mode == "L" else on_white(image)


def _screen_colours(image: "Image", profile: bytes | None) -> "Image":
    """Return print colours as those of screens, by the picture's own profile where it has a usable one."""
    from PIL import ImageCms  # noqa: PLC0415 - few pictures are in print colours

    try:
        own = ImageCms.ImageCmsProfile(BytesIO(profile or b""))
        changed = ImageCms.profileToProfile(image, own, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError):
        changed = None
    return changed or image.convert("RGB")


def _profile_for(image: "Image", profile: bytes | None) -> bytes | None:
    """Return a colour profile where it is for such pictures; ICC.1 has the colour space at byte 16."""
    wanted = b"GRAY" if image.mode == "L" else b"RGB "
    return profile if profile and profile[16:20] == wanted else None


def _with_makers(data: bytes, before: Picture) -> bytes:
    """Put back who made the picture and whose it is, which went with the rest of what its file said."""
    words = before.words
    try:
        return embed(data, EmbeddedWords(words.creators, words.credit, words.source, rights=words.rights))
    except PictureError:  # more than a JPEG has room for
        creators = tuple(one[:_LONGEST_NAME] for one in words.creators[:_MOST_MAKERS])
        credit, source, rights = (one[:_LONGEST_NAME] for one in (words.credit, words.source, words.rights))
        return embed(data, EmbeddedWords(creators, credit, source, rights=rights))


def _done(before: Picture, kind: str, after: _Written) -> Iterator[str]:
    if before.kind != kind:
        yield _("changed from {before} to {after}").format(before=before.kind, after=kind)
    if before.colours.model == "CMYK":
        yield _("changed from print colours to those of screens")
    if before.orientation != 1:
        yield _("set upright")
    if (after.width, after.height) != after.was:
        width, height = after.was
        yield _("made smaller, from {width} × {height} to {new_width} × {new_height}").format(
            width=width, height=height, new_width=after.width, new_height=after.height
        )
    if before.traces.place:
        yield _("the place where it was taken is removed")
    if before.traces.serials or before.traces.maker_notes:
        yield _("the camera's numbers and notes are removed")


def _doubts(after: _Written, limits: PhotoSettings) -> Iterator[str]:
    if max(after.width, after.height) < limits.min_side:
        message = _("it is small: {width} × {height} pixels, where {least} are wanted")
        yield message.format(width=after.width, height=after.height, least=limits.min_side)
    if len(after.data) > limits.max_bytes:
        message = _("it has {size} MB; {limit} MB are allowed")
        yield message.format(size=f"{len(after.data) / 1e6:.1f}", limit=f"{limits.max_bytes / 1e6:.1f}")
