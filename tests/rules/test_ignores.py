"""Comments in a file that ask to ignore a rule: what they cover, and what is said of those that do not work."""

import time
from pathlib import Path

import pytest

from bsmu_news.domain.article import Version
from bsmu_news.domain.finding import Finding, Place, Severity
from bsmu_news.rules.ignores import apply_ignores
from bsmu_news.rules.registry import ALL_RULES
from bsmu_news.storage.articles import parse_version

PATH = Path("/room/2024-03-05-laboratory/index.en.md")
RAN = frozenset(rule.code for rule in ALL_RULES)
WHY = "because the site wants it so"
FRONT = "---\ntitle: A\n---\n"


def version(text: str) -> Version:
    return parse_version(PATH, "en", text)


def found(code: str, line: int, last: int | None = None) -> Finding:
    return Finding(code, "x", Severity.WARNING, "m", PATH, Place(line, 1, last or line, 2), "en")


def kept(text: str, code: str = "ST006", lines: range = range(1, 30)) -> list[int]:
    """Return the lines in which a finding of a rule is kept."""
    done = apply_ignores(version(text), [found(code, line) for line in lines], frozenset())
    return [one.place.line for one in done]


def gone(text: str, code: str = "ST006") -> set[int]:
    return set(range(1, 30)) - set(kept(text, code))


def about(text: str, *findings: Finding, ran: frozenset[str] = RAN) -> list[Finding]:
    """Return what is said of the comments."""
    return [one for one in apply_ignores(version(text), list(findings), ran) if one.code in ("ST020", "ST021", "ST022")]


def fixed(text: str, *findings: Finding) -> str:
    """Return a text with what is said of its comments mended, the last one first."""
    for one in reversed(about(text, *findings)):
        if one.fix and one.fix.safe:
            for edit in reversed(one.fix.edits):
                text = text[: edit.start] + edit.text + text[edit.end :]
    return text


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        (f"<!-- bsmu-news: ignore ST006 {WHY} -->\nOne\ntwo\n\nThree\n", {5, 6}),
        (f"<!-- bsmu-news: ignore ST006 {WHY} -->\n\nOne\ntwo\n\nThree\n", {6, 7}),
        (f"<!-- bsmu-news: ignore ST006 {WHY} -->\n- one\n- two\n\n  three\n\nFour\n", {5, 6, 7, 8, 9}),
        (f"<!-- bsmu-news: ignore ST006 {WHY} -->\n## One\n\nTwo\n", {5}),
        (f"<!-- bsmu-news: ignore ST006\n{WHY} -->\n> One\n> two\n", {6, 7}),
        (f"- one\n\n  <!-- bsmu-news: ignore ST006 {WHY} -->\n\n  two\n- three\n", {8}),
        (f"One\n<!-- bsmu-news: ignore ST006 {WHY} -->\ntwo\n", {6}),
        (f"One\ntwo <!-- bsmu-news: ignore ST006 {WHY} --> three\nfour\n", {5}),
        (f"<!-- bsmu-news: ignore ST006 {WHY} --> One\n\nTwo\n", {4}),
        (f"<!-- a note --><!-- bsmu-news: ignore ST006 {WHY} -->\n<!-- another -->\n\nOne\n", {7}),
        (f"One\n\n<!-- bsmu-news: ignore ST006 {WHY} -->\n", {6}),
    ],
)
def test_a_comment_covers_the_next_block_or_its_line(body: str, lines: set[int]) -> None:
    assert gone(FRONT + body) == lines


@pytest.mark.parametrize(
    "text",
    [
        FRONT + f"One\n\n<!-- bsmu-news: ignore-file ST006 {WHY} -->\n",
        FRONT + f"One <!-- BSMU-news: no --> <!--bsmu-news:ignore-file ST006 {WHY}-->\n",
        f"---\ntitle: A # bsmu-news: ignore-file ST006 {WHY}\n---\nOne\n",
        f"---\n# bsmu-news: ignore-file ST006 {WHY}\ntitle: A\n---\nOne\n",
    ],
)
def test_ignore_file_covers_the_whole_file_wherever_it_stands(text: str) -> None:
    assert kept(text) == []


