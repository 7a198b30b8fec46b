"""Credits that are missing: an author, a photographer, a translator."""

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote

from bsmu_news.domain.article import Role, Version
from bsmu_news.domain.document import Node
from bsmu_news.domain.finding import Severity
from bsmu_news.messages import N_, _, ngettext
from bsmu_news.rules.context import ArticleContext, VersionContext
from bsmu_news.rules.cr.earned import earned
from bsmu_news.rules.cr.entries import place_for
from bsmu_news.rules.places import place_of_entry
from bsmu_news.rules.rule import ArticleCheck, Hit, Rule, VersionCheck
from bsmu_news.rules.samples import JPEG, article, translated

_COMPARED = (Role.AUTHOR, Role.PHOTOGRAPHER)


def check_author(context: VersionContext) -> Iterator[Hit]:
    """Find a version without an author."""
    credits_ = context.version.front.credits
    if not credits_.authors:
        severity = Severity.ERROR if credits_.translators else context.strict
        yield Hit(_("no author is named"), place_for(context.version, Role.AUTHOR), severity=severity)


def check_photographer(context: VersionContext) -> Iterator[Hit]:
    """Find photos that neither name their source nor have a photographer to fall back to."""
    front = context.version.front
    if front.credits.photographers:
        return
    message = _("{file} has no credit, and no photographer is named")
    listed = {_plain(photo.file) for photo in front.photos}
    for node in _photos(context.version):
        file, credit = node.entry("file"), node.get("credit")
        if file and file.value.text.strip() and not (credit and credit.text.strip()):
            place = place_of_entry(context.version, file)
            yield Hit(message.format(file=file.value.text), place, severity=context.strict)
    for picture in context.body.pictures:
        source = _plain(unquote(picture.address))
        if source and source not in listed:
            listed.add(source)
            place = context.body.place_of(picture)
            yield Hit(message.format(file=source), place, severity=context.strict)


def check_translator(context: ArticleContext) -> Iterator[Hit]:
    """Find a translation that names no translator; what only a machine has written has none."""
    for language, version in context.readable.items():
        front = version.front
        entry = version.tree.entry("translation_of") if version.tree else None
        if not front.translation_of or not entry or front.credits.translators:
            continue
        work = context.memo(earned).get(language)
        if work is None or not work.wholly_machine:
            severity = context.versions[language].strict
            yield Hit(_("no translator is named"), place_for(version, Role.TRANSLATOR), language, severity)


def check_translator_of_original(context: VersionContext) -> Iterator[Hit]:
    """Find a translator in a version that is no translation."""
    front = context.version.front
    if front.credits.translators and not front.translation_of:
        message = _("a translator is named, but translation_of is missing; which language was it made from?")
        yield Hit(message, place_for(context.version, Role.TRANSLATOR))


def check_same_credits(context: ArticleContext) -> Iterator[Hit]:
    """Find roles in which a translation names more or fewer than its source does."""
    if context.source is None:
        return
    for language, version in context.translations.items():
        for role in _COMPARED:
            mine, other = len(version.front.credits.of(role)), len(context.source.front.credits.of(role))
            # Nobody at all is what CR001 says.
            if mine != other and (role is not Role.AUTHOR or (mine and other)):
                yield Hit(_differ(role, mine, other, context.source.language), place_for(version, role), language)


def _differ(role: Role, mine: int, other: int, source: str) -> str:
    message = ngettext(
        "{role}: {mine} is named here, but {other} in index.{source}.md",
        "{role}: {mine} are named here, but {other} in index.{source}.md",
        mine,
    )
    return message.format(role=role.value, mine=mine, other=other, source=source)


def _photos(version: Version) -> tuple[Node, ...]:
    photos = version.tree.get("photos") if version.tree else None
    return photos.items if photos else ()


def _plain(file: str) -> str:
    return posixpath.normpath(file) if file else ""


_PHOTO = {"photos/01.jpg": JPEG}
_WITH_PHOTO = ("---\n\nThe", "photos:\n  - file: photos/01.jpg\n    alt: A microscope\n---\n\nThe")

MISSING_RULES = (
    Rule(
        code="CR001",
        name="no-author",
        severity=Severity.ERROR,
        summary=N_("No author is named. In a draft this is a warning."),
        why=N_("Who wrote the news is credited on the page; a credit that gets lost here is lost for good."),
        check=VersionCheck(check_author),
        bad=article("  authors:\n    - name: Alisa Good\n", "  authors: []\n"),
        good=article(),
    ),
    Rule(
        code="CR002",
        name="photo-without-credit",
        severity=Severity.ERROR,
        summary=N_("A photo has no credit of its own, and no photographer is named. In a draft this is a warning."),
        why=N_("Every photo names its photographer or its source; “from the archive of …” is a source too."),
        check=VersionCheck(check_photographer),
        bad=article(*_WITH_PHOTO)._replace(others=_PHOTO),
        good=article(
            "---\n\nThe",
            "  photographers:\n    - note: Photos are taken from the students’ personal archives\n" + _WITH_PHOTO[1],
        )._replace(others=_PHOTO),
    ),
    Rule(
        code="CR003",
        name="no-translator",
        severity=Severity.ERROR,
        summary=N_("A translation names no translator. In a draft this is a warning."),
        why=N_("The translator answers for the translation and is credited on the page."),
        check=ArticleCheck(check_translator),
        bad=translated("  translators:\n    - name: Anastasiya Karnacheva\n", ""),
        good=translated(),
    ),
    Rule(
        code="CR004",
        name="translator-of-original",
        severity=Severity.WARNING,
        summary=N_("A translator is named in a version without translation_of."),
        why=N_("A translation that does not say what it was made from is never compared with its source."),
        check=VersionCheck(check_translator_of_original),
        bad=translated("translation_of: ru\n", ""),
        good=translated(),
    ),
    Rule(
        code="CR005",
        name="credits-differ",
        severity=Severity.WARNING,
        summary=N_("A translation names more or fewer authors or photographers than its source."),
        why=N_("Somebody was left out on the way, or was added to one language only."),
        check=ArticleCheck(check_same_credits),
        bad=translated(original=("    - name: Алиса Гуд\n", "    - name: Алиса Гуд\n    - name: Иван Ясень\n")),
        good=translated(),
    ),
)
