"""Runs rules over an article; a rule that breaks is told and does not stop the others."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from bsmu_news.domain.article import Article, Version
from bsmu_news.domain.finding import Finding, Related
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.rules.context import ArticleContext
from bsmu_news.rules.rule import ArticleCheck, Hit, Rule, VersionCheck


class Crash(NamedTuple):
    """A rule that broke on a file: a bug of ours."""

    code: str
    path: Path
    reason: str


class Checked(NamedTuple):
    """What the rules found in an article, unsorted, and which of them broke."""

    findings: list[Finding]
    crashes: list[Crash]


def check_article(newsroom: Newsroom, article: Article, rules: Sequence[Rule]) -> Checked:
    """Run all rules over all languages of an article."""
    checked = Checked([], [])
    whole = ArticleContext(newsroom, article)
    for rule in rules:
        match rule.check:
            case ArticleCheck(run):
                _take(checked, rule, whole, None, partial(run, whole))
            case VersionCheck(run, unreadable):
                for context in whole.versions.values():
                    if unreadable or context.version.tree is not None:
                        _take(checked, rule, whole, context.version, partial(run, context))
    return checked


def _take(
    checked: Checked, rule: Rule, context: ArticleContext, version: Version | None, run: Callable[[], Iterable[Hit]]
) -> None:
    try:
        checked.findings.extend(_findings(rule, context, version, run()))
    except Exception as error:  # noqa: BLE001 - one broken rule must not hide what the others find
        path = version.path if version else context.article.folder
        checked.crashes.append(Crash(rule.code, path, f"{type(error).__name__}: {error}"))


def _findings(rule: Rule, context: ArticleContext, version: Version | None, hits: Iterable[Hit]) -> Iterator[Finding]:
    versions = context.article.versions
    for hit in hits:
        at = version or versions.get(hit.language or "")
        # What is wrong with the folder is shown at its first file, so that an editor can open the place.
        path = at.path if at else next((one.path for one in versions.values()), context.article.folder)
        source = Related(context.source.path, hit.source) if hit.source and context.source else None
        yield Finding(
            rule.code,
            rule.name,
            hit.severity or rule.severity,
            hit.message,
            path,
            hit.place,
            at.language if at else None,
            hit.fix,
            source,
        )
