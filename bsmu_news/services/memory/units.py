"""The units that a newsroom has: of its articles what people approved or edited, of imported files all."""

from collections.abc import Callable, Iterator

from bsmu_news.domain.article import Article
from bsmu_news.domain.memory import Unit
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.domain.trace import SegmentState, TracedSegment
from bsmu_news.errors import BsmuNewsError
from bsmu_news.exchange.tmx import read_tmx
from bsmu_news.services.trace import trace_of
from bsmu_news.storage.articles import load_article
from bsmu_news.storage.memory.groups import ARTICLE, FILE, signatures
from bsmu_news.storage.memory.imported import IMPORTED, read_chunks
from bsmu_news.storage.memory.words import single_spaced

Tell = Callable[[str], None]
"""Takes a warning."""

_BY_PEOPLE = frozenset((SegmentState.EDITED, SegmentState.REVIEWED))


def units_of(newsroom: Newsroom, article: Article) -> list[Unit]:
    """Return what people approved or edited in the translations of an article; what no machine wrote alone.

    A file that cannot be read gives nothing, as a segment that was merged with others.
    """
    source = article.source_language(newsroom.settings.newsroom.source)
    languages = newsroom.settings.newsroom.languages
    targets = [code for code in article.versions if code != source and code in languages]
    return [unit for code in targets for unit in _translated(newsroom, article, source, code)]


def units_of_group(newsroom: Newsroom, group: str, tell: Tell) -> Iterator[Unit]:
    """Yield the units of an article or an imported file by the name of its group; tells what cannot be read."""
    if group.startswith(ARTICLE):
        yield from units_of(newsroom, load_article(newsroom, group.removeprefix(ARTICLE)))
        return
    name = group.removeprefix(FILE)
    try:
        languages = newsroom.settings.newsroom.languages
        for found in read_tmx(read_chunks(newsroom.root / IMPORTED / name), name, languages):
            if isinstance(found, Unit):
                yield found
    except BsmuNewsError as error:
        tell(f"{IMPORTED}/{error.message}" if error.message.startswith(name) else error.message)


def all_units(newsroom: Newsroom, tell: Tell) -> Iterator[Unit]:
    """Yield every unit that the newsroom has, one by one."""
    for group in signatures(newsroom):
        yield from units_of_group(newsroom, group, tell)


def _translated(newsroom: Newsroom, article: Article, source: str, language: str) -> Iterator[Unit]:
    try:
        traced = trace_of(newsroom, article, language)
    except BsmuNewsError:
        return
    for one in traced.trace.segments:
        if one.entry is None and traced.record.problems:
            continue  # the record that would tell whether a machine wrote it cannot be read
        if one.state in _BY_PEOPLE and one.text and not one.shared and _differ(one.source.text, one.text):
            yield _unit(one, one.text, article.id, (source, language))


def _unit(one: TracedSegment, text: str, article_id: str, pair: tuple[str, str]) -> Unit:
    review = one.entry.review if one.entry and one.state is SegmentState.REVIEWED else None
    day = review.day if review else one.entry.day if one.entry else ""
    return Unit(one.source.text, text, *pair, article_id, review.by if review else "", day, review is not None)


def _differ(source: str, target: str) -> bool:
    """Tell whether anything was translated: a number or a name alone teaches nothing."""
    return bool(source.strip()) and single_spaced(source) != single_spaced(target)
