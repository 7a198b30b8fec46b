"""Finds whose work a translation is, with its record; without one, people have made it."""

from typing import NamedTuple

from bsmu_news.domain.article import Article, Version
from bsmu_news.domain.earned import Earned, EarnedWords
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.domain.record import LoadedRecord
from bsmu_news.domain.segment import SegmentKind
from bsmu_news.errors import BsmuNewsError
from bsmu_news.markup.earned import earned_in
from bsmu_news.markup.segments import segments_of
from bsmu_news.markup.words import count_words
from bsmu_news.services.trace import Traced, trace_of
from bsmu_news.storage.articles import load_article


class Work(NamedTuple):
    """Whose work a translation is; `drafts` counts the segments that nobody has looked at.

    `traced` is None where the translation was not compared with a record.
    """

    earned: Earned
    drafts: int = 0
    traced: Traced | None = None


def work_in(newsroom: Newsroom, version: Version) -> Work | None:
    """Return whose work a version is, by what its folder holds; None for a source, and where there is no record."""
    article = load_article(newsroom, version.path.parent.name)
    source = article.source_language(newsroom.settings.newsroom.source)
    if version.language not in article.records or version.language not in article.versions:
        return None
    return None if version.language == source else work_of(newsroom, article, version.language)


def work_of(newsroom: Newsroom, article: Article, language: str) -> Work:
    """Return whose work a translation is. Without a record, a person wrote what is there.

    Where the source cannot be read, the record alone tells the engines, and nothing counts as approved.
    """
    record = article.records.get(language)
    if record is None or not record.entries:
        return Work(_by_hand(article.versions[language]))
    try:
        traced = trace_of(newsroom, article, language)
    except BsmuNewsError:
        return Work(_by_record(record))
    drafts = sum(one.text is not None and not one.touched for one in traced.trace.segments)
    return Work(earned_in(traced.trace), drafts, traced)


def _by_hand(version: Version) -> Earned:
    segments = segments_of(version)
    untranslated = [one for one in segments if one.kind is SegmentKind.UNTRANSLATED]
    missing = sum(count_words(one.text) for one in untranslated)
    there = sum(count_words(one.text) for one in segments) - missing
    return Earned(EarnedWords(edited=there, untranslated=missing), edited=bool(there))


def _by_record(record: LoadedRecord) -> Earned:
    origins = dict.fromkeys(one.origin for one in record.entries if one.draft is not None)
    return Earned(origins=tuple(origins), edited=True, unreviewed=True)
