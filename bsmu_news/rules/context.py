"""What a check may look at: one language version, or a whole article."""

from collections.abc import Mapping
from functools import cached_property

from bsmu_news.domain.article import Article, Status, Version
from bsmu_news.domain.finding import Place, Severity
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.rules.body import Body


class VersionContext:
    """One language version, with the article and the newsroom that it belongs to."""

    def __init__(self, newsroom: Newsroom, article: Article, version: Version) -> None:
        self.newsroom = newsroom
        self.article = article
        self.version = version

    @cached_property
    def body(self) -> Body:
        """The parsed body; parsed once for all rules."""
        return Body(self.version)

    @property
    def ready(self) -> bool:
        """Tell whether the author has called this version ready."""
        return self.version.front.status is Status.READY

    @property
    def strict(self) -> Severity:
        """How much a gap matters that a draft may still have: an error once the version is ready."""
        return Severity.ERROR if self.ready else Severity.WARNING

    @property
    def opening(self) -> Place:
        """The line that opens the front matter, where nothing better is at hand."""
        return opening_of(self.version)


class ArticleContext:
    """All languages of an article."""

    def __init__(self, newsroom: Newsroom, article: Article) -> None:
        self.newsroom = newsroom
        self.article = article

    @cached_property
    def readable(self) -> Mapping[str, Version]:
        """The versions whose front matter could be read, by language."""
        return {code: one for code, one in self.article.versions.items() if one.tree is not None}

    @property
    def source(self) -> Version | None:
        """The version that the others were made from, if it can be read."""
        return self.readable.get(self.article.source_language(self.newsroom.settings.newsroom.source))

    @property
    def translations(self) -> Mapping[str, Version]:
        """The readable versions beside the source."""
        return {code: one for code, one in self.readable.items() if one is not self.source}


def opening_of(version: Version) -> Place:
    """Return the place of the `---` line that opens the front matter, also below blank lines."""
    lines = version.text.split("\n")
    number = next((number for number, line in enumerate(lines, 1) if line.strip()), 1)
    return Place(number, 1, number, len(lines[number - 1].rstrip()) + 1)
