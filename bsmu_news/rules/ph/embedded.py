"""Who took a picture by its own metadata, beside who is credited for it in the article."""

from collections.abc import Iterator

from bsmu_news.domain.finding import Severity
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.domain.picture import PictureWords
from bsmu_news.messages import N_, _
from bsmu_news.rules.context import ArticleContext
from bsmu_news.rules.ph.headers import sound
from bsmu_news.rules.ph.samples import beside, jpeg_with
from bsmu_news.rules.ph.use import hit_at, plain_path
from bsmu_news.rules.rule import ArticleCheck, Hit, Rule

_NOBODY = frozenset(
    "unknown user admin administrator owner artist photographer default picasa camera photo author none canon nikon"
    " sony samsung olympus panasonic fujifilm apple xiaomi huawei".split()
)
"""What cameras and programs write there when nobody has told them a name."""


def check_embedded(context: ArticleContext) -> Iterator[Hit]:
    """Find pictures whose metadata name somebody whom the article does not credit for them."""
    for path, picture in sound(context):
        names = _names(picture.words)
        credited = _credited(context, path) if names else ()
        # That nobody is credited is told already.
        for name in names if credited else ():
            if not any(_is_same(context.newsroom, name, one) for one in credited):
                message = _("{file} says that it is by “{name}”; the article credits {credited}")
                shown = ", ".join(f"“{one}”" for one in credited)
                yield hit_at(context, path, message.format(file=path, name=name, credited=shown))


def _names(words: PictureWords) -> tuple[str, ...]:
    """Return whom the metadata name: the creators, else the credit line."""
    given = words.creators or ((words.credit,) if words.credit else ())
    return tuple(one for one in given if any(map(str.isalpha, one)) and one.casefold() not in _NOBODY)


def _credited(context: ArticleContext, path: str) -> tuple[str, ...]:
    """Return whom the versions credit for a picture: by its own credit, else the photographers."""
    found: dict[str, None] = {}
    for version in context.readable.values():
        own = [one.credit for one in version.front.photos if one.credit and plain_path(one.file) == path]
        found |= dict.fromkeys(own or [one.label for one in version.front.credits.photographers])
    return tuple(found)


def _is_same(newsroom: Newsroom, name: str, credited: str) -> bool:
    """Tell whether two texts can name one: either in the other, or one person in two spellings or scripts."""
    mine, theirs = _folded(name), _folded(credited)
    if mine in theirs or theirs in mine:
        return True
    person = newsroom.person_like(credited)
    if person and any(_folded(one) in mine for one in person.spellings):
        return True
    from bsmu_news.language.names.same import compare  # noqa: PLC0415 - few pictures name anybody

    return compare(name, credited) is not None


def _folded(text: str) -> str:
    return " ".join(text.casefold().replace(".", ". ").split())


EMBEDDED_RULES = (
    Rule(
        code="PH021",
        name="embedded-credit-differs",
        severity=Severity.WARNING,
        summary=N_("A picture's metadata name another photographer than the article credits for it."),
        why=N_("Photographers put their names into their files; whoever is credited instead did not take the photo."),
        check=ArticleCheck(check_embedded),
        bad=beside("by-alisa-good.jpg", jpeg_with(artist="Alisa Good")),
        good=beside("by-tsimafei-veras.jpg", jpeg_with(artist="Tsimafei Veras")),
    ),
)
