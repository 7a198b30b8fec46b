"""What is said of photos to readers who cannot see them."""

import posixpath
import re
from collections.abc import Iterator
from typing import NamedTuple

from bsmu_news.domain.document import Node
from bsmu_news.domain.finding import Place, Severity
from bsmu_news.domain.frontmatter import text_of
from bsmu_news.markup.blocks import Link
from bsmu_news.messages import N_, _, ngettext
from bsmu_news.rules.context import VersionContext
from bsmu_news.rules.ph.samples import listing
from bsmu_news.rules.ph.use import listed, place_of_file, shown
from bsmu_news.rules.places import place_of_value
from bsmu_news.rules.rule import Hit, Rule, VersionCheck

LONGEST = 250
"""Characters; what IPTC's standard of photo metadata allows for an alt text."""

_SAY_NOTHING = frozenset(
    "photo photos photograph picture pictures image images img pic foto screenshot untitled alt text "
    "фото фотография фотографии фотка изображение картинка снимок рисунок иллюстрация "
    "фота фотаздымак фотаздымкі выява малюнак здымак ілюстрацыя".split()
)
_CAMERA = re.compile(r"(?:img|dsc|dscn|dscf|dcim|pxl|mvi|imgp|photo|image|whatsapp image)[ _-]?\d{2}[\d _.:-]*")
_NO_LETTER = re.compile(r"[\W\d_]+")


class _Described(NamedTuple):
    """A description of a photo, with the photo's caption, and where it stands: under `photos:` or in the text."""

    path: str
    alt: str
    caption: str
    at: Node | Link


def check_alt(context: VersionContext) -> Iterator[Hit]:
    """Find photos under `photos:` that nothing describes; pictures in the text are ST011's."""
    described: set[str] | None = None
    for photo in listed(context.version):
        if text_of(photo.node.get("alt")):
            continue
        if described is None:
            described = {path for path, link in shown(context) if link.text.strip()}
        if photo.path not in described:
            message = _("{file} has no description; add “alt: what it shows”").format(file=photo.path)
            yield Hit(message, place_of_file(context.version, photo))


def check_empty_words(context: VersionContext) -> Iterator[Hit]:
    """Find descriptions that are a file's name, the caption once more, or only say that there is a photo."""
    for one in context.memo(_descriptions):
        reason = _says_nothing(one)
        if reason:
            yield Hit(reason, _place(context, one))


def _says_nothing(one: _Described) -> str | None:
    alt = one.alt.casefold().strip()
    name = posixpath.basename(one.path).casefold()
    if alt in (name, posixpath.splitext(name)[0], one.path.casefold()) or _CAMERA.fullmatch(alt):
        return _("“{alt}” is a file's name; say what the photo shows").format(alt=one.alt)
    if _NO_LETTER.sub("", alt) in _SAY_NOTHING or not _NO_LETTER.sub("", alt):
        return _("“{alt}” does not say what the photo shows").format(alt=one.alt)
    if one.caption and _plain(one.caption) == _plain(alt):
        return _("the description repeats the caption; say what the photo shows")
    return None


def check_long_alt(context: VersionContext) -> Iterator[Hit]:
    """Find descriptions that are too long."""
    for one in context.memo(_descriptions):
        length = len(one.alt)
        if length > LONGEST:
            message = ngettext(
                "the description has {count} character; {limit} are enough",
                "the description has {count} characters; {limit} are enough",
                length,
            )
            yield Hit(message.format(count=length, limit=LONGEST), _place(context, one))


def _descriptions(context: VersionContext) -> tuple[_Described, ...]:
    """Return the descriptions under `photos:` and in the text."""
    return (*_of_list(context), *_of_text(context))


def _of_list(context: VersionContext) -> Iterator[_Described]:
    for photo in listed(context.version):
        node: Node | None = photo.node.get("alt")
        alt = text_of(node)
        if node and alt:
            caption = text_of(photo.node.get("caption")) or ""
            yield _Described(photo.path, alt, caption, node)


def _of_text(context: VersionContext) -> Iterator[_Described]:
    for path, link in shown(context):
        if link.text.strip():
            yield _Described(path, link.text.strip(), "", link)


def _place(context: VersionContext, one: _Described) -> Place:
    return place_of_value(context.version, one.at) if isinstance(one.at, Node) else context.body.place_of(one.at)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).strip(" .!…")


_START = "  - file: photos/01.jpg\n"

DESCRIPTION_RULES = (
    Rule(
        code="PH003",
        name="photo-without-alt-text",
        severity=Severity.WARNING,
        summary=N_("A photo under photos has no alt, and no description in the text either."),
        why=N_("Readers who cannot see the photo learn nothing about it."),
        check=VersionCheck(check_alt),
        bad=listing(_START),
        good=listing(),
    ),
    Rule(
        code="PH004",
        name="alt-text-says-nothing",
        severity=Severity.WARNING,
        summary=N_("A description is a file's name, the caption once more, or a word such as “photo”."),
        why=N_("It is read aloud instead of the photo: it should say what the photo shows."),
        check=VersionCheck(check_empty_words),
        bad=listing(_START + "    alt: Photo 1\n"),
        good=listing(),
    ),
    Rule(
        code="PH005",
        name="alt-text-too-long",
        severity=Severity.INFO,
        summary=N_("A description is longer than 250 characters."),
        why=N_("It is read aloud at one go and cannot be skimmed; details belong into the caption or the text."),
        check=VersionCheck(check_long_alt),
        bad=listing(_START + "    alt: " + "A microscope on a table, " * 10 + "and a window\n"),
        good=listing(),
    ),
)
