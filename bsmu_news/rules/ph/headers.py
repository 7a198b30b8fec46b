"""What the headers of pictures tell: too many or too few pixels, colours for print, the place, the camera's owner."""

from collections.abc import Iterator

from bsmu_news.domain.finding import Severity
from bsmu_news.domain.picture import Picture
from bsmu_news.messages import N_, _
from bsmu_news.pictures.kinds import SHOWN_BY_THE_SITE
from bsmu_news.rules.context import ArticleContext
from bsmu_news.rules.ph.samples import beside, jpeg_with
from bsmu_news.rules.ph.use import hit_at
from bsmu_news.rules.rule import ArticleCheck, Hit, Rule

_SHOWN = frozenset(kind.name for kind in SHOWN_BY_THE_SITE)
_DEEP = 8
"""Bits a channel; screens show no more of a photo on a page."""


def shown_by_the_site(context: ArticleContext) -> Iterator[tuple[str, Picture]]:
    """Yield path and headers of the pictures of a kind that the site can show; others are to be saved anew anyway."""
    for file in context.article.pictures:
        if file.picture and file.picture.kind in _SHOWN:
            yield file.path, file.picture


def sound(context: ArticleContext) -> Iterator[tuple[str, Picture]]:
    """Yield path and headers of the pictures that the site can show and that are whole."""
    return ((path, picture) for path, picture in shown_by_the_site(context) if not picture.problem)


def check_many_pixels(context: ArticleContext) -> Iterator[Hit]:
    """Find pictures with a longer side than the newsroom's limit."""
    limit = context.newsroom.settings.photos.max_side
    for path, one in sound(context):
        if max(one.shown_size) > limit:
            message = _("{file} has {width} × {height} pixels; {limit} on the longer side are enough")
            width, height = one.shown_size
            yield hit_at(context, path, message.format(file=path, width=width, height=height, limit=limit))


def check_few_pixels(context: ArticleContext) -> Iterator[Hit]:
    """Find pictures whose longer side is below the newsroom's limit."""
    limit = context.newsroom.settings.photos.min_side
    for path, one in sound(context):
        if max(one.shown_size) < limit:
            message = _("{file} has only {width} × {height} pixels; {limit} on the longer side are wanted")
            width, height = one.shown_size
            yield hit_at(context, path, message.format(file=path, width=width, height=height, limit=limit))


def check_colours(context: ArticleContext) -> Iterator[Hit]:
    """Find pictures made for print: CMYK, or more than eight bits a channel."""
    for path, one in sound(context):
        if one.colours.model == "CMYK":
            message = _("{file} has the colours of print (CMYK); save it in RGB")
        elif one.colours.bits > _DEEP:
            message = _("{file} has 16 bits a channel; save it with 8")
        else:
            continue
        yield hit_at(context, path, message.format(file=path))


def check_place(context: ArticleContext) -> Iterator[Hit]:
    """Find pictures that tell where they were taken."""
    ready = any(version.ready for version in context.versions.values())
    for path, one in sound(context):
        if one.traces.place:
            message = _("{file} tells where it was taken (GPS)").format(file=path)
            yield hit_at(context, path, message, Severity.ERROR if ready else Severity.WARNING)


def check_camera(context: ArticleContext) -> Iterator[Hit]:
    """Find pictures that tell whose camera took them."""
    for path, one in sound(context):
        if one.traces.serials or one.traces.maker_notes:
            message = _("{file} tells the camera's number, its owner or its maker's notes").format(file=path)
            yield hit_at(context, path, message)


HEADER_RULES = (
    Rule(
        code="PH016",
        name="too-many-pixels",
        severity=Severity.WARNING,
        summary=N_("The longer side of a picture has more pixels than max_side in the table photos of newsroom.toml."),
        why=N_("No page shows them, and every reader pays for them. “photos add” makes pictures smaller."),
        check=ArticleCheck(check_many_pixels),
        bad=beside("6000x4000.jpg", jpeg_with(size=(6000, 4000))),
        good=beside("1600x1200.jpg", jpeg_with(size=(1600, 1200))),
    ),
    Rule(
        code="PH017",
        name="too-few-pixels",
        severity=Severity.WARNING,
        summary=N_("The longer side of a picture has fewer pixels than min_side in the table photos of newsroom.toml."),
        why=N_("On the page it would be blurred. Messengers shrink photos: ask for the file itself."),
        check=ArticleCheck(check_few_pixels),
        bad=beside("320x240.jpg", jpeg_with(size=(320, 240))),
        good=beside("800x600.jpg", jpeg_with(size=(800, 600))),
    ),
    Rule(
        code="PH018",
        name="picture-for-print",
        severity=Severity.WARNING,
        summary=N_("A picture has the colours of print, CMYK, or 16 bits a channel."),
        why=N_("Browsers show CMYK in wrong colours, and 16 bits make a file twice as large for nothing."),
        check=ArticleCheck(check_colours),
        bad=beside("cmyk.jpg", jpeg_with(channels=4)),
        good=beside("rgb.jpg", jpeg_with(channels=3)),
    ),
    Rule(
        code="PH019",
        name="picture-tells-place",
        severity=Severity.ERROR,
        summary=N_("A picture's metadata tell where it was taken. In a draft this is a warning."),
        why=N_("With the time it tells where somebody was, a patient's home perhaps. “photos add” takes it out."),
        check=ArticleCheck(check_place),
        bad=beside("with-gps.jpg", jpeg_with(place=True)),
        good=beside("without-gps.jpg", jpeg_with()),
    ),
    Rule(
        code="PH020",
        name="picture-tells-camera",
        severity=Severity.INFO,
        summary=N_("A picture's metadata tell the camera's serial number, its owner, or the maker's own notes."),
        why=N_("By the number, all photos of one person are found on the web. “photos add” takes it out."),
        check=ArticleCheck(check_camera),
        bad=beside("with-serial-number.jpg", jpeg_with(serial="0012345")),
        good=beside("without-serial-number.jpg", jpeg_with()),
    ),
)
