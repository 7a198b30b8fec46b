"""`validate --select` and `--ignore`, settings for single files, and comments that ignore."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ARTICLE, Run

Write = Callable[..., Path]
BAD = ARTICLE.replace("section: university", "section: univresity") + "\n<b>Come</b>!\n"


def codes(run: Run, *options: str) -> list[str]:
    return [one["code"] for one in run("validate", "--output-format", "json", *options).json["findings"]]


@pytest.fixture(autouse=True)
def _article(write_article: Write) -> None:
    write_article(BAD)


@pytest.mark.parametrize(
    ("options", "found"),
    [
        ([], ["FM006", "ST006"]),
        (["--select", "FM"], ["FM006"]),
        (["--select", "fm006,raw-html"], ["FM006", "ST006"]),
        (["--select", "FM006", "--select", "ST00"], ["FM006", "ST006"]),
        (["--select", "ST01"], []),
        (["--ignore", "FM, ST006"], []),
        (["--select", "ALL", "--ignore", "unknown-section"], ["ST006"]),
        (["--select", "ST006", "--ignore", "ST"], ["ST006"]),
    ],
)
def test_rules_are_chosen_by_options(run: Run, options: list[str], found: list[str]) -> None:
    assert codes(run, *options) == found


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_an_unknown_rule_in_an_option_is_an_error_with_a_suggestion(run: Run, option: str) -> None:
    result = run("validate", option, "FM006,ST6")
    assert (result.code, result.out) == (2, "")
    assert f"{option}: there is no rule ST6" in result.err
    assert "Did you mean ST006?" in result.err


def set_validate(newsroom: Path, lines: str) -> None:
    path = newsroom / "newsroom.toml"
    text = path.read_text("utf-8").split("[validate]")[0]
    path.write_text(f"{text}[validate]\n{lines}\n", "utf-8")


def test_an_option_stands_above_the_settings(run: Run, newsroom: Path) -> None:
    set_validate(newsroom, 'ignore = ["ST006"]')
    assert codes(run) == ["FM006"]
    assert codes(run, "--select", "ST006") == ["ST006"]
    assert codes(run, "--select", "ST") == []
    assert codes(run, "--ignore", "FM") == []


def test_rules_are_switched_off_for_files(run: Run, newsroom: Path, write_article: Write) -> None:
    set_validate(newsroom, '[validate.per_file_ignores]\n"*.en.md" = ["ST", "FM006"]')
    assert codes(run) == []
    write_article(BAD, article="2024-03-06-other", language="ru")
    assert "FM006" in codes(run)


def test_a_comment_with_a_reason_ignores_a_finding(run: Run, write_article: Write) -> None:
    text = BAD.replace("<b>", "<!-- bsmu-news: ignore ST006 because the site wants it bold --> <b>").replace(
        "univresity", "univresity # bsmu-news: ignore FM006 because it will come"
    )
    write_article(text)
    assert codes(run) == []


def test_a_comment_of_no_use_is_reported_and_mended(run: Run, write_article: Write) -> None:
    path = write_article(ARTICLE + "\n<!-- bsmu-news: ignore ST006 because the site wants it bold -->\nCome.\n")
    assert codes(run) == ["ST022"]
    assert codes(run, "--select", "ST022") == []
    run("validate", "--fix")
    assert path.read_text("utf-8") == ARTICLE + "\nCome.\n"