@pytest.mark.parametrize(
    ("yaml", "lines"),
    [
        (f"title: A # bsmu-news: ignore ST006 {WHY}\ndate: B\n", {2}),
        (f"# bsmu-news: ignore ST006 {WHY}\ntitle: A\ndate: B\n", {3}),
        (f"# bsmu-news: ignore ST006 {WHY}\n# a note\n\ntags:\n  - a\n  - b\ndate: B\n", {5, 6, 7}),
        (f"# bsmu-news: ignore ST006 {WHY}\ntags:\n- a\n- b\ndate: B\n", {3, 4, 5}),
        (f"tags:\n  # bsmu-news: ignore ST006 {WHY}\n  - a\n  - b\n", {4}),
        (f"title: 'A # bsmu-news: ignore ST006 {WHY}'\n", set()),
        (f"summary: |\n  A\n  # bsmu-news: ignore ST006 {WHY}\n  B\n", set()),
        (f"title: A#bsmu-news: ignore ST006 {WHY}\n", set()),
    ],
)
def test_a_comment_in_front_matter_covers_its_line_or_the_value_below(yaml: str, lines: set[int]) -> None:
    assert gone(f"---\n{yaml}---\nText\n") == lines


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- bsmu-news: ignore ST006 -->",
        "<!-- bsmu-news: ignore ST006 because -->",
        "<!-- bsmu-news: ignore ST006 because … -->",
        "<!-- bsmu-news: ignore ST006 the site wants it so -->",
        "<!-- bsmu-news: ignore because the site wants it so -->",
        f"<!-- bsmu-news: ST006 {WHY} -->",
        f"`<!-- bsmu-news: ignore ST006 {WHY} -->`",
        f"    <!-- bsmu-news: ignore ST006 {WHY} -->",
        f"<!-- untranslated\n<!-- bsmu-news: ignore ST006 {WHY}",
        f"<!-- bsmu-news: ignore ST006 {WHY}",
    ],
)
def test_a_comment_without_a_reason_or_that_is_none_ignores_nothing(comment: str) -> None:
    assert gone(FRONT + comment + "\n\nText\n") == set()


def test_several_rules_names_and_families_can_be_ignored() -> None:
    text = FRONT + f"One <!-- bsmu-news: ignore raw-html, cr, FM00 {WHY} -->\n"
    assert [gone(text, code) for code in ("ST006", "CR001", "FM009", "FM010", "ST005")] == [{4}, {4}, {4}, set(), set()]


def test_a_finding_over_several_lines_is_covered_by_a_comment_in_any_of_them() -> None:
    text = FRONT + f"One\ntwo <!-- bsmu-news: ignore ST006 {WHY} -->\nthree\n"
    assert apply_ignores(version(text), [found("ST006", 4, 6)], frozenset()) == []


def test_a_missing_reason_is_reported() -> None:
    (one,) = about(FRONT + "One <!-- bsmu-news: ignore ST006 -->\n", found("ST006", 4))
    assert (one.code, one.severity, one.place) == ("ST020", Severity.WARNING, Place(4, 5, 4, 37))
    assert "because" in one.message


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (f"ignore ST6 {WHY}", "there is no rule ST6; did you mean ST006?"),
        (f"ignore qqq {WHY}", "there is no rule qqq"),
        (f"ignor ST006 {WHY}", "“ignor” is not understood; did you mean “ignore”?"),
        (f"ignore {WHY}", "name the rules to be ignored: <!-- bsmu-news: ignore TY003 because … -->"),
        ("", "“” is not understood; write <!-- bsmu-news: ignore TY003 because … -->"),
    ],
)
def test_what_is_not_understood_is_reported_with_a_suggestion(words: str, message: str) -> None:
    (one,) = about(FRONT + f"One <!-- bsmu-news: {words} -->\n")
    assert (one.code, one.message) == ("ST021", message)


def test_an_unknown_rule_is_underlined_by_itself() -> None:
    (one,) = about(FRONT + f"One <!-- bsmu-news: ignore ST006, ST6 {WHY} -->\n", found("ST006", 4))
    assert one.place == Place(4, 35, 4, 38)


def test_an_unused_comment_is_reported_unless_its_rule_has_not_run() -> None:
    text = FRONT + f"One <!-- bsmu-news: ignore ST006 {WHY} -->\n"
    assert [one.code for one in about(text)] == ["ST022"]
    assert about(text, found("ST006", 4)) == []
    assert about(text, ran=RAN - {"ST006"}) == []
    assert about(text, ran=RAN - {"ST022"}) == []


def test_a_family_is_unused_only_when_all_of_it_has_run() -> None:
    text = FRONT + f"One <!-- bsmu-news: ignore ST {WHY} -->\n"
    assert len(about(text)) == 1
    assert about(text, ran=RAN - {"ST001"}) == []


