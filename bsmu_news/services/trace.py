"""Compares a translation of an article with its source and its record: one way for all commands."""

from typing import NamedTuple

from bsmu_news.domain.article import Article, Version
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.domain.record import Entry, LoadedRecord
from bsmu_news.domain.segment import Segment
from bsmu_news.domain.trace import Trace
from bsmu_news.errors import BsmuNewsError
from bsmu_news.markup.segments import segments_of
from bsmu_news.markup.tracing import slots_of, trace
from bsmu_news.messages import _
from bsmu_news.storage.articles import require_readable


class Traced(NamedTuple):
    """A translation that was compared, and all that it was compared with.

    `sources` and `targets` are the segments that the numbers in `trace` count; without a translation, `target` is None
    and all segments are untranslated.
    """

    article: Article
    language: str
    trace: Trace
    record: LoadedRecord
    source: Version
    target: Version | None
    sources: tuple[Segment, ...]
    targets: tuple[Segment, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The lines of the record as they stand in the file."""
        return self.record.entries

    @property
    def notes(self) -> tuple[str, ...]:
        """What is wrong with the record; what it lacks was found by alignment."""
        return tuple(problem.message for problem in self.record.problems)


def trace_of(newsroom: Newsroom, article: Article, language: str) -> Traced:
    """Return what is true of each segment of an article in a translation, which may not be there yet.

    Raises:
        FrontMatterError: when the source or the translation cannot be read.
        BsmuNewsError: when the article has no source.
    """
    source = source_version(newsroom, article)
    target = article.versions.get(language)
    record = article.records.get(language, LoadedRecord())
    sources = segments_of(source)
    targets = segments_of(require_readable(target)) if target else []
    slots = slots_of(source.tree), slots_of(target.tree) if target else []
    traced = trace(sources, targets, record.entries, (source.language, language), slots)
    return Traced(article, language, traced, record, source, target, tuple(sources), tuple(targets))


def source_version(newsroom: Newsroom, article: Article) -> Version:
    """Return the readable version that a translation is made from.

    Raises:
        BsmuNewsError: when there is none.
        FrontMatterError: when it cannot be read.
    """
    source = article.source_language(newsroom.settings.newsroom.source)
    if source not in article.versions:
        raise no_text(article)
    return require_readable(article.versions[source])


def no_text(article: Article) -> BsmuNewsError:
    """Return the error for an article that nobody has written yet."""
    message = _("{article} has no text to translate").format(article=article.id)
    return BsmuNewsError(message, _("Write its title and text first."))
