"""Credits: registered people in the language of the article, by their whole name, alike, and with their consent."""

from pathlib import Path

import pytest

from bsmu_news.domain.finding import Finding
from bsmu_news.storage.edits import edit_raw
from tests.conftest import ARTICLE as PLAIN
from tests.conftest import Run
from tests.rules.conftest import FRONT, Findings

ARTICLE = FRONT + "\nThe laboratory opened on Tuesday.\n"
PEOPLE = """\
- {id: good, kind: person, names: {ru: Алиса Гуд, be: Аліса Гуд, en: Alisa Good}, also: [A. Good, А. Гуд, Alice Good]}
- {id: yasen, kind: person, names: {ru: Никита Ясень, be: Мікіта Ясень}, initials: {be: М. Ясень}}
- {id: quiet, kind: person, names: {ru: Анна Криницкая, en: Hanna Krynitskaya}, consent: false}
- {id: club, kind: organization, names: {ru: Спортивный клуб, en: Sports Club}}
"""


def codes(found: list[Finding]) -> list[str]:
    return [one.code for one in found]


def named(value: str, language: str = "en", key: str = "name") -> dict[str, str]:
    text = ARTICLE if language == "en" else ARTICLE.replace("Students opened a laboratory", "Студенты")
    return {f"index.{language}.md": text.replace("name: Alisa Good", f"{key}: {value}")}


@pytest.mark.parametrize(
    ("value", "language", "told"),
    [
        ("Алиса Гуд", "en", "“Алиса Гуд” is “Alisa Good” in this language"),
        ("Alisa Good", "ru", "“Alisa Good” is “Алиса Гуд” in this language"),
        ("Аліса Гуд", "ru", "“Аліса Гуд” is “Алиса Гуд” in this language"),
        ("Никита Ясень", "en", "“Никита Ясень” has the letters of another language; people.yaml has no name in “en”"),
    ],
)
def test_a_name_of_another_language_is_found(findings: Findings, value: str, language: str, told: str) -> None:
    found = [one for one in findings(named(value, language), people=PEOPLE) if one.code == "CR012"]
    assert [(one.message, one.place.line, one.place.column) for one in found] == [(told, 7, 13)]


@pytest.mark.parametrize(
    ("value", "language"), [("Alisa Good", "en"), ("Алиса Гуд", "ru"), ("Alice Good", "en"), ("Мікіта Ясень", "be")]
)
def test_a_name_of_the_language_is_none(findings: Findings, value: str, language: str) -> None:
    """Another spelling in the same letters is what `people rename` is for."""
    assert codes(findings(named(value, language), people=PEOPLE)) == []


def test_an_organization_has_a_name_in_each_language_too(findings: Findings) -> None:
    assert codes(findings(named("Спортивный клуб", key="organization"), people=PEOPLE)) == ["CR012"]


@pytest.mark.parametrize(
    ("value", "language", "own"), [("A. Good", "en", "Alisa Good"), ("М. Ясень", "be", "Мікіта Ясень")]
)
def test_initials_are_found_where_the_whole_name_is_known(
    findings: Findings, value: str, language: str, own: str
) -> None:
    (found,) = findings(named(value, language), people=PEOPLE)
    assert (found.code, found.message) == ("CR013", f"“{value}” is registered as “{own}”")


def test_the_fix_writes_the_registered_name(findings: Findings) -> None:
    """Not a safe one: a page may want it otherwise."""
    files = named("A. Good # x")
    (found,) = findings(files, people=PEOPLE)
    assert found.fix is not None
    assert not found.fix.safe
    assert edit_raw(files["index.en.md"], found.fix.edits) == named("Alisa Good # x")["index.en.md"]


def test_where_two_are_written_so_nothing_is_fixed(findings: Findings) -> None:
    two = PEOPLE + "- {id: other, names: {en: Anna Good}, also: [A. Good]}\n"
    (found,) = findings(named("A. Good"), people=two)
    assert found.fix is None


def test_two_things_said_of_one_are_found_at_the_second(findings: Findings) -> None:
    """Whatever the spelling, once somebody is registered; capitals do not count."""
    text = ARTICLE.replace(
        "Alisa Good\n",
        "Alisa Good\n      about: a student\n    - name: Alice Good\n      about: a doctor\n"
        "  photographers:\n    - name: Alisa Good\n      about: A student\n",
    )
    found = findings(text, people=PEOPLE)
    assert [(one.code, one.place.line) for one in found] == [("CR014", 10)]
    assert found[0].message == "Alice Good is “a student” on line 8, and “a doctor” here"


@pytest.mark.parametrize(
    "text",
    [
        "Мы встретили Анну Криницкую.",
        "Слово взяла Криницкая Анна.",
        "Рассказ А. Криницкой удался.",
        "Рассказала Анна Петровна Криницкая.",
    ],
)
def test_who_did_not_agree_is_named_in_no_case(findings: Findings, text: str) -> None:
    files = {"index.ru.md": ARTICLE.replace("The laboratory opened on Tuesday.", text)}
    found = findings(files, people=PEOPLE.replace("be: Аліса Гуд, ", ""))
    assert [(one.code, one.severity) for one in found if one.code == "CR015"] == [("CR015", "error")]


@pytest.mark.parametrize("text", ["Иван Криницкий пришёл.", "Анна пришла. Криницкий тоже.", "Криницкая область"])
def test_others_may_be_named(findings: Findings, text: str) -> None:
    files = {"index.ru.md": ARTICLE.replace("The laboratory opened on Tuesday.", text)}
    assert "CR015" not in codes(findings(files, people=PEOPLE))


def test_who_did_not_agree_has_no_credit(findings: Findings) -> None:
    """As a contributor or under a photo."""
    text = named("Hanna Krynitskaya")["index.en.md"].replace(
        "credits:", "photos:\n  - {file: 1.jpg, credit: Hanna Krynitskaya}\ncredits:"
    )
    found = [one for one in findings(text, people=PEOPLE, beside=("1.jpg",)) if one.code == "CR015"]
    assert [one.place.line for one in found] == [6, 9]


@pytest.mark.parametrize(
    ("credit", "code"),
    [
        ("Алиса Гуд", "CR012"),
        ("Alisa Goodd", "CR010"),
        ("Alisa Good;", "CR006"),
        ("A. Good", "CR013"),
        ("Alisa Good", None),
        ("Photo from the personal archive", None),
    ],
)
def test_the_credit_of_a_photo_is_held_to_the_registry_too(run: Run, newsroom: Path, credit: str, code: str) -> None:
    """It is printed and embedded like any other."""
    (newsroom / "people.yaml").write_text(
        "- id: alisa-good\n  names: {ru: Алиса Гуд, en: Alisa Good}\n  also: [A. Good]\n", encoding="utf-8"
    )
    folder = newsroom / "2024-03-05-laboratory"
    folder.mkdir()
    text = PLAIN.replace(
        "---\n\nThe", f'photos:\n  - file: photos/01.jpg\n    alt: A door\n    credit: "{credit}"\n---\n\nThe', 1
    )
    (folder / "index.en.md").write_text(text, encoding="utf-8")
    found = run("validate", "--select", "CR006,CR010,CR012,CR013", "--output-format", "json").json["findings"]
    assert (code in [one["code"] for one in found]) if code else not found
    assert all(one["line"] == 12 for one in found)
