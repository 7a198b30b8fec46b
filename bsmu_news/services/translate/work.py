"""An article that is to be drafted, and how it stands on disk."""

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from bsmu_news.domain.article import Article
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.messages import _
from bsmu_news.services.trace import Traced, no_text, trace_of
from bsmu_news.services.translate.report import ArticleReport
from bsmu_news.services.translate.wanted import EVERYTHING, Wanted
from bsmu_news.storage.articles import load_article, version_path


@dataclass(frozen=True, slots=True)
class Choice:
    """What a run does with each article; see `plan_of`."""

    language: str
    engine: str
    wanted: Wanted = EVERYTHING
    again: bool = False


class Work(NamedTuple):
    """An article of a newsroom, and what is to be done with it."""

    newsroom: Newsroom
    article: Article
    choice: Choice

    @property
    def path(self) -> Path:
        """Where the translation stands."""
        return version_path(self.article.folder, self.choice.language)

    def read(self) -> Traced:
        """Return how source, translation and record stand on disk now.

        Raises:
            BsmuNewsError: when the source has no text or cannot be read.
        """
        traced = trace_of(self.newsroom, load_article(self.newsroom, self.article.id), self.choice.language)
        if not traced.sources:
            raise no_text(self.article)
        return traced

    def report(self, source: str) -> ArticleReport:
        """Return a report without figures; `source` is the language translated from."""
        path = self.path.relative_to(self.newsroom.root)
        return ArticleReport(self.article.id, self.choice.language, self.choice.engine, path, source)


def notes_on_record(traced: Traced) -> tuple[str, ...]:
    """Return what was wrong with the record, or that there was none for a translation that is there."""
    problems = traced.record.problems
    if problems:
        told = _("the record of the translation could not be read whole: line {line}: {problem}")
        rebuilt = _("it is built anew from the texts; a text that it does not explain counts as a person's")
        return (told.format(line=problems[0].line, problem=problems[0].message), rebuilt)
    if traced.target and traced.record.data is None and any(one.text for one in traced.trace.segments):
        return (_("the translation had no record; every text in it counts as a person's"),)
    return ()
