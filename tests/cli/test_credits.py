"""`bsmu-news credits` tells who is credited, in the forms that people and programs ask for."""

import csv
import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from bsmu_news.cli.commands.credits import By, Format
from tests.conftest import ARTICLE, Run

ID = "2024-03-05-laboratory"
RUSSIAN = ARTICLE.replace("Alisa Good\n", "Алиса Гуд\n      about: студентка\n")
ENGLISH = ARTICLE.replace("status: draft", "translation_of: ru").replace(
    "Alisa Good\n", "Alisa Good\n      about: a student\n  translators:\n    - name: Anastasiya Karnacheva\n"
)


@pytest.fixture(autouse=True)
def _article(write_article: Callable[..., Path]) -> None:
    write_article(RUSSIAN, language="ru")
    write_article(ENGLISH)


def test_by_article_each_language_has_its_closing_credits(run: Run) -> None:
    done = run("credits")
    assert done.code == 0
    assert done.out == (
        "2024-03-05-laboratory\n"
        "  ru  Автор: Алиса Гуд, студентка.\n"
        "  en  Author: Alisa Good, a student;\n"
        "      Translation: Anastasiya Karnacheva.\n"
        "      12 words: edited 12 (100 %)\n"
    )
    assert done.err == "1 article, 2 names\n"


def test_by_person_there_is_a_line_a_person(run: Run) -> None:
    assert run("credits", "--by", "person").out.splitlines() == [
        "Name                   Author  Photos  Translator  Languages  Period",
        "Anastasiya Karnacheva                           1  en         2024-03",
        "Алиса Гуд                   1                      en, ru     2024-03",
    ]


def test_by_role_there_is_a_line_a_role_of_a_person(run: Run) -> None:
    assert run("credits", "--by", "role", "--lang", "en").out.splitlines() == [
        "Name                   Role        Count  Languages  Period",
        "Alisa Good             Author          1  en         2024-03",
        "Anastasiya Karnacheva  Translator      1  en         2024-03",
    ]


@pytest.mark.parametrize("form", [["--json"], ["--format", "json"]])
def test_json_has_articles_and_people(run: Run, form: list[str]) -> None:
    """The interface that other programs rely on."""
    assert run("credits", ID, *form).json == {
        "version": 1,
        "articles": [
            {
                "id": ID,
                "language": "ru",
                "authors": [{"name": "Алиса Гуд", "about": "студентка"}],
                "photographers": [],
                "translators": [],
                "line": "Автор: Алиса Гуд, студентка.",
                "translation": None,
            },
            {
                "id": ID,
                "language": "en",
                "authors": [{"name": "Alisa Good", "about": "a student"}],
                "photographers": [],
                "translators": [{"name": "Anastasiya Karnacheva"}],
                "line": "Author: Alisa Good, a student;\nTranslation: Anastasiya Karnacheva.",
                "translation": {
                    "engines": [],
                    "words": {"machine": 0, "edited": 12, "reviewed": 0, "untranslated": 0},
                    "effort": None,
                    "effort_method": None,
                },
            },
        ],
        "people": [
            {"name": "Anastasiya Karnacheva", "author": 0, "photographer": 0, "translator": 1},
            {"name": "Алиса Гуд", "author": 1, "photographer": 0, "translator": 0},
        ],
    }


def test_csv_has_a_head_and_plain_line_ends(spawn: Run) -> None:
    out = spawn("credits", "--format", "csv", "--by", "person").out
    assert out.replace("\r\n", "\n").splitlines() == [
        "name,kind,author,photographer,translator,languages,first,last",
        "Anastasiya Karnacheva,person,0,0,1,en,2024-03-05,2024-03-05",
        "Алиса Гуд,person,1,0,0,en ru,2024-03-05,2024-03-05",
    ]


