"""Check articles by the newsroom's rules."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from bsmu_news.domain.finding import Finding, Severity
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.errors import ConfigError
from bsmu_news.language.near_words import nearest
from bsmu_news.messages import _
from bsmu_news.rules.registry import selected, selectors
from bsmu_news.rules.rule import Rule
from bsmu_news.rules.run import Crash, check_article
from bsmu_news.services.select import select
from bsmu_news.storage.articles import LeftOut, left_out


class Report(NamedTuple):
    """What was found, sorted by path, line, column and code, in how many files; and which rules broke.

    `texts` are the files as the places count in them, for showing their lines. `left_out` is what looks like an article
    and cannot be checked; it is looked for when the whole newsroom is.
    """

    findings: tuple[Finding, ...] = ()
    files: int = 0
    crashes: tuple[Crash, ...] = ()
    texts: Mapping[Path, str] = MappingProxyType({})
    left_out: tuple[LeftOut, ...] = ()

    def counts(self) -> dict[str, int]:
        """Return how many findings there are of each severity."""
        return count_by_severity(self.findings)

    def reaches(self, level: Severity) -> bool:
        """Tell whether a finding is at or above a level."""
        return any(finding.severity.reaches(level) for finding in self.findings)


def validate(newsroom: Newsroom, names: Sequence[str] | None = None) -> Report:
    """Check the articles and files that names and paths mean; all of them without any.

    Of a file, the whole article is looked at, and what concerns the file is reported.

    Raises:
        ConfigError: when newsroom.toml ignores a rule that there is not.
        NoArticleError: for a name that fits no article, or several.
    """
    rules = rules_of(newsroom)
    findings: list[Finding] = []
    crashes: list[Crash] = []
    texts: dict[Path, str] = {}
    for one in select(newsroom, names):
        checked = check_article(newsroom, one.article, rules)
        findings += [finding for finding in checked.findings if one.includes(finding.path)]
        crashes += checked.crashes
        texts |= {version.path: version.text for version in one.versions}
    missed = () if names else tuple(left_out(newsroom))
    return Report(tuple(sorted(findings, key=_order)), len(texts), tuple(crashes), texts, missed)


def rules_of(newsroom: Newsroom) -> tuple[Rule, ...]:
    """Return the rules that the newsroom has not switched off.

    Raises:
        ConfigError: when it switches off something that there is not, with the place in newsroom.toml.
    """
    ignore = newsroom.settings.validate.ignore
    known = {one.casefold() for one in selectors()} if ignore else set()
    for index, name in enumerate(ignore):
        if name.strip().casefold() not in known:
            raise _unknown_rule(newsroom, index, name)
    return selected(ignore)


def count_by_severity(findings: Sequence[Finding]) -> dict[str, int]:
    """Return how many findings there are of each severity, zeros too."""
    return {level.value: sum(one.severity is level for one in findings) for level in Severity}


def _unknown_rule(newsroom: Newsroom, index: int, name: str) -> ConfigError:
    from bsmu_news.storage.newsroom import SETTINGS_FILE  # noqa: PLC0415 - only for the message
    from bsmu_news.storage.toml_places import place_of  # noqa: PLC0415 - only for the message

    path = newsroom.root / SETTINGS_FILE
    line, column = place_of(path.read_text(encoding="utf-8-sig"), ("validate", "ignore", index))
    near = nearest(name, selectors())
    hint = _("Did you mean {name}?").format(name=near) if near else _("“bsmu-news rule --all” lists all rules.")
    return ConfigError(f"{path}:{line}:{column}: " + _("there is no rule {name}").format(name=name), hint)


def _order(finding: Finding) -> tuple[str, int, int, str]:
    return str(finding.path), finding.place.line, finding.place.column, finding.code
