"""`validate`: what is printed, where, and with which exit code."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bsmu_news.rules import registry
from bsmu_news.rules.rule import Hit, Rule, VersionCheck
from tests.conftest import ARTICLE, Run

Write = Callable[..., Path]
BAD = ARTICLE.replace("section: university", "section: univresity")
WARNED = ARTICLE.replace("    - name: Alisa Good", "    - name: Alisa Good;")


def test_a_sound_newsroom_is_clean(run: Run, write_article: Write) -> None:
    write_article()
    result = run("validate")
    assert (result.code, result.out, result.err) == (0, "", "1 file checked: nothing found\n")


def test_an_empty_newsroom_is_clean_and_says_so(run: Run) -> None:
    result = run("validate")
    assert (result.code, result.out) == (0, "")
    assert "empty" in result.err
    empty = run("validate", "--output-format", "json")
    assert empty.json == {"version": 1, "findings": [], "summary": {"files": 0, "error": 0, "warning": 0, "info": 0}}


def test_an_error_is_shown_with_its_line_and_fails(run: Run, write_article: Write) -> None:
    write_article(BAD)
    result = run("validate")
    assert result.code == 1
    head, bar, line, marks = result.out.splitlines()[:4]
    assert head.endswith(
        "2024-03-05-laboratory/index.en.md:4:10: FM006 [error] "
        "this newsroom has no section “univresity”; did you mean “university”?"
    )
    assert (bar, line, marks) == ("  |", "4 | section: univresity", "  |          ^^^^^^^^^^")
    assert result.err == "1 file checked: 1 error\n"


def test_concise_is_one_line_a_finding(run: Run, write_article: Write) -> None:
    write_article(BAD)
    result = run("validate", "--output-format", "concise", "-q")
    assert len(result.out.splitlines()) == 1
    assert ":4:10: FM006 this newsroom has no section" in result.out
    assert result.err == ""


def test_paths_are_relative_to_the_current_folder(
    run: Run, write_article: Write, newsroom: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_article(BAD)
    monkeypatch.chdir(newsroom.parent)
    shown = run("validate", "--output-format", "concise").out
    assert shown.startswith(f"{Path('articles/2024-03-05-laboratory/index.en.md')}:4:10: ")


def test_json_has_every_field(run: Run, write_article: Write) -> None:
    write_article(WARNED)
    result = run("validate", "--output-format", "json")
    assert result.code == 0
    assert result.json == {
        "version": 1,
        "findings": [
            {
                "code": "CR006",
                "name": "punctuation-in-credit",
                "severity": "warning",
                "message": "name ends in “;”; the program sets the punctuation when it prints the credits",
                "path": "2024-03-05-laboratory/index.en.md",
                "line": 8,
                "column": 13,
                "end_line": 8,
                "end_column": 24,
                "language": "en",
                "fixable": False,
                "fix": None,
                "source": None,
            }
        ],
        "summary": {"files": 1, "error": 0, "warning": 1, "info": 0},
    }


@pytest.mark.parametrize(
    ("text", "options", "code"),
    [
        (WARNED, [], 0),
        (WARNED, ["--fail-level", "warning"], 1),
        (WARNED, ["--fail-level", "info"], 1),
        (WARNED, ["--fail-level", "warning", "--exit-zero"], 0),
        (BAD, ["--exit-zero"], 0),
        (BAD, ["--fail-level", "never"], 2),
        (BAD, ["--output-format", "xml"], 2),
    ],
)
def test_the_exit_code_follows_the_fail_level(
    run: Run, write_article: Write, text: str, options: list[str], code: int
) -> None:
    write_article(text)
    assert run("validate", *options).code == code


def test_the_fail_level_can_stand_in_the_settings(run: Run, write_article: Write, newsroom: Path) -> None:
    write_article(WARNED)
    settings = newsroom / "newsroom.toml"
    settings.write_text(settings.read_text("utf-8").replace('fail_level = "error"', 'fail_level = "warning"'), "utf-8")
    assert run("validate").code == 1


def ignoring(newsroom: Path, name: str) -> None:
    settings = newsroom / "newsroom.toml"
    settings.write_text(settings.read_text("utf-8").replace("ignore = []", f'ignore = ["{name}"]'), "utf-8")


@pytest.mark.parametrize("name", ["FM006", "fm006", "FM", "unknown-section"])
def test_rules_and_families_can_be_switched_off(run: Run, write_article: Write, newsroom: Path, name: str) -> None:
    write_article(BAD)
    ignoring(newsroom, name)
    assert run("validate").code == 0


def test_switching_off_what_is_no_rule_is_an_error_with_a_suggestion(run: Run, newsroom: Path) -> None:
    ignoring(newsroom, "FM06")
    result = run("validate")
    assert result.code == 2
    line = (newsroom / "newsroom.toml").read_text("utf-8").split("ignore")[0].count("\n") + 1
    assert f"newsroom.toml:{line}:" in result.err
    assert "Did you mean FM006?" in result.err


def test_articles_folders_and_files_can_be_named(run: Run, write_article: Write, newsroom: Path) -> None:
    path = write_article(BAD)
    write_article(BAD, language="ru")
    write_article(BAD, article="2024-03-06-other")

    def checked(*names: str | Path) -> tuple[int, int]:
        summary = run("validate", *names, "--output-format", "json").json["summary"]
        return summary["files"], summary["error"]

    assert checked() == (3, 4)
    assert checked("laboratory") == checked(path.parent) == (2, 2)
    assert checked(path) == checked("2024-03-05-laboratory/index.en.md") == (1, 1)
    assert checked(path, "other") == (2, 3)
    assert checked(path, "laboratory") == (2, 2)
    assert checked(newsroom) == checked(newsroom.parent) == (3, 4)
    assert checked(path.parent / "..") == (3, 4)


@pytest.mark.parametrize("name", ["nothing", "/etc/passwd", "people.yaml", "", "a\0b", "x" * 5000])
def test_what_is_no_article_is_told(run: Run, write_article: Write, name: str) -> None:
    write_article()
    result = run("validate", name)
    assert (result.code, result.out) == (2, "")
    assert "no article fits" in result.err


def test_control_characters_of_a_file_do_not_reach_the_output(run: Run, write_article: Write) -> None:
    write_article(BAD.replace("univresity", "univ\x9b31m") + "\n<b>\x1b]0;owned\x07</b>\n")
    result = run("validate")
    assert result.code == 1
    assert not {"\x1b", "\x9b", "\x07"} & set(result.out)


def test_the_underline_stands_below_wide_characters(run: Run, write_article: Write) -> None:
    write_article(ARTICLE.replace("The laboratory", "大学 <b>x</b>"))
    lines = run("validate").out.splitlines()
    assert lines[2:4] == ["11 | 大学 <b>x</b> opened on Tuesday.", "   |      ^^^"]


def test_a_long_line_is_cut_around_the_place(run: Run, write_article: Write) -> None:
    write_article(ARTICLE.replace("The laboratory", "one two " * 150 + "<b>x</b>" + " one two" * 150))
    line, marks = run("validate", "--select", "ST006").out.splitlines()[2:4]
    assert len(line) <= 120
    assert line[marks.index("^") : marks.index("^") + 3] == "<b>"


def test_a_broken_rule_is_told_and_the_others_go_on(
    run: Run, write_article: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    def check_broken(_context: object) -> list[Hit]:
        raise KeyError("broken")

    first = registry.ALL_RULES[0]
    fields = {name: getattr(first, name) for name in ("name", "severity", "summary", "why", "bad", "good")}
    broken = Rule(code="FM000", check=VersionCheck(check_broken), **fields)
    monkeypatch.setattr(registry, "ALL_RULES", (broken, *registry.ALL_RULES))
    write_article(BAD)
    result = run("validate", "--output-format", "json")
    assert result.code == 2
    assert [one["code"] for one in result.json["findings"]] == ["FM006"]
    assert "FM000" in result.err
    assert "index.en.md" in result.err


def test_colours_are_for_terminals(spawn: Run, write_article: Write) -> None:
    write_article(BAD)
    assert "\x1b[" not in spawn("validate").out
    assert "\x1b[31m^^^" in spawn("validate", env={"NO_COLOR": "", "FORCE_COLOR": "1"}).out


@pytest.mark.parametrize("name", ["index.md", "index.EN.md", "Index.ru.md", "index.en.md.txt"])
def test_a_file_without_a_language_in_its_name_is_told(run: Run, newsroom: Path, name: str) -> None:
    """No command reads such a file, so its author must hear of it, and the check has not passed."""
    folder = newsroom / "2024-03-05-laboratory"
    folder.mkdir()
    (folder / name).write_text("---\ntitle: A\n---\n", encoding="utf-8")
    result = run("validate")
    assert result.code == 1
    assert f"2024-03-05-laboratory/{name} is not checked" in result.err
