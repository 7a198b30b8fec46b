"""Links and pictures: where they lead, and what is said of them."""

import os.path
import re
from collections.abc import Iterator
from urllib.parse import SplitResult, unquote, urlsplit

from bsmu_news.domain.finding import Severity
from bsmu_news.messages import N_, _
from bsmu_news.rules.context import VersionContext
from bsmu_news.rules.rule import Hit, Rule, VersionCheck
from bsmu_news.rules.samples import body
from bsmu_news.rules.samples import picture as pictured

_DANGEROUS = frozenset(("javascript", "vbscript", "file", "data"))
_NO_LETTER = re.compile(r"[^\w\- ]")


def check_link(context: VersionContext) -> Iterator[Hit]:
    """Find links without an address, to a heading or file that is not there, or to a script."""
    anchors: set[str] | None = None
    for link in context.body.links:
        address = link.address
        if address.startswith("#") and anchors is None:
            anchors = set(_anchors(context))
        reason = _wrong_link(context, address, anchors or set())
        if reason:
            yield Hit(reason, context.body.place_of(link))


def _wrong_link(context: VersionContext, address: str, anchors: set[str]) -> str | None:
    if not address.strip():
        return _("the link leads nowhere: it has no address")
    if address.startswith("#"):
        anchor = unquote(address[1:])
        known = not anchor or anchor.casefold() in anchors
        return None if known else _("the text has no heading “#{anchor}”").format(anchor=anchor)
    return _wrong_address(context, address)


def _wrong_address(context: VersionContext, address: str) -> str | None:
    parts = _split(address)
    if parts is None or (parts.scheme in ("http", "https") and not parts.netloc):
        return _("“{address}” is no address").format(address=unquote(address))
    if parts.scheme in _DANGEROUS:
        return _("a link to “{scheme}” does not work on a page").format(scheme=f"{parts.scheme}:")
    elsewhere = parts.scheme or parts.netloc or parts.path.startswith("/") or not parts.path
    if elsewhere or context.exists(unquote(parts.path)):
        return None
    return _("there is no file {file}").format(file=unquote(parts.path))


def check_picture_file(context: VersionContext) -> Iterator[Hit]:
    """Find pictures whose file is not there or lies outside of the article's folder."""
    for picture in context.body.pictures:
        reason = _wrong_picture(context, unquote(picture.address))
        if reason:
            yield Hit(reason, context.body.place_of(picture))


def _wrong_picture(context: VersionContext, source: str) -> str | None:
    if not source.strip():
        return _("the picture has no file")
    parts = _split(source)
    if parts and (parts.scheme in ("http", "https") or parts.netloc):
        return None
    folder = os.path.normpath(context.article.folder)
    if not os.path.normpath(os.path.join(folder, source)).startswith(folder + os.sep):  # noqa: PTH118 - as text
        return _("{file} is outside of the article's folder; put the picture in photos/").format(file=source)
    if not context.exists(source):
        return _("there is no file {file}").format(file=source)
    if context.leads_out(source):
        message = _("{file} is a link that leads out of the article's folder; put the file itself there")
        return message.format(file=source)
    return None


def check_alt_text(context: VersionContext) -> Iterator[Hit]:
    """Find pictures that nothing describes."""
    described = {photo.file for photo in context.version.front.photos if photo.alt}
    for picture in context.body.pictures:
        source = unquote(picture.address)
        if not picture.text and source not in described:
            message = _("the picture has no description: ![what it shows]({file})").format(file=source)
            yield Hit(message, context.body.place_of(picture))


def _anchors(context: VersionContext) -> Iterator[str]:
    """Yield the headings' names as pages give them: small letters, words joined by hyphens, numbered when equal."""
    counts: dict[str, int] = {}
    for heading in context.body.headings:
        name = _NO_LETTER.sub("", heading.text.casefold()).replace(" ", "-")
        counts[name] = counts.get(name, -1) + 1
        yield f"{name}-{counts[name]}" if counts[name] else name


def _split(address: str) -> SplitResult | None:
    try:
        return urlsplit(address)
    except ValueError:
        return None


LINK_RULES = (
    Rule(
        code="ST009",
        name="link-leads-nowhere",
        severity=Severity.ERROR,
        summary=N_("A link has no address, names a heading or file that is not there, or would run a script."),
        why=N_("Readers click and get nothing, or a page of errors."),
        check=VersionCheck(check_link),
        bad=body("The [timetable](timetable.pdf) is online.\n"),
        good=body("The [timetable](https://www.bsmu.by/) is online.\n"),
    ),
    Rule(
        code="ST010",
        name="picture-leads-nowhere",
        severity=Severity.ERROR,
        summary=N_("A picture's file is not there, or lies outside of the article's folder."),
        why=N_("The page would show a broken picture: only the article's own folder is published with it."),
        check=VersionCheck(check_picture_file),
        bad=pictured("![A microscope](photos/99.jpg)\n")._replace(others={}),
        good=pictured("![A microscope](photos/01.jpg)\n"),
    ),
    Rule(
        code="ST011",
        name="picture-without-alt-text",
        severity=Severity.WARNING,
        summary=N_("A picture in the text has no description, neither there nor under photos."),
        why=N_("Readers who cannot see the picture learn nothing about it."),
        check=VersionCheck(check_alt_text),
        bad=pictured("![](photos/01.jpg)\n"),
        good=pictured("![A microscope](photos/01.jpg)\n"),
    ),
)
