"""Findings in the forms that other programs read: valid by their schemas, whatever stands in a file."""

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from bsmu_news.domain.finding import Edit, Finding, Fix, Place, Related, Severity
from bsmu_news.render.reports.checked import Checked, RuleText, Trouble
from bsmu_news.render.reports.diff import coloured, unified_diff
from bsmu_news.render.reports.findings_json import findings_json
from bsmu_news.render.reports.github import github
from bsmu_news.render.reports.junit import junit
from bsmu_news.render.reports.rule_counts import count_rules, counts_json, counts_text
from bsmu_news.render.reports.sarif import sarif
from tests.conftest import DATA

ROOT = Path("/room").absolute()
ENGLISH, RUSSIAN = ROOT / "a" / "index.en.md", ROOT / "a" / "index.ru.md"
RULE = RuleText("TR001", "number-lost", Severity.ERROR, "A number is lost.", "Readers learn less.")
PLACE = Place(5, 1, 5, 7)
TEXT = "---\ntitle: A\n---\n\nEleven students.\n"


def finding(
    message: str = "11 is lost",
    place: Place = PLACE,
    *,
    severity: Severity = Severity.ERROR,
    fix: Fix | None = None,
    path: Path = ENGLISH,
    source: Related | None = None,
) -> Finding:
    return Finding("TR001", "number-lost", severity, message, path, place, "en", fix, source)


def checked(*findings: Finding, troubles: tuple[Trouble, ...] = (), text: str = TEXT) -> Checked:
    return Checked((ENGLISH, RUSSIAN), findings, troubles, {ENGLISH: text}, ROOT, Severity.WARNING)


@cache
def sarif_check() -> Callable[[Any], None]:
    schema = json.loads((DATA / "schemas" / "sarif-2.1.0.json").read_text("utf-8"))
    validator = jsonschema.Draft7Validator(schema, format_checker=jsonschema.FormatChecker())
    return validator.validate


@cache
def junit_schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(str(DATA / "schemas" / "junit-10.xsd")))


def junit_tree(report: Checked) -> etree._Element:
    tree = etree.fromstring(junit(report).encode())
    junit_schema().assertValid(tree)
    return tree


def sarif_run(report: Checked) -> Any:
    log = json.loads(json.dumps(sarif(report, [RULE])))
    sarif_check()(log)
    return log["runs"][0]


def test_json_tells_fix_and_source() -> None:
    source = Related(RUSSIAN, Place(4, 2))
    found = finding(fix=Fix((Edit(0, 1, ""),), safe=False), source=source)
    (one,) = findings_json(checked(found), {"error": 1})["findings"]
    assert (one["fix"], one["fixable"]) == ("unsafe", False)
    assert one["source"] == {"path": "a/index.ru.md", "line": 4, "column": 2, "end_line": 4, "end_column": 2}


def test_github_gets_a_command_a_finding_with_its_marks_escaped() -> None:
    name = ROOT / "a,b:c" / "index.en.md"
    assert github(checked(finding("50 %\r\nlost: a, b", path=name)), "") == (
        "::error file=a%2Cb%3Ac/index.en.md,line=5,endLine=5,col=1,endColumn=7,title=TR001 number-lost"
        "::50 %25%0D%0Alost: a, b"
    )


@pytest.mark.parametrize(
    ("severity", "command"), [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.INFO, "notice")]
)
def test_github_knows_three_levels(severity: Severity, command: str) -> None:
    assert github(checked(finding(severity=severity)), "").startswith(f"::{command} file=")


def test_github_gets_a_summary_where_it_would_not_show_them_all() -> None:
    assert len(github(checked(*[finding()] * 10), "sum").splitlines()) == 10
    first = github(checked(*[finding()] * 11), "11 errors").splitlines()[0]
    assert first == "::notice title=bsmu-news validate::11 errors"


