"""`rule`: every rule can be explained."""

import pytest

from bsmu_news.rules.registry import ALL_RULES
from tests.conftest import Run


@pytest.mark.parametrize("name", ["FM006", "fm006", "unknown-section", "Unknown-Section"])
def test_a_rule_is_explained_by_code_or_name(run: Run, name: str) -> None:
    result = run("rule", name)
    assert result.code == 0
    assert result.out.startswith("FM006 unknown-section (error)\n")
    assert "section: univresity" in result.out


def test_every_rule_has_a_page_of_usual_width(run: Run) -> None:
    for rule in ALL_RULES:
        result = run("rule", rule.code)
        assert result.code == 0
        assert rule.name in result.out
        prose = [line for line in result.out.splitlines() if not line.startswith(" ")]
        assert max(map(len, prose)) <= 80


def test_all_rules_are_listed(run: Run) -> None:
    out = run("rule", "--all").out
    assert all(f"{rule.code}  {rule.name}" in out for rule in ALL_RULES)


def test_json_holds_all_that_is_told(run: Run) -> None:
    listed = run("rule", "--all", "--json").json
    assert listed["version"] == 1
    assert [one["code"] for one in listed["rules"]] == [rule.code for rule in ALL_RULES]
    (one,) = run("rule", "CR001", "--json").json["rules"]
    assert one == next(rule for rule in listed["rules"] if rule["code"] == "CR001")
    assert {"code", "name", "severity", "summary", "why", "bad", "good"} == set(one)


@pytest.mark.parametrize(("name", "hint"), [("FM06", "FM006"), ("mising-key", "missing-key"), ("quux", "rule --all")])
def test_an_unknown_rule_is_an_error_with_a_suggestion(run: Run, name: str, hint: str) -> None:
    result = run("rule", name)
    assert (result.code, result.out) == (2, "")
    assert hint in result.err


@pytest.mark.parametrize("words", [(), ("FM001", "--all")])
def test_one_rule_or_all_must_be_asked_for(run: Run, words: tuple[str, ...]) -> None:
    assert run("rule", *words).code == 2