def test_what_is_said_of_comments_cannot_be_ignored() -> None:
    text = FRONT + f"<!-- bsmu-news: ignore-file ST {WHY} -->\n\nOne <!-- bsmu-news: ignore CR001 -->\n"
    assert [one.code for one in about(text, found("ST006", 6))] == ["ST020"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("One\n\n<!-- bsmu-news: ignore CR001 because x -->\nTwo\n", "One\n\nTwo\n"),
        ("One <!-- bsmu-news: ignore CR001 because x --> two\n", "One two\n"),
        ("One  <!-- bsmu-news: ignore CR001 because x -->  \ntwo\n", "One\ntwo\n"),
        ("<!-- bsmu-news: ignore CR001 because x --> One\n", "One\n"),
        ("One<!-- bsmu-news: ignore CR001 because x -->.\n", "One.\n"),
        ("One\n\n<!-- bsmu-news: ignore CR001\nbecause x -->", "One\n\n"),
        ("<b>One</b> <!-- bsmu-news: ignore ST006, CR001 because x -->\n", None),
        ("<b>One</b> <!-- bsmu-news: ignore CR001 , ST006, CR002 because x -->\n", None),
    ],
)
def test_an_unused_comment_is_taken_out_with_the_space_that_belongs_to_it(before: str, after: str | None) -> None:
    result = fixed(FRONT + before, found("ST006", 4))
    kept_name = "<b>One</b> <!-- bsmu-news: ignore ST006 because x -->\n"
    assert result == FRONT + (kept_name if after is None else after)
    assert fixed(result, found("ST006", 4)) == result


@pytest.mark.parametrize("body", ["One\n{}\ntwo\n", "- one\n\n{}\n\n- two\n"])
def test_a_comment_that_parts_two_blocks_is_no_safe_fix(body: str) -> None:
    (one,) = about(FRONT + body.format("<!-- bsmu-news: ignore CR001 because x -->"))
    assert one.fix is not None
    assert not one.fix.safe


def test_a_comment_in_front_matter_is_taken_out() -> None:
    text = "---\n# bsmu-news: ignore CR001 because x\ntitle: A # bsmu-news: ignore CR001 because x\n---\nOne\n"
    assert fixed(text) == "---\ntitle: A\n---\nOne\n"


def test_nothing_is_said_where_the_front_matter_cannot_be_read() -> None:
    assert about(f"---\ntitle: [\n---\nOne <!-- bsmu-news: ignore CR001 {WHY} -->\n") == []


def test_thousands_of_comments_are_read_in_no_time() -> None:
    """A square of the number would take minutes."""
    comment = f"<!-- bsmu-news: ignore CR001 {WHY} -->"
    assert len(about(FRONT + f"One {comment}\n\n" * 3000)) == 3000
    assert about(FRONT + "<!-- bsmu-news: ignore " * 20000) == []


@pytest.mark.parametrize(
    "text",
    [
        FRONT + f"<!-- bsmu-news: ignore TX003 {WHY} -->\n\n" * 3_000,
        FRONT + f"<!-- bsmu-news: ignore TX003 {WHY} -->\n\nA paragraph.\n\n" * 3_000,
        FRONT + f"- a\n\n<!-- bsmu-news: ignore TX003 {WHY} -->\n\n" * 1_000,
        FRONT + f"One <!-- bsmu-news: ignore TX003 {WHY} --> two. " * 3_000,
        FRONT + "<!-- bsmu-news: ignore " + ", ".join(f"TX9{number}" for number in range(3_000)) + f" {WHY} -->\n\nA\n",
        "---\n" + f"# bsmu-news: ignore FM003 {WHY}\n" * 3_000 + "title: A\n---\nA\n",
    ],
)
def test_many_comments_take_no_longer_each_than_few(text: str) -> None:
    """Three thousand comments are read in a moment, with findings in each line."""
    findings = [found("TX003", line) for line in range(1, 6_000)]
    start = time.process_time()
    apply_ignores(version(text), findings, RAN)
    assert time.process_time() - start < 6


def test_all_comments_can_go_at_once() -> None:
    """Two comments part two lists: one may go safely, and not both."""
    comment = f"<!-- bsmu-news: ignore TX003 {WHY} -->\n"
    text = f"{FRONT}- one\n\n{comment}\n{comment}\n- two\n"
    assert [one.fix.safe for one in about(text) if one.fix] == [True, False]


def test_a_comment_that_covers_is_found_among_many() -> None:
    """Each comment covers its block only, wherever it stands among others; those that cover nothing are told."""
    comment = f"<!-- bsmu-news: ignore TX003 {WHY} -->\n\nA paragraph.\n\n"
    text = FRONT + comment * 9
    assert gone(text, "TX003") == {6, 10, 14, 18, 22, 26}
    assert [one.place.line for one in about(text, found("TX003", 10), found("TX003", 4))] == [
        4, 12, 16, 20, 24, 28, 32, 36,
    ]  # fmt: skip
