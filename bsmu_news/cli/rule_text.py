"""Rules explained as text: what each one means, why it matters, a bad and a good example."""

import textwrap
from collections.abc import Sequence

from bsmu_news.messages import _
from bsmu_news.render.cells import pad
from bsmu_news.rules.excerpt import beside, excerpts
from bsmu_news.rules.rule import Example, Rule


def list_rules(rules: Sequence[Rule], width: int, *, colour: bool) -> str:
    """Return the rules with their names and what each one finds."""
    widest = max(len(rule.name) for rule in rules)
    lines = []
    for rule in rules:
        head = f"{rule.code}  {pad(rule.name, widest)}  {rule.severity.value}"
        lines.append(_bold(head, colour=colour))
        lines += textwrap.wrap(_(rule.summary), width, initial_indent=" " * 7, subsequent_indent=" " * 7)
    return "\n".join(lines)


def explain_rule(rule: Rule, width: int, *, colour: bool) -> str:
    """Return the whole explanation of a rule."""
    parts = [
        _bold(f"{rule.code} {rule.name} ({rule.severity.value})", colour=colour),
        textwrap.fill(_(rule.summary), width),
        _bold(_("Why it matters"), colour=colour) + "\n" + textwrap.fill(_(rule.why), width),
        _bold(_("Bad"), colour=colour) + "\n" + example_text(rule.bad, rule.good),
        _bold(_("Good"), colour=colour) + "\n" + example_text(rule.good, rule.bad),
    ]
    return "\n\n".join(parts)


def example_text(example: Example, other: Example) -> str:
    """Return what matters of an example's files, each below its path."""
    shown = excerpts(example, other).items()
    blocks = [f"{name}:\n\n" + textwrap.indent(text, "    ", lambda _line: True).rstrip() for name, text in shown]
    names = beside(example)
    return "\n\n".join([*blocks, *([_("Beside it: {files}").format(files=", ".join(names))] if names else [])])


def _bold(text: str, *, colour: bool) -> str:
    return f"\x1b[1m{text}\x1b[0m" if colour else text
