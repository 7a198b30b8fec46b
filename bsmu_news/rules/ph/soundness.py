"""Pictures that are broken, run programs, or are there twice."""

from collections.abc import Iterator

from bsmu_news.domain.finding import Severity
from bsmu_news.domain.picture import PictureProblem
from bsmu_news.messages import N_, _
from bsmu_news.rules.context import ArticleContext
from bsmu_news.rules.ph.headers import shown_by_the_site
from bsmu_news.rules.ph.samples import PNG, beside, listing
from bsmu_news.rules.ph.use import hit_at
from bsmu_news.rules.rule import ArticleCheck, Hit, Rule
from bsmu_news.rules.samples import JPEG


def check_whole(context: ArticleContext) -> Iterator[Hit]:
    """Find pictures that end too early or hold what cannot be; what is no picture at all is PH006's."""
    messages = {
        PictureProblem.CUT_OFF: _("{file} ends before the picture does; get it anew from where it comes from"),
        PictureProblem.DAMAGED: _("{file} is damaged; get it anew from where it comes from"),
        PictureProblem.UNREADABLE: _("{file} cannot be read"),
    }
    for path, picture in shown_by_the_site(context):
        message = messages.get(picture.problem) if picture.problem else None
        if message:
            yield hit_at(context, path, message.format(file=path))


def check_doubles(context: ArticleContext) -> Iterator[Hit]:
    """Find files of exactly the same content."""
    for file in context.article.pictures:
        if file.same_as:
            message = _("{file} is the same picture as {other}").format(file=file.path, other=file.same_as)
            yield hit_at(context, file.path, message)


def check_scripts(context: ArticleContext) -> Iterator[Hit]:
    """Find SVG drawings that run something."""
    for file in context.article.pictures:
        if file.picture and file.picture.scripted:
            message = _("{file} runs a script or loads something from elsewhere; save it as PNG")
            yield hit_at(context, file.path, message.format(file=file.path))


_LINE = "    alt: A microscope on a table\n"
_TWO = f"  - file: photos/01.jpg\n{_LINE}  - file: photos/{{}}\n{_LINE}"
_SVG = b'<svg xmlns="http://www.w3.org/2000/svg">%s<path d="M0 0h9"/></svg>'

SOUNDNESS_RULES = (
    Rule(
        code="PH014",
        name="damaged-picture",
        severity=Severity.ERROR,
        summary=N_("A picture ends before its end, or holds what cannot be."),
        why=N_("The page would show half of it or nothing. Most often it was cut off on its way."),
        check=ArticleCheck(check_whole),
        bad=beside("01-cut-off.jpg", JPEG[:-400]),
        good=beside("01.jpg", JPEG),
    ),
    Rule(
        code="PH015",
        name="same-picture-twice",
        severity=Severity.WARNING,
        summary=N_("Two files of an article hold exactly the same picture."),
        why=N_("The page would show it twice, or one of the two was to be another picture."),
        check=ArticleCheck(check_doubles),
        bad=listing(_TWO.format("02.jpg"), others={"photos/01.jpg": JPEG, "photos/02.jpg": JPEG}),
        good=listing(_TWO.format("02.png"), others={"photos/01.jpg": JPEG, "photos/02.png": PNG}),
    ),
)

SCRIPT_RULES = (
    Rule(
        code="PH022",
        name="scripted-drawing",
        severity=Severity.ERROR,
        summary=N_("An SVG drawing runs a script, or loads something from elsewhere."),
        why=N_("It would run in every reader's browser, with the university's name above it."),
        check=ArticleCheck(check_scripts),
        bad=beside("01.svg", _SVG % b"<script>alert(1)</script>"),
        good=beside("01.png", PNG),
    ),
)
