"""The body's text: empty, or with a title, headings, HTML or credits where they do not belong."""

import re
import unicodedata
from collections.abc import Iterator

from bsmu_news.domain.finding import Place, Severity
from bsmu_news.messages import N_, _
from bsmu_news.rules.body import Paragraph
from bsmu_news.rules.context import VersionContext
from bsmu_news.rules.rule import Hit, Rule, VersionCheck
from bsmu_news.rules.samples import article, body

_KEPT_PLACE = re.compile(r"<!--\s*(?:untranslated\b|write:)", re.IGNORECASE)
_LONGEST_CREDIT = 200
_LONGEST_LABEL = 60
_SIGNS = 100
# A few words, a colon, and who it was. This sorts out nearly all paragraphs before the patterns of labels load.
_MAY_BE_LABEL = re.compile(r"(?:[^\W\d_]|[ ,/&+-]){2,60}:\s*\S|(?:[^\W\d_]|[ ]){2,25}:\Z")


def check_empty_body(context: VersionContext) -> Iterator[Hit]:
    """Find a version without text; comments that hold the place of one are not empty."""
    if context.body.has_text() or any(_KEPT_PLACE.match(text) for text, _place in context.body.comments()):
        return
    version = context.version
    last = max(version.text.rstrip("\n").count("\n") + 1, 1)
    line = version.text.split("\n")[last - 1]
    # A translation may be started before its source is written.
    severity = context.strict if version.front.translation_of else None
    yield Hit(_("the article has no text"), Place(last, 1, last, len(line) + 1), severity=severity)


def check_title_repeated(context: VersionContext) -> Iterator[Hit]:
    """Find the title as the body's first line."""
    first = context.memo(_first_line)
    if first:
        yield Hit(_("the title stands here a second time; the page shows it by itself"), first)


def check_top_heading(context: VersionContext) -> Iterator[Hit]:
    """Find headings of level 1, which is the title's; a repeated title is ST002's."""
    for heading in context.body.headings:
        if heading.level == 1 and heading.text:
            place = context.body.line_place(heading.start)
            if place != context.memo(_first_line):
                yield Hit(_("a heading in the text starts with ##; # is the title's"), place)


def check_heading_jump(context: VersionContext) -> Iterator[Hit]:
    """Find headings that are more than one level below the one above; the title is level 1."""
    above = 0
    for heading in context.body.headings:
        if heading.level > max(above, 1) + 1:
            message = _("a heading of level {level} follows one of level {above}")
            if not above:
                message = _("the first heading of a text is of level 2 (##), not {level}: the title is level 1")
            yield Hit(message.format(level=heading.level, above=above), context.body.line_place(heading.start))
        above = heading.level


def check_empty_heading(context: VersionContext) -> Iterator[Hit]:
    """Find headings without text."""
    for heading in context.body.headings:
        if not heading.text:
            yield Hit(_("the heading has no text"), context.body.line_place(heading.start))


def check_raw_html(context: VersionContext) -> Iterator[Hit]:
    """Find HTML tags; comments are welcome."""
    for tag, place in context.body.raw_tags():
        yield Hit(_("raw HTML: {tag}").format(tag=tag.split("\n")[0][:40]), place)


def check_open_comment(context: VersionContext) -> Iterator[Hit]:
    """Find comments that nothing closes."""
    for text, place in context.body.comments():
        if not text.endswith("-->"):
            message = _("the comment is never closed, so nothing after it is shown; end it with -->")
            yield Hit(message, Place(place.line, place.column, place.line, place.column + len("<!--")))


def check_credits_in_body(context: VersionContext) -> Iterator[Hit]:
    """Find paragraphs that hold nothing but credits: `Author: …`."""
    for paragraph in context.body.paragraphs(":"):
        if _is_credits(paragraph):
            message = _("credits stand under “credits:” in the front matter, not in the text")
            yield Hit(message, context.body.place(paragraph.start, paragraph.end))


def _first_line(context: VersionContext) -> Place | None:
    """Return the place of the body's first line, if it says the same as the title."""
    title, first = context.version.title, context.body.first_line().strip("*_ ")
    # Most articles start with a whole paragraph, which need not be compared: a sign more or less makes no title long.
    if len(first) > _SIGNS + 2 * len(title) or not _plain(title) or _plain(first) != _plain(title):
        return None
    return context.body.first_place()


