"""Photos that are listed and not there, there and not listed, listed twice, or in one language only."""

from collections.abc import Iterator

from bsmu_news.domain.article import Version
from bsmu_news.domain.finding import Place, Severity
from bsmu_news.messages import N_, _
from bsmu_news.rules.context import ArticleContext, VersionContext, opening_of
from bsmu_news.rules.ph.samples import PNG, in_two_languages, listing
from bsmu_news.rules.ph.use import Listed, is_elsewhere, is_mentioned, listed, place_of_file, shown
from bsmu_news.rules.places import place_of_key
from bsmu_news.rules.rule import ArticleCheck, Hit, Rule, VersionCheck
from bsmu_news.rules.samples import JPEG


def check_photo_file(context: VersionContext) -> Iterator[Hit]:
    """Find photos under `photos:` whose file is not there; pictures in the text are ST010's."""
    for photo in listed(context.version):
        reason = _missing(context, photo)
        if reason:
            yield Hit(reason, place_of_file(context.version, photo))


def _missing(context: VersionContext, photo: Listed) -> str | None:
    path = photo.path
    there = {file.path for file in context.article.pictures}
    if path in there or is_elsewhere(photo.file.text):
        return None
    if path.startswith(("../", "/")) or path in ("..", ".") or ":" in path:
        return _("{file} is outside of the article's folder; put the photo in photos/").format(file=path)
    # Windows finds a file whatever its capitals; the site does not.
    same = next((one for one in sorted(there) if one.casefold() == path.casefold()), None)
    if same:
        return _("there is no file {file}; its name is {name}").format(file=path, name=same)
    if not context.exists(path):
        return _("there is no file {file}").format(file=path)
    message = _("{file} is a link that leads out of the article's folder; put the file itself there")
    return message.format(file=path) if context.leads_out(path) else None


def check_unused_photo(context: ArticleContext) -> Iterator[Hit]:
    """Find pictures in the article's folder that no version lists, shows or links to."""
    # A version that cannot be read may show anything.
    if len(context.readable) < len(context.article.versions):
        return
    for file in context.article.pictures:
        if not is_mentioned(context, file.path) and not _is_used(context, file.path):
            yield Hit(_("no version of the article shows {file}").format(file=file.path), Place(1))


def _is_used(context: ArticleContext, path: str) -> bool:
    """Tell whether a file is used under another form of its path: `./photos/1.jpg`."""
    return any(path in _photos_of(version) for version in context.versions.values())


def _photos_of(context: VersionContext) -> dict[str, None]:
    """Return the photos that a version lists or shows, in order."""
    paths = [photo.path for photo in listed(context.version)] + [path for path, _link in shown(context)]
    return dict.fromkeys(paths)


def check_listed_twice(context: VersionContext) -> Iterator[Hit]:
    """Find photos that stand under `photos:` twice."""
    lines: dict[str, int] = {}
    for photo in listed(context.version):
        line = lines.setdefault(photo.path, photo.file.line)
        if line != photo.file.line:
            message = _("{file} is listed already, on line {line}").format(file=photo.path, line=line)
            yield Hit(message, place_of_file(context.version, photo))


def check_same_photos(context: ArticleContext) -> Iterator[Hit]:
    """Find photos that a translation has and its source has not, or the reverse."""
    if context.source is None:
        return
    source = context.source.language
    theirs = _photos_of(context.versions[source])
    for language, version in context.translations.items():
        mine = _photos_of(context.versions[language])
        lacking = [path for path in theirs if path not in mine]
        more = [path for path in mine if path not in theirs]
        place = _place_of_photos(version)
        if lacking:
            message = _("index.{source}.md has photos that are not here: {files}")
            yield Hit(message.format(source=source, files=", ".join(lacking)), place, language)
        if more:
            message = _("index.{source}.md does not have these photos: {files}")
            yield Hit(message.format(source=source, files=", ".join(more)), place, language)


def _place_of_photos(version: Version) -> Place:
    entry = version.tree.entry("photos") if version.tree else None
    return place_of_key(entry) if entry else opening_of(version)


_TWICE = "  - file: photos/01.jpg\n    alt: A microscope on a table\n" * 2
_BOTH = "  - file: photos/01.jpg\n    alt: A microscope\n  - file: photos/02.png\n    alt: A window\n"

LISTING_RULES = (
    Rule(
        code="PH001",
        name="photo-file-missing",
        severity=Severity.ERROR,
        summary=N_("A file under photos is not there, or lies outside of the article's folder."),
        why=N_("The page would show a broken picture: only the article's own folder is published with it."),
        check=VersionCheck(check_photo_file),
        bad=listing(others={}),
        good=listing(),
    ),
    Rule(
        code="PH002",
        name="unused-photo",
        severity=Severity.WARNING,
        summary=N_("A picture lies in the article's folder, but no version lists or shows it."),
        why=N_("It was forgotten in the text, or would be published although nobody chose it."),
        check=ArticleCheck(check_unused_photo),
        bad=listing(others={"photos/01.jpg": JPEG, "photos/02.png": PNG}),
        good=listing(),
    ),
    Rule(
        code="PH008",
        name="photo-listed-twice",
        severity=Severity.WARNING,
        summary=N_("A file stands under photos twice."),
        why=N_("The page would show the same photo two times; most often the second was to be another one."),
        check=VersionCheck(check_listed_twice),
        bad=listing(_TWICE),
        good=listing(),
    ),
    Rule(
        code="PH009",
        name="photos-differ",
        severity=Severity.INFO,
        summary=N_("A translation lists or shows other photos than its source."),
        why=N_("A photo was left out on the way, or was added to one language only."),
        check=ArticleCheck(check_same_photos),
        bad=in_two_languages(),
        good=in_two_languages(translated=_BOTH),
    ),
)
