"""The board of the newsroom: how far each article is."""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from bsmu_news.domain.article import Article, Status, Version
from bsmu_news.domain.finding import Finding
from bsmu_news.domain.language import Language
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.domain.segment import SegmentKind
from bsmu_news.domain.stage import (
    ArticleStatus,
    LanguageStatus,
    Progress,
    SegmentCounts,
    Stage,
    stage_of,
)
from bsmu_news.domain.trace import Trace
from bsmu_news.errors import FrontMatterError
from bsmu_news.markup.segments import segments_of
from bsmu_news.markup.words import count_words
from bsmu_news.services.answers import require_language, require_section
from bsmu_news.services.check import check
from bsmu_news.services.select import chosen_files
from bsmu_news.services.validate import count_by_severity, selection_of
from bsmu_news.storage.articles import load_article


class BoardFilter(NamedTuple):
    """Which articles are shown; None lets all through."""

    stage: Stage | None = None
    section: str | None = None
    language: str | None = None
    since: dt.date | None = None

    def lets_through(self, row: ArticleStatus) -> bool:
        """Tell whether an article is shown; one without a date is not hidden by `since`."""
        return (
            (self.stage is None or row.stage is self.stage)
            and (self.section is None or row.section == self.section)
            and (self.language is None or self.language in row.languages)
            and (self.since is None or row.date is None or row.date >= self.since)
        )


def board(newsroom: Newsroom, names: Sequence[str] | None, wanted: BoardFilter) -> list[ArticleStatus]:
    """Return one row an article, newest first.

    Raises:
        NoArticleError: for a name that fits no article, or several.
        BsmuNewsError: for a section or language that the newsroom does not have.
        ConfigError: when newsroom.toml ignores a rule that there is not.
    """
    if wanted.section is not None:
        require_section(newsroom, wanted.section)
    if wanted.language is not None:
        require_language(newsroom, wanted.language)
    ids = list(chosen_files(newsroom, names))
    found = {one.article: one.findings for one in check(newsroom, ids, selection_of(newsroom))}
    # One article after the other: thousands with their records would fill the memory.
    articles = (load_article(newsroom, article_id) for article_id in ids)
    rows = (
        status_of(newsroom, article, found.get(article.id, ()), words=bool(names) and len(ids) == 1)
        for article in articles
        if article.versions
    )
    return [row for row in rows if wanted.lets_through(row)]


def status_of(
    newsroom: Newsroom, article: Article, findings: Sequence[Finding], *, words: bool = False
) -> ArticleStatus:
    """Return the row of one article; a file that cannot be read counts as a draft. With `words`, they are counted."""
    source = article.source_language(newsroom.settings.newsroom.source)
    languages = {
        code: _language_status(newsroom, article, code, is_source=code == source, words=words)
        for code in article.versions
    }
    progress = {code: _progress(version, languages[code]) for code, version in article.versions.items()}
    return ArticleStatus(
        article.id,
        article.date or _day_of(article.id),
        _section(article, source),
        source,
        stage_of(progress.pop(source), progress, _expected(newsroom, source)),
        languages,
        count_by_severity(findings),
    )


def _language_status(
    newsroom: Newsroom, article: Article, language: str, *, is_source: bool, words: bool
) -> LanguageStatus:
    version = article.versions[language]
    path = version.path.relative_to(newsroom.root).as_posix()
    status = LanguageStatus(path, version.title, count_words(version.body))
    if is_source:
        return status
    record = article.records.get(language)
    recorded = record is not None and bool(record.entries)
    trace = _trace(newsroom, article, language) if recorded or words else None
    if trace is None:
        return status._replace(segments=segment_counts(version))
    from bsmu_news.markup.tracing import segments_by_state, words_by_state  # noqa: PLC0415 - as in `_trace`

    return status._replace(
        segments=segments_by_state(trace) if recorded else segment_counts(version),
        words_by_state=words_by_state(trace) if words else None,
    )


def segment_counts(version: Version) -> SegmentCounts:
    """Return the states of a translation's segments; without a record, a person wrote what is there."""
    segments = segments_of(version)
    untranslated = sum(one.kind is SegmentKind.UNTRANSLATED for one in segments)
    return SegmentCounts(len(segments), untranslated=untranslated, edited=len(segments) - untranslated)


def _trace(newsroom: Newsroom, article: Article, language: str) -> Trace | None:
    """Return the trace of a translation; None where it or its source cannot be read."""
    from bsmu_news.services.trace import trace_of  # noqa: PLC0415 - 10 ms, and many newsrooms have no records

    try:
        return trace_of(newsroom, article, language).trace
    except FrontMatterError:
        return None


def _progress(version: Version, status: LanguageStatus) -> Progress:
    counts = status.segments
    complete = not version.problems and (counts is None or (counts.total > 0 and not counts.untranslated))
    return Progress(version.front.status is Status.READY, complete)


def _expected(newsroom: Newsroom, source: str) -> tuple[str, ...]:
    """Return the languages that an article must be translated into: all news is put into English."""
    english = Language.EN.value
    return (english,) if english in newsroom.settings.newsroom.languages and source != english else ()


def _section(article: Article, source: str) -> str | None:
    versions = [article.versions[source], *article.versions.values()]
    return next((version.front.section for version in versions if version.front.section), None)


def _day_of(article_id: str) -> dt.date | None:
    """Return the date in a folder's name, for articles whose own cannot be read."""
    try:
        return dt.date.fromisoformat(article_id[:10])
    except ValueError:
        return None