@pytest.mark.parametrize("by", ["article", "person", "role"])
@pytest.mark.parametrize("name", ["=1+2", "+1", "-2+3", "@SUM(A1)", " =1", "＝1"])
def test_no_cell_of_csv_is_a_formula(run: Run, write_article: Callable[..., Path], by: str, name: str) -> None:
    write_article(ENGLISH.replace("Alisa Good", f'"{name}"'))
    rows = list(csv.reader(io.StringIO(run("credits", "--format", "csv", "--by", by).out)))
    assert not [cell for row in rows for cell in row if cell.lstrip().startswith(("=", "+", "-", "@", "＝"))]
    assert any(cell.startswith(f"'{name.strip()}") for row in rows for cell in row)


def test_markdown_is_a_table_in_which_names_are_only_names(run: Run, write_article: Callable[..., Path]) -> None:
    write_article(ENGLISH.replace("Alisa Good", "Al | <b> *x*"))
    lines = run("credits", "--format", "markdown", "--by", "role", "--lang", "en").out.splitlines()
    assert lines[0] == "| role | name | kind | count | languages | first | last |"
    assert lines[2] == r"| author | Al \| \<b\> \*x\* | person | 1 | en | 2024-03-05 | 2024-03-05 |"
    assert r"Author: Al \| \<b\> \*x\*, a student;<br>" in run("credits", "--format", "markdown").out


def test_the_page_of_thanks_names_everybody(run: Run) -> None:
    assert run("credits", "--contributors", "--lang", "en").out == (
        "# Thank you\n\nThey made our news, 2024.\n\n"
        "| Name | Articles | Photos | Translations |\n| --- | --- | --- | --- |\n"
        "| Alisa Good | 1 |  |  |\n| Anastasiya Karnacheva |  |  | 1 |\n"
    )
    assert run("credits", "--contributors").out.startswith("# Спасибо\n")


def test_forms_that_exclude_each_other_are_told(run: Run) -> None:
    done = run("credits", "--json", "--contributors")
    assert (done.code, done.out) == (2, "")
    assert "different forms" in done.err
    assert run("credits", "--contributors", "--format", "markdown").code == 0


def test_a_file_that_cannot_be_read_is_told_and_the_others_are_shown(
    run: Run, write_article: Callable[..., Path]
) -> None:
    write_article("no front matter", language="be")
    done = run("credits", "--json")
    assert (done.code, len(done.json["articles"])) == (1, 2)
    assert f"{ID}/index.be.md:1:1: no front matter" in done.err


def test_lines_fit_into_eighty_columns_and_nothing_is_lost(run: Run, write_article: Callable[..., Path]) -> None:
    name = "Mohammad Abdul-Rahman ibn Abdullah al-Husseini of the very long name that never ends"
    write_article(ENGLISH.replace("Alisa Good", name).replace("a student", "a student of the Faculty " * 5))
    for by in ("article", "person", "role"):
        out = run("credits", "--by", by).out
        assert max(map(len, out.splitlines())) <= 80
        assert name in " ".join(out.split()) or by != "article"
        assert all(word in out for word in name.split())


def test_a_name_cannot_move_the_cursor(run: Run, write_article: Callable[..., Path]) -> None:
    write_article(ENGLISH.replace("Alisa Good", '"A\\e[2J B"'))
    for words in ([], ["--by", "person"], ["--format", "csv"], ["--format", "markdown"], ["--contributors"]):
        assert "\x1b" not in run("credits", *words).out


def test_an_empty_newsroom_has_no_credits(run: Run, newsroom: Path) -> None:
    for file in (newsroom / ID).iterdir():
        file.unlink()
    done = run("credits")
    assert (done.code, done.out, done.err) == (0, "", "The newsroom has no credits yet.\n")
    assert run("credits", "--json").json == {"version": 1, "articles": [], "people": []}


def test_the_help_breaks_no_word_of_a_choice(run: Run) -> None:
    """A terminal of 80 columns has no room for choices beside the names of options."""
    words = set(re.findall(r"\w+", run("credits", "--help").out.split("--by ")[-1]))
    assert words >= {choice.value for choice in (*By, *Format)}
