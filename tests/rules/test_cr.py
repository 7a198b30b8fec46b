"""Credits: who is missing, and what is wrong with a name."""

import pytest

from tests.rules.conftest import FRONT, Findings, Places

BODY = "\nThe laboratory opened on Tuesday.\n"
ARTICLE = FRONT + BODY
TRANSLATED = FRONT.replace("section:", "translation_of: ru\nsection:").replace(
    "Good\n", "Good\n  translators:\n    - name: Ivan Yasen\n"
)
PHOTO = "photos:\n  - file: photos/01.jpg\n"
PEOPLE = """\
- {id: good, kind: person, names: {ru: Алиса Гуд, en: Alisa Good}}
- {id: karnacheva, kind: person, names: {ru: Анастасия Карначева, en: Anastasiya Karnacheva}}
- {id: club, kind: organization, names: {ru: Спортивный клуб БГМУ, en: BSMU Sports Club}}
"""


def named(value: str, key: str = "name") -> str:
    return ARTICLE.replace("name: Alisa Good", f"{key}: {value}")


def test_an_author_who_is_missing_is_a_warning_in_a_draft_and_an_error_later(findings: Findings) -> None:
    text = ARTICLE.replace("  authors:\n    - name: Alisa Good\n", "  authors: []\n")
    ready = text.replace("section:", "status: ready\nsection:")
    assert [(one.code, one.severity, one.place.line) for one in findings(text)] == [("CR001", "warning", 6)]
    assert [(one.code, one.severity, one.place.line) for one in findings(ready)] == [("CR001", "error", 7)]


def test_a_translated_article_needs_its_author(findings: Findings) -> None:
    text = TRANSLATED.replace("  authors:\n    - name: Alisa Good\n", "") + BODY
    found = findings({"index.ru.md": ARTICLE, "index.en.md": text})
    assert [(one.code, one.severity) for one in found] == [("CR001", "error")]


def test_each_photo_without_any_credit_is_found(places: Places) -> None:
    text = ARTICLE.replace("credits:", PHOTO + "  - {file: 2.jpg, credit: Bo}\ncredits:")
    body = "\n![a](photos/01.jpg)\n\n![b](photos/03.jpg)\n"
    found = places(text + body, beside=("photos/01.jpg", "photos/03.jpg", "2.jpg"))
    assert found == [("CR002", 6, 11), ("CR002", 17, 1)]


def test_a_photographer_covers_all_photos(places: Places) -> None:
    text = ARTICLE.replace("credits:", PHOTO + "credits:\n  photographers:\n    - note: From the archive")
    assert places(text) == []


def test_a_translation_without_translator_is_found(places: Places) -> None:
    text = TRANSLATED.replace("  translators:\n    - name: Ivan Yasen\n", "") + BODY
    assert places({"index.ru.md": ARTICLE, "index.en.md": text}) == [("CR003", 6, 1)]


def test_a_translator_without_translation_of_is_found_once(findings: Findings) -> None:
    text = TRANSLATED.replace("translation_of: ru\n", "") + BODY
    found = findings({"index.ru.md": ARTICLE, "index.en.md": text})
    assert [(one.code, one.place.line, one.place.column) for one in found] == [("CR004", 8, 3)]
    assert "translation_of" in found[0].message


def test_a_photographer_who_got_lost_in_translation_is_found(findings: Findings) -> None:
    original = ARTICLE.replace("credits:", "credits:\n  photographers: [{name: Bo Li}]")
    found = findings({"index.ru.md": original, "index.en.md": TRANSLATED + BODY})
    assert [(one.code, one.language, one.place.line) for one in found] == [("CR005", "en", 6)]


@pytest.mark.parametrize("value", ["Alisa Good;", "Alisa Good,", '"Alisa Good:"', "Alisa Good.", "'Alisa Good; '"])
def test_punctuation_after_a_name_is_found(places: Places, value: str) -> None:
    assert places(named(value)) == [("CR006", 7, 13)]


@pytest.mark.parametrize("value", ["Alisa G.", "John Smith Jr.", "А. А. Гуд"])
def test_the_stop_of_an_abbreviation_belongs_to_the_name(places: Places, value: str) -> None:
    assert places(named(value)) == []


@pytest.mark.parametrize("value", ['"Author: Alisa Good"', '"Автор: Алиса Гуд"', "Фото – Алиса Гуд"])
def test_a_label_in_a_name_is_found(places: Places, value: str) -> None:
    assert places(named(value)) == [("CR007", 7, 13)]


def test_what_a_person_is_does_not_stand_in_the_name(findings: Findings) -> None:
    found = findings(named("Alisa Good, a student"))
    assert [one.code for one in found] == ["CR008"]
    assert "“a student”" in found[0].message


@pytest.mark.parametrize(
    ("name", "about"),
    [
        ("студентка 2 курса Иванова Анна", "студентка 2 курса"),
        ("a student Anna Ivanova", "a student"),
        ("Student Anna Ivanova", "Student"),
        ("студэнт лячэбнага факультэта А. Б. Іваноў", "студэнт лячэбнага факультэта"),
        ("lecturer of the department A. Good", "lecturer of the department"),
    ],
)
def test_what_a_person_is_does_not_stand_before_the_name(findings: Findings, name: str, about: str) -> None:
    found = findings(named(name))
    assert [one.code for one in found if one.code == "CR008"] == ["CR008"]
    assert f"“{about}”" in found[0].message


@pytest.mark.parametrize(
    "name", ["Dean Good", "Professor Alisa Good", "de Good Alisa", "Студеникина Анна", "al-Good A."]
)
def test_a_name_that_is_like_a_position_is_left_alone(findings: Findings, name: str) -> None:
    assert "CR008" not in [one.code for one in findings(named(name))]


def test_an_organization_may_have_a_comma(places: Places) -> None:
    assert places(named("Department of Languages, BSMU", key="organization")) == []


def test_the_same_name_twice_is_found_at_the_second(places: Places) -> None:
    assert places(named("Alisa Good\n    - name: alisa  good")) == [("CR009", 8, 13)]


NEAR = {
    "Alysa Good": "Alisa Good",
    "Good Alisa": "Alisa Good",
    "A. Karnacheva": "Anastasiya Karnacheva",
    "A.Karnacheva": "Anastasiya Karnacheva",
    "Anastasia Karnachova": "Anastasiya Karnacheva",
    "Анастасия Карначёва": "Анастасия Карначева",
    "alisa good": "Alisa Good",
}


@pytest.mark.parametrize("value", NEAR)
def test_a_near_spelling_names_the_registered_one(findings: Findings, value: str) -> None:
    found = findings(named(value), people=PEOPLE)
    assert [one.code for one in found] == ["CR010"]
    assert f"“{NEAR[value]}”" in found[0].message


@pytest.mark.parametrize("value", ["Mikita Yasen", "Natalia Gurina", "I. Karnacheva", "Алеся Гудкова", "大学"])
def test_who_resembles_nobody_is_only_information(findings: Findings, value: str) -> None:
    found = findings(named(value), people=PEOPLE)
    assert [(one.code, one.severity) for one in found] == [("CR011", "info")]


def test_an_organization_is_compared_with_organizations(findings: Findings) -> None:
    found = findings(named("BSMU Sport Club", key="organization"), people=PEOPLE)
    assert [one.code for one in found] == ["CR010"]


def test_without_a_registry_nobody_is_unknown(findings: Findings) -> None:
    assert findings(named("Mikita Yasen")) == []


def test_a_note_names_nobody_and_is_not_looked_up(findings: Findings) -> None:
    assert findings(named("From the archive", key="note"), people=PEOPLE) == []
