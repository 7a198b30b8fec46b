"""The picture files: whether they are what their names say, whether the site can show them, names and sizes."""

import re
from collections.abc import Iterator

from bsmu_news.domain.article import PictureFile
from bsmu_news.domain.finding import Severity
from bsmu_news.messages import N_, _
from bsmu_news.pictures.kinds import SHOWN_BY_THE_SITE, Kind, ending_of, kind_of_content, kind_of_name
from bsmu_news.rules.context import ArticleContext
from bsmu_news.rules.ph.samples import PNG, LargeFile, beside, listing
from bsmu_news.rules.ph.use import hit_at, is_linked
from bsmu_news.rules.rule import ArticleCheck, Hit, Rule
from bsmu_news.rules.samples import JPEG

_LARGEST = 15_000_000
"""Bytes of the bad example, which the usual settings do not allow."""
_MANY = 10_000_000

_PLAIN_NAME = re.compile(r"[A-Za-z0-9._-]+")


def check_file_type(context: ArticleContext) -> Iterator[Hit]:
    """Find files that are empty, no pictures, or of another kind than their name says."""
    for file in context.article.pictures:
        reason = _wrong_type(file)
        # A document that the text offers to readers is no photo, and right where it is.
        if reason and not (_is_document(file) and is_linked(context, file.path)):
            yield hit_at(context, file.path, reason)


def _wrong_type(file: PictureFile) -> str | None:
    if not file.size:
        return _("{file} is empty").format(file=file.path)
    kind = kind_of_content(file.head)
    if kind is None:
        return _("{file} is no picture").format(file=file.path)
    if not kind.picture:
        return _("{file} is no picture, but a file of the kind {kind}").format(file=file.path, kind=kind.name)
    named = kind_of_name(file.path)
    if named is kind:
        return None
    if named is None:
        return _("{file} is a {kind} picture; its name must end in {ending}").format(
            file=file.path, kind=kind.name, ending=kind.endings[0]
        )
    return _("{file} is a {kind} picture, but its name says {named}").format(
        file=file.path, kind=kind.name, named=named.name
    )


def _is_document(file: PictureFile) -> bool:
    kind = kind_of_name(file.path)
    return bool(file.size) and (kind is None or not kind.picture)


def check_format(context: ArticleContext) -> Iterator[Hit]:
    """Find pictures that browsers do not show; one with a wrong name or a script is told of already."""
    for file in context.article.pictures:
        kind = None if file.picture and file.picture.scripted else kind_of_content(file.head)
        if _is_strange(kind) and kind is kind_of_name(file.path) and kind:
            message = _("{file} is a {kind} picture; save it as JPEG, PNG, WebP or GIF")
            yield hit_at(context, file.path, message.format(file=file.path, kind=kind.name))


def _is_strange(kind: Kind | None) -> bool:
    return kind is not None and kind.picture and kind not in SHOWN_BY_THE_SITE


def check_file_name(context: ArticleContext) -> Iterator[Hit]:
    """Find names with spaces, letters other than Latin ones, or an ending in capitals."""
    for file in context.article.pictures:
        name = file.path.rpartition("/")[2]
        if not _PLAIN_NAME.fullmatch(name):
            message = _("{file}: a name of Latin letters, digits and hyphens works everywhere")
        elif not name.endswith(ending_of(name)):
            message = _("{file}: an ending in small letters works everywhere")
        else:
            continue
        yield hit_at(context, file.path, message.format(file=file.path))


def check_size(context: ArticleContext) -> Iterator[Hit]:
    """Find files that are too large for a page."""
    most = context.newsroom.settings.photos.max_bytes
    for file in context.article.pictures:
        if file.size > most:
            message = _("{file} has {size} MB; make it smaller than {limit} MB")
            size, limit = _megabytes(file.size), _megabytes(most)
            yield hit_at(context, file.path, message.format(file=file.path, size=size, limit=limit))


def _megabytes(size: int) -> str:
    """Return bytes as megabytes, with a decimal where there are few."""
    return f"{round(size / 1e6)}" if size >= _MANY else f"{size / 1e6:.1f}"


_TIFF = b"II*\0\x08\0\0\0" + bytes(8)


FILE_RULES = (
    Rule(
        code="PH006",
        name="wrong-file-type",
        severity=Severity.ERROR,
        summary=N_("A file among the photos is empty, no picture, or of another kind than its name says."),
        why=N_("Browsers and the site go by the name, and show nothing or refuse the file."),
        check=ArticleCheck(check_file_type),
        bad=beside("01.jpg", PNG),
        good=beside("01.png", PNG),
    ),
    Rule(
        code="PH007",
        name="unsupported-picture-format",
        severity=Severity.WARNING,
        summary=N_("A picture is neither JPEG, PNG, WebP nor GIF."),
        why=N_("Most browsers do not show it. Phones save HEIC; photo programs can export JPEG."),
        check=ArticleCheck(check_format),
        bad=beside("01.tif", _TIFF),
        good=beside("01.jpg", JPEG),
    ),
    Rule(
        code="PH010",
        name="awkward-file-name",
        severity=Severity.INFO,
        summary=N_("A picture's name has a space, letters other than Latin ones, or an ending in capitals."),
        why=N_("Such names break in addresses, in archives, and between Windows and the site's server."),
        check=ArticleCheck(check_file_name),
        bad=beside("photo 1.jpg", JPEG),
        good=beside("photo-1.jpg", JPEG),
    ),
    Rule(
        code="PH011",
        name="picture-too-large",
        severity=Severity.WARNING,
        summary=N_("A picture has more bytes than max_bytes in the table photos of newsroom.toml, as a rule 15 MB."),
        why=N_("Readers on a phone wait for it and pay for it, and the repository keeps it for ever."),
        check=ArticleCheck(check_size),
        bad=listing(others=LargeFile("photos/01.jpg", JPEG, _LARGEST + 1)),
        good=beside("01.jpg", JPEG),
    ),
)
