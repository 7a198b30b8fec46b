"""Find the language version that a name on the command line means."""

from bsmu_news.domain.article import Article, Version
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.errors import NoArticleError
from bsmu_news.messages import _
from bsmu_news.storage.article_names import locate
from bsmu_news.storage.articles import load_article, require_readable


def choose_version(newsroom: Newsroom, article_name: str, language: str | None) -> Version:
    """Return one version: of the language asked for, of the file that the name is a path to, else the source.

    Raises:
        NoArticleError: when the name fits no article, several, or none in that language.
        FrontMatterError: when its front matter cannot be read.
    """
    located = locate(newsroom, article_name)
    article = load_article(newsroom, located.id)
    return require_readable(version_in(newsroom, article, language or located.language))


def version_in(newsroom: Newsroom, article: Article, language: str | None) -> Version:
    """Return an article's version in a language, or its source where none is asked for.

    Raises:
        NoArticleError: when the article has no such version; those that it has are named.
    """
    wanted = language or article.source_language(newsroom.settings.newsroom.source)
    if wanted not in article.versions:
        raise NoArticleError(
            _("{article} has no version in “{language}”").format(article=article.id, language=wanted),
            _("It has {languages}.").format(languages=", ".join(article.versions)),
        )
    return article.versions[wanted]
