"""All rules, in the order of their codes. A rule that is not listed here does not exist."""

from collections.abc import Sequence

from bsmu_news.rules.cr import CR_RULES
from bsmu_news.rules.fm import FM_RULES
from bsmu_news.rules.rule import Rule
from bsmu_news.rules.st import ST_RULES

ALL_RULES: tuple[Rule, ...] = (*FM_RULES, *CR_RULES, *ST_RULES)


def find_rule(name: str) -> Rule | None:
    """Return the rule with a code or a name; capitals do not count."""
    wanted = name.strip().casefold()
    return next((rule for rule in ALL_RULES if wanted in (rule.code.casefold(), rule.name)), None)


def selected(ignore: Sequence[str]) -> tuple[Rule, ...]:
    """Return all rules but those whose code, name or family is ignored; capitals do not count."""
    ignored = {one.strip().casefold() for one in ignore}
    return tuple(
        rule for rule in ALL_RULES if ignored.isdisjoint((rule.code.casefold(), rule.name, rule.family.casefold()))
    )


def selectors() -> list[str]:
    """Return everything that can be ignored: the families, the codes, the names."""
    families = dict.fromkeys(rule.family for rule in ALL_RULES)
    return [*families, *(rule.code for rule in ALL_RULES), *(rule.name for rule in ALL_RULES)]
