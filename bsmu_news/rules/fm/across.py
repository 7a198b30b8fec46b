"""Front matter against the folder's name, the newsroom's languages and the other versions."""

import datetime as dt
import re
from collections.abc import Iterator

from bsmu_news.domain.finding import Place, Severity
from bsmu_news.language.slugs import is_slug
from bsmu_news.messages import N_, _
from bsmu_news.rules.context import ArticleContext, VersionContext, opening_of
from bsmu_news.rules.places import place_of_entry, tree_of
from bsmu_news.rules.rule import ArticleCheck, Example, Hit, Rule, VersionCheck
from bsmu_news.rules.samples import ARTICLE, ORIGINAL, article, translated

_FOLDER = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})-(.*)\Z", re.DOTALL)
_SHARED = ("date", "section")


def check_folder_name(context: ArticleContext) -> Iterator[Hit]:
    """Find a folder that is not named DATE-SLUG."""
    found = _FOLDER.match(context.article.id)
    message = _("the folder “{folder}” must be named like 2022-08-17-practical-training: {reason}")
    if not found or _day(found[1]) is None:
        reason = _("it does not start with a date")
    elif not is_slug(found[2]):
        reason = _("after the date come small Latin letters, digits and single hyphens")
    else:
        return
    yield Hit(message.format(folder=context.article.id, reason=reason), Place(1))


def check_folder_date(context: VersionContext) -> Iterator[Hit]:
    """Find a date other than the one in the folder's name."""
    entry = tree_of(context.version).entry("date")
    found = _FOLDER.match(context.article.id)
    day, written = (_day(found[1]) if found else None), context.version.front.date
    if entry and day and written and day != written:
        message = _("the date is {date}, but the folder says {day}").format(date=written, day=day)
        yield Hit(message, place_of_entry(context.version, entry))


def check_language(context: VersionContext) -> Iterator[Hit]:
    """Find a file in a language that the newsroom does not write in."""
    languages = context.newsroom.settings.newsroom.languages
    if context.version.language not in languages:
        message = _("the newsroom has no language “{language}”; its languages are {languages}")
        shown = message.format(language=context.version.language, languages=", ".join(languages))
        yield Hit(shown, context.opening)


def check_translation_of(context: VersionContext) -> Iterator[Hit]:
    """Find a translation of itself, of a language that is not there, and a circle of translations."""
    version = context.version
    entry, of = tree_of(version).entry("translation_of"), version.front.translation_of
    if entry is None or of is None:
        return
    if of == version.language:
        message = _("this file is a translation of itself")
    elif of not in context.article.versions:
        message = _("there is no index.{language}.md to be a translation of").format(language=of)
    elif _leads_back(context, of):
        message = _("index.{language}.md is a translation too, and none of them is the original")
        message = message.format(language=of)
    else:
        return
    yield Hit(message, place_of_entry(version, entry))


def _leads_back(context: VersionContext, language: str) -> bool:
    """Tell whether following `translation_of` comes back to where it started."""
    passed: set[str] = set()
    while language in context.article.versions and language not in passed:
        if language == context.version.language:
            return True
        passed.add(language)
        language = context.article.versions[language].front.translation_of or ""
    return False


def check_second_original(context: ArticleContext) -> Iterator[Hit]:
    """Find versions beside the source that do not say what they are a translation of."""
    source = context.source
    for language, version in context.translations.items():
        # Where translators are named, CR004 says it already.
        if source and not version.front.translation_of and not version.front.credits.translators:
            message = _("index.{source}.md is the original; add “translation_of: {source}” here")
            yield Hit(message.format(source=source.language), opening_of(version), language)


def check_agreement(context: ArticleContext) -> Iterator[Hit]:
    """Find a date or section that differs from the source's."""
    if context.source is None:
        return
    for language, version in context.translations.items():
        for key in _SHARED:
            mine, other = getattr(version.front, key), getattr(context.source.front, key)
            entry = tree_of(version).entry(key)
            if entry and mine and other and mine != other:
                message = _("{key} is {mine} here, but {other} in index.{source}.md").format(
                    key=key, mine=mine, other=other, source=context.source.language
                )
                yield Hit(message, place_of_entry(version, entry), language)


def _day(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None


ACROSS_RULES = (
    Rule(
        code="FM010",
        name="folder-not-date-slug",
        severity=Severity.ERROR,
        summary=N_("The article's folder is not named by its date and a few Latin words."),
        why=N_("The name is the article's id and its address on the site; others sort and link by it."),
        check=ArticleCheck(check_folder_name),
        bad=article(folder="2024-03-05-New_Laboratory"),
        good=article(),
    ),
    Rule(
        code="FM011",
        name="date-differs-from-folder",
        severity=Severity.ERROR,
        summary=N_("The date in the front matter is not the one in the folder's name."),
        why=N_("One of the two is wrong, and the article would stand in two places."),
        check=VersionCheck(check_folder_date),
        bad=article("date: 2024-03-05", "date: 2024-03-06"),
        good=article(),
    ),
    Rule(
        code="FM012",
        name="unknown-language",
        severity=Severity.ERROR,
        summary=N_("A file is in a language that newsroom.toml does not list."),
        why=N_("No other command looks at such a file: it would be neither translated nor published."),
        check=VersionCheck(check_language, unreadable=True),
        bad=Example({"index.de.md": ARTICLE}),
        good=article(),
    ),
    Rule(
        code="FM013",
        name="translation-of-nothing",
        severity=Severity.ERROR,
        summary=N_("translation_of names the file's own language, or one that the article does not have."),
        why=N_("A translation is checked against its source; without one, nothing can be compared."),
        check=VersionCheck(check_translation_of),
        bad=translated("translation_of: ru", "translation_of: be"),
        good=translated(),
    ),
    Rule(
        code="FM014",
        name="second-original",
        severity=Severity.WARNING,
        summary=N_("An article has several originals: a version beside the source has no translation_of."),
        why=N_("Only a version that says what it was made from is compared with its source."),
        check=ArticleCheck(check_second_original),
        bad=Example({"index.ru.md": ORIGINAL, "index.en.md": ARTICLE}),
        good=translated(),
    ),
    Rule(
        code="FM015",
        name="versions-disagree",
        severity=Severity.ERROR,
        summary=N_("Date or section differs between the languages of an article."),
        why=N_("It is one piece of news; readers of one language would find it elsewhere than the others."),
        check=ArticleCheck(check_agreement),
        bad=translated("section: university", "section: international"),
        good=translated(),
    ),
)
