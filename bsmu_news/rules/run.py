"""Runs rules over an article; a rule that breaks or takes too long is told and does not stop the others."""

from collections.abc import Collection, Iterator, Sequence
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from bsmu_news.domain.article import Article, Version
from bsmu_news.domain.finding import Finding, Related
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.messages import _
from bsmu_news.rules.context import ArticleContext, VersionContext
from bsmu_news.rules.echoes import NoText, without_echoes
from bsmu_news.rules.ignores import apply_ignores
from bsmu_news.rules.registry import ignored_in
from bsmu_news.rules.rule import Hit, Rule, VersionCheck
from bsmu_news.rules.selection import Selection
from bsmu_news.rules.time_limit import RuleTimeoutError, Watch

_Context = ArticleContext | VersionContext

_TIMEOUTS = 3
"""After so many rules took too long for an article, the others are not tried: the article is the cause."""


_MOST_HITS = 20_000
"""What a rule may find in a file, or in the versions of an article; nobody reads more."""


class Crash(NamedTuple):
    """A rule that broke on a file, a bug of ours; or that took too long over it."""

    code: str
    path: Path
    reason: str
    timeout: bool = False


class Checked(NamedTuple):
    """What the rules found in an article, sorted by file and place; which of them broke; which files were asked for."""

    findings: list[Finding]
    crashes: list[Crash]
    probes: dict[str, bool]


def check_article(
    newsroom: Newsroom,
    article: Article,
    rules: Sequence[Rule],
    selection: Selection | None = None,
    watch: Watch | None = None,
) -> Checked:
    """Run rules over all languages of an article.

    Of `selection`, only what is ignored in single files is looked at: `rules` are those that it means.
    """
    run = _Run(newsroom, article, watch or Watch(newsroom.settings.validate.time_limit))
    run.apply(rules)
    run.watch.serial = 0
    findings = run.without_ignored(selection or Selection(), frozenset(rule.code for rule in rules))
    probes = {name: there for one in run.context.versions.values() for name, there in one.probes.items()}
    return Checked(sorted(findings, key=order), run.crashes, probes)


def order(finding: Finding) -> tuple[str, int, int, str, str]:
    """Return what findings are sorted by: file, line, column, code."""
    return str(finding.path), finding.place.line, finding.place.column, finding.code, finding.message


class _Run:
    """The rules over one article."""

    def __init__(self, newsroom: Newsroom, article: Article, watch: Watch) -> None:
        self.context = ArticleContext(newsroom, article)
        self.findings: list[Finding] = []
        self.crashes: list[Crash] = []
        self._timeouts = 0
        self.watch = watch
        self._all = tuple(self.context.versions.values())
        self._readable = tuple(one for one in self._all if one.version.tree is not None)

    def apply(self, rules: Sequence[Rule]) -> None:
        """Run rules, 300 calls an article; nearly all of them find nothing, so little is done around each."""
        whole: tuple[_Context, ...] = (self.context,)
        watch = self.watch
        for rule in rules:
            check = rule.check
            contexts: Sequence[_Context] = whole
            if isinstance(check, VersionCheck):
                contexts = self._all if check.unreadable else self._readable
            for context in contexts:
                watch.serial += 1
                try:
                    # Each kind of check has its own kind of context, as chosen above.
                    hits = list(islice(check.run(context), _MOST_HITS))  # type: ignore[arg-type]
                    if hits:
                        self.findings.extend(self._findings(rule, getattr(context, "version", None), hits))
                except Exception as error:  # noqa: BLE001 - one broken rule must not hide what the others find
                    self._broken(rule, context, error)
                    if self._timeouts == _TIMEOUTS:
                        return

    def without_ignored(self, selection: Selection, ran: Collection[str]) -> Iterator[Finding]:
        """Yield the findings that neither a comment nor the settings ask to ignore."""
        newsroom, versions = self.context.newsroom, self.context.article.versions.values()
        by_path: dict[Path, list[Finding]] = {version.path: [] for version in versions}
        for finding in self.findings:
            by_path.setdefault(finding.path, []).append(finding)
        no_text = NoText(self.findings)
        for version in versions:
            by_path[version.path] = apply_ignores(version, without_echoes(by_path[version.path], no_text), ran)
        for path, findings in by_path.items():
            within = path.relative_to(newsroom.root).as_posix() if selection.per_file_ignores else ""
            off = ignored_in(PurePosixPath(within), selection) if within else ()
            yield from (finding for finding in findings if finding.code not in off)

    def _broken(self, rule: Rule, context: _Context, error: Exception) -> None:
        path = context.version.path if isinstance(context, VersionContext) else context.article.folder
        if isinstance(error, RuleTimeoutError):
            self._timeouts += 1
            reason = error.reason(self.watch.limit)
            self.crashes.append(Crash(rule.code, path, reason, timeout=True))
        else:
            self.crashes.append(Crash(rule.code, path, f"{type(error).__name__}: {error}"))

    def _findings(self, rule: Rule, version: Version | None, hits: list[Hit]) -> Iterator[Finding]:
        if len(hits) == _MOST_HITS:
            hits[-1] = Hit(_("there is more of this kind from here on"), hits[-1].place, hits[-1].language)
        versions, source = self.context.article.versions, self.context.source
        for hit in hits:
            at = version or versions.get(hit.language or "")
            # What is wrong with the folder is shown at its first file, so that an editor can open the place.
            path = at.path if at else next((one.path for one in versions.values()), self.context.article.folder)
            yield Finding(
                rule.code,
                rule.name,
                hit.severity or rule.severity,
                hit.message,
                path,
                hit.place,
                at.language if at else None,
                hit.fix,
                Related(source.path, hit.source) if hit.source and source else None,
            )
