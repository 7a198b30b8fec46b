"""`bsmu-news rule`: explain a rule of `validate`."""

from typing import Annotated, Any

import typer

from bsmu_news.cli import output
from bsmu_news.cli.rule_text import explain_rule, list_rules
from bsmu_news.errors import BsmuNewsError
from bsmu_news.language.near_words import nearest
from bsmu_news.messages import N_, _
from bsmu_news.rules.registry import ALL_RULES, find_rule
from bsmu_news.rules.rule import Rule

DETAILS = N_("RULE is a code such as FM002, or a name such as missing-key.")

_MEASURE = 80
"""Longer lines are hard to read."""


def run(
    name: Annotated[
        str | None, typer.Argument(metavar="[RULE]", help=_("A rule's code or name."), show_default=False)
    ] = None,
    show_all: Annotated[bool, typer.Option("--all", help=_("List all rules."))] = False,
    as_json: Annotated[bool, typer.Option("--json", help=_("Print it as JSON."))] = False,
) -> None:
    """Print what a rule means, or the list of all rules."""
    if (name is None) is not show_all:
        raise BsmuNewsError(
            _("name one rule, or give --all"), _("For example: {example}").format(example="bsmu-news rule FM002")
        )
    rules = ALL_RULES if name is None else (_find(name),)
    width = min(output.terminal_width() or _MEASURE, _MEASURE)
    if as_json:
        output.data_json({"version": 1, "rules": [_as_json(rule) for rule in rules]})
    elif name is None:
        output.styled(list_rules(rules, width, colour=output.colour_on_stdout()))
    else:
        output.styled(explain_rule(rules[0], width, colour=output.colour_on_stdout()))


def _find(name: str) -> Rule:
    rule = find_rule(name)
    if rule is None:
        near = nearest(name, [known for one in ALL_RULES for known in (one.code, one.name)])
        hint = _("Did you mean {name}?").format(name=near) if near else _("“bsmu-news rule --all” lists all rules.")
        raise BsmuNewsError(_("there is no rule {name}").format(name=name), hint)
    return rule


def _as_json(rule: Rule) -> dict[str, Any]:
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity.value,
        "summary": _(rule.summary),
        "why": _(rule.why),
        "bad": _example(rule.bad.files),
        "good": _example(rule.good.files),
    }


def _example(files: Any) -> dict[str, str]:
    return dict(files)
