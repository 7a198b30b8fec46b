"""Tell what changed in a source since each segment of a translation was made, and how much people changed in drafts."""

from collections.abc import Iterator
from itertools import groupby

from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.domain.record import Entry, same_text
from bsmu_news.domain.source_diff import ArticleEffort, ChangedSegment, GoneSegment, SegmentEffort, SourceDiff
from bsmu_news.domain.trace import SegmentState, TracedSegment
from bsmu_news.language.effort import Effort, post_edit_efforts, total_effort
from bsmu_news.services.choose_version import version_in
from bsmu_news.services.preview import no_translation, source_chosen
from bsmu_news.services.trace import Traced, trace_of
from bsmu_news.storage.article_names import locate
from bsmu_news.storage.articles import load_article


def source_diffs(
    newsroom: Newsroom, name: str, language: str | None = None, *, effort: bool = False
) -> list[SourceDiff]:
    """Return a diff for each translation of an article, or for the one in a language, or whose file `name` is.

    Raises:
        NoArticleError: when no article or several fit, or there is no such translation.
        FrontMatterError: when the source or a translation cannot be read.
    """
    located = locate(newsroom, name)
    article = load_article(newsroom, located.id)
    source = article.source_language(newsroom.settings.newsroom.source)
    translations = [code for code in article.versions if code != source]
    if language is None and located.language in translations:
        language = located.language
    if language == source:
        raise source_chosen(article, source, translations) if translations else no_translation(article)
    if language is not None:
        translations = [version_in(newsroom, article, language).language]
    if not translations:
        raise no_translation(article)
    return [diff_of(trace_of(newsroom, article, code), effort=effort) for code in translations]


def diff_of(traced: Traced, *, effort: bool = False) -> SourceDiff:
    """Return what changed in the source of a translation that was compared with its record."""
    segments = traced.trace.segments
    return SourceDiff(
        traced.article.id,
        traced.language,
        traced.source.language,
        traced.target.path if traced.target else traced.article.folder,
        traced.source.path,
        recorded=bool(traced.entries),
        total=len(segments),
        changed=tuple(one for segment in segments if (one := _changed(traced, segment))),
        gone=tuple(
            GoneSegment(one.entry.kind, there.line, one.entry.source, there.text)
            for one in traced.trace.standing
            for there in (traced.targets[one.target],)
        ),
        untranslated=sum(one.state is SegmentState.UNTRANSLATED for one in segments),
        unknown=sum(one.entry is None and one.text is not None for one in segments),
        notes=traced.notes,
        effort=article_effort(traced) if effort else None,
    )


def article_effort(traced: Traced) -> ArticleEffort:
    """Return the post-editing effort in a translation, counted over drafts that a person has changed or approved.

    A draft that nobody has looked at tells nothing of effort. Where a person joined segments, the text is measured
    against all their drafts.
    """
    drafted = [(together, entry) for together in _drafted(traced) if (entry := together[0].entry)]
    efforts = post_edit_efforts((_drafts(together), together[0].text or "") for together, _entry in drafted)
    found = [(together[0], entry, effort) for (together, entry), effort in zip(drafted, efforts, strict=True)]
    total = total_effort(effort for _segment, _entry, effort in found)
    return ArticleEffort(
        total.edits,
        total.words,
        total.score if found else None,
        total.method.name.lower(),
        tuple(_segment_effort(traced, segment, entry, effort) for segment, entry, effort in found),
    )


def _changed(traced: Traced, segment: TracedSegment) -> ChangedSegment | None:
    entry = segment.entry
    if segment.state is not SegmentState.OUTDATED or entry is None or segment.text is None:
        return None
    waiting = entry.waiting
    return ChangedSegment(
        segment.at + 1,
        segment.source.kind,
        segment.source.line,
        _line(traced, segment),
        _made_from(entry, segment.text),
        segment.source.text,
        segment.text,
        waiting if waiting and same_text(waiting.source, segment.source.text) else None,
    )


def _made_from(entry: Entry, text: str) -> str:
    """Return the source that a text was made from; a draft that waited and stands there now has its own."""
    waiting = entry.waiting
    if waiting and same_text(text, waiting.text) and not same_text(text, entry.text):
        return waiting.source
    return entry.source


def _drafted(traced: Traced) -> Iterator[list[TracedSegment]]:
    """Yield the segments that began as drafts and that a person has worked on; joined ones together."""
    for _place, group in groupby(traced.trace.segments, key=lambda one: one.targets if one.shared else (-1, one.at)):
        together = list(group)
        if together[0].text is not None and all(_is_post_edit(one) for one in together):
            yield together


def _is_post_edit(segment: TracedSegment) -> bool:
    return segment.touched and segment.entry is not None and segment.entry.draft is not None


def _drafts(together: list[TracedSegment]) -> str:
    return "\n".join(one.entry.draft for one in together if one.entry and one.entry.draft is not None)


def _segment_effort(traced: Traced, segment: TracedSegment, entry: Entry, effort: Effort) -> SegmentEffort:
    return SegmentEffort(
        segment.at + 1,
        segment.source.kind,
        _line(traced, segment),
        effort.edits,
        effort.words,
        effort.score,
        effort.method.name.lower(),
        entry.origin,
    )


def _line(traced: Traced, segment: TracedSegment) -> int:
    return traced.targets[segment.targets[0]].line if segment.targets else 1