def _plain(text: str) -> str:
    words = unicodedata.normalize("NFKC", text).casefold().split()
    return " ".join(words).strip(" .!?…\"'«»“”")


def _is_credits(paragraph: Paragraph) -> bool:
    lines = [line.strip("*_ ") for line in paragraph.lines]
    if not all(map(_may_be_credit, lines)):
        return False
    from bsmu_news.language.credit_words import LABELLED, roles_of  # noqa: PLC0415 - 20 ms of patterns

    found = [LABELLED.match(line) for line in lines]
    return all(one and ":" in one[0][: one.start("value")] and roles_of(one["label"]) for one in found)


def _may_be_credit(line: str) -> bool:
    in_reach = 0 < line.find(":") <= _LONGEST_LABEL and len(line) <= _LONGEST_CREDIT
    return in_reach and _MAY_BE_LABEL.match(line) is not None


TEXT_RULES = (
    Rule(
        code="ST001",
        name="empty-body",
        severity=Severity.ERROR,
        summary=N_("There is no text below the front matter."),
        why=N_("The page would show a title and nothing else."),
        check=VersionCheck(check_empty_body),
        bad=body(""),
        good=article(),
    ),
    Rule(
        code="ST002",
        name="title-repeated",
        severity=Severity.WARNING,
        summary=N_("The text starts with the title."),
        why=N_("The site prints the title above the text, so readers would see it twice."),
        check=VersionCheck(check_title_repeated),
        bad=body("# Students opened a laboratory\n\nIt happened on Tuesday.\n"),
        good=body("It happened on Tuesday.\n"),
    ),
    Rule(
        code="ST003",
        name="top-level-heading",
        severity=Severity.WARNING,
        summary=N_("The text has a heading of level 1."),
        why=N_("A page has one heading of level 1, its title; screen readers and search engines rely on it."),
        check=VersionCheck(check_top_heading),
        bad=body("It happened on Tuesday.\n\n# What comes next\n\nMore laboratories.\n"),
        good=body("It happened on Tuesday.\n\n## What comes next\n\nMore laboratories.\n"),
    ),
    Rule(
        code="ST004",
        name="heading-level-jump",
        severity=Severity.WARNING,
        summary=N_("A heading is more than one level below the heading above it."),
        why=N_("People who listen to a page find their way by its headings; a missing level confuses them."),
        check=VersionCheck(check_heading_jump),
        bad=body("It happened.\n\n## Rooms\n\nThree.\n\n#### Tables\n\nTwelve.\n"),
        good=body("It happened.\n\n## Rooms\n\nThree.\n\n### Tables\n\nTwelve.\n"),
    ),
    Rule(
        code="ST005",
        name="empty-heading",
        severity=Severity.WARNING,
        summary=N_("A heading has no text."),
        why=N_("It leaves a gap on the page and an entry without a name in its outline."),
        check=VersionCheck(check_empty_heading),
        bad=body("It happened.\n\n##\n\nThree rooms.\n"),
        good=body("It happened.\n\n## Rooms\n\nThree rooms.\n"),
    ),
    Rule(
        code="ST006",
        name="raw-html",
        severity=Severity.WARNING,
        summary=N_("The text holds HTML tags."),
        why=N_("Tags are lost in some of the forms that an article takes, and can break the page in others."),
        check=VersionCheck(check_raw_html),
        bad=body("The laboratory opened <b>on Tuesday</b>.\n"),
        good=body("The laboratory opened **on Tuesday**. <!-- ask for the hour -->\n"),
    ),
    Rule(
        code="ST007",
        name="unclosed-comment",
        severity=Severity.ERROR,
        summary=N_("A comment is opened with <!-- and never closed."),
        why=N_("Nothing after it is shown: the rest of the article is gone without a word."),
        check=VersionCheck(check_open_comment),
        bad=body("It happened.\n\n<!-- ask for the hour\n\nThree rooms.\n"),
        good=body("It happened.\n\n<!-- ask for the hour -->\n\nThree rooms.\n"),
    ),
    Rule(
        code="ST008",
        name="credits-in-text",
        severity=Severity.WARNING,
        summary=N_("A paragraph holds nothing but credits, such as “Author: …”."),
        why=N_("Credits in the text are counted for nobody, are not translated, and would be printed twice."),
        check=VersionCheck(check_credits_in_body),
        bad=body("It happened.\n\nAuthor: Alisa Good;\n"),
        good=body("It happened.\n\nThe author of the idea is Alisa Good.\n"),
    ),
)
