"""What is shown of an example is the part that somebody learns from."""

import pytest

from bsmu_news.rules.excerpt import beside, excerpts
from bsmu_news.rules.registry import ALL_RULES
from bsmu_news.rules.rule import Rule
from bsmu_news.rules.samples import article, body

PATH = "2024-03-05-laboratory/index.en.md"


def test_of_front_matter_the_lines_around_the_slip() -> None:
    bad, good = article("date: 2024-03-05\n"), article()
    assert excerpts(bad, good)[PATH] == "…\ntitle: Students opened a laboratory\nsection: university\n…"


def test_of_a_text_the_text() -> None:
    bad, good = body("It opened .\n\nAll came.\n"), body("It opened.\n\nAll came.\n")
    assert excerpts(bad, good)[PATH] == "…\nIt opened .\n\nAll came."


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.code) for rule in ALL_RULES])
def test_the_two_examples_of_a_rule_look_different(rule: Rule) -> None:
    bad = excerpts(rule.bad, rule.good), beside(rule.bad), rule.bad.folder
    assert bad != (excerpts(rule.good, rule.bad), beside(rule.good), rule.good.folder)
    assert all(text.strip("…\n ") for text in bad[0].values())
