"""Gather what a preview shows: a version of an article, its credits, or two versions pair by pair."""

from dataclasses import dataclass

from bsmu_news.domain.article import Article, Version
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.errors import NoArticleError
from bsmu_news.markup.alignment import Aligned, align_segments
from bsmu_news.markup.segments import one_by_one, segments_of
from bsmu_news.messages import _
from bsmu_news.services.choose_version import choose_version
from bsmu_news.services.credits.closing import closing_of
from bsmu_news.services.credits.work import work_of
from bsmu_news.storage.article_names import find_article, listing
from bsmu_news.storage.articles import list_ids, load_article, require_readable
from bsmu_news.storage.pictures import picture_files


@dataclass(frozen=True, slots=True)
class Preview:
    """One version of an article; `article` is the id.

    `credit_lines` are its closing credits as the site prints them, and the line that discloses machine translation.

    `drafts` counts the machine drafts in it that nobody has looked at. `pictures` are the paths, in the article's
    folder, of the pictures that lie there.
    """

    article: str
    version: Version
    credit_lines: tuple[str, ...]
    drafts: int = 0
    pictures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SideBySide:
    """A source and a translation with all their segments in pairs; `others` are further translations.

    `drafts` as in `Preview`.
    """

    article: str
    source: Version
    target: Version
    pairs: tuple[Aligned, ...]
    others: tuple[str, ...] = ()
    drafts: int = 0


def preview(newsroom: Newsroom, name: str | None = None, language: str | None = None) -> Preview:
    """Return the version to be shown: of the language asked for, of the file that `name` is a path to, else the source.

    Raises:
        NoArticleError: when no article or several fit, or there is no such version.
        FrontMatterError: when the version's front matter cannot be read.
    """
    version = choose_version(newsroom, only_article(newsroom) if name is None else name, language)
    pictures = tuple(file.path for file in picture_files(version.path.parent))
    closing = closing_of(newsroom, version)
    return Preview(version.path.parent.name, version, closing.lines, closing.drafts, pictures)


def side_by_side(newsroom: Newsroom, name: str | None = None, language: str | None = None) -> SideBySide:
    """Return a translation beside the version it was made from.

    Without `language`, that is the translation whose file `name` is, else the first one.

    Raises:
        NoArticleError: as in `preview`, and when there is no translation.
        FrontMatterError: when the front matter of one of the two cannot be read.
    """
    named = choose_version(newsroom, only_article(newsroom) if name is None else name, language)
    article = load_article(newsroom, named.path.parent.name)
    source = article.source_language(newsroom.settings.newsroom.source)
    translations = [code for code in article.versions if code != source]
    if not translations:
        raise no_translation(article)
    if language == source:
        raise source_chosen(article, source, translations)
    chosen = translations[0] if named.language == source else named.language
    target = require_readable(article.versions[chosen])
    original = require_readable(_original_of(article, target, source))
    languages = original.language, target.language
    pairs = align_segments(segments_of(original), one_by_one(segments_of(target)), languages)
    others = [code for code in translations if code != chosen and named.language == source]
    return SideBySide(
        article.id, original, target, tuple(pairs), tuple(others), work_of(newsroom, article, chosen).drafts
    )


def resolve_article(newsroom: Newsroom, name: str | None) -> str:
    """Return the id of the article that a name means, or of the only one there is.

    Raises:
        NoArticleError: when none fits, or several do.
    """
    return only_article(newsroom) if name is None else find_article(newsroom, name)


def only_article(newsroom: Newsroom) -> str:
    """Return the id of the article, in a newsroom that has one.

    Raises:
        NoArticleError: when there is none, or there are several; these are listed.
    """
    ids = list_ids(newsroom)
    if len(ids) == 1:
        return ids[0]
    if not ids:
        raise NoArticleError(_("the newsroom has no article yet"), _("“bsmu-news new” starts one."))
    raise NoArticleError(
        _("which article? The newsroom has {count}:\n{list}").format(count=len(ids), list=listing(ids)),
        _("Name one by its id or an unambiguous part of it."),
    )


def _original_of(article: Article, target: Version, source: str) -> Version:
    """Return what a translation was made from: the version it names, where that is there."""
    named = target.front.translation_of or source
    return article.versions[named if named in article.versions and named != target.language else source]


def no_translation(article: Article) -> NoArticleError:
    """Return the error for an article that has only its source."""
    return NoArticleError(
        _("{article} has no translation yet").format(article=article.id),
        _(
            "Draft one with “bsmu-news translate {article}”, or start it with “new --article {article} --lang LANG”."
        ).format(article=article.id),
    )


def source_chosen(article: Article, source: str, translations: list[str]) -> NoArticleError:
    """Return the error for a source that was named where a translation is wanted."""
    return NoArticleError(
        _("“{language}” is the source of {article}, not a translation").format(language=source, article=article.id),
        _("Choose a translation; there is: {languages}.").format(languages=", ".join(translations)),
    )
