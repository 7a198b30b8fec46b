"""Gathers who is credited in a newsroom: version by version, and person by person."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from bsmu_news.domain.article import Article, Role, Version
from bsmu_news.domain.credited import CreditedVersion, CreditReport, Unread
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.services.answers import require_language
from bsmu_news.services.credits.closing import closing_credits, disclosure_of
from bsmu_news.services.credits.people import people_in
from bsmu_news.services.credits.same import Identities
from bsmu_news.services.credits.work import Work, work_of
from bsmu_news.services.select import Selected, chosen_files
from bsmu_news.storage.articles import left_out, load_article

_IN_ALL_LANGUAGES = (Role.AUTHOR, Role.PHOTOGRAPHER)


class CreditFilter(NamedTuple):
    """Which credits are wanted; None lets all through. An article without a date is not hidden by `since`."""

    language: str | None = None
    since: dt.date | None = None


class Asked(NamedTuple):
    """What is asked: whose work translations are, how much of their drafts people changed (slow); the names' language.

    Without a language of their own, names are those of the language that is wanted, else as they are credited most.
    """

    work: bool = True
    effort: bool = True
    names: str | None = None


EVERYTHING = Asked()


def credit_report(
    newsroom: Newsroom, names: Sequence[str] | None, wanted: CreditFilter, asked: Asked = EVERYTHING
) -> CreditReport:
    """Return who is credited in articles; without names, in all of them.

    Raises:
        NoArticleError: for a name that fits no article, or several.
        BsmuNewsError: for a language that the newsroom does not have.
    """
    if wanted.language is not None:
        require_language(newsroom, wanted.language)
    chosen = chosen_files(newsroom, names)
    identities = Identities(newsroom)
    versions: list[CreditedVersion] = []
    unread = [Unread(_inside(newsroom, one.path), one.reason) for one in left_out(newsroom, chosen if names else None)]
    # One article after the other: thousands with their records would fill the memory.
    for article_id, files in chosen.items():
        one = Selected(load_article(newsroom, article_id), files)
        day = one.article.date or _day_of(article_id)
        if wanted.since and day and day < wanted.since:
            continue
        _note_pairs(newsroom, one.article, identities)
        for version in (one for one in one.versions if wanted.language in (None, one.language)):
            if version.problems:
                unread.append(_unread(newsroom, version))
            else:
                versions.append(_credited(newsroom, one.article, version, asked)._replace(date=day))
    return CreditReport(tuple(versions), people_in(versions, identities, asked.names or wanted.language), tuple(unread))


def _credited(newsroom: Newsroom, article: Article, version: Version, asked: Asked) -> CreditedVersion:
    found = CreditedVersion(article.id, None, version.language, version.front.credits, closing_credits(version))
    if not asked.work or version.language == article.source_language(newsroom.settings.newsroom.source):
        return found
    work = work_of(newsroom, article, version.language)
    found = found._replace(earned=work.earned, disclosure=disclosure_of(newsroom, version, work.earned))
    return _with_effort(found, work) if asked.effort else found


def _with_effort(found: CreditedVersion, work: Work) -> CreditedVersion:
    if work.traced is None:
        return found
    from bsmu_news.services.source_diff import article_effort  # noqa: PLC0415 - only where there is a record

    effort = article_effort(work.traced)
    known = effort.score is not None
    return found._replace(effort=effort.score, effort_method=effort.method if known else None)


def _note_pairs(newsroom: Newsroom, article: Article, identities: Identities) -> None:
    """Have it noted who stands in the credits of a source and of its translations."""
    source = article.source_language(newsroom.settings.newsroom.source)
    for language, version in article.versions.items():
        if language != source and source in article.versions:
            for role in _IN_ALL_LANGUAGES:
                identities.pair(article.versions[source].front.credits.of(role), version.front.credits.of(role))


def _unread(newsroom: Newsroom, version: Version) -> Unread:
    problem = version.problems[0]
    return Unread(f"{_inside(newsroom, version.path)}:{problem.line}:{problem.column}", problem.message)


def _inside(newsroom: Newsroom, path: Path) -> str:
    return path.relative_to(newsroom.root).as_posix()


def _day_of(article_id: str) -> dt.date | None:
    """Return the date in a folder's name, for articles whose own cannot be read."""
    try:
        return dt.date.fromisoformat(article_id[:10])
    except ValueError:
        return None
