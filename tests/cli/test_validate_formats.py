"""`validate --output-format` and `--statistics`: what other programs and counters of mistakes get."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from bsmu_news.rules import registry
from bsmu_news.rules.rule import Hit, Rule, VersionCheck
from tests.cli.test_validate_fix import IDLE
from tests.conftest import ARTICLE, Run
from tests.render.test_reports import junit_schema, sarif_check

Write = Callable[..., Path]
BAD = ARTICLE.replace("section: university", "section: univresity")
FILE = "2024-03-05-laboratory/index.en.md"


def later(text: str) -> str:
    """Return an article of the next day."""
    return text.replace("2024-03-05", "2024-03-06")


@pytest.fixture(autouse=True)
def _in_newsroom(newsroom: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(newsroom)
    monkeypatch.delenv("GITHUB_WORKSPACE", raising=False)


@pytest.fixture
def _broken_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    def check_broken(_context: object) -> list[Hit]:
        raise KeyError("broken")

    first = registry.ALL_RULES[0]
    broken = Rule("XX001", "broken", first.severity, "It is.", "So.", VersionCheck(check_broken), first.bad, first.good)
    monkeypatch.setattr(registry, "ALL_RULES", (broken, *registry.ALL_RULES))


def sarif_of(run: Run, *options: str) -> Any:
    log = json.loads(run("validate", "--output-format", "sarif", *options).out)
    sarif_check()(log)
    return log["runs"][0]


def junit_of(run: Run, *options: str) -> etree._Element:
    text = run("validate", "--output-format", "junit", *options).out
    tree = etree.fromstring(text.encode())
    junit_schema().assertValid(tree)
    return tree


def test_github_gets_annotations(run: Run, write_article: Write) -> None:
    write_article(BAD)
    result = run("validate", "--output-format", "github")
    assert result.out == (
        f"::error file={FILE},line=4,endLine=4,col=10,endColumn=20,title=FM006 unknown-section"
        "::this newsroom has no section “univresity”; did you mean “university”?\n"
    )
    assert result.code == 1


def test_github_gets_paths_from_its_workspace(
    run: Run, write_article: Write, newsroom: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_article(BAD)
    monkeypatch.setenv("GITHUB_WORKSPACE", str(newsroom.parent))
    assert f"file=articles/{FILE}," in run("validate", "--output-format", "github").out


def test_github_gets_nothing_where_nothing_was_found(run: Run, write_article: Write) -> None:
    write_article()
    assert run("validate", "--output-format", "github").out == ""


def test_sarif_is_valid_and_explains_its_rules(run: Run, write_article: Write) -> None:
    write_article(BAD)
    write_article(later(IDLE), article="2024-03-06-other")
    found = sarif_of(run)
    assert [rule["id"] for rule in found["tool"]["driver"]["rules"]] == ["FM006", "ST022"]
    assert [one["ruleId"] for one in found["results"]] == ["FM006", "ST022"]
    assert "fixes" in found["results"][1]
    assert len(found["artifacts"]) == 2


def test_sarif_tells_a_rule_that_broke(run: Run, write_article: Write, request: pytest.FixtureRequest) -> None:
    write_article()
    request.getfixturevalue("_broken_rule")
    invocation = sarif_of(run)["invocations"][0]
    assert invocation["executionSuccessful"] is False
    assert "KeyError" in invocation["toolExecutionNotifications"][0]["message"]["text"]


def test_junit_is_valid_and_counts_what_fails(run: Run, write_article: Write) -> None:
    write_article(BAD)
    write_article(later(ARTICLE), article="2024-03-06-other")
    root = junit_of(run)
    assert [root.get(name) for name in ("tests", "failures", "errors")] == ["2", "1", "0"]
    assert [suite.get("name") for suite in root] == [FILE, "2024-03-06-other/index.en.md"]


def test_junit_follows_the_fail_level(run: Run, write_article: Write) -> None:
    write_article(IDLE)
    assert junit_of(run).get("failures") == "0"
    assert junit_of(run, "--fail-level", "warning").get("failures") == "1"


@pytest.mark.usefixtures("_broken_rule")
def test_junit_tells_a_rule_that_broke(run: Run, write_article: Write) -> None:
    write_article()
    assert junit_of(run).get("errors") == "1"


@pytest.mark.parametrize("form", ["json", "sarif", "junit"])
def test_an_empty_newsroom_gives_a_whole_document(run: Run, form: str) -> None:
    if form == "json":
        assert run("validate", "--output-format", form).json["findings"] == []
    elif form == "sarif":
        assert sarif_of(run)["results"] == []
    else:
        assert junit_of(run).get("tests") == "0"


def test_statistics_count_each_rule(run: Run, write_article: Write) -> None:
    write_article(BAD)
    write_article(later(BAD) + "\n<b>Come!</b>\n", article="2024-03-06-other")
    result = run("validate", "--statistics")
    assert result.out.splitlines() == ["2  FM006  unknown-section", "1  ST006  raw-html"]
    assert result.code == 1


def test_statistics_can_be_json(run: Run, write_article: Write) -> None:
    write_article(IDLE)
    found = run("validate", "--statistics", "--output-format", "json").json
    assert found["statistics"] == [{"code": "ST022", "name": "unused-ignore", "count": 1, "fixable": 1}]
    assert (found["version"], found["summary"]["warning"]) == (1, 1)


def test_statistics_of_a_clean_newsroom_are_empty(run: Run, write_article: Write) -> None:
    write_article()
    assert run("validate", "--statistics", "-q").out == ""


def test_a_file_that_is_not_checked_is_in_every_document(run: Run, newsroom: Path) -> None:
    folder = newsroom / "2024-03-05-laboratory"
    folder.mkdir()
    (folder / "index.md").write_text("---\ntitle: A\n---\n", encoding="utf-8")
    assert "title=not checked::" in run("validate", "--output-format", "github").out
    assert junit_of(run).get("errors") == "1"
    assert sarif_of(run)["invocations"][0]["toolExecutionNotifications"] != []
