"""`docs/rules.md` says what the rules say."""

import re

from bsmu_news.rules.registry import ALL_RULES
from scripts import rules_page


def test_the_page_is_current() -> None:
    assert rules_page.PAGE.read_text(encoding="utf-8") == rules_page.page(), "run: python scripts/rules_page.py"


def test_every_rule_has_its_section_and_every_link_leads_to_one() -> None:
    page = rules_page.page()
    sections = set(re.findall(r"^## ([A-Z]{2}\d{3}) ", page, re.MULTILINE))
    assert sections == {rule.code for rule in ALL_RULES}
    for code, anchor in re.findall(r"\[([A-Z]{2}\d{3})\]\(#([\w-]+)\)", page):
        assert f"## {code} {anchor[6:]}" in page
