"""What a check may look at: one language version, or a whole article."""

import os.path
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import Any, TypeVar

from bsmu_news.domain.article import Article, Status, Version
from bsmu_news.domain.finding import Place, Severity
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.markup.alignment import Pair, align
from bsmu_news.markup.prose import Prose
from bsmu_news.rules.body import Body

_Result = TypeVar("_Result")


class VersionContext:
    """One language version, with the article and the newsroom that it belongs to."""

    def __init__(self, newsroom: Newsroom, article: Article, version: Version) -> None:
        self.newsroom = newsroom
        self.article = article
        self.version = version
        self.probes: dict[str, bool] = {}
        """The files that a rule has asked for: what it found holds as long as the answers do."""
        self._memory: dict[Callable[..., Any], Any] = {}

    def memo(self, function: "Callable[[VersionContext], _Result]") -> _Result:
        """Return what a function makes of this version; it is called once, however many rules ask."""
        if function not in self._memory:
            self._memory[function] = function(self)
        found: _Result = self._memory[function]
        return found

    @cached_property
    def prose(self) -> Prose:
        """The readable text, with the places of its characters."""
        return Prose(self.version)

    def exists(self, name: str) -> bool:
        """Tell whether there is a file of this name, counted from the article's folder; the answer is noted."""
        try:
            found = os.path.exists(os.path.join(self.article.folder, name))  # noqa: PTH110, PTH118 - takes any text
        except ValueError:  # a NUL in it
            found = False
        self.probes[name] = found
        return found

    def leads_out(self, name: str) -> bool:
        """Tell whether a file that exists lies outside of the article's folder, by a link or by its path."""
        folder = os.path.realpath(self.article.folder)
        return not os.path.realpath(os.path.join(folder, name)).startswith(folder + os.sep)  # noqa: PTH118 - any text

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
    """All languages of an article; `versions` are the contexts of those that are there, by language."""

    def __init__(self, newsroom: Newsroom, article: Article) -> None:
        self.newsroom = newsroom
        self.article = article
        self.versions = {code: VersionContext(newsroom, article, one) for code, one in article.versions.items()}
        self._memory: dict[Callable[..., Any], Any] = {}
        self._pairs: dict[str, Sequence[Pair]] = {}

    def memo(self, function: "Callable[[ArticleContext], _Result]") -> _Result:
        """Return what a function makes of this article; it is called once, however many rules ask."""
        if function not in self._memory:
            self._memory[function] = function(self)
        found: _Result = self._memory[function]
        return found

    def prose(self, language: str) -> Prose:
        """Return the readable text of a version."""
        return self.versions[language].prose

    def pairs(self, language: str) -> Sequence[Pair]:
        """Return the segments of the source and of a translation, aligned; empty where the source cannot be read."""
        if self.source is None:
            return ()
        if language not in self._pairs:
            sources, targets = self.prose(self.source.language).segments, self.prose(language).segments
            self._pairs[language] = align(sources, targets, (self.source.language, language))
        return self._pairs[language]

    @cached_property
    def readable(self) -> Mapping[str, Version]:
        """The versions whose front matter could be read, by language."""
        return {code: one for code, one in self.article.versions.items() if one.tree is not None}

    @cached_property
    def source(self) -> Version | None:
        """The version that the others were made from, if it can be read."""
        return self.readable.get(self.article.source_language(self.newsroom.settings.newsroom.source))

    @cached_property
    def translations(self) -> Mapping[str, Version]:
        """The readable versions beside the source."""
        return {code: one for code, one in self.readable.items() if one is not self.source}


def opening_of(version: Version) -> Place:
    """Return the place of the `---` line that opens the front matter, also below blank lines."""
    lines = version.text.split("\n")
    number = next((number for number, line in enumerate(lines, 1) if line.strip()), 1)
    return Place(number, 1, number, len(lines[number - 1].rstrip()) + 1)