def test_github_is_told_of_rules_that_broke() -> None:
    shown = github(checked(troubles=(Trouble(ENGLISH, "it broke", "TR009"), Trouble(RUSSIAN, "no name"))), "")
    assert shown.splitlines() == [
        "::error file=a/index.en.md,title=TR009::it broke",
        "::error file=a/index.ru.md,title=not checked::no name",
    ]


def test_sarif_is_valid_and_tells_everything() -> None:
    edits = (Edit(18, 24, "11"), Edit(33, 35, ""))
    found = finding(fix=Fix(edits), source=Related(RUSSIAN, Place(4, 2)))
    run = sarif_run(checked(found, finding(severity=Severity.INFO), troubles=(Trouble(ENGLISH, "it broke", "TR009"),)))
    first, second = run["results"]
    location = first["locations"][0]["physicalLocation"]
    assert location["artifactLocation"] == {"uri": "a/index.en.md", "uriBaseId": "%SRCROOT%"}
    assert location["region"] == {"startLine": 5, "startColumn": 1, "endLine": 5, "endColumn": 7}
    assert first["relatedLocations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "a/index.ru.md"
    replaced = first["fixes"][0]["artifactChanges"][0]["replacements"]
    assert replaced[0]["deletedRegion"] == {"startLine": 5, "startColumn": 1, "endLine": 5, "endColumn": 7}
    assert replaced[1]["deletedRegion"] == {"startLine": 5, "startColumn": 16, "endLine": 6, "endColumn": 1}
    assert [one["insertedContent"]["text"] for one in replaced] == ["11", ""]
    assert (first["level"], second["level"]) == ("error", "note")
    assert run["tool"]["driver"]["rules"][first["ruleIndex"]]["id"] == "TR001"
    assert run["invocations"][0]["executionSuccessful"] is False
    assert run["invocations"][0]["toolExecutionNotifications"][0]["associatedRule"] == {"id": "TR009"}


def test_sarif_fingerprints_stay_when_lines_are_added_above() -> None:
    def prints(report: Checked) -> list[str]:
        return [one["partialFingerprints"]["bsmuNews/v1"] for one in sarif_run(report)["results"]]

    before = prints(checked(finding(), finding()))
    moved = finding(place=Place(7, 1, 7, 7))
    assert prints(checked(moved, moved, text="\n\n" + TEXT)) == before
    assert len(set(before)) == 2


def test_sarif_of_a_clean_check_is_valid() -> None:
    run = sarif_run(checked())
    assert run["results"] == []
    assert run["invocations"][0]["executionSuccessful"] is True


@pytest.mark.parametrize("name", ["a b", "Новости", "50%", "a:b#c?"])
def test_sarif_escapes_paths(name: str) -> None:
    run = sarif_run(checked(finding(path=ROOT / name / "index.en.md")))
    uri = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri.isascii()
    assert not set(uri) & set(" #?:")
    assert unquote(uri) == f"{name}/index.en.md"


def test_sarif_names_files_outside_of_the_folder_whole() -> None:
    path = Path("/elsewhere/index.en.md").absolute()
    run = sarif_run(checked(finding(path=path)))
    location = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert location == {"uri": path.as_uri()}


def test_junit_has_a_suite_a_file_and_a_test_a_finding() -> None:
    tree = junit_tree(checked(finding(), finding("also", severity=Severity.INFO)))
    first, second = tree
    assert [first.get(name) for name in ("name", "tests", "failures", "errors")] == ["a/index.en.md", "2", "1", "0"]
    assert first[0][0].get("message") == "11 is lost"
    assert first[0].get("name") == "TR001 number-lost (5:1)"
    assert first[1][0].tag == "system-out"
    assert [second.get(name) for name in ("tests", "failures")] == ["1", "0"]
    assert len(second[0]) == 0
    assert [tree.get(name) for name in ("tests", "failures", "errors")] == ["3", "1", "0"]


def test_junit_tells_a_crash_from_a_failure() -> None:
    tree = junit_tree(checked(troubles=(Trouble(RUSSIAN, "it broke", "TR009"),)))
    assert [tree.get(name) for name in ("tests", "failures", "errors")] == ["2", "0", "1"]


def test_junit_of_nothing_is_valid() -> None:
    tree = junit_tree(Checked((), (), (), {}, ROOT))
    assert tree.get("tests") == "0"


ANY = st.text(st.characters(codec=None), max_size=40)


@given(message=ANY, place=st.tuples(st.integers(1, 9), st.integers(1, 99)), text=ANY)
def test_any_message_keeps_the_forms_valid(message: str, place: tuple[int, int], text: str) -> None:
    report = checked(finding(message, Place(*place)), troubles=(Trouble(ENGLISH, message, "TR009"),), text=text)
    sarif_run(report)
    junit(report).encode()
    junit_tree(report)
    assert len(github(report, "").splitlines()) >= 2


@given(text=st.text("ab\nй𝔸", max_size=30), data=st.data())
def test_sarif_replaces_what_the_edit_replaces(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    run = sarif_run(checked(finding(fix=Fix((Edit(start, end, "x"),))), text=text))
    region = run["results"][0]["fixes"][0]["artifactChanges"][0]["replacements"][0]["deletedRegion"]
    lines = text.split("\n")

    def offset(line: int, column: int) -> int:
        return sum(len(one) + 1 for one in lines[: line - 1]) + column - 1

    assert offset(region["startLine"], region["startColumn"]) == start
    assert offset(region["endLine"], region["endColumn"]) == end


def test_rules_are_counted_most_first() -> None:
    other = finding()._replace(code="TY001", name="straight-quotes", fix=Fix((Edit(0, 1, ""),)))
    counts = count_rules([finding(), *[other] * 10])
    assert counts_text(counts).splitlines() == ["10  TY001  [*]  straight-quotes", " 1  TR001       number-lost"]
    assert counts_text(count_rules([finding()])) == "1  TR001  number-lost"
    assert counts_json(counts, {"files": 1})["statistics"][0] == {
        "code": "TY001",
        "name": "straight-quotes",
        "count": 10,
        "fixable": 10,
    }


def test_a_diff_says_where_a_file_does_not_end_its_last_line() -> None:
    assert unified_diff("a", "one\ntwo", "one\n2").splitlines() == [
        "--- a",
        "+++ a",
        "@@ -1,2 +1,2 @@",
        " one",
        "-two",
        "\\ No newline at end of file",
        "+2",
        "\\ No newline at end of file",
    ]
    assert unified_diff("a", "one\n", "one\n") == ""


def test_a_diff_parts_lines_as_patch_does() -> None:
    diff = unified_diff("a", "one\u2028two\x0cthree\r\nfour\n", "one\u2028two\x0c3\r\nfour\n")
    assert "-one\u2028two\x0cthree\r\n+one\u2028two\x0c3\r\n four\n" in diff


def test_a_diff_on_a_terminal_has_colours_and_no_controls() -> None:
    shown = coloured(unified_diff("a", "\x1b[1mone\r\n", "two\r\n"))
    assert "\x1b[31m-\x1b[7m\ufffd[1mone\x1b[27m\x1b[0m\n\x1b[32m+\x1b[7mtwo\x1b[27m\x1b[0m\n" in shown
    assert "\x1b[" not in coloured(unified_diff("a", "one\n", "two\n"), colour=False)


def test_a_diff_on_a_terminal_marks_what_differs_in_a_line() -> None:
    shown = coloured(unified_diff("a", "one two three\nsame\n", "one 2 three!\nsame\n"))
    assert "\x1b[31m-one \x1b[7mtwo\x1b[27m three\x1b[0m\n" in shown
    assert "\x1b[32m+one \x1b[7m2\x1b[27m three\x1b[7m!\x1b[27m\x1b[0m\n same\n" in shown
