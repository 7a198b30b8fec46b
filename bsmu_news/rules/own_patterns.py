"""The newsroom's own patterns: `[[validate.patterns]]` in newsroom.toml."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bsmu_news.domain.finding import Fix, Severity
from bsmu_news.domain.newsroom import PatternSettings
from bsmu_news.markup.prose import Prose
from bsmu_news.messages import N_
from bsmu_news.rules.context import VersionContext
from bsmu_news.rules.rule import Hit, Rule, VersionCheck
from bsmu_news.rules.samples import body
from bsmu_news.rules.time_limit import RuleTimeoutError

if TYPE_CHECKING:
    import regex

_SHOWN = 60
"""Characters that tell one pattern from another."""


def check_own_patterns(context: VersionContext) -> Iterator[Hit]:
    """Find what the newsroom's patterns describe, segment by segment."""
    settings = context.newsroom.settings.validate
    for pattern in settings.patterns:
        if not pattern.languages or context.version.language in pattern.languages:
            yield from _hits(pattern, context.prose, settings.time_limit)


def _hits(pattern: PatternSettings, prose: Prose, limit: float) -> Iterator[Hit]:
    import regex  # noqa: PLC0415 - only where a newsroom has patterns; unlike `re`, a search can be given a limit

    search = regex.compile(pattern.pattern)
    try:
        for index, start in enumerate(prose.starts):
            for found in search.finditer(prose.line(index), timeout=limit):
                if found[0]:
                    first, last = start + found.start(), start + found.end()
                    yield Hit(pattern.message, prose.place(first, last), fix=_fix(pattern, prose, first, found))
    except (TimeoutError, RuleTimeoutError) as error:
        raise RuleTimeoutError(_short(pattern.pattern)) from error


def _short(pattern: str) -> str:
    return pattern if len(pattern) <= _SHOWN else pattern[: _SHOWN - 1] + "…"


def _fix(pattern: PatternSettings, prose: Prose, start: int, found: "regex.Match[str]") -> Fix | None:
    if pattern.replacement is None:
        return None
    edit = prose.edit(start, start + len(found[0]), found.expand(pattern.replacement))
    # Nobody but the newsroom knows what its replacement does to a sentence.
    return Fix((edit,), safe=False) if edit and edit.text != found[0] else None


_SETTINGS = r"""
[[validate.patterns]]
pattern = '\b[Ll]abs?\b'
message = "our pages say “laboratory”"
languages = ["en"]
"""

OWN_PATTERN_RULES = (
    Rule(
        code="TY099",
        name="own-pattern",
        severity=Severity.WARNING,
        summary=N_("A pattern of the newsroom's own, from [[validate.patterns]] in newsroom.toml, is found."),
        why=N_("The newsroom has agreed on it; its message says what to write instead."),
        check=VersionCheck(check_own_patterns),
        bad=body("The new lab opened on Tuesday.\n")._replace(settings=_SETTINGS),
        good=body("The new laboratory opened on Tuesday.\n")._replace(settings=_SETTINGS),
    ),
)
